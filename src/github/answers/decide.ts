// Decides what follows from an answer of GitHub. Nothing else does: whoever asks says what for, and does what is decided here.
import { httpDateSeconds, secondsBetween, shift } from '../../model/calendar.ts';
import { Failure } from '../../model/errors.ts';
import type { AskedThing, Refusal } from '../../words/asked-things.ts';
import type { RefusalCode } from '../../words/failure-words.ts';
import { type Answer, type Cause, causeOf } from './cause.ts';
import { otherwise, type Reply, type Row, rows } from './rows.ts';
import { type HoleNews, thing } from './things.ts';

/** What was asked for, and by whom it can be named. */
export interface Asked {
  readonly thing: AskedThing;
  /** Of a diagnostic or a failure: `mosn/mosn#1`. Nothing that not everybody may see. */
  readonly subject?: string | null | undefined;
  /** `owner/name` */
  readonly repository?: string;
  /** A write that must not happen twice. */
  readonly isOnce?: boolean | undefined;
}

/** For fewer things at a time, for smaller pages, or not at all. */
export type Splitting = 'things' | 'pages' | 'never';

export interface Situation {
  readonly scope: 'whole' | 'place';
  /** How often this request was repeated, for each row that says so; `null` if it cannot be any more. */
  readonly repeated: ReadonlyMap<string, number> | null;
  /** Something was written to the same repository before. */
  readonly isAfterWrite: boolean;
  /** How whoever asks can ask for less. */
  readonly canSplit: Splitting;
  /** ISO 8601. */
  readonly now: string;
  /** The variable that names the proxy. */
  readonly proxy: string | null;
}

/** A part that is unknown, as an editor is told. */
export interface Hole {
  readonly thing: AskedThing;
  /** What it is told as. */
  readonly news: HoleNews | null;
  readonly subject: string | null;
  /** `FORBIDDEN`, `status 404`… */
  readonly reason: string;
}

const epoch = '1970-01-01T00:00:00Z';

/** Nothing more is to be waited for. */
export const afterAllRetries: Situation = {
  scope: 'whole',
  repeated: null,
  isAfterWrite: false,
  canSplit: 'never',
  now: epoch,
  proxy: null,
};

export type Decision =
  | {
      readonly kind: 'retry';
      readonly row: string;
      readonly seconds: number;
      /** Counts from 1. */
      readonly attempt: number;
      readonly of: number;
      /** Why: `secondary limit`, `status 502`. */
      readonly reason: string;
    }
  | { readonly kind: 'look' }
  | { readonly kind: 'split'; readonly by: 'any means' | 'things' }
  | { readonly kind: 'hole'; readonly hole: Hole }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** In seconds. A longer wait is a failure. */
export const longestWait = 120;
/** What a secondary limit means if it does not say for how long. */
const usualWait = 60;

export function decide(answer: Answer, asked: Asked, situation: Situation): Decision {
  return decideCause(causeOf(answer), answer, asked, situation);
}

/** The same for what is no answer of GitHub's, but what we find missing in one. */
export function decideCause(cause: Cause, answer: Answer, asked: Asked, situation: Situation): Decision {
  for (const row of rows) {
    if (!fits(row, cause, answer, asked, situation)) continue;
    const decision = carryOut(row, cause, answer, asked, situation);
    if (decision !== null) return decision;
  }
  return refuse(otherwise.code, answer, asked, situation);
}

function fits(row: Row, cause: Cause, answer: Answer, asked: Asked, situation: Situation): boolean {
  return (
    row.causes.includes(cause) &&
    (row.needs === undefined || row.needs.includes(thing(asked.thing).need)) &&
    (row.of === undefined || row.of.includes(asked.thing)) &&
    (row.scope === undefined || row.scope === situation.scope) &&
    (row.isOnce === undefined || asked.isOnce === true) &&
    (row.isAfterWrite === undefined || situation.isAfterWrite) &&
    (row.says === undefined || row.says.test(answer.message))
  );
}

