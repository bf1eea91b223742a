// What an answer of GitHub means, in whatever form it came: a status, an error in a GraphQL answer, or no answer at all.

/** Stands in the place of a type if no answer came at all. */
export const noAnswer = '(no answer)';

/** One answer, or one entry of a GraphQL answer's `errors`, as far as decisions depend on it. */
export interface Answer {
  /** `null` if none came, or for an error inside an answer. */
  readonly status: number | null;
  /** GitHub's word for an error in a GraphQL answer, or {@link noAnswer}; `null` for everything else. */
  readonly type: string | null;
  /** GitHub's words, or ours if `isOurs`. */
  readonly message: string;
  readonly isOurs?: boolean;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /** Of the request. */
  readonly url: string;
}

/**
 * `gone`: turned off, or deleted for good · `trouble`: GitHub's own · `timed out`: it took too long over a query · `cut off`: fewer items than GitHub counts, or a page that is
 * missing · `misshapen`: an answer of another form than its documentation says.
 */
export type Cause =
  | 'bad App'
  | 'bad token'
  | 'secondary limit'
  | 'primary limit'
  | 'rule'
  | 'forbidden'
  | 'missing'
  | 'gone'
  | 'blocked'
  | 'conflict'
  | 'too large'
  | 'too heavy'
  | 'timed out'
  | 'refused'
  | 'unreachable'
  | 'trouble'
  | 'cut off'
  | 'misshapen';

/** An answer with all that is given here means `cause`. `statuses`: single ones, or from the first to the last of a range. */
export interface Reading {
  readonly cause: Cause;
  readonly statuses?: readonly number[] | { readonly from: number; readonly to: number };
  readonly types?: readonly string[];
  /** What GitHub's words have, or must not have. */
  readonly says?: RegExp;
  readonly saysNot?: RegExp;
  /** A header, and its value if it must have one. */
  readonly header?: readonly [name: string, value?: string];
  /** The end of the request's address. */
  readonly at?: RegExp;
}

/** The first that fits counts; what none fits is `trouble`. */
export const readings: readonly Reading[] = [
  { cause: 'unreachable', types: [noAnswer] },
  { cause: 'bad App', at: /\/access_tokens$/, statuses: [401, 403, 404, 422], saysNot: /rate limit/i },
  { cause: 'bad token', statuses: [401] },
  { cause: 'secondary limit', says: /\bsecondary rate\b/i },
  { cause: 'primary limit', types: ['RATE_LIMIT', 'RATE_LIMITED'] },
  { cause: 'primary limit', statuses: [403, 429], header: ['x-ratelimit-remaining', '0'] },
  { cause: 'secondary limit', statuses: [429] },
  { cause: 'secondary limit', statuses: [403], header: ['retry-after'] },
  { cause: 'primary limit', statuses: [403], says: /rate limit/i },
  { cause: 'rule', statuses: [403, 409, 422], says: /rule violations|protected branch/i },
  { cause: 'forbidden', statuses: [403] },
  { cause: 'forbidden', types: ['FORBIDDEN', 'INSUFFICIENT_SCOPES'] },
  { cause: 'forbidden', says: /\bSAML\b|IP allow list/i },
  { cause: 'missing', statuses: [404] },
  { cause: 'gone', statuses: [410] },
  { cause: 'missing', types: ['NOT_FOUND'] },
  { cause: 'blocked', statuses: [451] },
  { cause: 'conflict', statuses: [409] },
  { cause: 'too large', statuses: [413] },
  { cause: 'too heavy', types: ['RESOURCE_LIMITS_EXCEEDED', 'MAX_NODE_LIMIT_EXCEEDED'] },
  { cause: 'timed out', says: /something went wrong while executing your query|timed out/i },
  { cause: 'timed out', statuses: [502, 504], at: /\/graphql$/ },
  { cause: 'refused', types: ['UNPROCESSABLE'] },
  { cause: 'refused', statuses: { from: 400, to: 499 } },
];

export function causeOf(answer: Answer): Cause {
  return readings.find((one) => fits(one, answer))?.cause ?? 'trouble';
}

function fits({ statuses, types, says, saysNot, header, at }: Reading, answer: Answer): boolean {
  return (
    (statuses === undefined || isAmong(statuses, answer.status)) &&
    (types === undefined || (answer.type !== null && types.includes(answer.type))) &&
    (says === undefined || says.test(answer.message)) &&
    (saysNot === undefined || !saysNot.test(answer.message)) &&
    (header === undefined || hasHeader(answer, header)) &&
    (at === undefined || at.test(new URL(answer.url, 'https://github.test').pathname))
  );
}

function isAmong(statuses: NonNullable<Reading['statuses']>, status: number | null): boolean {
  if (status === null) return false;
  if ('from' in statuses) return status >= statuses.from && status <= statuses.to;
  return statuses.includes(status);
}

function hasHeader({ headers }: Answer, [name, value]: NonNullable<Reading['header']>): boolean {
  const found = headers[name];
  return found !== undefined && (value === undefined || String(found) === value);
}
