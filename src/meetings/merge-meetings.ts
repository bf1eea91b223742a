// Several issues about the same meeting → one meeting, completed from its series.
import type { MeetingSeries } from '../config/config.ts';
import { localTime } from '../model/calendar.ts';
import type { Meeting } from '../model/meeting.ts';
import { compareText } from '../text/compare-text.ts';
import { groupBy } from '../text/group-by.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { ParsedMeeting } from './parse-meeting.ts';

/**
 * One meeting per series and local day, in order of time. The issue with the date in its title is the meeting's own; what
 * it lacks comes from the announcements beside it, and the way to join, if nobody tells it, from the series.
 * @param timeZone IANA zone whose days count
 */
export function mergeMeetings(
  parsed: readonly ParsedMeeting[],
  series: readonly MeetingSeries[],
  timeZone: string,
): Meeting[] {
  const groups = groupBy(
    parsed,
    (meeting) => `${localTime(meeting.startsAt, timeZone).date} ${meeting.series}`,
  );
  return [...groups.values()].map((group) => merge(group, series)).toSorted(byTime);
}

function merge(group: readonly ParsedMeeting[], series: readonly MeetingSeries[]): Meeting {
  const accounts = group.toSorted(byWeight);
  const [own] = accounts;
  if (own === undefined) throw new RangeError('There is no meeting without an account of it');
  const join = series.find(({ id }) => id === own.series)?.join;
  const timed = accounts.find(({ provenance }) => provenance.time === 'issue') ?? own;
  const named = accounts.find(({ provenance }) => provenance.topic === 'issue') ?? own;
  const phones = firstFilled(accounts.map((one) => one.phones));
  return {
    series: own.series,
    project: own.project,
    topic: named.topic,
    startsAt: timed.startsAt,
    endsAt: timed.endsAt,
    joinCode: firstKnown(accounts.map((one) => one.joinCode)) ?? configured(join?.code),
    phones: phones.length > 0 ? phones : (join?.phones ?? []).map(untrusted),
    joinUrl: firstKnown(accounts.map((one) => one.joinUrl)) ?? configured(join?.url),
    agenda: firstFilled(accounts.map((one) => one.agenda)),
    decisions: firstFilled(accounts.map((one) => one.decisions)),
    recordingUrl: firstKnown(accounts.map((one) => one.recordingUrl)),
    issue: own.issue,
    // Somebody may have opened another issue instead.
    ...(accounts.every(({ calledOff }) => calledOff !== undefined) ? { calledOff: own.calledOff } : {}),
  };
}

/** The account to believe first: the meeting's own issue, then the one that gives a time, then the newer one. */
function byWeight(a: ParsedMeeting, b: ParsedMeeting): number {
  return (
    Number(b.provenance.dateInTitle) - Number(a.provenance.dateInTitle) ||
    Number(b.provenance.time === 'issue') - Number(a.provenance.time === 'issue') ||
    compareText(a.issue.repository, b.issue.repository) ||
    b.issue.number - a.issue.number
  );
}

function byTime(a: Meeting, b: Meeting): number {
  return compareText(a.startsAt, b.startsAt) || compareText(a.series, b.series);
}

function configured(value: string | null | undefined): UntrustedText | null {
  return value === null || value === undefined ? null : untrusted(value);
}

function firstKnown(values: readonly (UntrustedText | null)[]): UntrustedText | null {
  return values.find((value) => value !== null) ?? null;
}

function firstFilled<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
