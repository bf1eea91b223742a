// Issues, labels and comments.
import { association } from '../../resolvers/association.ts';
import { urlOf } from '../../resolvers/item.ts';
import type { Comment } from '../../world/comment.ts';
import { databaseId } from '../../world/identifiers.ts';
import type { Issue } from '../../world/issue.ts';
import { type PullRequest, updatedAt } from '../../world/pull-request.ts';
import type { LabelEntry } from '../label-book.ts';
import type { Site } from '../site.ts';
import type { Answer, Part } from './answer.ts';
import { encodePath } from './git-object.ts';
import { userView } from './user.ts';

export type StateReason = NonNullable<Answer<'issues', 'get'>['state_reason']>;

type Label = Part<Answer<'issues', 'getLabel'>>;

export function labelView(origin: string, { label, color, description }: LabelEntry): Label {
  const { nameWithOwner } = label.repository;
  return {
    id: databaseId('Label', label.id),
    node_id: label.id,
    url: `${origin}/repos/${nameWithOwner}/labels/${encodePath(label.name)}`,
    name: label.name,
    color,
    default: false,
    description,
  };
}

export function labelsOf(site: Site, origin: string, item: Issue | PullRequest): Label[] {
  const book = site.labels(item.repository);
  return item.labels.map(({ name }) => labelView(origin, book.ensure(name)));
}

/** An issue, or a pull request as the issue that it also is. */
export function issueView(
  site: Site,
  origin: string,
  item: Issue | PullRequest,
): Part<Answer<'issues', 'get'>> {
  const { repository, number } = item;
  const repository_url = `${origin}/repos/${repository.nameWithOwner}`;
  const url = `${repository_url}/issues/${number}`;
  const html_url = urlOf(item);
  const assignees = item.assignees.map((one) => userView(origin, one));
  return {
    id: item.databaseId,
    node_id: item.id,
    url,
    repository_url,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url,
    number,
    state: item.state === 'OPEN' ? 'open' : 'closed',
    state_reason: item.kind === 'Issue' ? reasonOf(site, item) : null,
    title: item.title,
    body: item.body === '' ? null : item.body,
    user: userView(origin, item.author),
    labels: labelsOf(site, origin, item),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: item.comments.length,
    ...(item.kind === 'PullRequest' && {
      draft: item.isDraft,
      pull_request: {
        url: `${repository_url}/pulls/${number}`,
        html_url,
        diff_url: `${html_url}.diff`,
        patch_url: `${html_url}.patch`,
        merged_at: item.mergedAt,
      },
    }),
    closed_at: item.closedAt,
    created_at: item.createdAt,
    updated_at: updatedAt(item),
    author_association: associationOf(item),
  };
}

export function commentView(
  site: Site,
  origin: string,
  comment: Comment,
): Part<Answer<'issues', 'getComment'>> {
  const api = `${origin}/repos/${comment.on.repository.nameWithOwner}/issues`;
  return {
    id: comment.databaseId,
    node_id: comment.id,
    url: `${api}/comments/${comment.databaseId}`,
    html_url: `${urlOf(comment.on)}#issuecomment-${comment.databaseId}`,
    issue_url: `${api}/${comment.on.number}`,
    body: comment.body,
    user: userView(origin, comment.author),
    created_at: comment.createdAt,
    updated_at: site.commentEdits.get(comment) ?? comment.createdAt,
    author_association: knownAssociation(
      association(comment.association, comment.author, comment.on.repository),
    ),
  };
}

export function associationOf(item: Issue | PullRequest): Association {
  return knownAssociation(association(item.association, item.author, item.repository));
}

type Association = Answer<'issues', 'get'>['author_association'] & string;

const associations: readonly Association[] = [
  'COLLABORATOR',
  'CONTRIBUTOR',
  'FIRST_TIMER',
  'FIRST_TIME_CONTRIBUTOR',
  'MANNEQUIN',
  'MEMBER',
  'NONE',
  'OWNER',
];

function knownAssociation(name: string): Association {
  return associations.find((one) => one === name) ?? 'NONE';
}

function reasonOf(site: Site, issue: Issue): StateReason | null {
  return site.stateReasons.get(issue) ?? (issue.state === 'CLOSED' ? 'completed' : null);
}
