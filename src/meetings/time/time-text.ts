// The value of `时间：` → dates and times as written. What is not understood is refused, never guessed.
import { collapseBlanks, halfWidth } from '../../markdown/visible-text.ts';
import { dateAt, type WrittenDate } from './written-date.ts';

/**
 * Times are `HH:MM`, `24:00` included; `null` is what the text does not say. `weekday` is 1 for Monday to 7 for Sunday;
 * `offset` from UTC, such as `+08:00`, if one is written.
 */
export interface WrittenTime {
  readonly date: WrittenDate | null;
  readonly start: string | null;
  readonly endDate: WrittenDate | null;
  readonly end: string | null;
  readonly weekday: number | null;
  readonly offset: string | null;
}

type Token =
  | { readonly kind: 'date'; readonly date: WrittenDate }
  | { readonly kind: 'time'; readonly time: string; readonly hour: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'offset'; readonly offset: string }
  | { readonly kind: 'half'; readonly from: number; readonly to: number }
  | { readonly kind: 'to' }
  | { readonly kind: 'other' };

/** Understands `[date] time [to [date] time]` with weekdays, offsets and words about it; `null` for everything else. */
export function readTime(text: string): WrittenTime | null {
  if (text.length > 200) return null;
  const tokens = tokenize(collapseBlanks(halfWidth(text)));
  if (tokens === null || !halvesFit(tokens)) return null;
  const times = tokens.flatMap((token, at) => (token.kind === 'time' ? { at, time: token.time } : []));
  const dates = tokens.flatMap((token, at) => (token.kind === 'date' ? { at, date: token.date } : []));
  const weekdays = new Set(tokens.flatMap((token) => (token.kind === 'weekday' ? token.weekday : [])));
  const offsets = new Set(tokens.flatMap((token) => (token.kind === 'offset' ? token.offset : [])));
  const [start, end] = times;
  const [date, endDate] = dates;
  if (times.length + dates.length + weekdays.size === 0) return null;
  if (times.length > 2 || dates.length > 2 || weekdays.size > 1 || offsets.size > 1) return null;
  if (start !== undefined && end !== undefined) {
    if (!tokens.slice(start.at, end.at).some((token) => token.kind === 'to')) return null;
  }
  // A second date belongs to the end, so it stands before the second time and after the first.
  if (date !== undefined && endDate !== undefined) {
    if (start === undefined || end === undefined) return null;
    if (date.at > start.at || endDate.at < start.at || endDate.at > end.at) return null;
  }
  return {
    date: date?.date ?? null,
    start: start?.time ?? null,
    endDate: endDate?.date ?? null,
    end: end?.time ?? null,
    weekday: [...weekdays][0] ?? null,
    offset: [...offsets][0] ?? null,
  };
}

/** The weekday that a text names, or `null`: 周三, 星期三, 礼拜天. */
export function weekdayIn(text: string): number | null {
  const match = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(text);
  return match === null ? null : weekdayNumber(match[1]);
}

const rules: readonly [pattern: RegExp, read: (match: RegExpExecArray) => Token | null][] = [
  [/\(? ?(?:GMT|UTC)(?: ?(\+ ?|-)(\d{1,2})(?::?(\d\d))?(?![\d:]))?(?: ?\))?/iy, readOffset],
  [/\( ?([+-])(\d{1,2})(?::?(\d\d))? ?\)/y, readOffset],
  [/北京时间|东八区|中国标准时间(?: - 北京)?/y, () => ({ kind: 'offset', offset: '+08:00' })],
  [/(\d{1,2}) ?: ?(\d\d)(?::\d\d)?(?!\d)/y, readClock],
  [
    /[每本下]?(?:周|星期|礼拜)([一二三四五六日天])/y,
    (match) => ({ kind: 'weekday', weekday: weekdayNumber(match[1]) }),
  ],
  [/凌晨|早上|早晨|上午|AM(?![a-z])/iy, () => ({ kind: 'half', from: 0, to: 11 })],
  [/中午/y, () => ({ kind: 'half', from: 11, to: 13 })],
  [/下午|傍晚|晚上?|PM(?![a-z])/iy, () => ({ kind: 'half', from: 12, to: 23 })],
  [/[-–—―~〜至到]+/y, () => ({ kind: 'to' })],
  // Words about the meeting do not matter; digits and letters that no rule knows, and 两点, do.
  [/[^\da-z点时分半]/iuy, () => ({ kind: 'other' })],
];

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = /\d/.test(text[at] ?? '') ? dateAt(text, at, true) : null;
    const read =
      found === null
        ? readToken(text, at)
        : { token: { kind: 'date', date: found.date } as const, length: found.length };
    if (read === null) return null;
    tokens.push(read.token);
    at += read.length;
  }
  return tokens;
}

function readToken(text: string, at: number): { token: Token; length: number } | null {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const token = read(match);
    return token === null ? null : { token, length: match[0].length };
  }
  return null;
}

/** No offset on earth is beyond fourteen hours. */
function readOffset([, sign = '+', hours = '0', minutes = '00']: RegExpExecArray): Token | null {
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return { kind: 'offset', offset: `${sign.trim()}${hours.padStart(2, '0')}:${minutes}` };
}

function readClock([, hours = '', minutes = '']: RegExpExecArray): Token | null {
  const hour = Number(hours);
  if (hour > 24 || Number(minutes) > 59 || (hour === 24 && minutes !== '00')) return null;
  return { kind: 'time', time: `${hours.padStart(2, '0')}:${minutes}`, hour };
}

/** `下午 14:00` says the same thing twice, `下午 2:00` leaves it to the reader which of the two to believe. */
function halvesFit(tokens: readonly Token[]): boolean {
  return tokens.every((half, at) => {
    if (half.kind !== 'half') return true;
    const time = tokens.slice(at + 1).find((token) => token.kind === 'time');
    return time === undefined || time.kind !== 'time' || (time.hour >= half.from && time.hour <= half.to);
  });
}

function weekdayNumber(character: string | undefined): number {
  const weekday = '一二三四五六日'.indexOf(character ?? '') + 1;
  return weekday === 0 ? 7 : weekday;
}
