// The preview (会议预告): meetings announced for the fortnight after the window, and those that a series' rhythm projects.
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Meeting } from '../../model/meeting.ts';
import { isPreview } from '../../model/meeting.ts';
import type { Composed, Composition } from '../section.ts';
import { isDingTalk, type PreviewedMeeting, type PreviewSection } from './meeting-sections.ts';
import { issueName, oneMeetingADay } from './one-meeting-a-day.ts';
import { type Projection, projectMeeting } from './project-meeting.ts';

export function composeMeetingPreview({ snapshot, config, heading }: Composition): Composed<PreviewSection> {
  const { window, timeZone } = snapshot.edition;
  const isInSight = (meeting: Meeting) => isPreview(meeting, window) && meeting.calledOff === undefined;
  const announced = snapshot.meetings.filter(isInSight).map(
    (meeting): PreviewedMeeting => ({
      ...meeting,
      viaDingTalk: isDingTalk(meeting.joinUrl),
      lastAgenda: [],
      status: 'announced',
    }),
  );
  const projected = config.meetings.series
    .filter((series) => series.projected && !announced.some((meeting) => meeting.series === series.id))
    .flatMap((series) => projectMeeting(series, snapshot) ?? [])
    .filter(({ meeting }) => isInSight(meeting));
  const { meetings, diagnostics } = oneMeetingADay(
    [...announced, ...projected.map(({ meeting }) => meeting)],
    timeZone,
  );
  return {
    section: { id: 'meeting-preview', heading, meetings },
    diagnostics: [...diagnostics, ...projected.flatMap(tellProjection)],
  };
}

function tellProjection({ meeting, differing }: Projection): Diagnostic[] {
  const { project } = meeting;
  const told = diagnose('meeting-projected', { project }, issueName(meeting));
  if (differing === null) return [told];
  return [told, diagnose('meeting-details-differ', { project, what: differing }, issueName(meeting))];
}
