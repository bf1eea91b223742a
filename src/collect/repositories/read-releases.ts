// Releases that were published in the window, each with the version that it follows.
import type { ReleaseNode } from '../../github/queries/repository-work.ts';
import { toInstant } from '../../model/calendar.ts';
import { isInWindow } from '../../model/edition.ts';
import type { Release } from '../../model/snapshot.ts';
import { compareVersions, packageOf, versionNumbers } from '../../model/version.ts';
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
          since: previous?.publishedAt == null ? null : toInstant(previous.publishedAt),
          changes: null,
        },
      ];
    }),
  );
}

/**
 * The highest version of the same package below this one that was there when it was published: of its own major line, if that has
 * one, for lines are released side by side.
 */
function previousRelease(release: ReleaseNode, releases: readonly ReleaseNode[]): ReleaseNode | null {
  const older = releases
    .filter(
      (other) =>
        !other.isDraft &&
        other.tagName !== release.tagName &&
        packageOf(other.tagName) === packageOf(release.tagName) &&
        isNotAfter(other, release) &&
        compareVersions(other.tagName, release.tagName) < 0,
    )
    .toSorted((a, b) => compareVersions(b.tagName, a.tagName));
  const [major] = versionNumbers(release.tagName);
  return older.find((other) => versionNumbers(other.tagName)[0] === major) ?? older[0] ?? null;
}

function isNotAfter({ publishedAt }: ReleaseNode, release: ReleaseNode): boolean {
  return (
    publishedAt !== null &&
    release.publishedAt !== null &&
    toInstant(publishedAt) <= toInstant(release.publishedAt)
  );
}

function compareUrl(release: ReleaseNode, previous: ReleaseNode): string {
  const base = release.url.replace(/\/releases\/tag\/.*$/, '');
  return `${base}/compare/${encodeURIComponent(previous.tagName)}...${encodeURIComponent(release.tagName)}`;
}
