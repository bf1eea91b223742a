// Facts that stayed out of an earlier merge and still do. The commits remember them, as digests: a fact is named in the
// pull request until an editor took it over or GitHub says something else.
import { createHash } from 'node:crypto';
import { parseTrailers, trailerNames } from './commit-message.ts';
import { type BranchCommit, childrenFirst } from './last-render.ts';
import type { StayedOutReason } from './merging.ts';

/** Why a text of a file stayed out of an earlier merge, or `null` where it did not. */
export type Recall = (path: string, text: string) => StayedOutReason | null;

const reasons: readonly StayedOutReason[] = ['edited', 'deleted', 'withdrawn', 'no-place'];

export function digestOf(path: string, text: string): string {
  return createHash('sha256').update(`${path}\n${text}`).digest('hex').slice(0, 16);
}

/** What the latest merge commit of the branch says. Each one says again what still stays out. */
export function recallFrom(commits: readonly BranchCommit[], head: string, edition: string): Recall {
  const remembered = new Map<string, StayedOutReason>();
  const latest = childrenFirst(commits, head)
    .map(({ message }) => parseTrailers(message))
    .find(
      (trailers) => trailers.get(trailerNames.edition)?.[0] === edition && !trailers.has(trailerNames.file),
    );
  for (const entry of latest?.get(trailerNames.stayedOut) ?? []) {
    const [word, digest] = entry.split(' ');
    const reason = reasons.find((known) => known === word);
    if (reason !== undefined && digest !== undefined) remembered.set(digest, reason);
  }
  return (path, text) => (remembered.size === 0 ? null : (remembered.get(digestOf(path, text)) ?? null));
}
