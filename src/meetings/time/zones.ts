// Time zones as people name them: PT, CEST, Beijing time, `US / Pacific`, America/New_York, UTC+8.
import { isTimeZone, localTime } from '../../model/calendar.ts';

/**
 * `candidates` are IANA names or offsets (`+08:00`); more than one if the name means several places (CST, IST).
 * `season`: the name is of one half of the year only, whatever the date says.
 */
export interface NamedZone {
  readonly said: string;
  readonly candidates: readonly string[];
  readonly season: 'standard' | 'summer' | null;
}

type Names = readonly (readonly [names: string, candidates: string, season?: 'standard' | 'summer'])[];

/** Short names are zones in capitals only: `et`, `ist` and `met` are words. */
const shortNames: Names = [
  ['UTC|GMT|Z', '+00:00'],
  ['PT', 'America/Los_Angeles'],
  ['PST', 'America/Los_Angeles', 'standard'],
  ['PDT', 'America/Los_Angeles', 'summer'],
  ['MT', 'America/Denver'],
  ['MST', 'America/Denver', 'standard'],
  ['MDT', 'America/Denver', 'summer'],
  ['CT', 'America/Chicago'],
  ['CDT', 'America/Chicago', 'summer'],
  ['CST', 'Asia/Shanghai America/Chicago', 'standard'],
  ['ET', 'America/New_York'],
  ['EST', 'America/New_York', 'standard'],
  ['EDT', 'America/New_York', 'summer'],
  ['BRT', 'America/Sao_Paulo'],
  ['BST', 'Europe/London', 'summer'],
  ['WET', 'Europe/Lisbon', 'standard'],
  ['WEST', 'Europe/Lisbon', 'summer'],
  ['CET', 'Europe/Berlin', 'standard'],
  ['CEST', 'Europe/Berlin', 'summer'],
  ['EET', 'Europe/Helsinki', 'standard'],
  ['EEST', 'Europe/Helsinki', 'summer'],
  ['MSK', 'Europe/Moscow'],
  ['IST', 'Asia/Kolkata Asia/Jerusalem Europe/Dublin'],
  ['SGT', 'Asia/Singapore'],
  ['HKT', 'Asia/Hong_Kong'],
  ['JST', 'Asia/Tokyo'],
  ['KST', 'Asia/Seoul'],
  ['AEST', 'Australia/Sydney', 'standard'],
  ['AEDT', 'Australia/Sydney', 'summer'],
  ['NZST', 'Pacific/Auckland', 'standard'],
  ['NZDT', 'Pacific/Auckland', 'summer'],
];

const longNames: Names = [
  ['(?:US ?\\/ ?)?Pacific(?: Time)?|Los Angeles|San Francisco|Seattle', 'America/Los_Angeles'],
  ['Pacific Standard Time', 'America/Los_Angeles', 'standard'],
  ['Pacific Daylight Time', 'America/Los_Angeles', 'summer'],
  ['(?:US ?\\/ ?)?Mountain(?: Time)?|Denver', 'America/Denver'],
  ['US ?\\/ ?Central|Central Time|Chicago', 'America/Chicago'],
  ['(?:US ?\\/ ?)?Eastern(?: Time)?|New York|Toronto', 'America/New_York'],
  ['Eastern Standard Time', 'America/New_York', 'standard'],
  ['Eastern Daylight Time', 'America/New_York', 'summer'],
  ['EU ?\\/ ?Western|London|UK(?: time)?', 'Europe/London'],
  ['British Summer Time', 'Europe/London', 'summer'],
  ['EU ?\\/ ?Central|Amsterdam|Berlin|Paris|Madrid|Rome|Vienna|Zurich|Brussels|Stockholm', 'Europe/Berlin'],
  ['Central European Time', 'Europe/Berlin', 'standard'],
  ['Central European Summer Time', 'Europe/Berlin', 'summer'],
  ['EU ?\\/ ?Eastern|Helsinki|Kyiv|Athens', 'Europe/Helsinki'],
  ['Moscow', 'Europe/Moscow'],
  ['India(?:n)?(?: Standard)?(?: Time)?|Chennai|New Delhi|Mumbai|Bangalore|Bengaluru', 'Asia/Kolkata'],
  ['Singapore', 'Asia/Singapore'],
  ['Hong Kong', 'Asia/Hong_Kong'],
  ['China Standard Time(?: ?\\(CST\\))?|(?:Beijing|China|Shanghai|Hangzhou)(?: time)?', 'Asia/Shanghai'],
  ['北京时间|中国标准时间(?: ?- ?北京)?|东八区', 'Asia/Shanghai'],
  ['Tokyo|Japan(?: Standard)?(?: Time)?', 'Asia/Tokyo'],
  ['Seoul', 'Asia/Seoul'],
  ['Sydney|Melbourne', 'Australia/Sydney'],
  ['Coordinated Universal Time|Universal Time', '+00:00'],
];

const offset =
  /(?:\(? ?(?:UTC|GMT) ?([+-]) ?(\d{1,2})(?::?(\d\d))?(?!\d)|\( ?([+-])(\d{1,2})(?::?(\d\d))? ?\))/iy;
const place = /[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/y;
const short = tableOf(shortNames, 'y');
const long = tableOf(longNames, 'iy');

/** The zone that is named exactly at `at` in a half-width text, and the length of its name; `null` if there is none. */
export function zoneAt(text: string, at: number): { zone: NamedZone; length: number } | null {
  const [written, ...parts] = matchAt(offset, text, at) ?? [];
  if (written !== undefined) {
    const [sign = '+', hours = '0', minutes = '00'] = parts.filter((part) => part !== undefined);
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    return named(written, [`${sign}${hours.padStart(2, '0')}:${minutes}`], null);
  }
  if (/[A-Za-z/_]/.test(text[at - 1] ?? '')) return null;
  const [iana = ''] = matchAt(place, text, at) ?? [];
  if (iana !== '' && isTimeZone(iana)) return named(iana, [iana], null);
  for (const [pattern, candidates, season] of [...long, ...short]) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return named(match[0], candidates, season);
  }
  return null;
}

/** Whether a zone of one season is named while its place lives in the other: CET in July. */
export function isOutOfSeason({ season }: NamedZone, zone: string, instant: string): boolean {
  if (season === null || /^[+-]/.test(zone)) return false;
  const year = instant.slice(0, 4);
  const offsets = [`${year}-01-15T00:00:00Z`, `${year}-07-15T00:00:00Z`].map((day) => minutesOf(day, zone));
  if (offsets[0] === offsets[1]) return false;
  const isSummer = minutesOf(instant, zone) === Math.max(...offsets);
  return isSummer !== (season === 'summer');
}

function minutesOf(instant: string, zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(localTime(instant, zone).offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function named(written: string, candidates: readonly string[], season: NamedZone['season']) {
  const said = written.replace(/[()]/g, '').trim();
  return { zone: { said, candidates, season }, length: written.length };
}

function tableOf(names: Names, flags: string) {
  return names.map(
    ([pattern, candidates, season = null]) =>
      [new RegExp(`(?:${pattern})(?![A-Za-z_/])`, flags), candidates.split(' '), season] as const,
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
