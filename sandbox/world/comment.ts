// Comments on issues and pull requests.
import type { Account } from './account.ts';
import { databaseId, nodeId } from './identifiers.ts';
import { instant } from './instant.ts';
import type { FindAccount, Issue } from './issue.ts';
import type { PullRequest } from './pull-request.ts';

export interface Comment {
  readonly kind: 'IssueComment';
  readonly id: string;
  readonly databaseId: number;
  readonly on: Issue | PullRequest;
  readonly author: Account | null;
  readonly association: string | null;
  readonly createdAt: string;
  /** Why it is hidden: `spam`, `off-topic`…; `null` if it is not. */
  readonly minimizedReason: string | null;
  body: string;
}

/** `on` names the issue or pull request: `mosn/mosn#7`. */
export interface CommentSpec {
  readonly on: string;
  readonly author?: string | null;
  readonly authorAssociation?: string;
  readonly createdAt?: string;
  readonly minimizedReason?: string;
  readonly body?: string;
}

export function newComment(
  spec: Omit<CommentSpec, 'on'>,
  on: Issue | PullRequest,
  account: FindAccount,
): Comment {
  const key = `${on.repository.nameWithOwner.toLowerCase()}#${on.number}`;
  const author = spec.author === undefined ? 'octo-commenter' : spec.author;
  return {
    kind: 'IssueComment',
    id: nodeId('IC', key, on.comments.length),
    databaseId: databaseId('IssueComment', key, on.comments.length),
    on,
    author: author === null ? null : account(author),
    association: spec.authorAssociation ?? null,
    createdAt: instant(spec.createdAt ?? '2023-05-15T02:00:00Z'),
    minimizedReason: spec.minimizedReason ?? null,
    body: spec.body ?? '',
  };
}
