// The dates of a search: `2023-05-19`, `>=2023-05-12T07:00:00Z`, `A..B`. Days are days in UTC.
import { gap } from '../graphql/github-error.ts';
import { instant } from '../world/instant.ts';

/** Both ends belong to it; `null` is open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** @throws Gap on another form, an offset such as `+08:00` among them: convert to UTC first */
export function parseDateRange(value: string): DateRange {
  const [, lower, upper] = /^(.+)\.\.(.+)$/.exec(value) ?? [];
  if (lower !== undefined && upper !== undefined) {
    return { from: lower === '*' ? null : span(lower).from, to: upper === '*' ? null : span(upper).to };
  }
  const [, operator, date = ''] = /^(>=|<=|>|<)?(.+)$/.exec(value) ?? [];
  const { from, to } = span(date);
  if (operator === '>=') return { from, to: null };
  if (operator === '>') return { from: moved(to, 1), to: null };
  if (operator === '<=') return { from: null, to };
  if (operator === '<') return { from: null, to: moved(from, -1) };
  return { from, to };
}

export function isWithin(moment: string | null, { from, to }: DateRange): boolean {
  return moment !== null && (from === null || moment >= from) && (to === null || moment <= to);
}

function span(date: string): { from: string; to: string } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return { from: `${date}T00:00:00Z`, to: `${date}T23:59:59Z` };
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|\+00:00)$/.test(date)) {
    return { from: instant(date), to: instant(date) };
  }
  throw gap('model', `the date ${date} in a search`);
}

function moved(moment: string, seconds: number): string {
  return instant(new Date(Date.parse(moment) + seconds * 1_000).toISOString());
}
