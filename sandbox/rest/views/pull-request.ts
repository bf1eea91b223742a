// Pull requests.
import { urlOf } from '../../resolvers/item.ts';
import { type PullRequest, updatedAt } from '../../world/pull-request.ts';
import type { Repository } from '../../world/repository.ts';
import { countLines } from '../git/compare-trees.ts';
import { loginOf } from '../identity.ts';
import { changesOf } from '../pull-details.ts';
import type { Site } from '../site.ts';
import type { Answer, Part } from './answer.ts';
import { associationOf, labelsOf } from './item.ts';
import { type RepositoryView, repositoryView } from './repository.ts';
import { userView } from './user.ts';

type Detailed = Answer<'pulls', 'get'>;

/** One end of a pull request. Its repository is gone with a deleted fork, which GitHub's description forgets. */
type EndView = Part<Omit<Detailed['head'], 'repo'>> & { readonly repo: RepositoryView | null };

type Ends = { readonly head: EndView; readonly base: EndView };
export type PullRequestView = Part<Omit<Detailed, OnlyInDetail | keyof Ends>> & Ends;
export type DetailedPullRequestView = Part<Omit<Detailed, keyof Ends>> & Ends;

/** What is left out when a pull request is one of a list. */
type OnlyInDetail =
  | 'merged'
  | 'merged_by'
  | 'mergeable'
  | 'mergeable_state'
  | 'rebaseable'
  | 'comments'
  | 'review_comments'
  | 'maintainer_can_modify'
  | 'commits'
  | 'additions'
  | 'deletions'
  | 'changed_files';

/** A pull request in a list. */
export function pullRequestView(site: Site, origin: string, one: PullRequest): PullRequestView {
  const { repository, number } = one;
  const details = site.pull(one);
  const api = `${origin}/repos/${repository.nameWithOwner}`;
  const url = `${api}/pulls/${number}`;
  const issue_url = `${api}/issues/${number}`;
  const html_url = urlOf(one);
  const assignees = one.assignees.map((account) => userView(origin, account));
  const links = {
    comments_url: `${issue_url}/comments`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    statuses_url: `${api}/statuses/${details.headOid}`,
  };
  return {
    url,
    id: one.databaseId,
    node_id: one.id,
    html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    issue_url,
    ...links,
    number,
    state: one.state === 'OPEN' ? 'open' : 'closed',
    locked: false,
    active_lock_reason: null,
    title: one.title,
    body: one.body === '' ? null : one.body,
    user: userView(origin, one.author),
    labels: labelsOf(site, origin, one),
    milestone: null,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: details.reviewers.map((account) => userView(origin, account)),
    requested_teams: details.teams.map((slug) => ({ slug, name: slug })),
    created_at: one.createdAt,
    updated_at: updatedAt(one),
    closed_at: one.closedAt,
    merged_at: one.mergedAt,
    merge_commit_sha: one.mergeCommit,
    author_association: associationOf(one),
    auto_merge: null,
    draft: one.isDraft,
    head: endView(site, origin, details.headRepository, one.headRefName, details.headOid),
    base: endView(site, origin, repository, one.baseRefName, details.baseOid),
    _links: {
      self: { href: url },
      html: { href: html_url },
      issue: { href: issue_url },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: links.statuses_url },
    },
  };
}

/** A pull request by itself. Whether it can be merged GitHub works out later, so it is still unknown. */
export function detailedPullRequestView(
  site: Site,
  origin: string,
  one: PullRequest,
): DetailedPullRequestView {
  return {
    ...pullRequestView(site, origin, one),
    merged: one.mergedAt !== null,
    merged_by: one.mergedBy === null ? null : userView(origin, one.mergedBy),
    mergeable: null,
    rebaseable: null,
    mergeable_state: 'unknown',
    comments: one.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: typeof one.commits === 'number' ? one.commits : one.commits.length,
    ...sizeOf(site, one),
  };
}

function sizeOf(
  site: Site,
  one: PullRequest,
): Part<Pick<Detailed, 'additions' | 'deletions' | 'changed_files'>> {
  const files = changesOf(site, one);
  if (files === null) return {};
  const lines = files.map((file) => countLines(site.git(one.repository), file));
  return {
    additions: lines.reduce((sum, { additions }) => sum + additions, 0),
    deletions: lines.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  };
}

function endView(
  site: Site,
  origin: string,
  repository: Repository | null,
  ref: string,
  sha: string,
): EndView {
  const owner = repository?.owner ?? null;
  return {
    label: owner === null ? ref : `${loginOf(owner)}:${ref}`,
    ref,
    sha,
    user: userView(origin, owner),
    repo: repository === null ? null : repositoryView(site, origin, repository),
  };
}
