// What the viewer's token may not see, and how GitHub says so.
import type { Repository } from '../world/repository.ts';
import { type Sight, sightOf, sightOfOwner, type Viewer } from '../world/viewer.ts';
import { GitHubError } from './github-error.ts';

export function notFound(message: string): GitHubError {
  return new GitHubError('NOT_FOUND', `Could not resolve to ${message}`);
}

/** The repository if the viewer may see it; what is private to others does not exist. @throws GitHubError */
export function requireRepository(viewer: Viewer, name: string, repository: Repository | null): Repository {
  const sight = repository === null ? 'absent' : sightOf(viewer, repository);
  if (repository === null || sight === 'absent') throw notFound(`a Repository with the name '${name}'.`);
  if (sight !== 'visible') throw refusal(viewer, repository.owner.login, sight);
  return repository;
}

/** @throws GitHubError if the organization refuses the token */
export function requireOwner(viewer: Viewer, login: string): void {
  const sight = sightOfOwner(viewer, login);
  if (sight !== 'visible') throw refusal(viewer, login, sight);
}

/**
 * A list as the viewer gets it: without what is private to others or behind single sign-on, and with an error, which becomes a
 * `null`, in the place of what an organization refuses.
 */
export function visibleTo<T>(
  viewer: Viewer,
  items: readonly T[],
  repositoryOf: (item: T) => Repository,
): readonly (T | GitHubError)[] {
  return items.flatMap((item): (T | GitHubError)[] => {
    const repository = repositoryOf(item);
    const sight = sightOf(viewer, repository);
    if (sight === 'forbidden') return [refusal(viewer, repository.owner.login, sight)];
    return sight === 'visible' ? [item] : [];
  });
}

function refusal(viewer: Viewer, organization: string, sight: Sight): GitHubError {
  if (sight === 'sso') {
    return new GitHubError(
      'FORBIDDEN',
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    );
  }
  const message = viewer.token.startsWith('gho_')
    ? `Although you appear to have the correct authorization credentials, the \`${organization}\` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.`
    : `\`${organization}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.`;
  return new GitHubError('FORBIDDEN', message);
}
