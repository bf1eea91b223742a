// Dates as people write them: 2023-05-17, 2023年5月17日, 20230517, 23.05.08, 5月17日, 04.03, Feb 7th 2024, 10-Sep-2025, 08-28-2019.

import { collapseBlanks, halfWidth, visibleText } from '../../markdown/visible-text.ts';
import { dateOf, nearestDate, secondsBetween } from '../../model/calendar.ts';

/**
 * `year` is `null` if only month and day are written. The day need not exist.
 * `isEitherWay`: 03/04/2025 is in March for some and in April for others.
 */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly isEitherWay?: boolean;
}

export interface FoundDate {
  readonly date: WrittenDate;
  readonly length: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ordinal = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';

/** Forms that are dates wherever they stand. */
const plainForms = [
  new RegExp(`${monthName}\\.? ?${ordinal}(?![\\d:])(?:,? ?(?<y>20\\d\\d)(?!\\d))?`, 'iy'),
  new RegExp(`${ordinal}(?: of)?[ -]?${monthName}(?![a-z])\\.?(?:(?:, ?|[ -])(?<y>20\\d\\d)(?!\\d))?`, 'iy'),
  /(?<first>\d{1,2})(?<sign>[/-])(?<second>\d{1,2})\k<sign>(?<y>20\d\d)(?!\d)/y,
  /(?<y>\d{4}) ?[年./-] ?(?<m>\d{1,2}) ?[月./-] ?(?<d>\d{1,2})(?!\d)(?: ?[日号])?/y,
  /(?<y>20\d\d)(?<m>\d\d)(?<d>\d\d)(?!\d)/y,
  /(?<y>\d\d)(?<sign>[./-])(?<m>\d{1,2})\k<sign>(?<d>\d{1,2})(?![\d.])/y,
  /(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2})(?!\d)(?: ?[日号])?/y,
];

/** Forms that could be anything else in a title: a version, a range. */
const bareForms = [
  /(?<m>\d{1,2})[./](?<d>\d{1,2})(?![\d.:/])/y,
  /(?<m>\d{1,2})-(?<d>\d{1,2})(?= ?[(周星]| \d{1,2}:)/y,
];

/** The date that begins exactly at `at` in a half-width text, or `null`. @param bare whether `04.03` is one */
export function dateAt(text: string, at: number, bare: boolean): FoundDate | null {
  for (const form of bare ? [...plainForms, ...bareForms] : plainForms) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null) continue;
    const { y, m, d, name, first, second } = match.groups ?? {};
    const year = y === undefined ? null : y.length === 2 ? 2000 + Number(y) : Number(y);
    const date = first === undefined ? monthAndDay(m, d, name) : inEitherOrder(Number(first), Number(second));
    return { date: { year, ...date }, length: match[0].length };
  }
  return null;
}

function monthAndDay(month: string | undefined, day: string | undefined, name: string | undefined) {
  const number = name === undefined ? Number(month) : months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return { month: number, day: Number(day) };
}

/** Americans begin with the month, others with the day. */
function inEitherOrder(first: number, second: number) {
  if (first > 12) return { month: second, day: first };
  return { month: first, day: second, isEitherWay: second <= 12 && first !== second };
}

/** `YYYY-MM-DD`; without a written year, that day of the year nearest to `near`. `null` if there is no such day. */
export function resolveDate(written: WrittenDate, near: string, timeZone: string): string | null {
  const { year, month, day, isEitherWay = false } = written;
  if (isEitherWay && year !== null) return likelier(dateOf(year, month, day), dateOf(year, day, month), near);
  return year === null ? nearestDate({ month, day }, near, timeZone) : dateOf(year, month, day);
}

/** Of two readings the one within a fortnight of `near`, if the other is more than three weeks away; else neither. */
function likelier(one: string | null, other: string | null, near: string): string | null {
  const days = (date: string | null) =>
    date === null ? Number.POSITIVE_INFINITY : Math.abs(secondsBetween(near, `${date}T12:00:00Z`)) / 86_400;
  const [nearer, farther] = days(one) <= days(other) ? [one, other] : [other, one];
  return days(nearer) <= 14 && days(farther) > 21 ? nearer : null;
}

/** `after` is what the title says after its date (the last one, if it says it twice). */
export interface TitleDate {
  readonly date: WrittenDate;
  readonly after: string;
}

/** The date of a title, or `null` if it has none, or several that differ. */
export function findTitleDate(title: string): TitleDate | null {
  const visible = visibleText(title);
  const text = halfWidth(visible);
  const found: TitleDate[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (/[\w.]/.test(text[at - 1] ?? '') || !/[\dA-Za-z]/.test(text[at] ?? '')) continue;
    const date = dateAt(text, at, false);
    if (date === null) continue;
    found.push({ date: date.date, after: collapseBlanks(visible.slice(at + date.length)) });
    at += date.length - 1;
  }
  const first = found.find(({ date }) => date.year !== null) ?? found[0];
  if (first === undefined || !found.every(({ date }) => agrees(date, first.date))) return null;
  return { date: first.date, after: found.at(-1)?.after ?? '' };
}

function agrees(a: WrittenDate, b: WrittenDate): boolean {
  return a.month === b.month && a.day === b.day && (a.year === null || a.year === b.year);
}
