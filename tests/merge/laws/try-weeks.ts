// Real weeks, refreshed every day, with one edit of each kind.
import type { Edit } from '../edits/edit.ts';
import { doEdit } from '../worlds/a-history.ts';
import type { RealWeek } from '../worlds/real-weeks.ts';
import { type Language, renderOf } from '../worlds/renderer.ts';
import { arrange } from './arrange.ts';
import { commute } from './commute.ts';

export interface WeekTried {
  readonly date: string;
  readonly language: Language;
  readonly edit: string;
  /** Refreshes after the edit; 0 if no day of the week has anything of the kind. */
  readonly refreshes: number;
  readonly problem: string | null;
}

/** The edit is done on the first day that has something to edit, and followed to the end of the week. */
export function tryWeek({ date, days }: RealWeek, language: Language, edits: readonly Edit[]): WeekTried[] {
  const renders = days.map((snapshot) => renderOf(snapshot, 'community', language));
  const seed = Number(date.replaceAll('-', ''));
  return edits.map((edit) => {
    const tried = { date, language, edit: edit.name };
    for (const [day, post] of renders.slice(0, -1).entries()) {
      const done = doEdit(edit, post, seed);
      if (done === null) continue;
      const week = renders.slice(day);
      const commuted = edit.kind === 'anchored' ? commute(week, done.rewrite).problem : null;
      return {
        ...tried,
        refreshes: week.length - 1,
        problem: commuted ?? arrange(week, done.edited).problem,
      };
    }
    return { ...tried, refreshes: 0, problem: null };
  });
}
