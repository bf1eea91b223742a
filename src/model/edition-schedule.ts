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
  refuseOtherDates(date, schedule);
  const publishesAt = moment(date, schedule);
  const window: Window = {
    from: from ?? moment(previousDate(date, schedule), schedule),
    to: earlier(publishesAt, toInstant(now)),
  };
  if (window.from >= window.to) {
    throw new Failure('edition-begins-later', { date, from: window.from, now: toInstant(now) });
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

/** @throws Failure `usage` if no edition appears on that date */
function refuseOtherDates(date: string, schedule: EditionSchedule): void {
  if (!isDate(date)) throw new Failure('no-such-date', { date, flag: null });
  const [weekday, usual] = [weekdayOf(date), weekdayNumber(schedule)];
  if (weekday !== usual)
    throw new Failure('no-edition-on', { date, weekday, usual, next: onOrAfter(date, schedule) });
  if (schedule.skip.includes(date)) throw new Failure('edition-skipped', { date });
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
