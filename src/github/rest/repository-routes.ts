// The routes that tell of a repository, of a token, and of an App's installation.
import * as z from 'zod';
import type { RestRoute } from './call.ts';

const named = z.object({ full_name: z.string() });

export const repository = {
  route: 'GET /repos/{owner}/{repo}',
  thing: 'repository',
  schema: named.extend({
    archived: z.boolean().default(false),
    default_branch: z.string(),
    html_url: z.string(),
    source: named.nullish(),
    parent: named.nullish(),
    permissions: z.object({ pull: z.boolean().default(false), push: z.boolean().default(false) }).nullish(),
  }),
} satisfies RestRoute<z.ZodType>;

const limit = z.object({ remaining: z.number(), limit: z.number(), reset: z.number() });

export const rateLimit = {
  route: 'GET /rate_limit',
  thing: 'rate limit',
  schema: z.object({ resources: z.object({ core: limit, graphql: limit.optional() }) }),
} satisfies RestRoute<z.ZodType>;

export const installedOn = {
  route: 'GET /installation/repositories',
  thing: 'repositories of the installation',
  schema: z.object({ repositories: z.array(named) }),
} satisfies RestRoute<z.ZodType>;
