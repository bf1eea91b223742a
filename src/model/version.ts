// Version numbers in tags, and their order.

/** What a tag is a version of, in a repository that tags its packages apart: `core/` of `core/v1.2.0`, `@octo/cli@` of `@octo/cli@3.0.0`. */
export function packageOf(tag: string): string {
  const [, before = ''] = /^(.*?)v?\d+(?:\.\d+)*[^/@]*$/i.exec(tag) ?? [];
  return before.toLowerCase();
}

/** `v5.10.0` → 5, 10, 0. A pre-release (`4.0.0-M2`, `1.3.13.beta`) comes before the version that it leads to. */
export function versionNumbers(tag: string): readonly number[] {
  const [, numbers = '', rest = ''] = /(\d+(?:\.\d+)*)([^/@]*)$/.exec(tag) ?? [];
  const parts = numbers.split('.').map(Number);
  while (parts.length < 4) parts.push(0);
  const stage = Number(/\d+/.exec(rest)?.[0] ?? 0);
  return rest === '' ? [...parts, 1, 0] : [...parts, 0, stage];
}

/** For `toSorted`: negative if `a` comes first. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [versionNumbers(a), versionNumbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a tag says itself that it is not a final version: `4.0.0-M2`, `1.0.0-rc.1`. */
export function isPreliminary(tag: string): boolean {
  return /\d[-._]?(?:alpha|beta|rc|cr|m\d|pre|preview|dev|snapshot)/i.test(tag);
}
