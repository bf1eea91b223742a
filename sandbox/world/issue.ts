// Issues, and what they have in common with pull requests.
import type { Account } from './account.ts';
import type { Comment, CommentSpec } from './comment.ts';
import { databaseId, nodeId } from './identifiers.ts';
import { instant } from './instant.ts';
import type { Repository } from './repository.ts';

/** A label of a repository. */
export interface Label {
  readonly kind: 'Label';
  readonly id: string;
  readonly repository: Repository;
  readonly name: string;
}

/**
 * What an issue and a pull request share; both take their number from the same row. `association` overrides the one that the
 * world works out. `isIndexed` is false while search has not caught up with the item.
 */
export interface Item {
  readonly id: string;
  readonly databaseId: number;
  readonly repository: Repository;
  readonly number: number;
  readonly author: Account | null;
  readonly association: string | null;
  readonly createdAt: string;
  readonly comments: Comment[];
  readonly isIndexed: boolean;
  title: string;
  body: string;
  labels: readonly Label[];
  assignees: readonly Account[];
  closedAt: string | null;
  lastEditedAt: string | null;
  editor: Account | null;
  /** The latest change that nothing else in the item shows, such as a new label. */
  touchedAt: string | null;
}

export interface Issue extends Item {
  readonly kind: 'Issue';
  state: 'OPEN' | 'CLOSED';
  readonly stateReason: 'COMPLETED' | 'NOT_PLANNED' | null;
}

export interface ItemSpec {
  readonly repository: string;
  readonly number?: number;
  readonly title?: string;
  readonly body?: string;
  readonly author?: string | null;
  readonly authorAssociation?: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly closedAt?: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly comments?: readonly Omit<CommentSpec, 'on'>[];
  readonly lastEditedAt?: string;
  readonly editor?: string;
  readonly isIndexed?: boolean;
}

/** `state` is worked out from `closedAt`, unless an issue was closed at a time that nobody knows. */
export interface IssueSpec extends ItemSpec {
  readonly state?: 'OPEN' | 'CLOSED';
  readonly stateReason?: 'COMPLETED' | 'NOT_PLANNED';
}

/** Accounts by login, made when they are first named. */
export type FindAccount = (login: string) => Account;

export function newItem(
  kind: 'Issue' | 'PullRequest',
  spec: ItemSpec,
  repository: Repository,
  number: number,
  account: FindAccount,
): Item {
  const key = `${repository.nameWithOwner.toLowerCase()}#${number}`;
  const author = spec.author === undefined ? 'octo-user' : spec.author;
  return {
    id: nodeId(kind === 'Issue' ? 'I' : 'PR', key),
    databaseId: databaseId(kind, key),
    repository,
    number,
    title: spec.title ?? (kind === 'Issue' ? 'It breaks' : 'Make it better'),
    body: spec.body ?? '',
    author: author === null ? null : account(author),
    association: spec.authorAssociation ?? null,
    createdAt: instant(spec.createdAt ?? '2023-05-14T01:00:00Z'),
    closedAt: spec.closedAt ? instant(spec.closedAt) : null,
    labels: (spec.labels ?? []).map((name) => newLabel(repository, name)),
    assignees: (spec.assignees ?? []).map(account),
    comments: [],
    isIndexed: spec.isIndexed ?? true,
    lastEditedAt: spec.lastEditedAt ? instant(spec.lastEditedAt) : null,
    editor: spec.editor ? account(spec.editor) : null,
    touchedAt: spec.updatedAt ? instant(spec.updatedAt) : null,
  };
}

export function newIssue(
  spec: IssueSpec,
  repository: Repository,
  number: number,
  account: FindAccount,
): Issue {
  const item = newItem('Issue', spec, repository, number, account);
  const state = spec.state ?? (item.closedAt === null ? 'OPEN' : 'CLOSED');
  const stateReason = spec.stateReason ?? (state === 'CLOSED' ? 'COMPLETED' : null);
  return { kind: 'Issue', ...item, state, stateReason };
}

export function newLabel(repository: Repository, name: string): Label {
  return {
    kind: 'Label',
    id: nodeId('LA', repository.nameWithOwner.toLowerCase(), name),
    repository,
    name,
  };
}
