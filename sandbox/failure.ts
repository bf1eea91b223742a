// Failures on demand: the ways in which GitHub, or the line to it, lets a client down.

import type { RecordedRequest } from './recorded-request.ts';
import { html, json, type Reply } from './reply.ts';

/** `before`: the request has no effect. `after`: it has, only the answer is lost or spoilt. */
export type FailureKind =
  | 'drop-connection-before'
  | 'drop-connection-after'
  | 500
  | 502
  | 503
  | 504
  | 'primary-rate-limit'
  | 'secondary-rate-limit'
  | 'something-went-wrong'
  | 'RESOURCE_LIMITS_EXCEEDED'
  | 'empty-body'
  | 'null-data'
  | 'html-body'
  | 'truncated-json'
  | StatusFailure
  | PlaceFailure;

/** An answer with any status, and the request has no effect. */
export interface StatusFailure {
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One part of a GraphQL answer is `null`, with an error of a type; with `null` in the place of the type it is missing without a
 * word. `everything`: the part cannot be `null` by the schema, and takes the whole answer with it.
 */
export interface PlaceFailure {
  readonly at: readonly (string | number)[];
  readonly type: string | null;
  readonly message?: string;
  readonly everything?: boolean;
}

/** `match` is an operation's name, or a test. `times` is 1 unless given; `waitSeconds` is what a rate limit asks for, 1 unless given. */
export interface FailureRule {
  readonly match: string | ((request: RecordedRequest) => boolean);
  readonly how: FailureKind;
  readonly times?: number;
  readonly waitSeconds?: number;
}

/** How often a rule has struck, so that a test can see that it did. */
export interface Failure {
  readonly rule: FailureRule;
  readonly hits: number;
}

export class FailureRules {
  readonly #rules: { rule: FailureRule; hits: number }[] = [];

  add(rule: FailureRule): Failure {
    const entry = { rule, hits: 0 };
    this.#rules.push(entry);
    return entry;
  }

  /** The rule that strikes this request, which counts as one of its times. */
  strike(request: RecordedRequest): FailureRule | null {
    const entry = this.#rules.find(({ rule, hits }) => hits < (rule.times ?? 1) && isMatch(rule, request));
    if (entry === undefined) return null;
    entry.hits += 1;
    return entry.rule;
  }
}

const wentWrong = {
  message:
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.',
};

/** The answer to a request that was not even looked at; `drop` for none, `null` if the failure comes later. */
export function failBefore(rule: FailureRule, request: RecordedRequest, now: Date): Reply | 'drop' | null {
  const isGraphQL = request.query !== null;
  if (typeof rule.how === 'object') return 'status' in rule.how ? failWith(rule.how) : null;
  const wait = rule.waitSeconds ?? 1;
  const reset = String(Math.ceil(now.getTime() / 1_000) + wait);
  switch (rule.how) {
    case 'drop-connection-before':
      return 'drop';
    case 500:
    case 502:
    case 503:
    case 504:
      return isGraphQL
        ? json(rule.how, { data: null, errors: [wentWrong] })
        : json(rule.how, { message: 'Server Error' });
    case 'something-went-wrong':
      return json(200, { data: null, errors: [wentWrong] });
    case 'primary-rate-limit':
      return rateLimited(isGraphQL, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
    case 'secondary-rate-limit':
      return secondaryLimited({ 'retry-after': String(wait) });
    default:
      return null;
  }
}

/** What becomes of the answer to a request that was carried out. */
export function failAfter(rule: FailureRule, reply: Reply): Reply | 'drop' {
  if (typeof rule.how === 'object') return 'at' in rule.how ? withoutPlace(reply, rule.how) : reply;
  switch (rule.how) {
    case 'drop-connection-after':
      return 'drop';
    case 'empty-body':
      return { ...reply, text: '' };
    case 'null-data':
      return { ...reply, text: '{"data":null}' };
    case 'html-body':
      return html(reply.status, '<!DOCTYPE html><html><body>Unicorn!</body></html>');
    case 'truncated-json':
      return { ...reply, text: reply.text.slice(0, Math.floor(reply.text.length / 2)) };
    case 'RESOURCE_LIMITS_EXCEEDED':
      return { ...reply, text: JSON.stringify(withoutData(JSON.parse(reply.text))) };
    default:
      return reply;
  }
}

/** For too many requests or points in too short a time. */
export function secondaryLimited(headers: Readonly<Record<string, string>>): Reply {
  return json(
    403,
    {
      documentation_url:
        'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    },
    headers,
  );
}

/** GitHub has sent `RATE_LIMIT` with this code since 2026; Octokit's throttling waits for `RATE_LIMITED`. */
export function rateLimited(isGraphQL: boolean, headers: Readonly<Record<string, string>>): Reply {
  const message = 'API rate limit already exceeded for this user.';
  return isGraphQL
    ? json(200, { errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }] }, headers)
    : json(403, { message }, headers);
}

function failWith({ status, message = `Status ${status}`, headers }: StatusFailure): Reply {
  return json(status, { message, status: String(status) }, headers);
}

function withoutPlace(
  reply: Reply,
  { at, type, message = `Trouble at ${at.join('.')}`, everything }: PlaceFailure,
): Reply {
  const body: { data?: unknown; errors?: unknown[] } = JSON.parse(reply.text);
  const error = { ...(type !== null && { type }), path: at, message };
  const errors = type === null ? body.errors : [...(body.errors ?? []), error];
  const data = everything ? null : emptyAt(body.data, at);
  return { ...reply, text: JSON.stringify({ data, ...(errors !== undefined && { errors }) }) };
}

/** A place that is not there stays away. */
function emptyAt(data: unknown, [step, ...rest]: PlaceFailure['at']): unknown {
  if (step === undefined) return null;
  if (typeof data !== 'object' || data === null || !(step in data)) return data;
  if (Array.isArray(data)) return data.map((value, n) => (n === Number(step) ? emptyAt(value, rest) : value));
  return { ...data, [step]: emptyAt(Reflect.get(data, step), rest) };
}

function withoutData(body: { readonly data?: Readonly<Record<string, unknown>> | null }): unknown {
  const names = Object.keys(body.data ?? {});
  const message = 'Resource limits for this query exceeded.';
  return {
    data: Object.fromEntries(names.map((name) => [name, null])),
    errors: names.map((name) => ({ type: 'RESOURCE_LIMITS_EXCEEDED', path: [name], message })),
  };
}

function isMatch({ match }: FailureRule, request: RecordedRequest): boolean {
  return typeof match === 'string' ? match === request.operationName : match(request);
}
