// A meeting as the templates of recap and preview see it. Every text is Markdown already.
import { localTime } from '../../model/calendar.ts';
import { itemName } from '../../model/item-name.ts';
import type { Meeting } from '../../model/meeting.ts';
import { markdownAddress, markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { meetingSchemes, type Scheme, safeUrl, webSchemes } from '../../text/safe-url.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import type { ViewContext } from '../view-context.ts';
import { type AgendaLineView, agendaView, names, topicLine } from './agenda-view.ts';
import {
  isDingTalk,
  type PreviewedMeeting,
  type PreviewSection,
  type RecapSection,
} from './meeting-sections.ts';

interface MeetingView {
  readonly project: string;
  readonly topic: string;
  readonly time: string;
  /** Empty if nobody gave one; so with the next three. */
  readonly joinCode: string;
  readonly phones: string;
  readonly joinLink: string;
  readonly recording: string;
  readonly viaDingTalk: boolean;
  readonly agenda: readonly AgendaLineView[];
  /** Of a projected meeting: what is still open of the last one's agenda. Empty if the recap above lists exactly that. */
  readonly lastAgenda: readonly AgendaLineView[];
  readonly decisions: readonly string[];
  /** The agenda issue, linked, with its address in full. */
  readonly issue: string;
  /** The same, by name: `mosn/layotto#929`. */
  readonly issueName: string;
  readonly projected: boolean;
}

type MeetingShown = Meeting & Pick<PreviewedMeeting, 'lastAgenda' | 'viaDingTalk'>;

export interface MeetingsView {
  readonly heading: string;
  readonly meetings: readonly MeetingView[];
}

export function recapView({ heading, meetings }: RecapSection, context: ViewContext): MeetingsView {
  return {
    heading,
    meetings: meetings.map((meeting) =>
      meetingView({ ...meeting, lastAgenda: [], viaDingTalk: isDingTalk(meeting.joinUrl) }, false, context),
    ),
  };
}

export function previewView({ heading, meetings }: PreviewSection, context: ViewContext): MeetingsView {
  return {
    heading,
    meetings: meetings.map((meeting) => meetingView(meeting, meeting.status === 'projected', context)),
  };
}

function meetingView(meeting: MeetingShown, projected: boolean, context: ViewContext): MeetingView {
  const { joinCode, joinUrl, recordingUrl, issue } = meeting;
  const name = itemName(issue);
  return {
    project: markdownText(untrusted(meeting.project)),
    topic: markdownText(meeting.topic),
    time: timeOf(meeting, context),
    joinCode: joinCode === null ? '' : markdownText(joinCode),
    phones: context.words.list(meeting.phones.map(markdownText)),
    joinLink: address(joinUrl, meetingSchemes),
    recording: address(recordingUrl, webSchemes),
    viaDingTalk: meeting.viaDingTalk,
    agenda: agendaView(meeting.agenda, issue.repository, context.words.list),
    lastAgenda: isAbove(meeting, context)
      ? []
      : agendaView(meeting.lastAgenda, issue.repository, context.words.list),
    decisions: decisionLines(meeting, context),
    issue: markdownAddress(issue.url),
    issueName: markdownLink(untrusted(name), issue.url),
    projected,
  };
}

/** Not so if something of it is done since: what is left is news. */
function isAbove({ issue, lastAgenda }: MeetingShown, { agendasAbove }: ViewContext): boolean {
  return lastAgenda.length > 0 && agendasAbove.get(itemName(issue))?.length === lastAgenda.length;
}

/** References by their titles, as in an agenda. */
function decisionLines(
  { decisions, decisionReferences = [], issue }: Meeting,
  { words }: ViewContext,
): string[] {
  return decisions.map((text) => {
    const references = decisionReferences.filter((one) => names(text, one, issue.repository));
    return topicLine({ text, references }, issue.repository, words.list);
  });
}

/** A link that may not leave is as good as none. */
function address(url: UntrustedText | null, schemes: readonly Scheme[]): string {
  return url === null || safeUrl(url, schemes) === null ? '' : markdownAddress(url, schemes);
}

function timeOf({ startsAt, endsAt }: Meeting, { words, timeZone, year }: ViewContext): string {
  const end = endsAt === null ? null : localTime(endsAt, timeZone);
  return words.meetingTime(localTime(startsAt, timeZone), end, year, timeZone);
}
