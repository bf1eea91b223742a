// Facts that an earlier merge left out, and that are still not there. The commits remember them, as digests: a fact is named in the
// pull request until an editor took it over or GitHub says something else.
import { createHash } from 'node:crypto';
import type { LeftOutReason as LineReason } from '../../merge/merge.ts';
import { parseTrailers, trailerNames } from './commit-message.ts';
import { type BranchCommit, childrenFirst } from './last-render.ts';

/** Why an earlier merge left out a text of a file, or `null` when it did not. */
export type LeftOutBefore = (path: string, text: string) => LineReason | null;

const reasons: readonly LineReason[] = ['edited', 'deleted', 'withdrawn', 'no-place'];

export function digestOf(path: string, text: string): string {
  return createHash('sha256').update(`${path}\n${text}`).digest('hex').slice(0, 16);
}

/** What the latest merge commit of the branch says. Each one says again what is still left out. */
export function readLeftOut(commits: readonly BranchCommit[], head: string, edition: string): LeftOutBefore {
  const remembered = new Map<string, LineReason>();
  const latest = childrenFirst(commits, head)
    .map(({ message }) => parseTrailers(message))
    .find(
      (trailers) => trailers.get(trailerNames.edition)?.[0] === edition && !trailers.has(trailerNames.file),
    );
  for (const entry of latest?.get(trailerNames.leftOut) ?? []) {
    const [word, digest] = entry.split(' ');
    const reason = reasons.find((known) => known === word);
    if (reason !== undefined && digest !== undefined) remembered.set(digest, reason);
  }
  return (path, text) => (remembered.size === 0 ? null : (remembered.get(digestOf(path, text)) ?? null));
}
