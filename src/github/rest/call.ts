// One REST call: its failure in the reader's words, and a write whose answer was lost found again instead of repeated.
import { RequestError } from '@octokit/request-error';
import { Failure } from '../../model/errors.ts';
import { explainError } from '../explain-error.ts';

/** What GitHub objects to, where it does so with status 404, 409, 410 or 422: the caller decides what that means. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * @param doing what is done, to name it in messages
 * @throws Refusal for 404, 409, 410 and 422; Failure otherwise
 */
export async function call<Result>(doing: string, request: () => Promise<Result>): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    throw translate(error, doing);
  }
}

/** The same, with `null` for what is not there; 409 is what a repository says in which nothing is yet. */
export async function callOrNull<Result>(
  doing: string,
  request: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await call(doing, request);
  } catch (error) {
    if (error instanceof Refusal && (error.status === 404 || error.status === 409)) return null;
    throw error;
  }
}

/**
 * A write that must not happen twice. It is sent without the client's own repetitions (`retries: 0`); where it is unclear
 * whether it happened, `find` looks, and only if it did not, it is sent again.
 */
export async function writeOnce<Result>(
  doing: string,
  write: () => Promise<Result>,
  find: () => Promise<Result | null>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!isUnclear(error)) throw translate(error, doing);
      const done = await find();
      if (done !== null) return done;
      if (attempt >= 3) throw translate(error, doing);
    }
  }
}

/** A broken connection and a server's own trouble say nothing about whether the request took effect. */
function isUnclear(error: unknown): boolean {
  return error instanceof RequestError && error.status >= 500;
}

function translate(error: unknown, doing: string): Error {
  if (!(error instanceof RequestError)) return explainError(error, doing);
  const message = messageOf(error);
  if (error.status === 422 && /rule violations|protected branch/i.test(message))
    return ruleViolation(message);
  if ([404, 409, 410, 422].includes(error.status)) return new Refusal(error.status, message);
  if (error.status === 403) return explainForbidden(message) ?? explainError(error, doing);
  return explainError(error, doing);
}

/** GitHub's sentence, with the details that it puts beside it. */
function messageOf(error: RequestError): string {
  const { data } = error.response ?? {};
  const details = typeof data === 'object' && data !== null ? Reflect.get(data, 'errors') : undefined;
  const texts = (Array.isArray(details) ? details : []).map((one: unknown) =>
    typeof one === 'object' && one !== null ? String(Reflect.get(one, 'message') ?? '') : String(one),
  );
  const said = typeof data === 'object' && data !== null ? Reflect.get(data, 'message') : undefined;
  return [typeof said === 'string' ? said : error.message, ...texts.filter((text) => text !== '')].join(': ');
}

function ruleViolation(message: string): Failure {
  return new Failure('permission', `A rule of the repository forbids this: ${message}`, {
    hint: 'Let the account bypass the ruleset under Settings → Rules, or leave the branches of publish.branchPrefix out of it.',
  });
}

function explainForbidden(message: string): Failure | null {
  if (/not permitted to create or approve pull requests/i.test(message)) {
    return new Failure('permission', 'GitHub Actions may not create pull requests here', {
      hint:
        'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General, ' +
        'in the repository and, where it is greyed out, in its organization; or use the token of a GitHub App.',
    });
  }
  if (/archived/i.test(message)) {
    return new Failure('permission', 'The target repository is archived', {
      hint: 'Unarchive it under Settings → General, or set publish.repository to another one.',
    });
  }
  if (/not accessible by/i.test(message)) {
    return new Failure('permission', `The token may not do this: ${message}`, {
      hint: 'Give it "Contents: write" and "Pull requests: write" on the target repository.',
    });
  }
  return null;
}
