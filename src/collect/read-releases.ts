// Releases that were published in the window, each with the version that it follows.
import type { ReleaseNode } from '../github/queries/repository-work.ts';
import { toInstant } from '../model/calendar.ts';
import type { Release } from '../model/snapshot.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { RepositoryWork } from './collect-repository-work.ts';
import { type Collecting, isInWindow } from './collecting.ts';

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
 * The highest version below this one that was there when it was published: of its own major line, where that has one,
 * for lines are released side by side.
 */
function previousRelease(release: ReleaseNode, releases: readonly ReleaseNode[]): ReleaseNode | null {
