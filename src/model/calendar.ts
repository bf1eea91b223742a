// The only calendar arithmetic: editions, their windows, and the dates that agendas name.
import { Temporal } from 'temporal-polyfill';
import type { Edition, Window } from './edition.ts';
import { Failure } from './errors.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
type Weekday = (typeof weekdays)[number];

/** When editions appear: on `weekday` at `time` (HH:MM) in `timeZone` (IANA), save on the dates in `skip`. */
export interface EditionSchedule {
  readonly weekday: Weekday;
  readonly time: string;
  readonly timeZone: string;
  readonly skip: readonly string[];
}

/** A date without a year, as agendas write it: 5月17日. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Rewrites any instant (`…+08:00`, milliseconds) as UTC to the second. @throws RangeError on anything else */
export function toInstant(iso: string): string {
  return format(Temporal.Instant.from(iso));
}

/** The edition of `date` as it looks at `now`. Its window starts at `from`, or at the previous edition's moment. */
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
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(schedule.timeZone).toPlainDate();
  let date = onOrAfter(today, schedule);
  // Compared as instants: as text to the second, half a second past three would still be three.
  while (Temporal.Instant.compare(moment(date.toString(), schedule), now) < 0)
    date = onOrAfter(date.add({ days: 1 }), schedule);
  return date.toString();
}

/** The date of the edition before `date`, skipped dates passed over. */
export function previousDate(date: string, schedule: EditionSchedule): string {
  let previous = Temporal.PlainDate.from(date).subtract({ weeks: 1 });
  while (schedule.skip.includes(previous.toString())) previous = previous.subtract({ weeks: 1 });
  return previous.toString();
}

/** The instant of a local date and time (HH:MM) in an IANA time zone. */
export function instantAt(date: string, time: string, timeZone: string): string {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return format(local.toZonedDateTime(timeZone).toInstant());
}

/** The local date and time of an instant. `weekday` is 1 for Monday to 7 for Sunday; `offset` is such as `+08:00`. */
export function localTime(instant: string, timeZone: string): LocalTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    year: local.year,
    month: local.month,
    day: local.day,
    weekday: local.dayOfWeek,
    offset: local.offset,
  };
}

/** The local date and time of an instant for people to read: `2023-05-19 15:00`. */
export function localMinute(instant: string, timeZone: string): string {
  const { date, time } = localTime(instant, timeZone);
  return `${date} ${time}`;
}

export interface LocalTime {
  readonly date: string;
  readonly time: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly offset: string;
}

/** The date with that month and day nearest to an instant, or `null` where no such day exists in any year around it. */
export function nearestDate({ month, day }: MonthDay, near: string, timeZone: string): string | null {
  const centre = Temporal.Instant.from(near).toZonedDateTimeISO(timeZone).toPlainDate();
  const candidates = [-1, 0, 1].flatMap((offset) => dateOf(centre.year + offset, month, day) ?? []);
  const distance = (date: string) =>
    Math.abs(centre.until(Temporal.PlainDate.from(date)).total({ unit: 'days' }));
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** `YYYY-MM-DD`, or `null` where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The English name of a weekday, 1 for `Monday` to 7 for `Sunday`. @throws RangeError on any other number */
export function weekdayName(weekday: number): string {
  const name = weekdays[weekday - 1];
  if (name === undefined) throw new RangeError(`There is no weekday ${weekday}`);
  return capital(name);
}

/** The date so many days later, or earlier where `days` is negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The first occurrence after `until`, counted from `start` in steps of `cadence` (ISO 8601, `P1W`) at the same local time,
 * passing over the local dates in `skip`.
 */
export function advance(
  start: string,
  cadence: string,
  until: string,
  timeZone: string,
  skip: readonly string[],
): string {
  const first = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone);
  const step = Temporal.Duration.from(cadence);
  for (let n = 1; ; n += 1) {
    // Always from the first one: adding P1M to the last one would wander from the 31st to the 28th.
    const next = first.add({
      years: step.years * n,
      months: step.months * n,
      weeks: step.weeks * n,
      days: step.days * n,
    });
    if (format(next.toInstant()) > until && !skip.includes(next.toPlainDate().toString()))
      return format(next.toInstant());
  }
}

/** An instant moved by an ISO 8601 duration of days or hours: `P14D`, `-P90D`, `PT1S`. */
export function shift(instant: string, duration: string): string {
  return format(Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').add(duration).toInstant());
}

/** The first of two instants, both in UTC to the second. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** Whole seconds from one instant to another. */
export function secondsBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total({ unit: 'seconds' });
}

/** Whether there is an IANA time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is an ISO 8601 duration of days or longer that {@link advance} can take steps of. */
export function isCadence(text: string): boolean {
  try {
    const duration = Temporal.Duration.from(text);
    return duration.sign > 0 && duration.hours === 0 && duration.minutes === 0 && duration.seconds === 0;
  } catch {
    return false;
  }
}

/** Why no edition appears on that date, or `null` where one does. */
function editionDateProblem(
  date: string,
  schedule: EditionSchedule,
): { message: string; hint: string } | null {
  const day = plainDate(date);
  if (day === null) return { message: `There is no date ${date}`, hint: 'Write it as YYYY-MM-DD.' };
  if (day.dayOfWeek !== weekdays.indexOf(schedule.weekday) + 1) {
    const names = { day: weekdayName(day.dayOfWeek), edition: capital(schedule.weekday) };
    return {
      message: `No edition appears on ${date}, a ${names.day}: editions appear on ${names.edition}s`,
      hint: `The next one after that day is ${onOrAfter(day, schedule).toString()}.`,
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

/** `null` for what the calendar does not have, and for any other way of writing it than `YYYY-MM-DD`. */
function plainDate(date: string): Temporal.PlainDate | null {
  try {
    const day = Temporal.PlainDate.from(date);
    return day.toString() === date ? day : null;
  } catch {
    return null;
  }
}

function moment(date: string, schedule: EditionSchedule): string {
  return instantAt(date, schedule.time, schedule.timeZone);
}

/** The first edition's date from `day` on, skipped ones passed over. */
function onOrAfter(day: Temporal.PlainDate, schedule: EditionSchedule): Temporal.PlainDate {
  const weekday = weekdays.indexOf(schedule.weekday) + 1;
  let date = day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
  while (schedule.skip.includes(date.toString())) date = date.add({ weeks: 1 });
  return date;
}

function format(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
