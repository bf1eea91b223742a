// The law for every edit, arranging ones among them: each refresh is right in the eyes of the judge.
import { merge } from '../door.ts';
import { judge } from '../judge/judge.ts';
import type { Tried } from './commute.ts';

/** Refreshes an edited first render with the others one after another; the base is always the last pure render. */
export function arrange(renders: readonly string[], edited: string, through: typeof merge = merge): Tried {
  const [first = '', ...later] = renders;
  const start = { base: first, ours: edited };
  let { base, ours } = start;
  let deleted: readonly string[] = [];
  let refreshes = 0;
  for (const theirs of later) {
    const { text: merged, leftOut, deleted: gone } = through(base, ours, theirs, deleted);
    refreshes += 1;
    const wrong = judge({ base, ours, theirs, merged, leftOut, start });
    if (wrong.length > 0)
      return { refreshes, problem: `refresh ${refreshes}\n${wrong.slice(0, 8).join('\n')}` };
    [base, ours, deleted] = [theirs, merged, gone];
  }
  return { refreshes, problem: null };
}
