// The fields that a query begins with.
import { notFound, requireOwner, requireRepository, visibleTo } from '../graphql/access.ts';
import { type GitHubError, gap } from '../graphql/github-error.ts';
import { type Context, field, type TypeModel } from '../graphql/model.ts';
import type { Bill } from '../graphql/query-limits.ts';
import type { Repository } from '../world/repository.ts';
import type { Node } from '../world.ts';
import { search } from './search.ts';

type RepositoryArguments = {
  readonly owner: string;
  readonly name: string;
  readonly followRenames?: boolean | null;
};

export const queryModel: TypeModel = {
  search,
  viewer: field((_root, _args, { viewer }) => viewer.account),
  rateLimit: field((_root, _args, { bill }) => bill),
  organization: field((_root, { login }: { login: string }, { world, viewer }) => {
    const organization = world.organization(login);
    if (organization === null) throw notFound(`an Organization with the login of '${login}'.`);
    requireOwner(viewer, login);
    return organization;
  }, 'login'),
  user: field((_root, { login }: { login: string }, { world }) => {
    const user = world.findAccount(login);
    if (user?.kind !== 'User') throw notFound(`a User with the login of '${login}'.`);
    return user;
  }, 'login'),
  repository: field(
    (_root, { owner, name, followRenames }: RepositoryArguments, { world, viewer }) => {
      const full = `${owner}/${name}`;
      const renamed = followRenames === false ? null : world.renamedRepository(full);
      return requireRepository(viewer, full, world.repository(full) ?? renamed);
    },
    'owner',
    'name',
    'followRenames',
  ),
  node: field((_root, { id }: { id: string }, context) => findNode(id, context), 'id'),
  nodes: field(
    (_root, { ids }: { ids: readonly string[] }, context) =>
      ids.map((id) => settled(() => findNode(id, context))),
    'ids',
  ),
};

export const rateLimitModel: TypeModel = {
  cost: field((bill: Bill) => bill.cost),
  limit: field((bill: Bill) => bill.limit),
  nodeCount: field((bill: Bill) => bill.nodeCount),
  remaining: field((bill: Bill) => bill.remaining),
  resetAt: field((bill: Bill) => bill.resetAt),
  used: field((bill: Bill) => bill.used),
};

function findNode(id: string, { world, viewer }: Context): Node | GitHubError {
  if (/^(?:C|T|B|REF|LA|PURC)_/.test(id)) throw gap('model', `nodes by an id such as ${id}`);
  const node = world.node(id);
  const home = node === null ? null : homeOf(node);
  const [visible] = node === null ? [] : home === null ? [node] : visibleTo(viewer, [node], () => home);
  if (visible === undefined) throw notFound(`a node with the global id of '${id}'.`);
  return visible;
}

/** Whose it is: whoever may not see that does not see the node. */
function homeOf(node: Node): Repository | null {
  switch (node.kind) {
    case 'Repository':
      return node;
    case 'IssueComment':
      return node.on.repository;
    case 'PullRequestReview':
      return node.pullRequest.repository;
    case 'PullRequest':
    case 'Issue':
    case 'Release':
      return node.repository;
    case 'Organization':
    case 'User':
    case 'Bot':
    case 'Mannequin':
    case 'EnterpriseUserAccount':
      return null;
  }
}

/** An error in a list stands in the place of its item. */
function settled<T>(find: () => T): T | Error {
  try {
    return find();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
