// One look at the repository that an edition is published to: its base branch, what lies there, and its pull requests.
import type { Ask } from './ask.ts';
import { followPages, present } from './pages.ts';
import { ownerAndName } from './queries/aliases.ts';
import type { GitObject } from './queries/git-files.ts';
import {
  type OpenNode,
  openPullRequestsRest,
  type PullRequestNode,
  targetOperation,
} from './queries/publication.ts';
import type { PullRequestOnGitHub } from './rest/pull-requests.ts';

export interface TargetQuestion {
  /** `owner/name` */
  readonly repository: string;
  /** `null`: the default branch. */
  readonly base: string | null;
  /** The branch of the edition. */
  readonly branch: string;
  /** Files and folders of the base branch. */
  readonly paths: readonly string[];
  /** Files of other branches that may be there. */
  readonly drafts: readonly BranchFile[];
}

export interface BranchFile {
  readonly branch: string;
  readonly path: string;
}

export interface TargetOnGitHub {
  /** `owner/name` as GitHub spells it. */
  readonly repository: string;
  readonly isArchived: boolean;
  /** Its page. */
  readonly url: string;
  /** `null` if there is no such branch. */
  readonly base: { readonly name: string; readonly head: string; readonly tree: string } | null;
  /** What lies at the paths of the base branch; `null`: nothing. */
  readonly objects: ReadonlyMap<string, GitObject | null>;
  /** What lies at the places of other branches, in the order of the question. */
  readonly drafts: readonly (GitObject | null)[];
  /** Of the edition's branch, from whichever repository. */
  readonly pullRequests: readonly FromRepository<PullRequestOnGitHub>[];
  /** All open ones: their branches, and where these stand. */
  readonly open: readonly FromRepository<{ readonly branch: string; readonly head: string }>[];
}

export interface FromRepository<Of> {
  /** `owner/name` of the repository that it comes from; `null` if that is gone. */
  readonly from: string | null;
  readonly of: Of;
}

/** @returns `null` if there is no such repository */
export async function readTarget(ask: Ask, question: TargetQuestion): Promise<TargetOnGitHub | null> {
  const { base, branch, paths, drafts } = question;
  const at = ownerAndName(question.repository);
  const root = base === null ? 'HEAD' : fullName(base);
  const expressions = (name: string, list: readonly string[]) =>
    Object.fromEntries(list.map((expression, n) => [`${name}${n}`, expression]));
  const answer = await ask(targetOperation(base !== null, paths.length, drafts.length), {
    ...at,
    branch,
    ...(base === null ? {} : { base: fullName(base) }),
    ...expressions(
      'file',
      paths.map((path) => `${root}:${path}`),
    ),
    ...expressions(
      'draft',
      drafts.map((one) => `${fullName(one.branch)}:${one.path}`),
    ),
  });
  const { repository } = answer;
  if (repository == null) return null;
  const open = await followPages(repository.open, async (after) => {
    const more = await ask(openPullRequestsRest, { ...at, after });
    return present(more.repository, question.repository).open;
  });
  const found = repository.base ?? null;
  return {
    repository: repository.nameWithOwner,
    isArchived: repository.isArchived,
    url: repository.url,
    base: found && { name: found.name, head: found.target.oid, tree: found.target.tree.oid },
    objects: new Map(paths.map((path, n) => [path, answer.files?.[n] ?? null])),
    drafts: drafts.map((_, n) => answer.drafts?.[n] ?? null),
    pullRequests: repository.mine.nodes.map(toPullRequest),
    open: open.map(toOpen),
  };
}

export function fullName(branch: string): string {
  return `refs/heads/${branch}`;
}

export function toPullRequest(node: PullRequestNode): FromRepository<PullRequestOnGitHub> {
  const { number, url, title, body, isDraft: draft, headRepository } = node;
  const labels = (node.labels?.nodes ?? []).map(({ name }) => name);
  const assignees = node.assignees.nodes.map(({ login }) => login);
  const state = ({ OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const)[node.state];
  return {
    from: headRepository?.nameWithOwner ?? null,
    of: { number, url, state, draft, title, body, labels, assignees },
  };
}

function toOpen({ headRefName, headRefOid, headRepository }: OpenNode): TargetOnGitHub['open'][number] {
  return { from: headRepository?.nameWithOwner ?? null, of: { branch: headRefName, head: headRefOid } };
}
