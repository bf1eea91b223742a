// Releases that were published in the window, each with the version that it follows.
import type { ReleaseNode } from '../../github/queries/repository-work.ts';
import { toInstant } from '../../model/calendar.ts';
import { isInWindow } from '../../model/edition.ts';
import type { Release } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Collecting } from '../collect-run.ts';
import type { RepositoryWork } from './collect-repository-work.ts';

export function readReleases(collecting: Collecting, work: readonly RepositoryWork[]): Release[] {
  return work.flatMap(({ repository, releases }) =>
    releases.flatMap((node) => {
      if (node.isDraft || node.publishedAt === null) return [];
      const publishedAt = toInstant(node.publishedAt);
      if (!isInWindow(publishedAt, collecting.window)) return [];
      const previous = previousRelease(node, releases);
      return [
        {
          repository,
          tag: untrusted(node.tagName),
          name: node.name === null || node.name === '' ? null : untrusted(node.name),
          url: node.url,
          author: collecting.people.enter(node.author),
          publishedAt,
          prerelease: node.isPrerelease,
          notes:
            node.description === null || node.description.trim() === '' ? null : untrusted(node.description),
          compareUrl: previous === null ? null : compareUrl(node, previous),
        },
      ];
    }),
  );
}

/**
 * The highest version below this one that was there when it was published: of its own major line, if that has one,
 * for lines are released side by side.
 */
function previousRelease(release: ReleaseNode, releases: readonly ReleaseNode[]): ReleaseNode | null {
  const version = versionNumbers(release.tagName);
  const older = releases
    .filter(
      (other) =>
        !other.isDraft &&
        other.tagName !== release.tagName &&
        isNotAfter(other, release) &&
        compareVersions(versionNumbers(other.tagName), version) < 0,
    )
    .toSorted((a, b) => compareVersions(versionNumbers(b.tagName), versionNumbers(a.tagName)));
  const sameLine = older.find((other) => versionNumbers(other.tagName)[0] === version[0]);
  return sameLine ?? older[0] ?? null;
}

function isNotAfter({ publishedAt }: ReleaseNode, release: ReleaseNode): boolean {
  return (
    publishedAt !== null &&
    release.publishedAt !== null &&
    toInstant(publishedAt) <= toInstant(release.publishedAt)
  );
}

/** `v5.10.0` → 5, 10, 0. A pre-release (`4.0.0-M2`, `1.3.13.beta`) comes before the version that it leads to. */
function versionNumbers(tag: string): number[] {
  const [, numbers = '', rest = ''] = /(\d+(?:\.\d+)*)(.*)$/.exec(tag) ?? [];
  const parts = numbers.split('.').map(Number);
  while (parts.length < 4) parts.push(0);
  const stage = Number(/\d+/.exec(rest)?.[0] ?? 0);
  return rest === '' ? [...parts, 1, 0] : [...parts, 0, stage];
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareUrl(release: ReleaseNode, previous: ReleaseNode): string {
  const base = release.url.replace(/\/releases\/tag\/.*$/, '');
  return `${base}/compare/${encodeURIComponent(previous.tagName)}...${encodeURIComponent(release.tagName)}`;
}
