// A series meets once a day at most: two issues about one day are about one meeting.

import { localTime } from '../../model/calendar.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { itemName } from '../../model/item-name.ts';
import type { Meeting } from '../../model/meeting.ts';
import { compareText } from '../../text/compare-text.ts';

export interface DistinctMeetings<M extends Meeting> {
  readonly meetings: readonly M[];
  readonly diagnostics: readonly Diagnostic[];
}

/** By start, then project, one per series and local day: of two, the one whose issue is the newer. */
export function oneMeetingADay<M extends Meeting>(all: readonly M[], timeZone: string): DistinctMeetings<M> {
  const chosen = new Map<string, M>();
  const diagnostics: Diagnostic[] = [];
  for (const meeting of all.toSorted(byIssue)) {
    const day = `${meeting.series} ${localTime(meeting.startsAt, timeZone).date}`;
    const older = chosen.get(day);
    if (older !== undefined) diagnostics.push(leftOut(older, meeting));
    chosen.set(day, meeting);
  }
  return { meetings: [...chosen.values()].toSorted(byStart), diagnostics };
}

export function issueName({ issue }: Meeting): string {
  return itemName(issue);
}

function byIssue(a: Meeting, b: Meeting): number {
  return a.issue.number - b.issue.number || compareText(a.issue.repository, b.issue.repository);
}

function byStart(a: Meeting, b: Meeting): number {
  return (
    compareText(a.startsAt, b.startsAt) ||
    compareText(a.project, b.project) ||
    compareText(a.series, b.series)
  );
}

function leftOut(older: Meeting, newer: Meeting): Diagnostic {
  const data = { project: older.project, newer: issueName(newer) };
  return diagnose('meeting-announced-twice', data, issueName(older));
}
