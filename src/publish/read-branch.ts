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
 * @param record files that nobody moves
 * @returns `null` if there is no such branch
 */
export async function readBranch(
  git: GitData,
  branch: string,
  base: string,
  edition: string,
  artifacts: readonly Artifact[],
  record: readonly Artifact[],
): Promise<BranchState | null> {
  const head = await git.branch(branch);
  if (head === null) return null;
  const commits = await git.commitsBetween(base, head);
  const lastRender = await findLastRender(git, commits, head, edition);
  const paths = new Set([...artifacts.map(({ path }) => path), ...(lastRender?.files.keys() ?? [])]);
  const files = await git.files(head, [...paths]);
  const last = lastRender?.files ?? new Map<string, Uint8Array>();
  if ([...last.keys()].every((path) => files.has(path))) return { head, commits, lastRender, files };
  const isRecord = (path: string) => record.some((file) => file.path === path);
  const elsewhere = (await git.changedFiles(base, head)).filter(
    (path) => !paths.has(path) && !isRecord(path),
  );
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
    const files = await git.files(
      claim.oid,
      claim.files.map(({ path }) => path),
    );
    if (isIntact(claim, files)) return { oid: claim.oid, files };
  }
  return null;
}
