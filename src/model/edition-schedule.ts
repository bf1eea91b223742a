// When editions appear, and which window each covers. Dates are local to the schedule's time zone.
import {
  addDays,
  earlier,
  instantAt,
  isDate,
  localTime,
  secondsBetween,
  toInstant,
  type Weekday,
  weekdayName,
  weekdayOf,
  weekdays,
} from './calendar.ts';
import type { Edition, Window } from './edition.ts';
import { Failure } from './errors.ts';

/** When editions appear: on `weekday` at `time` (HH:MM) in `timeZone` (IANA), save on the dates in `skip`. */
export interface EditionSchedule {
  readonly weekday: Weekday;
  readonly time: string;
  readonly timeZone: string;
  readonly skip: readonly string[];
}

/**
 * The edition of `date` as it looks at `now`.
 *
 * @param from where its window begins; without it, at the previous edition's moment
 * @throws Failure `usage` if no edition appears on that date, or its window would end before it begins
 */
export function editionOn(date: string, schedule: EditionSchedule, now: string, from?: string): Edition {
  const problem = editionDateProblem(date, schedule);
  if (problem !== null) throw new Failure('usage', problem.message, { hint: problem.hint });
  const publishesAt = moment(date, schedule);
  const window: Window = {
    from: from ?? moment(previousDate(date, schedule), schedule),
    to: earlier(publishesAt, toInstant(now)),
  };
  if (window.from >= window.to) {
    throw new Failure(
      'usage',
      `The edition of ${date} covers nothing yet: its window begins at ${window.from} and it is ${toInstant(now)}`,
      {
        hint: 'Choose an earlier edition with --edition YYYY-MM-DD, or leave the flag out for the next one.',
      },
    );
  }
  return { date, publishesAt, timeZone: schedule.timeZone, window };
}

/** The date of the first edition that appears at `now` or later. */
export function nextEditionDate(schedule: EditionSchedule, now: string): string {
  let date = onOrAfter(localTime(now, schedule.timeZone).date, schedule);
  // With fractions: as text to the second, half a second past three would still be three.
  while (secondsBetween(moment(date, schedule), now) > 0) date = onOrAfter(addDays(date, 1), schedule);
  return date;
}

/** The date of the edition before `date`, skipped dates passed over. */
export function previousDate(date: string, schedule: EditionSchedule): string {
  let previous = addDays(date, -7);
  while (schedule.skip.includes(previous)) previous = addDays(previous, -7);
  return previous;
}

/** Why no edition appears on that date, or `null` if one does. */
function editionDateProblem(
  date: string,
  schedule: EditionSchedule,
): { message: string; hint: string } | null {
  if (!isDate(date)) return { message: `There is no date ${date}`, hint: 'Write it as YYYY-MM-DD.' };
  if (weekdayOf(date) !== weekdayNumber(schedule)) {
    const names = { day: weekdayName(weekdayOf(date)), edition: weekdayName(weekdayNumber(schedule)) };
    return {
      message: `No edition appears on ${date}, a ${names.day}: editions appear on ${names.edition}s`,
      hint: `The next one after that day is ${onOrAfter(date, schedule)}.`,
    };
  }
  if (schedule.skip.includes(date)) {
    return {
      message: `The configuration skips the edition of ${date}`,
      hint: 'Take the date out of edition.skip to have it.',
    };
  }
  return null;
}

function moment(date: string, schedule: EditionSchedule): string {
  return instantAt(date, schedule.time, schedule.timeZone);
}

/** The first edition's date from `day` on, skipped ones passed over. */
function onOrAfter(day: string, schedule: EditionSchedule): string {
  let date = addDays(day, (weekdayNumber(schedule) - weekdayOf(day) + 7) % 7);
  while (schedule.skip.includes(date)) date = addDays(date, 7);
  return date;
}

/** 1 for Monday to 7 for Sunday. */
function weekdayNumber({ weekday }: EditionSchedule): number {
  return weekdays.indexOf(weekday) + 1;
}
