// The meeting: one occurrence of a community meeting (会议), announced by an agenda issue.
import * as z from 'zod';
import { shift } from './calendar.ts';
import { isInWindow, type Window } from './edition.ts';
import { instant, issueNumber, repositoryName, text, url } from './scalars.ts';

/** An issue or pull request that an agenda names. `title` is `null` if GitHub does not show it to us. */
const referenceSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  title: text.nullable(),
  url,
  /** It was closed when the window ended. Absent if it was open, or nobody knows. */
  closed: z.literal(true).optional(),
});
export type Reference = z.output<typeof referenceSchema>;

/** One topic (议题): the line as written, how deep it is nested (0 is the outermost), and what it refers to. */
const agendaItemSchema = z.object({
  text,
  depth: z.int().min(0),
  references: z.array(referenceSchema).readonly(),
});
export type AgendaItem = z.output<typeof agendaItemSchema>;

/**
 * `series` is the configured series' id, `project` its display name, `topic` the title of this occurrence (主题).
 * `joinUrl` is as written (`dingtalk:` included), but only ever to an allowed host. What is unknown is `null`.
 */
export const meetingSchema = z.object({
  series: z.string().min(1),
  project: z.string().min(1),
  topic: text,
  startsAt: instant,
  endsAt: instant.nullable(),
  joinCode: text.nullable(),
  phones: z.array(text).readonly(),
  joinUrl: text.nullable(),
  agenda: z.array(agendaItemSchema).readonly(),
  decisions: z.array(text).readonly(),
  /** What the decisions name. Absent if they name nothing. */
  decisionReferences: z.array(referenceSchema).readonly().optional(),
  recordingUrl: text.nullable(),
  /** It does not take place: called off, or put off and nobody says until when. Absent if it does. */
  calledOff: z.enum(['cancelled', 'postponed']).optional(),
  issue: z.object({ repository: repositoryName, number: issueNumber, url }),
});
export type Meeting = z.output<typeof meetingSchema>;

/** ISO 8601: how long after the window's end a meeting may start and still be announced. */
const previewHorizon = 'P14D';

export function isRecap({ startsAt }: Pick<Meeting, 'startsAt'>, window: Window): boolean {
  return isInWindow(startsAt, window);
}

export function isPreview({ startsAt }: Pick<Meeting, 'startsAt'>, { to }: Window): boolean {
  return to <= startsAt && startsAt <= shift(to, previewHorizon);
}
