// Pull requests.
import { visibleTo } from '../graphql/access.ts';
import { type Connection, countOnly } from '../graphql/connection.ts';
import { type GitHubError, gap } from '../graphql/github-error.ts';
import { type Context, connection, field, type PullRequestFile, type TypeModel } from '../graphql/model.ts';
import { nodeId } from '../world/identifiers.ts';
import type { Issue } from '../world/issue.ts';
import type { PullRequest } from '../world/pull-request.ts';
import type { Review } from '../world/review.ts';
import { sightOf } from '../world/viewer.ts';
import { itemModel, urlOf } from './item.ts';
import { timelineItems } from './timeline.ts';

/** A commit as one of a pull request's. */
interface PullRequestCommit {
  readonly kind: 'PullRequestCommit';
  readonly pullRequest: PullRequest;
  readonly oid: string;
}

export const pullRequestModel: TypeModel = {
  ...itemModel,
  timelineItems,
  isDraft: field((one: PullRequest) => one.isDraft),
  merged: field((one: PullRequest) => one.mergedAt !== null),
  mergedAt: field((one: PullRequest) => one.mergedAt),
  mergedBy: field((one: PullRequest) => one.mergedBy),
  mergeCommit: field((one: PullRequest) =>
    one.mergeCommit === null ? null : one.repository.git.commit(one.mergeCommit),
  ),
  baseRefName: field((one: PullRequest) => one.baseRefName),
  headRefName: field((one: PullRequest) => one.headRefName),
  headRefOid: field((one: PullRequest, _args, { headOf }: Context) => headOf(one).headOid),
  headRepository: field((one: PullRequest, _args, { headOf, viewer }: Context) => {
    const { headRepository } = headOf(one);
    return headRepository !== null && sightOf(viewer, headRepository) === 'visible' ? headRepository : null;
  }),
  closingIssuesReferences: connection(closedIssues),
  commits: connection(commits),
  files: connection(files),
  reviews: connection(reviews, 'states'),
};

export const pullRequestCommitModel: TypeModel = {
  id: field(({ pullRequest, oid }: PullRequestCommit) => nodeId('PURC', pullRequest.id, oid)),
  url: field(({ pullRequest, oid }: PullRequestCommit) => `${urlOf(pullRequest)}/commits/${oid}`),
  commit: field(({ pullRequest, oid }: PullRequestCommit) => pullRequest.repository.git.commit(oid)),
};

function commits(pullRequest: PullRequest): readonly PullRequestCommit[] | Connection {
  const known = pullRequest.commits;
  if (typeof known === 'number') {
    const name = `${pullRequest.repository.nameWithOwner}#${pullRequest.number}`;
    return countOnly(known, () => gap('know', `the commits of ${name}`));
  }
  return known.map((oid) => ({ kind: 'PullRequestCommit', pullRequest, oid }));
}

export const pullRequestFileModel: TypeModel = {
  path: field((file: PullRequestFile) => file.path),
  changeType: field((file: PullRequestFile) => file.changeType),
};

/** GitHub lists no more of them. */
const mostFiles = 3000;

function files(one: PullRequest, _args: object, { headOf }: Context): readonly PullRequestFile[] {
  const all = headOf(one).files();
  if (all === null) throw gap('know', `the files of ${one.repository.nameWithOwner}#${one.number}`);
  return all.slice(0, mostFiles);
}

function closedIssues(
  { closes }: PullRequest,
  _args: object,
  context: Context,
): readonly (Issue | GitHubError)[] {
  const issues = closes.flatMap((reference) => {
    const item = context.world.item(reference);
    return item?.kind === 'Issue' ? [item] : [];
  });
  return visibleTo(context.viewer, issues, (issue) => issue.repository);
}

function reviews(
  pullRequest: PullRequest,
  { states }: { readonly states?: readonly string[] | null },
): readonly Review[] {
  return pullRequest.reviews
    .filter((review) => review.submittedAt !== null)
    .filter((review) => states == null || states.includes(review.state));
}
