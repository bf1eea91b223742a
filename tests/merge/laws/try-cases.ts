// Many invented histories under one law, each with one edit; every case has a number by which it is tried again.
import type { Edit } from '../edits/edit.ts';
import { aHistory, type Done, doEdit, type History } from '../worlds/a-history.ts';
import type { Tried } from './commute.ts';

/** How many edits are tried on the same history: rendering costs more than merging. */
const perHistory = 8;

/** Cases that went wrong are told one by one, up to this many. */
const mostTold = 5;

export interface Tally {
  readonly cases: number;
  readonly refreshes: number;
  /** What to read if it is not empty. */
  readonly problems: readonly string[];
}

/**
 * Tries so many cases. `CASE=17` in the environment tries that one alone.
 *
 * @param law the refreshes' posts and the edit of the first → what came of it
 */
export function tryCases(
  count: number,
  edits: readonly Edit[],
  law: (renders: readonly string[], done: Done) => Tried,
): Tally {
  const only = process.env.CASE === undefined ? null : Number(process.env.CASE);
  const numbers = only === null ? Array.from({ length: count }, (_, number) => number) : [only];
  const problems: string[] = [];
  let history: History | null = null;
  let [cases, refreshes] = [0, 0];
  for (const number of numbers) {
    const seed = Math.floor(number / perHistory);
    if (history?.seed !== seed) history = aHistory(seed);
    const edit = edits[number % edits.length];
    const renders = history.refreshes.map(({ post }) => post);
    const done = edit === undefined ? null : doEdit(edit, renders[0] ?? '', seed);
    if (edit === undefined || done === null) continue;
    const tried = law(renders, done);
    cases += 1;
    refreshes += tried.refreshes;
    if (tried.problem === null) continue;
    const news = history.refreshes[tried.refreshes]?.news.join(', ');
    problems.push(
      `CASE=${number}: ${edit.name} (seed ${seed}, ${history.setup}, ${history.language})\nnews: ${news}\n${tried.problem}\n`,
    );
  }
  const more = problems.length - mostTold;
  return {
    cases,
    refreshes,
    problems: [...problems.slice(0, mostTold), ...(more > 0 ? [`and ${more} more`] : [])],
  };
}
