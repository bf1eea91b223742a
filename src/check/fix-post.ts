// A post with everything mended that has one right answer.
import type { Finding, Fix } from './rule.ts';

export interface FixedPost {
  readonly text: string;
  /** What was mended. */
  readonly fixed: readonly Finding[];
}

/** Line breaks and everything else stay as they are. Of two fixes that touch, the first is made: another run has the rest. */
export function fixPost(text: string, findings: readonly Finding[]): FixedPost {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(mark.length).split('\n');
  const fixed: Finding[] = [];
  const made: Fix[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (fix == null || made.some((one) => touches(one, fix))) continue;
    made.push(fix);
    fixed.push(finding);
  }
  for (const { line, start, end, text: words } of made.toSorted((a, b) => b.start - a.start)) {
    const own = lines[line - 1] ?? '';
    lines[line - 1] = own.slice(0, start) + words + own.slice(end);
  }
  return { text: mark + lines.join('\n'), fixed };
}

function touches(one: Fix, other: Fix): boolean {
  return one.line === other.line && one.start <= other.end && other.start <= one.end;
}
