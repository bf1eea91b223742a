// What kind of token it is and what it may do, as far as GitHub tells without a write.
import type { Octokit } from '@octokit/rest';
import * as z from 'zod';
import { ownerAndRepo } from '../queries/aliases.ts';
import { type Call, dataOf } from './call.ts';
import { installedOn, rateLimit, repository as repositoryRoute } from './repository-routes.ts';

export interface Limit {
  readonly remaining: number;
  readonly limit: number;
  /** ISO 8601. */
  readonly resetsAt: string;
}

export interface TokenFacts {
  /** Of a classic token; `null` for all others. */
  readonly scopes: readonly string[] | null;
  /** `null` on a server that limits nobody. */
  readonly limits: { readonly graphql: Limit; readonly rest: Limit } | null;
}

/** What a person's token may do in a repository by its owner's role. `null` for an App's, to which GitHub does not say. */
export interface RepositoryAccess {
  readonly mayPush: boolean | null;
  /** `owner/name` of the repository that it is a fork of. */
  readonly forkOf: string | null;
}

/** Asking for the limits does not count against them. @throws Failure if the token is not accepted */
export async function readToken(call: Call): Promise<TokenFacts> {
  const found = await call(rateLimit, {});
  // An Enterprise Server answers 404 if limits are turned off.
  if (found.reply !== null) return { scopes: null, limits: null };
  const scopes = found.headers['x-oauth-scopes'];
  const { graphql, core } = found.data.resources;
  return {
    scopes: typeof scopes === 'string' ? scopes.split(',').flatMap((scope) => scope.trim() || []) : null,
    limits: { graphql: toLimit(graphql ?? core), rest: toLimit(core) },
  };
}

/** `null` if there is no such repository. */
export async function readRepositoryAccess(call: Call, repository: string): Promise<RepositoryAccess | null> {
  const { data } = await call(repositoryRoute, ownerAndRepo(repository), { subject: repository });
  if (data === null) return null;
  const { permissions } = data;
  // Whoever sees a repository may read it; only for an App does GitHub say that it may not, whatever the App was granted.
  const isSaid = permissions?.pull === true;
  return { mayPush: isSaid ? permissions.push : null, forkOf: data.parent?.full_name ?? null };
}

const installationToken = z.object({ permissions: z.record(z.string(), z.string()) });

/** What the App that the client has the credentials of was granted where it is installed: `contents` → `write`. */
export async function readInstalledPermissions({
  auth,
}: Pick<Octokit, 'auth'>): Promise<ReadonlyMap<string, string>> {
  const answer = await auth({ type: 'installation' });
  return new Map(Object.entries(installationToken.parse(answer).permissions));
}

/** Whether the installation that a token belongs to reaches a repository. */
export async function isInstalledOn(call: Call, repository: string): Promise<boolean> {
  for (let page = 1; ; page += 1) {
    const { repositories } = dataOf(await call(installedOn, { per_page: 100, page }));
    const names = repositories.map(({ full_name }) => full_name.toLowerCase());
    if (names.includes(repository.toLowerCase())) return true;
    if (names.length < 100) return false;
  }
}

function toLimit({
  remaining,
  limit,
  reset,
}: {
  readonly remaining: number;
  readonly limit: number;
  readonly reset: number;
}): Limit {
  return { remaining, limit, resetsAt: new Date(reset * 1000).toISOString() };
}
