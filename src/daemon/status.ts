// The daemon's status, for the status page and for monitoring.
import { secondsBetween, toInstant } from '../model/calendar.ts';
import type { CurrentRun, EditionRecord, FailedRun, SucceededRun } from './state.ts';

export interface Status {
  /** ISO 8601. */
  readonly now: string;
  readonly startedAt: string;
  readonly isStopping: boolean;
  readonly schedulerRuns: boolean;
  /** The planned instant after the last one that came; `null` before the start. */
  readonly nextRun: string | null;
  readonly running: CurrentRun | null;
  readonly retry: { readonly at: string; readonly editions: readonly string[] } | null;
  /** Of the newest editions, the newest first. */
  readonly editions: readonly EditionRecord[];
  /** The dates of those that still matter. */
  readonly around: { readonly passed: string; readonly coming: string };
}

/**
 * `ok` · `failing`: an edition that still matters failed, and is not tried again before the next planned run · `stopped`:
 * nothing will run any more, because the daemon is stopping or a planned instant passed unnoticed.
 */
export type Health = 'ok' | 'failing' | 'stopped';

/** Seconds after which a planned instant that has not been handled counts as unnoticed. */
const grace = 120;

export function healthOf(status: Status): Health {
  if (status.isStopping || !status.schedulerRuns || isOverdue(status)) return 'stopped';
  return status.running === null && givenUp(status).length > 0 ? 'failing' : 'ok';
}

/** What `GET /healthz` says. */
export function healthReport(status: Status): object {
  const success = lastSuccess(status);
  const failure = lastFailure(status);
  return {
    status: healthOf(status),
    startedAt: status.startedAt,
    nextRun: status.nextRun,
    running: status.running,
    retry: status.retry,
    lastSuccess: success && { edition: success.edition, ...success.run },
    lastFailure: failure && { edition: failure.edition, ...failure.run },
  };
}

export interface DatedRun<Run> {
  readonly edition: string;
  readonly run: Run;
}

export function lastSuccess({ editions }: Status): DatedRun<SucceededRun> | null {
  return latest(editions.flatMap(({ edition, success }) => (success ? [{ edition, run: success }] : [])));
}

/** Of the failures that no success has settled since. */
export function lastFailure({ editions }: Status): DatedRun<FailedRun> | null {
  return latest(editions.flatMap(({ edition, failure }) => (failure ? [{ edition, run: failure }] : [])));
}

function latest<Run extends { readonly at: string }>(runs: readonly DatedRun<Run>[]): DatedRun<Run> | null {
  return runs.toSorted((a, b) => (a.run.at < b.run.at ? 1 : -1))[0] ?? null;
}

function givenUp({ editions, around, retry }: Status): readonly EditionRecord[] {
  return editions.filter(({ edition, success, failure }) => {
    const matters = edition === around.coming || (edition === around.passed && success === null);
    return matters && failure !== null && !retry?.editions.includes(edition);
  });
}

function isOverdue({ nextRun, now }: Status): boolean {
  return nextRun === null || secondsBetween(nextRun, toInstant(now)) > grace;
}
