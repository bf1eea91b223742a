// Meetings that do not take place when they were announced: called off, put off, or moved to another time.
import { type Block, contentOf, readBlocks } from '../markdown/blocks.ts';
import { halfWidth } from '../markdown/visible-text.ts';
import {
  addDays,
  instantAt,
  localMinute,
  localTime,
  secondsBetween,
  shift,
  weekdayOf,
} from '../model/calendar.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { compareText } from '../text/compare-text.ts';
import type { UntrustedText } from '../text/untrusted-text.ts';
import type { MemberComment } from './formats/written-agenda.ts';
import { clockAt } from './time/meeting-time.ts';
import { readSpokenTimes } from './time/time-words.ts';
import { resolveDate } from './time/written-date.ts';

/** `postponed`: nobody says until when. */
export type CalledOff = 'cancelled' | 'postponed';

const cancelled = /取消|停开|停办|cancel(?:l?ed|ling)?\b|called off/i;
const postponed = /延期|推迟|改期|postponed|re-?scheduled/i;
/** `这周的会改到…`, `【延期】会议延期到…`, `moved to…`; what is said of the next meeting is about another one. */
const moved =
  /\b(?:move[ds]?|re-?scheduled?|postponed?|shift(?:ed)?|push(?:ed)?) (?:\w+ ){0,4}?(?:to|until|till)\b|改[到至为期]|延期|推迟|顺延|调整[到至为]/i;
const another = /下次|下周的会|上次|\bnext (?:meeting|call|time)\b/i;

/** A line that is about nothing but this: `Cancelled: …`, `本次会议取消`, `This week's call is cancelled`. */
const ofCancelling =
  /^[^\p{L}]*(?:(?:本次|本周|今日|今天|这次|这周|此次|原定)?的?(?:社区)?(?:会议?|例会|双周会|月会|周会)?(?:因.{0,20}?)?[,，]?(?:已|被|暂时|临时|就)?(?:取消|停开|停办|暂停|不开)|(?:the |this |today'?s |our |tomorrow'?s )?(?:week'?s |month'?s )?(?:[\w-]+ ){0,3}?(?:meeting |call |session |sync )?(?:is |was |has been |will be |got )?(?:cancell?ed|called off)\b|(?:we(?:'re| are)? )?cancell?ing (?:this|the|today))/iu;

/** What the title says. A title that puts a meeting off may say until when in its date. */
export function calledOffInTitle(title: string): CalledOff | null {
  if (cancelled.test(title)) return 'cancelled';
  return postponed.test(title) ? 'postponed' : null;
}

/** Whether one of the first lines says that there is no meeting. */
export function isCancelledAbove(blocks: readonly Block[]): boolean {
  return blocks
    .filter((block) => block.kind === 'line' || block.kind === 'heading')
    .slice(0, 5)
    .some((block) => {
      const { text } = contentOf(block);
      return text.length <= 120 && ofCancelling.test(text) && !another.test(text);
    });
}

/** What members said below the issue before the meeting: nothing, that it is off, or when it is instead. */
export type Change =
  | { readonly calledOff: CalledOff }
  | { readonly startsAt: string; readonly endsAt: string | null };

interface Times {
  readonly startsAt: string;
  readonly endsAt: string | null;
}

/** What the editor is told of a change. @param announced the instant at which the meeting was to begin */
export function changeTold(
  change: Change,
  announced: string,
  timeZone: string,
  subject: UntrustedText,
): Diagnostic {
  const from = localMinute(announced, timeZone);
  return 'calledOff' in change
    ? diagnose('meeting-called-off', { reason: change.calledOff, from }, subject)
    : diagnose('meeting-moved', { from, to: localMinute(change.startsAt, timeZone) }, subject);
}

/** @param comments of members only; the last word counts */
export function changeIn(
  comments: readonly MemberComment[],
  meeting: Times,
  timeZone: string,
): Change | null {
  let change: Change | null = null;
  for (const { body, createdAt } of comments.toSorted((a, b) => compareText(a.createdAt, b.createdAt))) {
    if (createdAt >= meeting.startsAt) continue;
    for (const block of readBlocks(body)) {
      if ('quoted' in block && block.quoted) continue;
      const text = halfWidth(contentOf(block).text);
      if (another.test(text)) continue;
      if (text.length <= 120 && ofCancelling.test(text)) change = { calledOff: 'cancelled' };
      else if (moved.test(text)) change = movedTo(text, createdAt, meeting, timeZone) ?? change;
    }
  }
  return change;
}

/** `null` if it says the time that the meeting has anyway. */
function movedTo(text: string, said: string, meeting: Times, timeZone: string): Change | null {
  const { times, dates, weekdays } = readSpokenTimes(text);
  const [time] = times;
  const date =
    dates.at(-1) === undefined
      ? weekdayAfter(weekdays.at(-1), said, text, timeZone)
      : resolveDate(dates.at(-1) ?? noDate, said, timeZone);
  if (time === undefined && date === null) return postponed.test(text) ? { calledOff: 'postponed' } : null;
  const local = localTime(meeting.startsAt, timeZone);
  const [zone = timeZone, ...others] = time?.zone?.candidates ?? [];
  if (others.length > 0) return { calledOff: 'postponed' };
  const day = date ?? local.date;
  const startsAt = clockAt(day, time?.start ?? local.time, zone);
  if (startsAt === meeting.startsAt) return null;
  const length = meeting.endsAt === null ? null : secondsBetween(meeting.startsAt, meeting.endsAt);
  const end = time?.end == null ? null : clockAt(day, time.end, zone);
  return { startsAt, endsAt: end ?? (length === null ? null : shift(startsAt, `PT${length}S`)) };
}

const noDate = { year: null, month: 0, day: 0 };

/** The next day of that name after something was said; `下周五` is a week later. */
function weekdayAfter(
  weekday: number | undefined,
  said: string,
  text: string,
  timeZone: string,
): string | null {
  if (weekday === undefined) return null;
  const today = localTime(instantAt(localTime(said, timeZone).date, '12:00', timeZone), timeZone).date;
  const days = (weekday - weekdayOf(today) + 7) % 7;
  const isNextWeek = /下(?:个)?(?:周|星期|礼拜)|\bnext\b/i.test(text);
  return addDays(today, isNextWeek ? weekday - weekdayOf(today) + 7 : days);
}
