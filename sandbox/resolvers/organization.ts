// Organizations, and the listing of their repositories.
import { GitHubError, gap } from '../graphql/github-error.ts';
import { type Context, connection, field, type TypeModel } from '../graphql/model.ts';
import type { Organization } from '../world/account.ts';
import type { Repository, Visibility } from '../world/repository.ts';
import { sightOf } from '../world/viewer.ts';
import { avatarUrl } from './actor.ts';
import { type Order, ordered } from './order.ts';

type RepositoriesArguments = {
  readonly visibility?: Visibility | null;
  readonly privacy?: 'PUBLIC' | 'PRIVATE' | null;
  readonly isArchived?: boolean | null;
  readonly isFork?: boolean | null;
  readonly orderBy?: Order | null;
};

export const organizationModel: TypeModel = {
  id: field((organization: Organization) => organization.id),
  databaseId: field((organization: Organization) => organization.databaseId),
  login: field((organization: Organization) => organization.login),
  name: field((organization: Organization) => organization.name),
  url: field((organization: Organization) => `https://github.com/${organization.login}`),
  resourcePath: field((organization: Organization) => `/${organization.login}`),
  avatarUrl: field(avatarUrl, 'size'),
  repositories: connection(repositories, 'visibility', 'privacy', 'isArchived', 'isFork', 'orderBy'),
};

function repositories(
  organization: Organization,
  args: RepositoriesArguments,
  { world, viewer }: Context,
): readonly Repository[] {
  if (args.visibility != null && args.privacy != null) {
    throw new GitHubError('UNPROCESSABLE', 'Cannot filter by both `privacy` and `visibility`.');
  }
  const listed = world.repositories
    .filter(({ owner }) => owner === organization)
    .filter((repository) => sightOf(viewer, repository) === 'visible')
    .filter(({ visibility }) => args.visibility == null || visibility === args.visibility)
    .filter(
      // An internal repository counts as private here.
      ({ visibility }) => args.privacy == null || (visibility === 'PUBLIC') === (args.privacy === 'PUBLIC'),
    )
    .filter(({ isArchived }) => args.isArchived == null || isArchived === args.isArchived)
    .filter(({ isFork }) => args.isFork == null || isFork === args.isFork);
  return ordered(listed, args.orderBy, (repository, by) => {
    if (by === 'PUSHED_AT') return repository.pushedAt ?? '';
    if (by === 'NAME') return repository.name.toLowerCase();
    throw gap('model', `RepositoryOrderField.${by}`);
  });
}
