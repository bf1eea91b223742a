// The time of a meeting: from the agenda's words, then the issue's title, then the series' usual time.
import type { MeetingSeries } from '../../config/config.ts';
import { type Block, contentOf } from '../../markdown/blocks.ts';
import { halfWidth } from '../../markdown/visible-text.ts';
import { addDays, instantAt, secondsBetween, weekdayOf } from '../../model/calendar.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import type { UnreadableMeeting } from '../../words/diagnostic-words.ts';
import { readTime, type WrittenTime, weekdayIn } from './time-text.ts';
import { resolveDate, type TitleDate } from './written-date.ts';

/** Something that does not fit, for the editor: about the issue that it is given. */
export type TimeRemark = (issue: UntrustedText) => Diagnostic;

/** What the rest of an agenda issue says of its time. `createdAt` is an instant in UTC. */
export interface IssueAbout {
  readonly title: string;
  readonly titleDate: TitleDate | null;
  readonly blocks: readonly Block[];
  readonly createdAt: string;
}

/** `from` says whether the issue gives the time of day, or the series does. */
export interface MeetingTime {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly from: 'issue' | 'series';
  readonly remarks: readonly TimeRemark[];
}

/** Why a meeting has no time. */
export interface UnreadableTime {
  readonly unreadable: UnreadableMeeting;
  /** The one that is too far away. */
  readonly date: string | null;
}

/** Seconds. An issue about a meeting farther away than this has its year mistyped. */
const farthest = 300 * 24 * 3600;
/** Seconds. `22:00 - 00:30` ends on the next day; `15:00 - 14:00`, almost a day later, is a slip. */
const longestNight = 6 * 3600;
const longestMeeting = 24 * 3600;

const unwritten: WrittenTime = {
  date: null,
  start: null,
  endDate: null,
  end: null,
  weekday: null,
  offset: null,
};

/** @param text the value of `时间：` without its marks, or `null` if the agenda has none */
export function resolveMeetingTime(
  text: string | null,
  issue: IssueAbout,
  series: MeetingSeries,
  timeZone: string,
): MeetingTime | UnreadableTime {
  const written = text === null ? unwritten : readTime(text);
  if (written === null) return unreadable('time-not-understood');
  const day = resolveDay(written, issue, timeZone);
  if ('unreadable' in day) return day;
  const clock = resolveClock(written, day.date, series, timeZone);
  if (clock === null) return unreadable('no-beginning');
  if (isTooFar(issue, clock.startsAt)) return unreadable('too-far', day.date);
  const weekday = written.weekday ?? weekdayIn(issue.title);
  const unread = text === null && mayTellAnother(issue.blocks, series) ? [unreadRemark] : [];
  return {
    ...clock,
    remarks: [...day.remarks, ...weekdayRemarks(day.date, weekday), ...clock.remarks, ...unread],
  };
}

/** The day as written, in the offset that is written. The agenda's date wins over the title's. */
function resolveDay(
  written: WrittenTime,
  issue: IssueAbout,
  timeZone: string,
): { readonly date: string; readonly remarks: readonly TimeRemark[] } | UnreadableTime {
  const title = issue.titleDate;
  const titleDay = title === null ? null : resolveDate(title.date, issue.createdAt, timeZone);
  if (written.date === null) {
    if (title === null) return unreadable('no-day');
    if (titleDay === null) return unreadable('no-such-day-in-title');
    return { date: titleDay, remarks: [] };
  }
  const near = titleDay === null ? issue.createdAt : instantAt(titleDay, '12:00', timeZone);
  const date = resolveDate(written.date, near, timeZone);
  if (date === null) return unreadable('no-such-day-in-agenda');
  if (title === null || titleDay === date) return { date, remarks: [] };
  const data = { title: titleDay, agenda: date };
  return { date, remarks: [(about) => diagnose('meeting-date-contradiction', data, about)] };
}

