// The date in an issue's title: `2023-05-17 社区会议`, `【月会】23.05.08 SOFAArk 月会（第二次月会）`.
import { collapseBlanks, halfWidth, visibleText } from './visible-text.ts';
import { dateAt, type WrittenDate } from './written-date.ts';

/** `after` is what the title says after its date (the last one, if it says it twice). */
export interface TitleDate {
  readonly date: WrittenDate;
  readonly after: string;
}

/** The date of a title, or `null` where it has none, or several that differ. */
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
