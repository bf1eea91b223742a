// The recap (会议回顾): meetings that began inside the window.
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Meeting } from '../../model/meeting.ts';
import { isRecap } from '../../model/meeting.ts';
import type { Composed, Composition } from '../section.ts';
import type { RecapSection } from './meeting-sections.ts';
import { issueName, oneMeetingADay } from './one-meeting-a-day.ts';

export function composeMeetingRecap({ snapshot, heading }: Composition): Composed<RecapSection> {
  const { window, timeZone } = snapshot.edition;
  const held = snapshot.meetings.filter(
    (meeting) => isRecap(meeting, window) && meeting.calledOff === undefined,
  );
  const { meetings, diagnostics } = oneMeetingADay(held, timeZone);
  return {
    section: { id: 'meeting-recap', heading, meetings },
    diagnostics: [
      ...diagnostics,
      ...meetings.filter(({ recordingUrl }) => recordingUrl === null).map(recordingMissing),
    ],
  };
}

function recordingMissing(meeting: Meeting): Diagnostic {
  return diagnose('recording-missing', { project: meeting.project }, issueName(meeting));
}
