// An agenda issue → the meeting that it announces.

import type { MeetingSeries } from '../config/config.ts';
import { type Block, readBlocks } from '../markdown/blocks.ts';
import type { Inline } from '../markdown/inline.ts';
import { localTime } from '../model/calendar.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { itemName } from '../model/item-name.ts';
import type { Meeting } from '../model/meeting.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Language } from '../words/languages.ts';
import { readAgenda } from './agenda.ts';
import { type Change, calledOffInTitle, changeIn, changeTold, isCancelledAbove } from './called-off.ts';
import { formats } from './formats/formats.ts';
import { readLabels } from './formats/labels.ts';
import type { AgendaIssue } from './formats/written-agenda.ts';
import { hasLink, joinLinkIn } from './links.ts';
import { phonesIn } from './phones.ts';
import { resolveMeetingTime } from './time/meeting-time.ts';
import { resolveSpokenTime } from './time/spoken-time.ts';
import { findTitleDate, resolveDate, type TitleDate } from './time/written-date.ts';

export interface ParsingOptions {
  /** IANA zone of every time that does not name its own. */
  readonly timeZone: string;
  /** The edition's, for issues that say everything in two. */
  readonly language?: Language;
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
 * The way to join is `null` here if the issue does not tell it.
 */
export interface ParsedMeeting extends Meeting {
  readonly provenance: Provenance;
}

/** `meeting` is `null` if the issue could not be read; `diagnostics` then say why. Their subject is the issue. */
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
  const subject = untrusted(itemName(issue));
  const { repository, number, url } = issue;
  const context = { repository, issueUrl: url };
  const blocks = readBlocks(issue.body, context);
  const titleDate = findTitleDate(issue.title);
  const timeZone = series.timeZone ?? options.timeZone;
  const written = formats[series.format]({ blocks, titleDate, language: options.language ?? 'zh' });
  const about = { blocks, titleDate, title: issue.title, createdAt: issue.createdAt };
  const time =
    written.spoken === null
      ? resolveMeetingTime(textOf(written.time), about, series, timeZone)
      : resolveSpokenTime(written.spoken, about, series, timeZone);
  if ('unreadable' in time) {
    const data = { reason: time.unreadable, date: time.date };
    return { meeting: null, diagnostics: [diagnose('meeting-unreadable', data, subject)] };
  }
  const diagnostics = time.remarks.map((remark) => remark(subject));
  const change = changeOf(
    issue,
    { ...time, blocks, isNewDate: isNewDate(titleDate, time, issue, timeZone) },
    timeZone,
  );

  const joinUrl = [written.joinLink, written.otherLinks]
    .map((line) => (line === null ? null : joinLinkIn(line, options.joinHosts)))
    .find((link) => link !== null);
  if (written.joinLink !== null && joinUrl === undefined && hasLink(written.joinLink)) {
    diagnostics.push(diagnose('meeting-link-not-allowed', {}, subject));
  }

  const agenda = readAgenda(written.outline, context);
  if (agenda.isCut) {
    diagnostics.push(diagnose('meeting-agenda-cut', {}, subject));
  }

  const topic = topicOf(textOf(written.topic), series);
  const code = textOf(written.joinCode);
  const meeting: ParsedMeeting = {
    series: series.id,
    project: series.project,
    topic: untrusted(topic ?? series.topic),
    startsAt: time.startsAt,
    endsAt: time.endsAt,
    ...change,
    joinCode: code !== null && /[\p{Nd}a-z]/iu.test(code) ? untrusted(code) : null,
    phones: written.phones.flatMap(({ text }) => phonesIn(text)).map(untrusted),
    joinUrl: joinUrl === undefined ? null : untrusted(joinUrl),
    agenda: agenda.items,
    decisions: [],
    recordingUrl: null,
    issue: { repository, number, url },
    provenance: {
      dateInTitle: titleDate !== null,
      time: time.from,
      topic: topic === null ? 'series' : 'issue',
    },
  };
  if (meeting.agenda.length === 0 && mayHaveAgenda(blocks)) {
    diagnostics.push(diagnose('meeting-agenda-unread', {}, subject));
  }
  if (change !== null) diagnostics.push(changeTold(change, time.startsAt, timeZone, subject));
  return { meeting, diagnostics };
}

/** Whether, and how, the meeting does not take place as it was announced. */
function changeOf(
  issue: AgendaIssue,
  time: { startsAt: string; endsAt: string | null; blocks: readonly Block[]; isNewDate: boolean },
  timeZone: string,
): Change | null {
  const { notPlannedAt = null, comments = [] } = issue;
  if (notPlannedAt !== null && notPlannedAt < time.startsAt) return { calledOff: 'cancelled' };
  const off = calledOffInTitle(issue.title);
  if (off === 'cancelled' || isCancelledAbove(time.blocks)) return { calledOff: 'cancelled' };
  const change = changeIn(comments, time, timeZone);
  return change ?? (off !== null && !time.isNewDate ? { calledOff: off } : null);
}

/** Whether the text tells another day than the title does: a meeting that was put off has its new date there. */
function isNewDate(
  title: TitleDate | null,
  { startsAt }: { startsAt: string },
  { createdAt }: AgendaIssue,
  timeZone: string,
): boolean {
  return (
    title !== null && resolveDate(title.date, createdAt, timeZone) !== localTime(startsAt, timeZone).date
  );
}

/** Whether there is a list or a table that no label explains. */
function mayHaveAgenda(blocks: readonly Block[]): boolean {
  return readLabels(blocks).content.some(({ kind }) => kind === 'item' || kind === 'row');
}

/** A topic says more than the words by which the series is found (`月会`), or it says nothing. */
function topicOf(written: string | null, series: MeetingSeries): string | null {
  if (written === null || !/\p{L}/u.test(written.replace(series.title, ''))) return null;
  return written;
}

function textOf(line: Inline | null): string | null {
  return line?.text || null;
}
