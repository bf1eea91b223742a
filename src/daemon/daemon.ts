// The daemon: runs editions when they are planned, and makes up for what was missed.
import { toInstant } from '../model/calendar.ts';
import type { EditionSchedule } from '../model/edition-schedule.ts';
import type { Scheduler } from './cron-scheduler.ts';
import { dueEditions, editionsAround, planAhead } from './due-editions.ts';
import { createRounds, type RoundDeps } from './rounds.ts';
import { afterFailure, type CurrentRun } from './state.ts';
import type { Status } from './status.ts';

export interface DaemonDeps extends RoundDeps {
  /** When editions appear. */
  readonly editions: EditionSchedule;
  readonly scheduler: Scheduler;
}

export interface Daemon {
  start(): void;
  /** Ends the run under way, if there is one; takes a few seconds at most. */
  stop(): Promise<void>;
  status(): Status;
}

/** How many planned instants are stored, so that after a restart the missed ones are known. */
const plannedAhead = 20;

export function createDaemon(deps: DaemonDeps): Daemon {
  const { editions, scheduler, memory, now, log } = deps;
  const rounds = createRounds(deps);
  const startedAt = toInstant(now());
  let isStopping = false;

  function start(): void {
    const cutOff = memory.state().running;
    const due = lookAhead(now());
    scheduler.start({ onTime, onMissed });
    log.info(`The next run is planned for ${memory.state().planned[0]}`);
    if (cutOff !== null) recover(cutOff, due);
    else if (due.length > 0) makeUpFor(due);
  }

  function onTime(slot: string): void {
    // The planned instant counts, not the clock: a run planned for the moment of an edition starts a little later, and still belongs to it.
    const due = lookAhead(slot);
    if (isBusy(slot)) return;
    if (due.length === 0) log.info(`Nothing is due at ${slot}`);
    else rounds.begin(due);
  }

  function onMissed(slot: string): void {
    log.warn(`The run planned for ${slot} was missed: the machine was asleep or too busy`);
    const due = lookAhead(now());
    if (!isBusy(slot) && due.length > 0) makeUpFor(due);
  }

  /** Notes what has come and what comes next. @returns what is due at that instant */
  function lookAhead(at: string): string[] {
    const planned = scheduler.next(plannedAhead);
    memory.change((state) => planAhead(state, editions, at, planned));
    return dueEditions(memory.state(), editions, at);
  }

  function isBusy(slot: string): boolean {
    if (rounds.isUnderWay()) log.warn(`The run planned for ${slot} is skipped: another one is under way`);
    return rounds.isUnderWay();
  }

  function makeUpFor(due: readonly string[]): void {
    log.info(`A planned run was missed; making up for it: edition ${due.join(', then ')}`);
    rounds.begin(due);
  }

  /** A run during which the process died may kill it again, so it is retried after a delay, like a failed run. */
  function recover({ edition, attempt }: CurrentRun, due: readonly string[]): void {
    const kind = 'interrupted';
    const message = 'The process ended in the middle of the run';
    const hint =
      'Find out what ended it: for example too little memory, or a stop that did not wait ten seconds.';
    log.error(`The edition of ${edition} failed: ${message}\n${hint}`, { edition, attempt, kind });
    const at = toInstant(now());
    memory.change((state) =>
      afterFailure(state, edition, { at, attempt, kind, message, hint, retryAt: null }),
    );
    if (due.length > 0) rounds.retryLater(due, attempt, kind);
  }

  return {
    start,
    async stop() {
      isStopping = true;
      scheduler.stop();
      await rounds.stop();
      await memory.change((state) => ({ ...state, running: null }));
    },
    status() {
      const { running, planned, editions: records } = memory.state();
      const around = editionsAround(editions, now());
      return {
        now: now(),
        startedAt,
        isStopping,
        schedulerRuns: scheduler.isRunning(),
        nextRun: planned[0] ?? null,
        running,
        retry: rounds.retry(),
        editions: records,
        around,
      };
    },
  };
}
