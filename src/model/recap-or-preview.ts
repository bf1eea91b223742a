// Which meetings an edition speaks of: those held in its window (会议回顾), and those to come after it (会议预告).
import { shift } from './calendar.ts';
import { isInWindow, type Window } from './edition.ts';
import type { Meeting } from './meeting.ts';

/** ISO 8601: how long after the window's end a meeting may start and still be announced. */
const previewHorizon = 'P14D';

export function isRecap({ startsAt }: Pick<Meeting, 'startsAt'>, window: Window): boolean {
  return isInWindow(startsAt, window);
}

export function isPreview({ startsAt }: Pick<Meeting, 'startsAt'>, { to }: Window): boolean {
  return to <= startsAt && startsAt <= shift(to, previewHorizon);
}
