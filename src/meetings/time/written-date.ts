// Dates as people write them: 2023-05-17, 2023年5月17日, 20230517, 23.05.08, 5月17日, 04.03.

import { collapseBlanks, halfWidth, visibleText } from '../../markdown/visible-text.ts';
import { dateOf, nearestDate } from '../../model/calendar.ts';

/** `year` is `null` if only month and day are written. The day need not exist. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export interface FoundDate {
  readonly date: WrittenDate;
  readonly length: number;
}

/** Forms that are dates wherever they stand. */
const plainForms = [
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
    const { y, m, d } = match?.groups ?? {};
    if (match === null || m === undefined || d === undefined) continue;
    const year = y === undefined ? null : y.length === 2 ? 2000 + Number(y) : Number(y);
    return { date: { year, month: Number(m), day: Number(d) }, length: match[0].length };
  }
  return null;
}

/** `YYYY-MM-DD`; without a written year, that day of the year nearest to `near`. `null` if there is no such day. */
export function resolveDate(written: WrittenDate, near: string, timeZone: string): string | null {
  const { year, month, day } = written;
  return year === null ? nearestDate({ month, day }, near, timeZone) : dateOf(year, month, day);
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
    if (/[\w.]/.test(text[at - 1] ?? '') || !/\d/.test(text[at] ?? '')) continue;
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
