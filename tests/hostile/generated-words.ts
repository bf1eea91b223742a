// 20,000 generated strings in 200 weeks of a hundred. `HOSTILE=all` tries them all, `HOSTILE_WEEK=17` one week, `HOSTILE_WEEK=101-200` a
// part, and `HOSTILE_SEED=7` others; without them, one week is tried.
import fc from 'fast-check';
import { cleanText } from '../../src/text/clean-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from '../text/hostile-words.ts';

export const seed = Number(process.env.HOSTILE_SEED ?? 1);
export const allWeeks = 200;
const wordsOfAWeek = 100;

/** The numbers of the weeks to try, from 1. */
export const weeks: readonly number[] = chosen(
  process.env.HOSTILE_WEEK ?? (process.env.HOSTILE === 'all' ? `1-${allWeeks}` : '1'),
);

function chosen(written: string): number[] {
  const [from = 1, to = from] = written.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** GitHub takes no title without a visible character. */
const titles = hostileText.filter((text) => cleanText(untrusted(text)) !== '');

/** The same hundred for the same seed and week. */
export function wordsOf(week: number): readonly string[] {
  return fc.sample(titles, { numRuns: wordsOfAWeek, seed: seed * 1000 + week });
}
