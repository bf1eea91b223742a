// Changes GitHub's answers where the plugins above would misread them. It must be the innermost plugin.
import type { Octokit } from '@octokit/core';
import { RequestError } from '@octokit/request-error';
import { z } from 'zod';

const graphqlAnswer = z.looseObject({
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ type: z.string().optional(), message: z.string().optional() })).optional(),
});

export function normaliseAnswers(octokit: Octokit): Record<string, never> {
  octokit.hook.wrap('request', async (request, options) => {
    const isGraphql = new URL(options.url, 'https://github.test').pathname.endsWith('/graphql');
    const response = await Promise.resolve(request(options)).catch((error: unknown) => {
      // A connection that breaks has no response, and the throttling plugin reads its headers without looking.
      if (error instanceof RequestError && error.response === undefined) {
        error.response = { status: 500, url: options.url, headers: {}, data: {} };
      }
      if (error instanceof RequestError && asksToWait(error))
        error.message = `secondary rate limit: ${error.message}`;
      throw error;
    });
    if (!isGraphql) {
      // A body that was cut off or is not JSON comes with status 200 too, and Octokit would hand it on as text.
      if (hasBody(response.status) && typeof response.data !== 'object')
        throw spoilt('JSON', options, response);
      return response;
    }
    const answer = graphqlAnswer.safeParse(response.data);
    // An empty, truncated or HTML body comes with status 200, and GraphQL's client would answer `undefined` to it.
    if (!answer.success || (response.data.data === undefined && answer.data.errors === undefined)) {
      throw spoilt('GraphQL', options, response);
    }
    const limit = answer.data.errors?.find(({ message }) => isSecondaryLimit(message));
    if (limit !== undefined) {
      throw new RequestError(limit.message ?? '', 403, { request: options, response });
    }
    // Since 2026 GitHub says RATE_LIMIT where the throttling plugin listens for RATE_LIMITED.
    for (const error of response.data.errors ?? []) {
      if (error.type === 'RATE_LIMIT') error.type = 'RATE_LIMITED';
    }
    return response;
  });
  return {};
}

/** The throttling plugin knows a secondary limit by these words alone, and not every such answer has them. */
function isSecondaryLimit(message: string | undefined): boolean {
  return /\bsecondary rate\b/i.test(message ?? '');
}

/** Too many requests, or forbidden for so many seconds; an hourly limit that is used up has a header of its own. */
function asksToWait({ status, message, response }: RequestError): boolean {
  const headers = response?.headers ?? {};
  const isLimit = status === 429 || (status === 403 && headers['retry-after'] !== undefined);
  return isLimit && headers['x-ratelimit-remaining'] !== '0' && !isSecondaryLimit(message);
}

function hasBody(status: number): boolean {
  return status !== 204 && status !== 205;
}

/** Reported as status 502, a server error: the request may have taken effect all the same. */
function spoilt(
  expected: string,
  request: RequestError['request'],
  response: NonNullable<RequestError['response']>,
): RequestError {
  return new RequestError(`GitHub answered with something that is not ${expected}`, 502, {
    request,
    response,
  });
}
