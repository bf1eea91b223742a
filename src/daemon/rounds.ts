// Rounds: runs editions one after the other, tries failed ones again later, and stops everything on demand.
import type { Timers } from '../local/timers.ts';
import { shift } from '../model/calendar.ts';
import { exits } from '../model/errors.ts';
import { type AttemptDeps, attemptEdition } from './attempt-edition.ts';
import { withRetry } from './state.ts';

export interface RoundDeps extends AttemptDeps {
  readonly timers: Timers;
}

export interface PlannedRetry {
  readonly at: string;
  readonly editions: readonly string[];
}

export interface Rounds {
  isUnderWay(): boolean;
  /** Runs the editions in their order, now; a planned retry is cancelled. Only one round at a time: check `isUnderWay` first. */
  begin(editions: readonly string[]): void;
  /** Plans the attempt after `attempt`, or gives up if there is none. @param kind why that one failed */
  retryLater(editions: readonly string[], attempt: number, kind: string): Promise<void>;
  retry(): PlannedRetry | null;
  /** Ends the round under way, and waits for it up to {@link longestEnd} milliseconds. */
  stop(): Promise<void>;
}

/** Whoever stops the daemon waits for ten seconds, then kills it. */
const longestEnd = 8_000;

export function createRounds(deps: RoundDeps): Rounds {
  const { memory, timers, now, log } = deps;
  let work: { readonly ending: AbortController; readonly done: Promise<void> } | null = null;
  let planned: (PlannedRetry & { readonly callOff: () => void }) | null = null;

  function begin(editions: readonly string[], attempt = 1): void {
    callOffRetry();
    const ending = new AbortController();
    const done = round(editions, attempt, ending.signal).finally(() => {
      work = null;
    });
    work = { ending, done };
  }

  async function round(editions: readonly string[], attempt: number, signal: AbortSignal): Promise<void> {
    const again: { readonly edition: string; readonly kind: string }[] = [];
    for (const edition of editions) {
      if (signal.aborted) return;
      const problem = await attemptEdition({ edition, signal }, attempt, deps);
      if (problem !== null) again.push({ edition, kind: problem.kind });
    }
    const worthIt = again.filter(({ kind }) => minutesToRetry(kind, attempt) !== null);
    const [first] = worthIt.length > 0 ? worthIt : again;
    if (first === undefined || signal.aborted) return;
    await retryLater(
      worthIt.map(({ edition }) => edition),
      attempt,
      first.kind,
    );
  }

  async function retryLater(editions: readonly string[], attempt: number, kind: string): Promise<void> {
    const minutes = minutesToRetry(kind, attempt);
    if (minutes === null) {
      log.error('It is not tried again before the next planned run or the next start');
      return;
    }
    const at = shift(now(), `PT${minutes}M`);
    const callOff = timers.after(minutes * 60_000, () => begin(editions, attempt + 1));
    planned = { at, editions, callOff };
    log.info(`The edition of ${editions.join(' and of ')} will be tried again at ${at}`, { retryAt: at });
    await memory.change((state) =>
      editions.reduce((changed, edition) => withRetry(changed, edition, at), state),
    );
  }

  function callOffRetry(): void {
    planned?.callOff();
    planned = null;
  }

  return {
    isUnderWay: () => work !== null,
    begin: (editions) => begin(editions),
    retryLater,
    retry: () => planned && { at: planned.at, editions: planned.editions },
    async stop() {
      callOffRetry();
      if (work === null) return;
      work.ending.abort();
      if (!(await endsInTime(work.done, timers))) {
        log.warn(`The run did not end within ${longestEnd / 1000} seconds; it is abandoned`);
      }
    },
  };
}

function endsInTime(done: Promise<void>, timers: Timers): Promise<boolean> {
  return new Promise((resolve) => {
    const callOff = timers.after(longestEnd, () => resolve(false));
    done.then(() => {
      callOff();
      resolve(true);
    });
  });
}

/** Minutes before the second, third and fourth attempt. */
const retryMinutes = [5, 15, 60] as const;

/**
 * Minutes until the attempt after this one, or `null` if there is none.
 * @param kind of the failure, or `bug`
 * @param attempt which one failed, from 1
 */
function minutesToRetry(kind: string, attempt: number): number | null {
  const needsAPerson = Object.entries(exits).some(([name, { again }]) => name === kind && !again);
  return needsAPerson ? null : (retryMinutes[attempt - 1] ?? null);
}
