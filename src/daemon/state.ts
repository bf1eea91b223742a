// What the daemon remembers from one start to the next, and how a run changes it.
import * as z from 'zod';
import type { Outcome } from '../model/outcome.ts';
import { calendarDate, instant } from '../model/scalars.ts';

const outcomeSchema = z.object({
  kind: z.enum(['created', 'updated', 'unchanged', 'skipped', 'planned']),
  message: z.string(),
  reason: z.string().nullable(),
  repository: z.string(),
  branch: z.string(),
  pullRequest: z.object({ number: z.int(), url: z.string() }).nullable(),
  // It came later: a state that was written before has none.
  notSet: z
    .array(z.enum(['labels', 'assignees', 'reviewers', 'teams']))
    .readonly()
    .default([]),
}) satisfies z.ZodType<Outcome>;

/** `kind` is a failure's kind, `bug`, or `interrupted` if the process ended in the middle. */
const failedRunSchema = z.object({
  at: instant,
  attempt: z.int().min(1),
  kind: z.string(),
  message: z.string(),
  hint: z.string().nullable(),
  /** When it is tried again; `null` means at the next planned run. */
  retryAt: instant.nullable(),
});
export type FailedRun = Readonly<z.output<typeof failedRunSchema>>;

/** `outcome` is `null` if nothing was to be published. */
const succeededRunSchema = z.object({ at: instant, outcome: outcomeSchema.nullable() });
export type SucceededRun = Readonly<z.output<typeof succeededRunSchema>>;

/** How the runs of one edition went: the last success, and the failure since then. */
const editionRecordSchema = z.object({
  edition: calendarDate,
  success: succeededRunSchema.nullable(),
  failure: failedRunSchema.nullable(),
});
export type EditionRecord = Readonly<z.output<typeof editionRecordSchema>>;

const currentRunSchema = z.object({ edition: calendarDate, attempt: z.int().min(1), startedAt: instant });
export type CurrentRun = Readonly<z.output<typeof currentRunSchema>>;

export const stateSchema = z.object({
  schemaVersion: z.literal(1),
  /** Planned instants that have come, of the editions that still matter. */
  came: z.array(instant),
  /** The next planned instants when this was written; those in the past by now were missed. */
  planned: z.array(instant),
  /** The run under way; after a start, one that was cut off. */
  running: currentRunSchema.nullable(),
  /** The newest first. */
  editions: z.array(editionRecordSchema),
});
export type State = Readonly<z.output<typeof stateSchema>>;

const mostRecords = 10;

export const emptyState: State = { schemaVersion: 1, came: [], planned: [], running: null, editions: [] };

export function recordOf({ editions }: State, edition: string): EditionRecord {
  return editions.find((record) => record.edition === edition) ?? { edition, success: null, failure: null };
}

export function afterSuccess(state: State, edition: string, success: SucceededRun): State {
  return { ...withRecord(state, { edition, success, failure: null }), running: null };
}

export function afterFailure(state: State, edition: string, failure: FailedRun): State {
  return { ...withRecord(state, { ...recordOf(state, edition), failure }), running: null };
}

/** Notes when an edition that failed is tried again. */
export function withRetry(state: State, edition: string, retryAt: string): State {
  const record = recordOf(state, edition);
  return record.failure === null
    ? state
    : withRecord(state, { ...record, failure: { ...record.failure, retryAt } });
}

function withRecord(state: State, record: EditionRecord): State {
  const others = state.editions.filter(({ edition }) => edition !== record.edition);
  const newestFirst = [record, ...others].toSorted((a, b) => (a.edition < b.edition ? 1 : -1));
  return { ...state, editions: newestFirst.slice(0, mostRecords) };
}
