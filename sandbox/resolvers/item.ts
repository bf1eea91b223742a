// What issues and pull requests have in common.
import { connection, field, type TypeModel } from '../graphql/model.ts';
import type { Issue } from '../world/issue.ts';
import { type PullRequest, updatedAt } from '../world/pull-request.ts';
import { association } from './association.ts';

type Item = Issue | PullRequest;

export const itemModel: TypeModel = {
  id: field((item: Item) => item.id),
  fullDatabaseId: field((item: Item) => String(item.databaseId)),
  number: field((item: Item) => item.number),
  title: field((item: Item) => item.title),
  body: field((item: Item) => item.body),
  url: field(urlOf),
  resourcePath: field((item: Item) => new URL(urlOf(item)).pathname),
  repository: field((item: Item) => item.repository),
  author: field((item: Item) => item.author),
  authorAssociation: field((item: Item) => association(item.association, item.author, item.repository)),
  createdAt: field((item: Item) => item.createdAt),
  updatedAt: field(updatedAt),
  closedAt: field((item: Item) => item.closedAt),
  closed: field((item: Item) => item.state !== 'OPEN'),
  state: field((item: Item) => item.state),
  lastEditedAt: field((item: Item) => item.lastEditedAt),
  editor: field((item: Item) => item.editor),
  labels: connection((item: Item) => item.labels),
  assignees: connection((item: Item) => item.assignees),
  comments: connection((item: Item) => item.comments),
  // Nobody reacts in a world; only the number is asked for.
  reactions: connection(() => []),
};

export function urlOf(item: Item): string {
  const folder = item.kind === 'Issue' ? 'issues' : 'pull';
  return `https://github.com/${item.repository.nameWithOwner}/${folder}/${item.number}`;
}
