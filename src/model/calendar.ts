// The only calendar arithmetic: dates, instants, and the time between them.
import { Temporal } from 'temporal-polyfill';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** A date without a year, as agendas write it: 5月17日. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Rewrites any instant (`…+08:00`, milliseconds) as UTC to the second. @throws RangeError on anything else */
export function toInstant(iso: string): string {
  return isInstant(iso) ? iso : format(Temporal.Instant.from(iso));
}

/** Whether a text is an instant that exists, in UTC to the second. Quick: a very large week has a hundred thousand of them. */
export function isInstant(iso: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso)) return false;
  const time = Date.parse(iso);
  // Not every day is one: the engine makes 2 March of 30 February.
  return !Number.isNaN(time) && new Date(time).toISOString() === `${iso.slice(0, -1)}.000Z`;
}

/**
 * The seconds since 1970 of `Fri, 19 May 2023 07:00:00 GMT`, or `null` for anything else:
 * https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
export function httpDateSeconds(text: string): number | null {
  if (!/^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : Math.ceil(time / 1000);
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

/** The date with that month and day nearest to an instant, or `null` if no such day exists in any year around it. */
export function nearestDate({ month, day }: MonthDay, near: string, timeZone: string): string | null {
  const centre = Temporal.Instant.from(near).toZonedDateTimeISO(timeZone).toPlainDate();
  const candidates = [-1, 0, 1].flatMap((offset) => dateOf(centre.year + offset, month, day) ?? []);
  const distance = (date: string) =>
    Math.abs(centre.until(Temporal.PlainDate.from(date)).total({ unit: 'days' }));
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** `YYYY-MM-DD`, or `null` if the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Whether a text is a date that the calendar has, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The date so many days later, or earlier if `days` is negative. */
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
    // Steps are counted from the first date: adding P1M to the previous one would drift from the 31st to the 28th.
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

/** Seconds from one instant to another, fractions included. */
export function secondsBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total({ unit: 'seconds' });
}

/** Whole weeks from one instant to another, to the nearest: a window that begins some hours early is not a week longer. */
export function weeksBetween(from: string, to: string): number {
  return Math.round(secondsBetween(from, to) / (7 * 24 * 60 * 60));
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

function format(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}
