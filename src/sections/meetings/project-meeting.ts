// A meeting that nobody has announced yet: the series' last one, carried forward by its cadence.
import type { MeetingSeries } from '../../config/config.ts';
import { advance, secondsBetween, shift } from '../../model/calendar.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { PreviewedMeeting } from './meeting-sections.ts';

/** The next occurrence at or after the window's end, or `null` for a series that has not met for long. */
export function projectMeeting(
  series: MeetingSeries,
  { edition, meetings }: Pick<Snapshot, 'edition' | 'meetings'>,
): PreviewedMeeting | null {
  const { window, timeZone } = edition;
  const last = lastMeeting(meetings, series, window.to);
  if (last === null || hasEnded(last, series, window.to)) return null;
  // `advance` looks for what comes after an instant; a meeting at the very end of the window is one to come.
  const startsAt = advance(last.startsAt, series.cadence, shift(window.to, '-PT1S'), timeZone, series.skip);
  return {
    ...last,
    startsAt,
    endsAt: last.endsAt === null ? null : shift(startsAt, `PT${secondsBetween(last.startsAt, last.endsAt)}S`),
    decisions: [],
    recordingUrl: null,
    status: 'projected',
  };
}

/** Of two on one day, the one whose issue is the newer. */
function lastMeeting(meetings: readonly Meeting[], series: MeetingSeries, before: string): Meeting | null {
  const past = meetings.filter((meeting) => meeting.series === series.id && meeting.startsAt < before);
  return past.reduce<Meeting | null>((last, meeting) => (isLater(meeting, last) ? meeting : last), null);
}

function isLater(meeting: Meeting, other: Meeting | null): boolean {
  if (other === null || meeting.startsAt > other.startsAt) return true;
  return meeting.startsAt === other.startsAt && meeting.issue.number > other.issue.number;
}

/** Nothing for five weeks and for three cadences: the series has ended, or somebody has to say when it goes on. */
function hasEnded(last: Meeting, { cadence }: MeetingSeries, to: string): boolean {
  const threeCadencesAgo = [1, 2, 3].reduce((instant) => shift(instant, `-${cadence}`), to);
  return last.startsAt < shift(to, '-P35D') && last.startsAt < threeCadencesAgo;
}
