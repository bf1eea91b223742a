// What a token may see and do, and how REST says no.
import { json, type Reply } from '../reply.ts';
import type { Account } from '../world/account.ts';
import type { Repository } from '../world/repository.ts';
import { sightOf, sightOfOwner, type Viewer } from '../world/viewer.ts';
import type { Call, RepositoryCall } from './endpoint.ts';
import { type Grant, holdsIn, isGranted, type Need, type Role, toWrite } from './grant.ts';
import { forbidden, notFound, Refusal } from './refusal.ts';

/** The answer to a request that names a repository by a former name: 301, or 307 if a body must come along. */
export function redirectOf({ request, site, param }: Call): Reply | null {
  const former = `${param('owner')}/${param('repo')}`;
  const { world } = site;
  const renamed = world.repository(former) === null ? world.renamedRepository(former) : null;
  if (renamed === null || sightOf(request.viewer, renamed) === 'absent') return null;
  const rest = request.path.split('/').slice(4).join('/');
  const query = request.query.size === 0 ? '' : `?${request.query}`;
  const url = `${request.origin}/repositories/${renamed.databaseId}${rest === '' ? '' : `/${rest}`}${query}`;
  const [status, message] =
    request.method === 'GET' ? [301, 'Moved Permanently'] : [307, 'Temporary Redirect'];
  const documentation_url =
    'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';
  return json(status, { message, url, documentation_url }, { location: url });
}

/** The repository of a call. @throws Refusal if the token may not do what the call needs */
export function requireAccess({ request, site, grant, param }: Call, need: Need): Repository {
  if (grant.kind === 'jwt') throw new Refusal(401, 'Bad credentials');
  const repository = site.world.repository(`${param('owner')}/${param('repo')}`);
  const sight = repository === null ? 'absent' : sightOf(request.viewer, repository);
  if (repository === null || sight === 'absent') throw notFound();
  // Of private repositories a token sees those that it was granted.
  if (repository.visibility !== 'PUBLIC' && !holdsIn(grant, repository.nameWithOwner)) throw notFound();
  requireSight(request.viewer, repository.owner.login);
  requirePermission(grant, need, repository);
  return repository;
}

/** @throws Refusal if the organization refuses the token */
export function requireSight(viewer: Viewer, login: string): void {
  const sight = sightOfOwner(viewer, login);
  if (sight === 'sso') {
    throw forbidden(
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      { 'x-github-sso': `required; url=https://github.com/orgs/${login}/sso?authorization_request=sandbox` },
    );
  }
  if (sight !== 'forbidden') return;
  throw forbidden(
    `\`${login}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.`,
  );
}

/** Whether the token's owner may set labels and assignees; without that they are left out in silence. */
export function maySort({ grant, repository }: RepositoryCall): boolean {
  const need = toWrite(['issues', 'pull_requests'], 'triage');
  return isGranted(grant, need, repository.nameWithOwner, repository.visibility === 'PUBLIC');
}

/** @throws Refusal if the token lacks the permission, or its owner the role */
function requirePermission(grant: Grant, need: Need, repository: Repository): void {
  const isPublic = repository.visibility === 'PUBLIC';
  if (isGranted(grant, need, repository.nameWithOwner, isPublic)) return;
  const accepted = {
    'x-accepted-github-permissions': need.anyOf.map((one) => `${one}=${need.level}`).join('; '),
  };
  if (grant.kind === 'fine-grained') {
    throw forbidden('Resource not accessible by personal access token', accepted);
  }
  if (grant.kind !== 'classic') throw forbidden('Resource not accessible by integration', accepted);
  // Who may not push is told that there is nothing to push to.
  if (need.anyOf.includes('contents') || need.anyOf.includes('actions')) throw notFound();
  throw forbidden('Must have admin rights to Repository.');
}

/** What one wrote oneself one may change; what others wrote takes the role. @throws Refusal */
export function requireOwnOr(
  role: Role,
  { request, grant, repository }: RepositoryCall,
  author: Account | null,
): void {
  if (author === request.viewer.account) return;
  requirePermission(grant, toWrite(['issues', 'pull_requests'], role), repository);
}

/** @throws Refusal */
export function requireWritable({ isArchived }: Repository): void {
  if (isArchived) throw forbidden('Repository was archived so is read-only.');
}
