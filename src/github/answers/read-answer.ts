// From Octokit's errors to answers. No error object is passed on or printed: it holds the token.
import { RequestError } from '@octokit/request-error';
import * as z from 'zod';
import { type Answer, noAnswer } from './cause.ts';

/** One entry of a GraphQL answer's `errors`. */
export const problemSchema = z.looseObject({
  type: z.string().nullish(),
  message: z.string().nullish(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
});
export type Problem = z.output<typeof problemSchema>;

const body = z.looseObject({
  message: z.string().optional(),
  errors: z.array(z.unknown()).optional(),
});
const detail = z.union([
  z.string(),
  z.looseObject({ message: z.string().optional(), code: z.string().optional() }),
]);

/** `null` for an error that is not about an answer. */
export function answerOf(error: unknown): Answer | null {
  if (!(error instanceof RequestError)) return null;
  const { response, request, status } = error;
  if (response === undefined || Object.keys(response.headers).length === 0)
    return { status: null, type: noAnswer, message: error.message, headers: {}, url: request.url };
  return { status, type: null, message: messageOf(error), headers: response.headers, url: request.url };
}

export function answerOfProblem({ type, message }: Problem, headers: Answer['headers'] = {}): Answer {
  return { status: null, type: type ?? null, message: message ?? '', headers, url: '/graphql' };
}

/** GitHub's sentence, with the details that it puts beside it. */
function messageOf({ message, response }: RequestError): string {
  const said = body.safeParse(response?.data).data;
  const details = (said?.errors ?? []).flatMap((one) => {
    const found = detail.safeParse(one).data;
    if (found === undefined) return [];
    return typeof found === 'string' ? [found] : (found.message ?? found.code ?? []);
  });
  return [said?.message ?? message, ...details].join(': ');
}
