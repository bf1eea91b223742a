// Times in running text: `the call on Feb 7th 2024, at 9 AM PST`, `At 11am Eastern, 8am Pacific, 3pm UTC`.
// Unlike time-text.ts, which reads a value as a whole or refuses it, this finds what a sentence says among its other words.
import { collapseBlanks, halfWidth } from '../../markdown/visible-text.ts';
import { dateAt, type WrittenDate } from './written-date.ts';
import { type NamedZone, zoneAt } from './zones.ts';

/** Times are `HH:MM`, `24:00` included. `null` is what the sentence does not say. */
export interface SpokenTime {
  readonly date: WrittenDate | null;
  readonly start: string;
  readonly endDate: WrittenDate | null;
  readonly end: string | null;
  readonly zone: NamedZone | null;
}

/** What a line of text says of time. `weekday` is 1 for Monday to 7 for Sunday. */
export interface SpokenTimes {
  readonly times: readonly SpokenTime[];
  readonly dates: readonly WrittenDate[];
  readonly weekdays: readonly number[];
  readonly zones: readonly NamedZone[];
}

type Half = 'am' | 'pm' | null;

type Token = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'date'; readonly date: WrittenDate }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly half: Half }
  | { readonly kind: 'zone'; readonly zone: NamedZone }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'half'; readonly half: Half }
  | { readonly kind: 'to' }
);
type ClockToken = Extract<Token, { kind: 'clock' }>;
type Kind<K extends Token['kind']> = Extract<Token, { kind: K }>;

/** Reads the first two thousand characters of a line. */
export function readSpokenTimes(line: string): SpokenTimes {
  const text = collapseBlanks(halfWidth(line)).slice(0, 2000);
  const tokens = tokenize(text);
  return {
    times: timesOf(tokens, text),
    dates: only(tokens, 'date').map(({ date }) => date),
    zones: only(tokens, 'zone').map(({ zone }) => zone),
    weekdays: [...new Set(only(tokens, 'weekday').map(({ weekday }) => weekday))],
  };
}

function only<K extends Token['kind']>(tokens: readonly Token[], kind: K): Kind<K>[] {
  return tokens.filter((token): token is Kind<K> => token.kind === kind);
}

const halves = '(?: ?([ap])\\.?m\\b\\.?)';
const clocks: readonly (readonly [pattern: RegExp, read: (match: RegExpExecArray) => Clock | null])[] = [
  [
    new RegExp(`(\\d{1,2})(?: ?: ?|h)(\\d\\d)(?::\\d\\d)?(?![\\d:])${halves}?`, 'iy'),
    ([, h, m, half]) => clock(h, m, half),
  ],
  [new RegExp(`(\\d{1,2})\\.(\\d\\d)${halves}`, 'iy'), ([, h, m, half]) => clock(h, m, half)],
  [new RegExp(`(\\d{1,2})${halves}`, 'iy'), ([, h, half]) => clock(h, '00', half)],
  // The first hour of a range whose second one has the half of the day: 9-10 AM.
  [/(\d{1,2})(?= ?(?:-|–|—|~|to) ?\d{1,2}(?::\d\d)? ?[ap]\.?m\b)/iy, ([, h]) => clock(h, '00', undefined)],
  [
    /([01]\d|2[0-3])([0-5]\d)(?= ?(?:h|hrs|hours|UTC|GMT|[A-Z]{2,4}T)\b)/y,
    ([, h, m]) => clock(h, m, undefined),
  ],
  [
    /(\d{1,2}|[一二两三四五六七八九十]{1,3}) ?[点时](?!间|区|长|候)(?: ?(半|整|\d{1,2}|[一二三四五六七八九十]{1,3})(?: ?分)?)?/y,
    ([, h = '', m = '']) =>
      clock(
        String(numberOf(h)),
        m === '半' ? '30' : m === '整' ? '00' : String(numberOf(m)).padStart(2, '0'),
        undefined,
      ),
  ],
  [/noon\b/iy, () => ({ hour: 12, minute: 0, half: null })],
];

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: Half;
}

function clock(hours = '', minutes = '', half: string | undefined): Clock | null {
  const hour = Number(hours);
  const minute = Number(minutes);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return { hour, minute, half: half === undefined ? null : half.toLowerCase() === 'a' ? 'am' : 'pm' };
}

const digits = '〇一二三四五六七八九';

