// Changes GitHub's answers where the plugins above would misread them. It must be the innermost plugin.
import type { Octokit } from '@octokit/core';
import { RequestError } from '@octokit/request-error';
import * as z from 'zod';
import { causeOf } from './answers/cause.ts';
import { answerOf, answerOfProblem, problemSchema } from './answers/read-answer.ts';

const graphqlAnswer = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(problemSchema).optional(),
});

export function normaliseAnswers(octokit: Octokit): Record<string, never> {
  octokit.hook.wrap('request', async (request, options) => {
    const isGraphql = new URL(options.url, 'https://github.test').pathname.endsWith('/graphql');
    // The next hook is handed this very object, whatever `request` is called with.
    if (isGraphql) options.request.parseSuccessResponseBody = false;
    const response = await Promise.resolve(request(options)).catch((error: unknown) => {
      throw error instanceof RequestError ? readable(error, options.url) : error;
    });
    if (isGraphql) response.data = await parseBody(response.data);
    if (!isGraphql) {
      // A body that was cut off or is not JSON comes with status 200 too, and Octokit would hand it on as text. One with errors is no
      // success, and the plugin for retries would read the first of them without looking.
      if (hasBody(response.status) && !isPlausible(response.data)) throw spoilt('JSON', options, response);
      return response;
    }
    const answer = graphqlAnswer.safeParse(response.data);
    // An empty, truncated or HTML body comes with status 200, and GraphQL's client would answer `undefined` to it; `data` that is `null`
    // without a reason would be an answer in which nothing happened.
    if (!answer.success || (answer.data.data == null && answer.data.errors === undefined)) {
      throw spoilt('GraphQL', options, response);
    }
    // A limit comes with status 200 here, and in more than one form.
    for (const problem of answer.data.errors ?? []) {
      const cause = causeOf(answerOfProblem(problem, response.headers));
      const message = problem.message ?? '';
      if (cause === 'secondary limit') throw new RequestError(message, 403, { request: options, response });
      if (cause === 'primary limit') {
        response.headers['x-ratelimit-remaining'] = '0';
        throw new RequestError(message, 403, { request: options, response });
      }
    }
    return response;
  });
  return {};
}

/**
 * Octokit's own parser keeps integers beyond 2⁵³, which GraphQL does not have, and takes a third of a large run's time and twice the
 * memory of each answer for it. What breaks off on its way is no answer.
 */
async function parseBody(body: unknown): Promise<unknown> {
  if (!(body instanceof ReadableStream)) return body;
  const text = await new Response(body).text().catch(() => '');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readable(error: RequestError, url: string): RequestError {
  // A connection that breaks has no response, and the throttling plugin reads its headers without looking.
  if (error.response === undefined) error.response = { status: 500, url, headers: {}, data: {} };
  const answer = answerOf(error);
  // The plugin knows a secondary limit by these words alone, and not every such answer has them.
  if (answer !== null && causeOf(answer) === 'secondary limit' && !/\bsecondary rate\b/i.test(error.message))
    error.message = `secondary rate limit: ${error.message}`;
  return error;
}

function isPlausible(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !('errors' in data);
}

function hasBody(status: number): boolean {
  return status !== 204 && status !== 205;
}

/**
 * Reported as status 502, a server error: the request may have taken effect all the same. A web page is no answer of GitHub's: whoever
 * stands between, and wants a password first, has written it.
 */
function spoilt(
  expected: string,
  request: RequestError['request'],
  response: NonNullable<RequestError['response']>,
): RequestError {
  if (/^text\/html\b/i.test(String(response.headers['content-type'])))
    return new RequestError('a web page came in place of an answer', 502, {
      request,
      response: { ...response, headers: {} },
    });
  return new RequestError(`GitHub answered with something that is not ${expected}`, 502, {
    request,
    response,
  });
}
