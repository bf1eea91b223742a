// The edition's branch as it stands on GitHub: what the plan needs to know of it.
import type { GitData } from '../github/rest/git-data.ts';
import type { Artifact } from '../model/artifact.ts';
import type { FileContents } from './file-contents.ts';
import { type BranchCommit, isIntact, renderClaims } from './plan/last-render.ts';
import type { BranchState } from './plan/plan-publication.ts';

/**
 * @param base the head of the branch that the pull request goes into
 * @returns `null` if there is no such branch
 */
export async function readBranch(
  git: GitData,
  branch: string,
  base: string,
  edition: string,
  artifacts: readonly Artifact[],
): Promise<BranchState | null> {
  const head = await git.branch(branch);
  if (head === null) return null;
  const commits = await git.commitsBetween(base, head);
  const lastRender = await findLastRender(git, commits, head, edition);
  const paths = new Set([...artifacts.map(({ path }) => path), ...(lastRender?.files.keys() ?? [])]);
  return { head, commits, lastRender, files: await git.files(head, [...paths]) };
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
