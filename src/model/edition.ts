// The edition: one number of the weekly, named by its date.
import * as z from 'zod';
import type { Coverage } from '../words/desk-words.ts';
import { type LocalTime, localMinute, localTime } from './calendar.ts';
import { calendarDate, instant, timeZone } from './scalars.ts';

/** Half-open interval `[from, to)` of instants. Windows of consecutive editions touch. */
export const windowSchema = z
  .object({ from: instant, to: instant })
  .refine((window) => window.from < window.to, { error: 'expected from before to' });
export type Window = z.output<typeof windowSchema>;

export function isInWindow(instant: string, { from, to }: Window): boolean {
  return from <= instant && instant < to;
}

/**
 * `publishesAt` is the moment it appears; `window` what it covers, which ends earlier in a draft made before that moment. `owed` are
 * earlier times that no edition covered: their pull requests and commits are credited here, late; nothing else is.
 */
export const editionSchema = z.object({
  date: calendarDate,
  publishesAt: instant,
  timeZone,
  window: windowSchema,
  owed: z.array(windowSchema).readonly().optional(),
});
export type Edition = z.output<typeof editionSchema>;

/** The first and the last day that it stands for: those of a run an hour later are the same. */
export function editionDays({ window, publishesAt, timeZone }: Edition): readonly [LocalTime, LocalTime] {
  return [localTime(window.from, timeZone), localTime(publishesAt, timeZone)];
}

/** What an edition covers, in the local time of its readers. */
export function coverageOf({ date, window, timeZone }: Edition): Coverage {
  return {
    date,
    from: localMinute(window.from, timeZone),
    to: localMinute(window.to, timeZone),
    timeZone,
  };
}