/** `null` if the row has nothing more to give: it was repeated often enough, or what is asked cannot be less. */
function carryOut(
  { id, follows }: Row,
  cause: Cause,
  answer: Answer,
  asked: Asked,
  situation: Situation,
): Decision | null {
  switch (follows.kind) {
    case 'retry': {
      if (situation.repeated === null) return null;
      const before = situation.repeated.get(id) ?? 0;
      const seconds =
        follows.after === 'growing' ? (before + 1) ** 2 : toldWait(cause, answer, situation.now);
      if (before >= follows.times || seconds > longestWait) return null;
      const reason = reasonOf(answer, cause);
      return { kind: 'retry', row: id, seconds, attempt: before + 1, of: follows.times, reason };
    }
    case 'split':
      return situation.canSplit === 'never' || (follows.by === 'things' && situation.canSplit !== 'things')
        ? null
        : follows;
    case 'hole':
      return { kind: 'hole', hole: holeOf(cause, answer, asked) };
    case 'failure':
      return refuse(follows.code, answer, asked, situation);
    case 'look':
    case 'reply':
      return follows;
  }
}

function toldWait(cause: Cause, answer: Answer, now: string): number {
  // By GitHub's own clock, if it shows it: ours may be wrong.
  const since = secondsAt(answer, 'date') ?? secondsBetween(epoch, now);
  const until = secondsAt(answer, cause === 'primary limit' ? 'x-ratelimit-reset' : 'retry-after');
  if (until === null) return usualWait;
  if (cause === 'primary limit') return Math.max(0, until - Math.floor(since) + 1);
  return isDated(answer, 'retry-after') ? Math.max(0, until - Math.floor(since)) : until;
}

/** A header's seconds, or those since 1970 if it is a date. `null` for what no clock shows. */
function secondsAt(answer: Answer, name: string): number | null {
  const written = String(answer.headers[name] ?? '').trim();
  const dated = httpDateSeconds(written);
  if (dated !== null) return dated;
  return /^\d{1,10}(?:\.\d+)?$/.test(written) ? Math.ceil(Number(written)) : null;
}

function isDated({ headers }: Answer, name: string): boolean {
  return httpDateSeconds(String(headers[name] ?? '').trim()) !== null;
}

function holeOf(cause: Cause, answer: Answer, { thing: name, subject }: Asked): Hole {
  return {
    thing: name,
    news: thing(name).news,
    subject: subject ?? null,
    reason: reasonOf(answer, cause),
  };
}

function reasonOf({ status, type }: Answer, cause: Cause): string {
  if (cause === 'secondary limit' || cause === 'primary limit' || cause === 'unreachable') return cause;
  if (type !== null) return type;
  return status === null || status < 400 ? cause : `status ${status}`;
}

function refuse(code: RefusalCode, answer: Answer, asked: Asked, { proxy }: Situation): Decision {
  const refusal: Refusal = {
    thing: asked.thing,
    subject: asked.subject ?? null,
    repository: asked.repository ?? null,
    said: answer.message.replace(/\s+/g, ' ').replace(/[\s:]+$/, ''),
    saidBy: answer.isOurs === true ? 'us' : 'GitHub',
    status: answer.status === null || answer.status < 400 ? null : answer.status,
    reset: resetOf(answer),
    wait: longWaitOf(answer),
    permissions: missingPermissions(answer),
    proxy,
  };
  return { kind: 'failure', failure: new Failure(code, refusal) };
}

function resetOf(answer: Answer): string | null {
  const reset = secondsAt(answer, 'x-ratelimit-reset') ?? 0;
  return reset > 0 ? shift(epoch, `PT${reset}S`) : null;
}

function longWaitOf(answer: Answer): number | null {
  const told = secondsAt(answer, 'retry-after') ?? 0;
  const since = isDated(answer, 'retry-after') ? (secondsAt(answer, 'date') ?? told) : 0;
  return told - since > longestWait ? told - since : null;
}

/** GitHub names the missing permission: `contents=write`, or `issues=write; pull_requests=write` if one of them is enough. */
function missingPermissions({ headers }: Answer): string[] {
  const header = headers['x-accepted-github-permissions'];
  const enough = typeof header === 'string' ? header.split(';').map((one) => one.trim()) : [];
  return enough.flatMap((one) => {
    const [, name, level] = /^(\w+)=(\w+)$/.exec(one) ?? [];
    if (name === undefined || level === undefined) return [];
    const words = name.replaceAll('_', ' ');
    return [`${words.charAt(0).toUpperCase()}${words.slice(1)}: ${level}`];
  });
}

/** An answer that was found to lack something. */
export function lacking(message: string): Answer {
  return { status: null, type: null, message, isOurs: true, headers: {}, url: '' };
}

/** What becomes of a hole if nobody listens: silence would make it a shorter result. */
export function failureOf({ thing: name, subject, reason }: Hole): Failure {
  return new Failure('part-hidden', { thing: name, subject, reason });
}