function resolveClock(
  written: WrittenTime,
  date: string,
  series: MeetingSeries,
  timeZone: string,
): MeetingTime | null {
  if (written.start === null) return usualTime(date, series, timeZone);
  const zone = written.offset ?? timeZone;
  const startsAt = clockAt(date, written.start, zone);
  if (written.end === null) {
    const usual = series.time !== null && startsAt === instantAt(date, series.time.start, timeZone);
    const endsAt = usual ? usualTime(date, series, timeZone)?.endsAt : null;
    return { startsAt, endsAt: endsAt ?? null, from: 'issue', remarks: [] };
  }
  return { startsAt, ...endAfter(written.end, written.endDate, date, startsAt, zone), from: 'issue' };
}

/** The time at which the series meets, on a day; `null` if it has none. */
export function usualTime(date: string, { time }: MeetingSeries, timeZone: string): MeetingTime | null {
  if (time === null) return null;
  const endsAt = instantAt(time.end > time.start ? date : addDays(date, 1), time.end, timeZone);
  return { startsAt: instantAt(date, time.start, timeZone), endsAt, from: 'series', remarks: [] };
}

export function isTooFar({ createdAt }: IssueAbout, startsAt: string): boolean {
  return Math.abs(secondsBetween(createdAt, startsAt)) > farthest;
}

/** The end, left out with a remark if it contradicts the beginning. */
export function endAfter(
  time: string,
  date: WrittenTime['endDate'],
  startDate: string,
  startsAt: string,
  zone: string,
): Pick<MeetingTime, 'endsAt' | 'remarks'> {
  const endsAt = resolveEnd(time, date, startDate, startsAt, zone);
  return { endsAt, remarks: endsAt === null ? [endRemark] : [] };
}

const unreadRemark: TimeRemark = (issue) => diagnose('meeting-time-unread', {}, issue);

/** Whether some line tells a time of day that is not the usual one, and says by a date or by its name that it is the meeting's. */
function mayTellAnother(blocks: readonly Block[], { time }: MeetingSeries): boolean {
  return blocks
    .map((block) => halfWidth(contentOf(block).text))
    .some((line) => {
      const [, hour, minute] = /(?<![\d:.])(\d{1,2}):([0-5]\d)(?![\d:])/.exec(line) ?? [];
      if (hour === undefined || `${hour.padStart(2, '0')}:${minute}` === time?.start) return false;
      return /时间|\d ?月 ?\d|\d[-./]\d{1,2}(?!\d|:)/.test(line);
    });
}

const endRemark: TimeRemark = (issue) => diagnose('meeting-end-contradiction', {}, issue);

/** `null` if the end contradicts the beginning. */
function resolveEnd(
  time: string,
  writtenDate: WrittenTime['endDate'],
  date: string,
  startsAt: string,
  zone: string,
): string | null {
  const lasts = (endsAt: string) => secondsBetween(startsAt, endsAt);
  if (writtenDate !== null) {
    const day = resolveDate(writtenDate, startsAt, zone);
    const endsAt = day === null ? startsAt : clockAt(day, time, zone);
    return lasts(endsAt) > 0 && lasts(endsAt) <= longestMeeting ? endsAt : null;
  }
  const sameDay = clockAt(date, time, zone);
  if (lasts(sameDay) > 0) return sameDay;
  const nextDay = clockAt(addDays(date, 1), time, zone);
  return lasts(nextDay) <= longestNight ? nextDay : null;
}

/** @param time `HH:MM`, `24:00` being the next day's midnight */
export function clockAt(date: string, time: string, zone: string): string {
  return time === '24:00' ? instantAt(addDays(date, 1), '00:00', zone) : instantAt(date, time, zone);
}

export function weekdayRemarks(date: string, weekday: number | null): TimeRemark[] {
  if (weekday === null || weekday === weekdayOf(date)) return [];
  const data = { date, said: weekday, is: weekdayOf(date) };
  return [(issue) => diagnose('meeting-weekday-contradiction', data, issue)];
}

export function unreadable(reason: UnreadableMeeting, date: string | null = null): UnreadableTime {
  return { unreadable: reason, date };
}
