// Which editions are to be run now: the one rule for planned runs, missed ones, and those of a daemon that was down.
import { instantAt, toInstant } from '../model/calendar.ts';
import { type EditionSchedule, nextEditionDate, previousDate } from '../model/edition-schedule.ts';
import { recordOf, type State } from './state.ts';

/** The two editions that matter at an instant. Older ones do not: the next edition covers what they lack. */
export interface EditionsAround {
  /** The newest one whose moment has passed. */
  readonly passed: string;
  /** The one to come. */
  readonly coming: string;
}

export function editionsAround(schedule: EditionSchedule, now: string): EditionsAround {
  const coming = nextEditionDate(schedule, now);
  return { passed: previousDate(coming, schedule), coming };
}

/**
 * An edition is due once the time of one of its planned runs has come. The next edition is due until a run after the latest of
 * these times has succeeded. The newest edition whose moment has passed is due as long as no run of it has ever succeeded.
 *
 * So nothing is due at the very first start, before which nothing was planned.
 *
 * @returns dates, the older first
 */
export function dueEditions(state: State, schedule: EditionSchedule, now: string): string[] {
  const { passed, coming } = editionsAround(schedule, now);
  const came = cameBy(state, schedule, now);
  const latest = (edition: string) => latestOf(came, edition, schedule);
  const succeededAt = (edition: string) => recordOf(state, edition).success?.at ?? null;
  const due: string[] = [];
  if (latest(passed) !== null && succeededAt(passed) === null) due.push(passed);
  const [slot, success] = [latest(coming), succeededAt(coming)];
  if (slot !== null && (success === null || success < slot)) due.push(coming);
  return due;
}

/**
 * The plan moved on to `now`: of the planned instants that have come, the latest of each edition that matters is kept.
 *
 * @param planned the next planned instants, all after `now`
 */
export function planAhead(
  state: State,
  schedule: EditionSchedule,
  now: string,
  planned: readonly string[],
): State {
  const { passed, coming } = editionsAround(schedule, now);
  const came = cameBy(state, schedule, now);
  const kept = [passed, coming].flatMap((edition) => latestOf(came, edition, schedule) ?? []);
  return { ...state, came: kept, planned: [...planned] };
}

/** The planned instants that have come, missed ones too. */
function cameBy(state: State, schedule: EditionSchedule, now: string): string[] {
  const come = state.planned.filter((slot) => slot <= toInstant(now));
  return [...state.came, ...come, ...assumed(state, schedule, now)];
}

/** A daemon that was down for longer than it had planned ahead would have gone on planning. */
function assumed({ planned }: State, schedule: EditionSchedule, now: string): string[] {
  const last = planned.at(-1);
  if (last === undefined || last > toInstant(now)) return [];
  const { passed } = editionsAround(schedule, now);
  return [instantAt(passed, schedule.time, schedule.timeZone), toInstant(now)];
}

function latestOf(slots: readonly string[], edition: string, schedule: EditionSchedule): string | null {
  return (
    slots
      .filter((slot) => nextEditionDate(schedule, slot) === edition)
      .toSorted()
      .at(-1) ?? null
  );
}
