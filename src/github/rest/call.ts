// One REST call: its failure in the reader's words, and a write whose answer was lost found again instead of repeated.
import { RequestError } from '@octokit/request-error';
import { explainError } from '../explain-error.ts';
import { explainRefusal } from './explain-refusal.ts';

/** GitHub refused a request with status 404, 409, 410 or 422; the caller decides what that means. */
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

/** Calls, and returns `null` for status 404, and for 409, which is the answer of an empty repository. */
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

/** The `request` option that turns off the client's retries. Everything that {@link writeOnce} sends must have it. */
export const unrepeated = { retries: 0 };

/**
 * A write that must not happen twice. It is sent with {@link unrepeated}. If it is unclear whether it took effect, `find` looks for
 * the result; only if there is none is the write sent again.
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
  const refused = explainRefusal(error, doing, message);
  if (refused !== null) return refused;
  return [404, 409, 410, 422].includes(error.status)
    ? new Refusal(error.status, message)
    : explainError(error, doing);
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
