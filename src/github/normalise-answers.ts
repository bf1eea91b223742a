// Puts right what GitHub's answers and the plugins above disagree about. It must be the innermost plugin.
import type { Octokit } from '@octokit/core';
import { RequestError } from '@octokit/request-error';
import { z } from 'zod';

const graphqlAnswer = z.looseObject({
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ type: z.string().optional() })).optional(),
});

export function normaliseAnswers(octokit: Octokit): Record<string, never> {
  octokit.hook.wrap('request', async (request, options) => {
    const isGraphql = new URL(options.url, 'https://github.test').pathname.endsWith('/graphql');
    const response = await Promise.resolve(request(options)).catch((error: unknown) => {
      // A connection that breaks has no response, and the throttling plugin reads its headers without looking.
      if (error instanceof RequestError && error.response === undefined) {
        error.response = { status: 500, url: options.url, headers: {}, data: {} };
      }
      throw error;
    });
    if (!isGraphql) return response;
    const answer = graphqlAnswer.safeParse(response.data);
    // An empty, truncated or HTML body comes with status 200, and GraphQL's client would answer `undefined` to it.
    if (!answer.success || (response.data.data === undefined && answer.data.errors === undefined)) {
      throw new RequestError('GitHub answered with something that is not GraphQL', 502, {
        request: options,
        response,
      });
    }
    // Since 2026 GitHub says RATE_LIMIT where the throttling plugin listens for RATE_LIMITED.
    for (const error of response.data.errors ?? []) {
      if (error.type === 'RATE_LIMIT') error.type = 'RATE_LIMITED';
    }
    return response;
  });
  return {};
}
