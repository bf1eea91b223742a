// One look at the branch of a draft, its base and its pull requests, taken anew for every plan.
import type { Ask } from './ask.ts';
import { ownerAndName } from './queries/aliases.ts';
import { type DraftCommit, draftOperation } from './queries/publication.ts';
import { type FromRepository, fullName, toPullRequest } from './read-target.ts';
import type { GitCommit, GitData } from './rest/git-data.ts';
import type { PullRequestOnGitHub } from './rest/pull-requests.ts';

export interface DraftQuestion {
  /** `owner/name` of the repository that the pull request goes into, and of the one that it comes from. */
  readonly repository: string;
  readonly head: string;
  readonly base: string;
  readonly branch: string;
  /** Files of the edition. */
  readonly paths: readonly string[];
}

export interface DraftOnGitHub {
  /** Heads of branches; `null` if there is none. */
  readonly base: string | null;
  readonly branch: string | null;
  /** The commits that the branch has and the base has not; `null` if GitHub does not say it here. */
  readonly commits: readonly GitCommit[] | null;
  readonly pullRequests: readonly FromRepository<PullRequestOnGitHub>[];
}

/** What it learns of files and trees goes to the two repositories' `GitData`. */
export async function readDraftBranch(
  ask: Ask,
  { repository, head, base, branch, paths }: DraftQuestion,
  { published, git }: { readonly published: GitData; readonly git: GitData },
): Promise<DraftOnGitHub> {
  const { owner: headOwner, name: headName } = ownerAndName(head);
  const answer = await ask(draftOperation(paths.length, head === repository), {
    ...ownerAndName(repository),
    headOwner,
    headName,
    base: fullName(base),
    head: fullName(branch),
    branch,
    ...Object.fromEntries(paths.map((path, n) => [`path${n}`, path])),
  });
  const onto = answer.target?.base;
  const tip = answer.head?.branch?.target;
  const compared = onto?.compare?.commits;
  for (const commit of compared?.nodes ?? []) learn(commit, git, paths);
  if (onto != null) learn(onto.target, published, paths);
  if (tip !== undefined) learn(tip, git, paths);
  return {
    base: onto?.target.oid ?? null,
    branch: tip?.oid ?? null,
    commits:
      compared === undefined || compared.pageInfo.hasNextPage
        ? null
        : compared.nodes.map(({ oid, tree, message, parents }) => ({
            oid,
            tree: tree.oid,
            message,
            parents: parents.nodes.map((parent) => parent.oid),
          })),
    pullRequests: (answer.target?.mine.nodes ?? []).map(toPullRequest),
  };
}

function learn({ oid, tree, files }: DraftCommit, git: GitData, paths: readonly string[]): void {
  git.learnTree(oid, tree.oid);
  for (const [n, path] of paths.entries()) {
    const entry = files[n] ?? null;
    git.learn(
      oid,
      path,
      entry === null || entry.type !== 'blob' ? null : (entry.object ?? { oid: entry.oid }),
    );
  }
}
