// The pull requests of some branches, open or merged, with the files that they change.
import type { Ask } from './ask.ts';
import { followPages, inBatches, present } from './pages.ts';
import { ownerAndName } from './queries/aliases.ts';
import {
  type BranchPullRequestNode,
  branchPullRequestsOperation,
  pullRequestFilesRest,
} from './queries/branch-pull-requests.ts';

export interface BranchPullRequest {
  readonly branch: string;
  /** `owner/name` of the repository that it comes from; `null` if that is gone. */
  readonly from: string | null;
  /** What brought it onto its base; `null` if it is open. */
  readonly mergeCommit: string | null;
  /** Files that it adds or changes. */
  readonly files: readonly string[];
  /** Its last commits, the newest first. */
  readonly commits: readonly { readonly oid: string; readonly message: string }[];
}

const mostBranches = 12;

/** @returns the newest of a branch first */
export async function readBranchPullRequests(
  ask: Ask,
  repository: string,
  branches: readonly string[],
): Promise<BranchPullRequest[]> {
  const at = ownerAndName(repository);
  const answers = await inBatches(branches, mostBranches, async (batch, canSplit) => {
    const names = Object.fromEntries(batch.map((branch, n) => [`branch${n}`, branch]));
    const answer = await ask(branchPullRequestsOperation(batch.length), { ...at, ...names }, { canSplit });
    const found = present(answer.repository, repository);
    return batch.flatMap((branch, n) => (found[n]?.nodes ?? []).map((node) => ({ branch, node })));
  });
  return Promise.all(
    answers.flat().map(async ({ branch, node }) => ({
      branch,
      from: node.headRepository?.nameWithOwner ?? null,
      mergeCommit: node.mergeCommit?.oid ?? null,
      files: await filesOf(node),
      commits: node.commits.nodes.map(({ commit }) => commit).toReversed(),
    })),
  );

  async function filesOf({ number, files }: BranchPullRequestNode): Promise<string[]> {
    if (files == null) return [];
    const all = await followPages(files, async (after) => {
      const more = await ask(pullRequestFilesRest, { ...at, number, after });
      return present(more.repository?.pullRequest, `${repository}#${number}`).files;
    });
    return all.flatMap(({ path, changeType }) => (changeType === 'DELETED' ? [] : [path]));
  }
}
