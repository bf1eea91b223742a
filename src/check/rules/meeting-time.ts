// `meeting-time`: a meeting on another day, or at another time, than its issue says.
import { localTime } from '../../model/calendar.ts';
import { itemName } from '../../model/item-name.ts';
import type { Facts } from '../facts/facts.ts';
import { type ShownMeeting, shownMeetings } from '../facts/meetings.ts';
import { writtenDates, writtenTimes } from '../facts/written-moments.ts';
import type { PostLine } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';

export const meetingTime: Rule = {
  id: 'meeting-time',
  find: (post, facts) => shownMeetings(post, facts).flatMap((meeting) => compare(meeting, facts) ?? []),
};

function compare({ time, fact }: ShownMeeting, { document, words }: Facts): Found | null {
  const { timeZone, date: edition, publishesAt } = document.edition;
  const days = writtenDates(time.value, fact?.startsAt ?? publishesAt, timeZone);
  const impossible = days.find(({ date }) => date === null);
  if (impossible !== undefined)
    return {
      severity: 'error',
      line: time.number,
      told: { code: 'meeting-no-such-day', data: { shown: impossible.text } },
    };
  if (fact === null) return null;
  const start = localTime(fact.startsAt, timeZone);
  const end = fact.endsAt === null ? null : localTime(fact.endsAt, timeZone);
  const [first, last = null] = days;
  const [from, to] = writtenTimes(time.value);
  const isRight =
    (first === undefined || first.date === start.date) &&
    (last === null || end === null || last.date === end.date) &&
    (from === undefined || from === start.time) &&
    (to === undefined || end === null || to === end.time);
  if (isRight) return null;
  const data = {
    shown: time.value,
    fact: words.meetingTime(start, end, Number(edition.slice(0, 4)), timeZone),
    issue: itemName(fact.issue),
  };
  // A time that was worked out is no fact: an editor may know better.
  const severity = fact.status === 'projected' ? 'notice' : 'error';
  const fix = severity === 'error' ? rewriting(time, data.fact) : null;
  return { severity, line: time.number, told: { code: 'meeting-other-time', data }, fix };
}

/** If the line is written as the program writes it, its numbers and its weekday aside. */
function rewriting({ raw, number, value }: PostLine, text: string): Fix | null {
  const form = (words: string) => words.replace(/\d+|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g, '');
  const start = raw.lastIndexOf(value);
  if (start === -1 || form(value) !== form(text)) return null;
  return { line: number, start, end: start + value.length, text };
}
