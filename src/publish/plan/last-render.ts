// Which commit of a branch is the last pure render: the base of the next merge.

import { parseTrailers, trailerNames } from './commit-message.ts';

export interface BranchCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** A commit whose message says that it is a pure render, and of which files. Only its files show whether that is true. */
export interface RenderClaim {
  readonly oid: string;
  readonly snapshot: string;
  readonly files: readonly { readonly path: string; readonly blob: string }[];
}

/**
 * The commits reachable from `head` that claim to be pure renders of an edition, the latest first. The last pure render is
 * the first of them whose files are {@link isIntact intact}: an editor may have copied a message, amended or squashed a commit.
 *
 * @param commits the branch's own commits, those that the base branch has left out, in any order
 */
export function renderClaims(
  commits: readonly BranchCommit[],
  head: string,
  edition: string,
): readonly RenderClaim[] {
  return childrenFirst(commits, head).flatMap(({ oid, message }) => {
    const trailers = parseTrailers(message);
    const [snapshot] = trailers.get(trailerNames.snapshot) ?? [];
    const files = (trailers.get(trailerNames.file) ?? []).flatMap((entry) => {
      const [, blob, path] = /^([0-9a-f]{40}) (\S.*)$/.exec(entry) ?? [];
      return blob === undefined || path === undefined ? [] : [{ blob, path }];
    });
    if (snapshot === undefined || files.length === 0) return [];
    return trailers.get(trailerNames.edition)?.[0] === edition ? [{ oid, snapshot, files }] : [];
  });
}

/** Whether a commit's files are what its message says. @param blobs the names that Git has for their contents, by path */
export function isIntact(claim: RenderClaim, blobs: ReadonlyMap<string, string>): boolean {
  return claim.files.every(({ path, blob }) => blobs.get(path) === blob);
}

/** The commits reachable from `head`, every one before its parents. */
export function childrenFirst(commits: readonly BranchCommit[], head: string): readonly BranchCommit[] {
  const byOid = new Map(commits.map((commit) => [commit.oid, commit]));
  const done = new Set<string>();
  const parentsFirst: BranchCommit[] = [];
  // By hand rather than by recursion: a branch can be long.
  const stack: { readonly oid: string; readonly expanded: boolean }[] = [{ oid: head, expanded: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const commit = byOid.get(next.oid);
    if (commit === undefined) continue;
    if (next.expanded) {
      parentsFirst.push(commit);
    } else if (!done.has(next.oid)) {
      done.add(next.oid);
      stack.push({ oid: next.oid, expanded: true });
      for (const parent of commit.parents) stack.push({ oid: parent, expanded: false });
    }
  }
  return parentsFirst.toReversed();
}
