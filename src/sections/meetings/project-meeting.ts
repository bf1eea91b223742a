// A meeting that nobody has announced yet: the series' rhythm carried forward, with what its last meetings share.
import type { MeetingSeries } from '../../config/config.ts';
import { advance, localTime, secondsBetween, shift } from '../../model/calendar.ts';
import type { AgendaItem, Meeting } from '../../model/meeting.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import type { MeetingDetails } from '../../words/diagnostic-words.ts';
import { isDingTalk, type PreviewedMeeting } from './meeting-sections.ts';

/** So many of its dates may pass without a meeting before a series is no longer expected to go on. */
const mostMissed = 1;

export interface Projection {
  readonly meeting: PreviewedMeeting;
  /** What is not carried forward, because the last two meetings had different ones. */
  readonly differing: MeetingDetails | null;
}

/** The next occurrence at or after the window's end, or `null` for a series that has stopped. */
export function projectMeeting(
  series: MeetingSeries,
  { edition, meetings }: Pick<Snapshot, 'edition' | 'meetings'>,
): Projection | null {
  const { window, timeZone } = edition;
  const own = meetings.filter((meeting) => meeting.series === series.id);
  const [last, before] = own
    .filter(({ startsAt, calledOff }) => startsAt < window.to && calledOff === undefined)
    .toSorted(byLatest);
  if (last === undefined) return null;
  const calledOff = own
    .filter((meeting) => meeting.calledOff !== undefined)
    .map(({ startsAt }) => localTime(startsAt, timeZone).date);
  const skip = [...series.skip, ...calledOff];
  const startsAt = nextAfter(last.startsAt, series.cadence, window.to, timeZone, skip);
  if (startsAt === null) return null;
  const joinCode = shared(last.joinCode, before?.joinCode);
  const phones = before === undefined || isSame(last.phones, before.phones) ? last.phones : [];
  const meeting: PreviewedMeeting = {
    ...last,
    startsAt,
    endsAt: last.endsAt === null ? null : shift(startsAt, `PT${secondsBetween(last.startsAt, last.endsAt)}S`),
    // A link is made anew for most meetings: of 31 links that were carried over in 2023, 2 were right.
    viaDingTalk: isDingTalk(last.joinUrl),
    joinUrl: series.join.url === null ? null : untrusted(series.join.url),
    joinCode,
    phones,
    agenda: [],
    lastAgenda: withoutClosed(last.agenda),
    decisions: [],
    recordingUrl: null,
    status: 'projected',
  };
  return {
    meeting,
    differing: detailsOf(last.joinCode !== null && joinCode === null, last.phones.length > phones.length),
  };
}

function detailsOf(code: boolean, phones: boolean): MeetingDetails | null {
  if (code && phones) return 'code and phones';
  return code ? 'code' : phones ? 'phones' : null;
}

function byLatest(a: Meeting, b: Meeting): number {
  if (a.startsAt === b.startsAt) return b.issue.number - a.issue.number;
  return a.startsAt > b.startsAt ? -1 : 1;
}

/** `null` if the series missed too many of its dates since. */
function nextAfter(
  last: string,
  cadence: string,
  to: string,
  timeZone: string,
  skip: readonly string[],
): string | null {
  // `advance` looks for what comes after an instant; a meeting at the very end of the window is one to come.
  const end = shift(to, '-PT1S');
  let next = last;
  for (let missed = -1; missed < mostMissed; missed += 1) {
    next = advance(last, cadence, next, timeZone, skip);
    if (next > end) return next;
  }
  return null;
}

/** What two meetings in a row say alike; the first meeting of a series has nothing to be compared with. */
function shared(value: UntrustedText | null, other: UntrustedText | null | undefined): UntrustedText | null {
  if (other === undefined || value === null) return value;
  return digits(value) === digits(other) ? value : null;
}

function isSame(phones: readonly UntrustedText[], others: readonly UntrustedText[]): boolean {
  return phones.map(digits).join() === others.map(digits).join();
}

function digits(text: UntrustedText | null): string | null {
  return text === null ? null : text.raw.replace(/\s/g, '');
}

/** An item whose work is all closed is done, and what is nested in it goes with it. */
function withoutClosed(agenda: readonly AgendaItem[]): AgendaItem[] {
  let doneDepth: number | null = null;
  return agenda.filter(({ references, depth }) => {
    if (doneDepth !== null && depth > doneDepth) return false;
    const isDone = references.length > 0 && references.every(({ closed }) => closed === true);
    doneDepth = isDone ? depth : null;
    return !isDone;
  });
}
