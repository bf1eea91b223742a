// The edition's branch as it stands on GitHub: what the plan needs to know of it.
import type { GitData } from '../github/rest/git-data.ts';
import type { Artifact } from '../model/artifact.ts';
import type { FileContents } from './file-contents.ts';
import { type BranchCommit, isIntact, renderClaims } from './plan/last-render.ts';
import { findMoves } from './plan/moved-files.ts';
import type { BranchState } from './plan/plan-publication.ts';

/** An editor who changes more files than this has done something else than move a post. */
const mostFiles = 30;

/**
 * @param base the head of the branch that the pull request goes into
 * @param record the paths of files that nobody moves
 */
export async function readBranch(
  git: GitData,
  { head, commits }: Pick<BranchState, 'head' | 'commits'>,
  base: string,
  edition: string,
  artifacts: readonly Artifact[],
  record: () => Promise<readonly string[]>,
): Promise<BranchState> {
  const lastRender = await findLastRender(git, commits, head, edition);
  const paths = new Set([...artifacts.map(({ path }) => path), ...(lastRender?.files.keys() ?? [])]);
  const files = await git.files(head, [...paths]);
  const last = lastRender?.files ?? new Map<string, Uint8Array>();
  if ([...last.keys()].every((path) => files.has(path))) return { head, commits, lastRender, files };
  const known = new Set([...paths, ...(await record())]);
  const elsewhere = (await git.changedFiles(base, head)).filter((path) => !known.has(path));
  const others = await git.files(head, elsewhere.slice(0, mostFiles));
  const moves = findMoves(last, files, others);
  const found = [...others].filter(([path]) => [...moves.values()].includes(path));
  return { head, commits, lastRender, files: new Map([...files, ...found]), moves };
}

async function findLastRender(
  git: GitData,
  commits: readonly BranchCommit[],
  head: string,
  edition: string,
): Promise<{ oid: string; files: FileContents } | null> {
  for (const claim of renderClaims(commits, head, edition)) {
    const paths = claim.files.map(({ path }) => path);
    if (isIntact(claim, await git.blobs(claim.oid, paths)))
      return { oid: claim.oid, files: await git.files(claim.oid, paths) };
  }
  return null;
}
