// Endpoints: a method and a path, what the token must be allowed, and what is done then.
import { json, type Reply } from '../reply.ts';
import type { Route, RouteRequest } from '../route.ts';
import type { Repository } from '../world/repository.ts';
import { redirectOf, requireAccess, requireWritable } from './access.ts';
import type { GitDatabase } from './git/git-database.ts';
import type { Grant, Need } from './grant.ts';
import { Refusal } from './refusal.ts';
import type { Site } from './site.ts';

/** One request to an endpoint, and what it is about. */
export interface Call {
  readonly request: RouteRequest;
  readonly site: Site;
  readonly grant: Grant;
  /** A part of the path by its name in the pattern, decoded. */
  param(name: string): string;
}

/** A call that is about one repository, which the token may see. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
  readonly git: GitDatabase;
}

export interface Endpoint {
  readonly method: string;
  readonly path: RegExp;
  /** Where GitHub describes it, below https://docs.github.com/rest/. */
  readonly docs: string;
  answer(call: Call): Reply;
}

/** @param pattern such as `GET /orgs/{org}`; `{path*}` also takes slashes */
export function endpoint(pattern: string, docs: string, answer: (call: Call) => Reply): Endpoint {
  const [method = '', path = ''] = pattern.split(' ');
  const source = path.replace(/\{(\w+)(\*?)\}/g, (_, name: string, star: string) =>
    star === '' ? `(?<${name}>[^/]+)` : `(?<${name}>.*)`,
  );
  return { method, path: new RegExp(`^${source}$`), docs, answer };
}

/** An endpoint below `/repos/{owner}/{repo}`, to which the pattern is relative: `GET /git/ref/{ref*}`. */
export function repositoryEndpoint(
  pattern: string,
  docs: string,
  need: Need,
  answer: (call: RepositoryCall) => Reply,
): Endpoint {
  const [method = '', path = ''] = pattern.split(' ');
  return endpoint(`${method} /repos/{owner}/{repo}${path}`, docs, (call) => {
    const { site, request } = call;
    const redirect = redirectOf(call);
    if (redirect !== null) return redirect;
    const repository = requireAccess(call, need);
    if (method !== 'GET') requireWritable(repository);
    return answer({ ...call, repository, git: site.git(repository), request });
  });
}

/** The route that the sandbox's server asks. */
export function routeOf(site: Site, endpoints: readonly Endpoint[]): Route {
  return (request) => {
    const path = namedPath(site, request.path);
    for (const one of endpoints) {
      const found = one.method === request.method ? one.path.exec(path) : null;
      if (found === null) continue;
      const grant = site.grantOf(request.viewer);
      const reply = answerWith(one, {
        request: { ...request, path },
        site,
        grant,
        param(name) {
          return decodeURIComponent(found.groups?.[name] ?? '');
        },
      });
      // Only classic tokens have scopes, by which a client can tell them from the others.
      const scopes = grant.kind === 'classic' ? { 'x-oauth-scopes': 'repo, workflow' } : {};
      return { ...reply, headers: { ...scopes, ...reply.headers } };
    }
    return undefined;
  };
}

function answerWith(one: Endpoint, call: Call): Reply {
  try {
    return one.answer(call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, message, faults, headers, extra } = error;
    return json(
      status,
      {
        message,
        ...(faults.length > 0 && { errors: faults }),
        ...extra,
        documentation_url: `https://docs.github.com/rest/${one.docs}`,
        status: String(status),
      },
      headers,
    );
  }
}

/** `/repositories/{id}`, to which GitHub redirects, is another name of `/repos/{owner}/{repo}`. */
function namedPath(site: Site, path: string): string {
  const [, id, rest = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const repository = site.world.repositories.find(({ databaseId }) => String(databaseId) === id);
  return repository === undefined ? path : `/repos/${repository.nameWithOwner}${rest}`;
}
