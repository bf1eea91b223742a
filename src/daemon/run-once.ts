// One round without a daemon, started by cron or a systemd timer: the time of its start counts as the planned instant.
import { toInstant } from '../model/calendar.ts';
import type { DescribedFailure } from '../model/describe-failure.ts';
import type { EditionSchedule } from '../model/edition-schedule.ts';
import { type AttemptDeps, attemptEdition } from './attempt-edition.ts';
import { dueEditions, planAhead } from './due-editions.ts';

export interface OnceDeps extends AttemptDeps {
  /** When editions appear. */
  readonly editions: EditionSchedule;
}

/** @returns the first thing that went wrong, or `null` */
export async function runOnce(deps: OnceDeps, signal: AbortSignal): Promise<DescribedFailure | null> {
  const { memory, editions, now } = deps;
  const at = toInstant(now());
  await memory.change((state) => {
    const stillPlanned = state.planned.filter((slot) => slot > at);
    return planAhead({ ...state, came: [...state.came, at] }, editions, at, stillPlanned);
  });
  let first: DescribedFailure | null = null;
  for (const edition of dueEditions(memory.state(), editions, at)) {
    if (signal.aborted) break;
    const problem = await attemptEdition({ edition, signal }, 1, deps);
    first ??= problem;
  }
  return first;
}
