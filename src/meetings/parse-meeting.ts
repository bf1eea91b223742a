// An agenda issue → the meeting that it announces.
import type { MeetingSeries } from '../config/config.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { readInline } from '../markdown/inline.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Meeting } from '../model/meeting.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { readAgenda } from './agenda.ts';
import { formats } from './formats/formats.ts';
import { readLabels } from './formats/labels.ts';
import type { AgendaIssue } from './formats/written-agenda.ts';
import { hasLink, joinLinkIn } from './links.ts';
import { phonesIn } from './phones.ts';
import { resolveMeetingTime } from './time/meeting-time.ts';
import { findTitleDate } from './time/written-date.ts';

export interface ParsingOptions {
  /** IANA zone of every time that does not name its own. */
  readonly timeZone: string;
  /** Hosts that a link to join may lead to, their subdomains included. */
  readonly joinHosts: readonly string[];
}

/**
 * Where a value comes from: the issue itself, or the series because the issue does not say.
 * `dateInTitle`: the issue is the meeting's own, not an announcement beside it.
 */
interface Provenance {
  readonly dateInTitle: boolean;
  readonly time: 'issue' | 'series';
  readonly topic: 'issue' | 'series';
}

/**
 * A meeting as one issue tells it, with what mergeMeetings needs to put it together with another issue's account.
 * The way to join is `null` here where the issue does not tell it.
 */
export interface ParsedMeeting extends Meeting {
  readonly provenance: Provenance;
}

/** `meeting` is `null` where the issue could not be read; `diagnostics` then say why. Their subject is the issue. */
export interface MeetingReading {
  readonly meeting: ParsedMeeting | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether an issue with this title is one of the series' agendas. */
export function isAgendaTitle(title: string, series: MeetingSeries): boolean {
  return series.title.test(title);
}

/** Reads one issue. Never throws on what people write, and never guesses. */
export function parseMeeting(
  issue: AgendaIssue,
  series: MeetingSeries,
  options: ParsingOptions,
): MeetingReading {
  const subject = untrusted(`${issue.repository}#${issue.number}`);
  const written = formats[series.format](issue);
  const time = resolveMeetingTime(plain(written.time), issue, series, options.timeZone);
  if ('unreadable' in time) {
    const data = { reason: time.unreadable, date: time.date };
    return { meeting: null, diagnostics: [diagnose('meeting-unreadable', data, subject)] };
  }
  const diagnostics = time.remarks.map((remark) => remark(subject));

  const joinUrl = written.joinLink === null ? null : joinLinkIn(written.joinLink, options.joinHosts);
  if (written.joinLink !== null && joinUrl === null && hasLink(written.joinLink)) {
    diagnostics.push(diagnose('meeting-link-not-allowed', {}, subject));
  }

  const { repository, number, url } = issue;
  const agenda = readAgenda(written.outline, { repository, issueUrl: url });
  if (agenda.isCut) {
    diagnostics.push(diagnose('meeting-agenda-cut', {}, subject));
  }

  const topic = topicOf(plain(written.topic), series);
  const code = plain(written.joinCode);
  const meeting: ParsedMeeting = {
    series: series.id,
    project: series.project,
    topic: untrusted(topic ?? series.topic),
    startsAt: time.startsAt,
    endsAt: time.endsAt,
    joinCode: code !== null && /[\p{Nd}a-z]/iu.test(code) ? untrusted(code) : null,
    phones: written.phones.flatMap(phonesIn).map(untrusted),
    joinUrl: joinUrl === null ? null : untrusted(joinUrl),
    agenda: agenda.items,
    decisions: [],
    recordingUrl: null,
    issue: { repository, number, url },
    provenance: {
      dateInTitle: findTitleDate(issue.title) !== null,
      time: time.from,
      topic: topic === null ? 'series' : 'issue',
    },
  };
  if (meeting.agenda.length === 0 && mayHaveAgenda(issue.body)) {
    diagnostics.push(diagnose('meeting-agenda-unread', {}, subject));
  }
  return { meeting, diagnostics };
}

/** Whether there is a list or a table that no label explains. */
function mayHaveAgenda(body: string): boolean {
  return readLabels(readBlocks(body)).content.some(({ kind }) => kind === 'item' || kind === 'row');
}

/** A topic says more than the words by which the series is found (`月会`), or it says nothing. */
function topicOf(written: string | null, series: MeetingSeries): string | null {
  if (written === null || !/\p{L}/u.test(written.replace(series.title, ''))) return null;
  return written;
}

function plain(markdown: string | null): string | null {
  return markdown === null ? null : readInline(markdown).text || null;
}
