// Repositories, with what lies in them.
import { notFound } from '../graphql/access.ts';
import { gap } from '../graphql/github-error.ts';
import { type Context, connection, type FieldModel, field, type TypeModel } from '../graphql/model.ts';
import { instant } from '../world/instant.ts';
import type { Issue } from '../world/issue.ts';
import { type PullRequest, updatedAt } from '../world/pull-request.ts';
import type { Release } from '../world/release.ts';
import type { Repository } from '../world/repository.ts';
import { sightOf } from '../world/viewer.ts';
import { findObject } from './git-object.ts';
import { type Order, ordered } from './order.ts';
import { findRef } from './ref.ts';

type Item = Issue | PullRequest;

type ItemArguments = {
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly orderBy?: Order | null;
};

type PullRequestArguments = ItemArguments & {
  readonly baseRefName?: string | null;
  readonly headRefName?: string | null;
};

type IssueArguments = ItemArguments & { readonly filterBy?: Readonly<Record<string, unknown>> | null };

export const repositoryModel: TypeModel = {
  id: field((repository: Repository) => repository.id),
  databaseId: field((repository: Repository) => repository.databaseId),
  name: field((repository: Repository) => repository.name),
  nameWithOwner: field((repository: Repository) => repository.nameWithOwner),
  owner: field((repository: Repository) => repository.owner),
  url: field((repository: Repository) => `https://github.com/${repository.nameWithOwner}`),
  resourcePath: field((repository: Repository) => `/${repository.nameWithOwner}`),
  isPrivate: field((repository: Repository) => repository.visibility !== 'PUBLIC'),
  visibility: field((repository: Repository) => repository.visibility),
  isArchived: field((repository: Repository) => repository.isArchived),
  isFork: field((repository: Repository) => repository.isFork),
  parent: field((repository: Repository, _args, { world, viewer }: Context) => {
    const parent = repository.parent === null ? null : world.repository(repository.parent);
    return parent !== null && sightOf(viewer, parent) === 'visible' ? parent : null;
  }),
  isDisabled: field((repository: Repository) => repository.isDisabled),
  isEmpty: field((repository: Repository) => repository.branches.size === 0),
  pushedAt: field((repository: Repository) => repository.pushedAt),
  defaultBranchRef: field((repository: Repository) => findRef(repository, repository.defaultBranch)),
  ref: field(
    (repository: Repository, { qualifiedName }: { qualifiedName: string }) =>
      findRef(repository, qualifiedName),
    'qualifiedName',
  ),
  object: field(findObject, 'expression', 'oid'),
  pullRequests: connection(pullRequests, 'states', 'labels', 'orderBy', 'baseRefName', 'headRefName'),
  issues: connection(issues, 'states', 'labels', 'orderBy', 'filterBy'),
  pullRequest: numbered('a PullRequest', (repository, number) => repository.pullRequests.get(number)),
  issue: numbered('an Issue', (repository, number) => repository.issues.get(number)),
  issueOrPullRequest: numbered(
    'an issue or pull request',
    (repository, number) => repository.issues.get(number) ?? repository.pullRequests.get(number),
  ),
  releases: connection(releases, 'orderBy'),
  release: field(
    (repository: Repository, { tagName }: { tagName: string }) =>
      repository.releases.find(({ tag }) => tag === tagName) ?? null,
    'tagName',
  ),
};

function numbered(
  what: string,
  find: (repository: Repository, number: number) => Item | undefined,
): FieldModel {
  return field((repository: Repository, { number }: { number: number }) => {
    const found = find(repository, number);
    if (found === undefined) throw notFound(`${what} with the number of ${number}.`);
    return found;
  }, 'number');
}

function pullRequests(repository: Repository, args: PullRequestArguments): readonly PullRequest[] {
  const listed = [...repository.pullRequests.values()]
    .filter((one) => matches(one, args))
    .filter((one) => args.baseRefName == null || one.baseRefName === args.baseRefName)
    .filter((one) => args.headRefName == null || one.headRefName === args.headRefName);
  return orderedItems(listed, args.orderBy);
}

function issues(repository: Repository, args: IssueArguments): readonly Issue[] {
  const { since, ...unknown } = args.filterBy ?? {};
  // The schema gives this filter a default, so it is there whether it was asked for or not.
  const { viewerSubscribed, ...other } = unknown;
  const [filter] = Object.keys(viewerSubscribed === true ? unknown : other);
  if (filter !== undefined) throw gap('model', `IssueFilters.${filter}`);
  const from = typeof since === 'string' ? instant(since) : null;
  const listed = [...repository.issues.values()]
    .filter((one) => matches(one, args))
    .filter((one) => from === null || updatedAt(one) >= from);
  return orderedItems(listed, args.orderBy);
}

function matches(item: Item, { states, labels }: ItemArguments): boolean {
  const isState = states == null || states.includes(item.state);
  return isState && (labels == null || item.labels.some((label) => labels.includes(label.name)));
}

function orderedItems<T extends Item>(items: readonly T[], order: Order | null | undefined): readonly T[] {
  return ordered(items, order, (item, by) => {
    if (by === 'CREATED_AT') return item.createdAt;
    if (by === 'UPDATED_AT') return updatedAt(item);
    throw gap('model', `IssueOrderField.${by}`);
  });
}

function releases(
  repository: Repository,
  { orderBy }: { readonly orderBy?: Order | null },
): readonly Release[] {
  // A draft is only there for those who may write.
  const published = repository.releases.filter((release) => release.publishedAt !== null);
  return ordered(published, orderBy, (release, by) => (by === 'NAME' ? release.tag : release.createdAt));
}
