// Builders of the client for GitHub: the real one, which waits for nothing.
import * as z from 'zod';
import type { Operation } from '../../src/github/ask.ts';
import { createGitHub, type GitHub, type GitHubOptions } from '../../src/github/client.ts';

/** @param apiUrl where REST is; GraphQL is below it unless told otherwise */
export function aClient(apiUrl: string, overrides: Partial<GitHubOptions> = {}): GitHub {
  return createGitHub({
    credentials: { kind: 'token', token: 'a-token' },
    apiUrl,
    graphqlUrl: `${apiUrl}/graphql`,
    interval: 0,
    concurrency: 6,
    backOff: 0,
    sleep: async () => {},
    log: () => {},
    fetch,
    ...overrides,
  });
}

/** The smallest question. */
export const ping = {
  name: 'Viewer',
  schema: z.object({ viewer: z.object({ login: z.string() }).nullable() }),
  text: 'query Viewer { rateLimit { cost } viewer { login } }',
} satisfies Operation<z.ZodType>;
