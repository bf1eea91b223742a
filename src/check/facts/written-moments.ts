// Days and times of day in the words of a post.
import { halfWidth } from '../../markdown/visible-text.ts';
import { dateAt, resolveDate } from '../../meetings/time/written-date.ts';

export interface FoundDay {
  /** As it is written. */
  readonly text: string;
  readonly index: number;
  /** YYYY-MM-DD; `null` if the calendar has no such day. */
  readonly date: string | null;
}

/** @param near an instant: days without a year are those nearest to it */
export function writtenDates(words: string, near: string, timeZone: string): FoundDay[] {
  const text = halfWidth(words);
  const found: FoundDay[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\dA-Za-z]/.test(text[at] ?? '') || /[A-Za-z0-9.#/-]/.test(text[at - 1] ?? '')) continue;
    const day = dateAt(text, at, false);
    if (day === null) continue;
    const written = words.slice(at, at + day.length);
    found.push({ text: written, index: at, date: resolveDate(day.date, near, timeZone) });
    at += day.length - 1;
  }
  return found;
}

/** Times of day as HH:MM, the afternoon's as they are meant. */
export function writtenTimes(words: string): string[] {
  return [
    ...halfWidth(words).matchAll(/(下午|晚上?|傍晚)?\s*(?<![\d.])(\d{1,2}) ?: ?(\d\d)(?!\d)\s*(pm\b)?/gi),
  ].map(([, half, hour, minute = '', pm]) => {
    const isLater = (half !== undefined || pm !== undefined) && Number(hour) < 12;
    return `${String(Number(hour) + (isLater ? 12 : 0)).padStart(2, '0')}:${minute}`;
  });
}