function numberOf(text: string): number {
  if (text === '') return 0;
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.replace('两', '二').split('十');
  if (ones === undefined) return digits.indexOf(tens ?? '');
  return (tens === '' ? 1 : digits.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekday =
  /(?:(?:周|星期|礼拜)([一二三四五六日天])|(mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b)/iy;
const half = /(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)/y;
const range = /(?:[-–—―~〜]+|至|到|to\b|until\b|till\b|and\b)/iy;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, tokens.at(-1));
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(text: string, at: number, last: Token | undefined): Token | null {
  const before = text[at - 1] ?? ' ';
  const inWord =
    /[A-Za-z0-9_/]/.test(before) && last?.end !== at && !(before === 'T' && last?.end === at - 1);
  if (inWord || /[#@]/.test(before)) return null;
  const date = dateAt(text, at, true);
  if (date !== null && !/[\w#]/.test(text[at + date.length] === 'T' ? ' ' : (text[at + date.length] ?? ' ')))
    return { kind: 'date', at, end: at + date.length, date: date.date };
  for (const [pattern, read] of clocks) {
    const match = matchAt(pattern, text, at);
    const found = match === null || before === '.' ? null : read(match);
    if (match !== null && found !== null) return { kind: 'clock', at, end: at + match[0].length, ...found };
  }
  const zone = zoneAt(text, at);
  if (zone !== null) return { kind: 'zone', at, end: at + zone.length, zone: zone.zone };
  const day = matchAt(weekday, text, at);
  if (day !== null) return { kind: 'weekday', at, end: at + day[0].length, weekday: weekdayOf(day) };
  const part = matchAt(half, text, at);
  if (part !== null)
    return { kind: 'half', at, end: at + part[0].length, half: /[下晚中傍]/.test(part[0]) ? 'pm' : 'am' };
  const to = matchAt(range, text, at);
  return to === null ? null : { kind: 'to', at, end: at + to[0].length };
}

function weekdayOf([, chinese, english]: RegExpExecArray): number {
  if (chinese !== undefined) return chinese === '天' ? 7 : '一二三四五六日'.indexOf(chinese) + 1;
  return weekdayNames.indexOf((english ?? '').slice(0, 3).toLowerCase()) + 1;
}

function timesOf(tokens: readonly Token[], text: string): SpokenTime[] {
  const spoken: SpokenTime[] = [];
  const all = only(tokens, 'clock');
  const [firstDate] = only(tokens, 'date');
  for (let n = 0; n < all.length; n += 1) {
    const start = all[n];
    if (start === undefined) break;
    const next = all[n + 1];
    const isRange = next !== undefined && goesTo(tokens, start, next, text);
    const end = isRange ? next : null;
    if (isRange) n += 1;
    const date = lastBefore(tokens, 'date', start.at) ?? firstDate;
    const between =
      end === null ? undefined : only(tokens, 'date').find(({ at }) => at > start.at && at < end.at);
    spoken.push({
      date: date?.date ?? null,
      start: timeOf(start, tokens, end),
      endDate: between?.date ?? null,
      end: end === null ? null : timeOf(end, tokens, null),
      zone: zoneOf(tokens, start, end ?? start, all)?.zone ?? null,
    });
  }
  return spoken;
}

/** Whether a sign of a range stands between two times, and hardly anything else. */
function goesTo(tokens: readonly Token[], start: ClockToken, end: ClockToken, text: string): boolean {
  const between = tokens.filter(({ at }) => at >= start.end && at < end.at);
  if (!between.some(({ kind }) => kind === 'to')) return false;
  const words = between.reduce((left, { at, end: until }) => left - (until - at), end.at - start.end);
  return words <= 6 && !/[,;/、，；|]/.test(text.slice(start.end, end.at));
}

function lastBefore<K extends Token['kind']>(
  tokens: readonly Token[],
  kind: K,
  at: number,
): Kind<K> | undefined {
  return only(tokens, kind).findLast((token) => token.at < at);
}

/** The zone behind a time; the one before it if the line begins with zones (`UTC Wed 10:00`); else the next one there is. */
function zoneOf(
  tokens: readonly Token[],
  start: ClockToken,
  last: ClockToken,
  clocksOfLine: readonly ClockToken[],
): Kind<'zone'> | undefined {
  const zones = only(tokens, 'zone');
  const before = lastBefore(tokens, 'zone', start.at);
  const zonesLead = (zones[0]?.at ?? Number.POSITIVE_INFINITY) < (clocksOfLine[0]?.at ?? 0);
  if (zonesLead && before !== undefined) return before;
  const until = clocksOfLine.find(({ at }) => at > last.at)?.at ?? Number.POSITIVE_INFINITY;
  const behind = zones.find(({ at }) => at > start.at && at < until);
  return behind ?? before ?? zones.find(({ at }) => at > start.at);
}

function timeOf(token: ClockToken, tokens: readonly Token[], end: ClockToken | null): string {
  const [part] = only(tokens, 'half').filter(({ end: until }) => until <= token.at && token.at - until <= 2);
  const earlier = only(tokens, 'half').findLast(({ at }) => at < token.at);
  let own = token.half ?? part?.half ?? earlier?.half ?? null;
  // 9:00 - 10:00 AM, 11:00 - 12:30 PM: the half stands once, and the meeting begins before it ends.
  if (own === null && end?.half != null && token.hour <= 12) {
    const later = hourOf(end.hour, end.half) * 60 + end.minute;
    own = hourOf(token.hour, end.half) * 60 + token.minute <= later ? end.half : 'am';
  }
  return `${String(hourOf(token.hour, own)).padStart(2, '0')}:${String(token.minute).padStart(2, '0')}`;
}

/** `19:00 PM` says the same thing twice. */
function hourOf(hour: number, part: Half): number {
  if (part === 'am') return hour === 12 ? 0 : hour;
  return part === 'pm' && hour < 12 ? hour + 12 : hour;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
