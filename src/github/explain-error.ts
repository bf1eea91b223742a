// What went wrong at GitHub, in words that say what to do. No error object is passed on or printed: it holds the token.
import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { Failure } from '../model/errors.ts';

/** One entry of a GraphQL answer's `errors`. */
export interface GraphqlProblem {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** GitHub could not answer in time or within its resource limits. The same query in smaller parts may succeed. */
export class HeavyQueryError extends Failure {
  constructor(message: string) {
    super('unavailable', message, { hint: 'Run it again later.' });
  }
}

/** @param doing what was being done, to name it in the message */
export function explainError(error: unknown, doing: string): Error {
  if (error instanceof Failure) return error;
  if (error instanceof GraphqlResponseError) return explainProblems(error.errors ?? [], doing);
  if (error instanceof RequestError) return explainStatus(error, doing);
  if (error instanceof Error && /rate limit/i.test(error.message)) return rateLimited();
  return error instanceof Error
    ? new Error(`${doing}: ${error.message}`)
    : new Error(`${doing}: ${String(error)}`);
}

/** The same for the `errors` of a GraphQL answer. */
export function explainProblems(problems: readonly GraphqlProblem[], doing: string): Error {
  const messages = problems.map((problem) => problem.message).join('; ');
  const forbidden = problems.find((problem) => isForbidden(problem));
  if (forbidden !== undefined) {
    return new Failure('permission', `GitHub does not let this token see everything: ${forbidden.message}`, {
      hint: forbiddenHint(forbidden.message),
    });
  }
  if (problems.some((problem) => /^RATE_LIMIT/.test(problem.type ?? ''))) return rateLimited();
  if (problems.some((problem) => isTimeout(problem.message))) {
    return new HeavyQueryError(`GitHub could not answer ${doing}: ${messages}`);
  }
  if (problems.length > 0 && problems.every(({ type }) => type === 'NOT_FOUND')) {
    return new Failure('incomplete', `GitHub does not have everything that ${doing} asked for: ${messages}`, {
      hint: 'Something was deleted or renamed while it was read: run it again.',
    });
  }
  return new Error(`GitHub refused ${doing}: ${messages}`);
}

export function isForbidden(problem: GraphqlProblem): boolean {
  return (
    problem.type === 'FORBIDDEN' ||
    problem.type === 'INSUFFICIENT_SCOPES' ||
    /SAML|IP allow list/i.test(problem.message)
  );
}

function forbiddenHint(message: string): string {
  if (/SAML/i.test(message)) return "Authorize the token for the organization's single sign-on.";
  if (/classic/i.test(message))
    return 'Use a fine-grained token or a GitHub App: the organization forbids classic tokens.';
  if (/IP allow list/i.test(message)) return "Run it from an address on the organization's IP allow list.";
  return 'Use a token that the organization accepts.';
}

function explainStatus(error: RequestError, doing: string): Error {
  if (isAboutAppToken(error)) {
    return new Failure('permission', `GitHub does not give the App a token: ${error.message}`, {
      hint: 'Check GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and GITHUB_APP_INSTALLATION_ID, and that the App is installed.',
    });
  }
  switch (error.status) {
    case 401:
      return new Failure('permission', 'GitHub does not accept the token', {
        hint: 'It is mistyped, expired or revoked: set GITHUB_TOKEN to a valid one.',
      });
    case 403:
    case 429:
      if (/rate limit/i.test(error.message) || error.response?.headers['x-ratelimit-remaining'] === '0')
        return rateLimited();
      return new Failure('permission', `GitHub forbids ${doing}: ${error.message}`, {
        hint: forbiddenHint(error.message),
      });
    case 404:
      return new Failure('unavailable', `GitHub has nothing at the address of ${doing}`, {
        hint: 'Check GITHUB_API_URL and GITHUB_GRAPHQL_URL.',
      });
    default:
      if (error.status === 502 || error.status === 504 || isTimeout(error.message)) {
        return new HeavyQueryError(
          `GitHub answered ${doing} with status ${error.status}, also when asked again`,
        );
      }
      if (error.status >= 500) {
        return new Failure('unavailable', `GitHub ${trouble(error, doing)}, also when asked again`, {
          hint: 'Look at www.githubstatus.com, and run it again later.',
        });
      }
      return new Error(`GitHub answered ${doing} with status ${error.status}: ${error.message}`);
  }
}

function isAboutAppToken({ status, message, request }: RequestError): boolean {
  return (
    [401, 403, 404, 422].includes(status) &&
    /\/access_tokens$/.test(request.url) &&
    !/rate limit/i.test(message)
  );
}

/** The third way in which GitHub says that a query took it too long, beside 502 and 504; its status may be 200. */
function isTimeout(message: string): boolean {
  return /something went wrong while executing your query|timed out/i.test(message);
}

function trouble(error: RequestError, doing: string): string {
  // A broken connection is written as status 500 with an answer that has no headers (see normalise-answers.ts).
  const unreachable = Object.keys(error.response?.headers ?? {}).length === 0;
  return unreachable
    ? `cannot be reached (${error.message})`
    : `answered ${doing} with status ${error.status}`;
}

function rateLimited(): Failure {
  return new Failure('unavailable', "GitHub's rate limit is used up", {
    hint: 'Run it again in an hour, or use the token of another account or App: the limit is per account.',
  });
}
