// Random histories, for fast-check.
import fc from 'fast-check';
import { editKinds } from './editor.ts';
import { newsKinds } from './facts.ts';
import type { History } from './run-history.ts';

const number = fc.nat({ max: 9_999 });
const news = fc.record({ what: fc.nat({ max: newsKinds - 1 }), where: number, words: number });
const edit = fc.record({ what: fc.nat({ max: editKinds - 1 }), where: number, with: number });
const round = fc.record({
  edits: fc.array(edit, { maxLength: 6 }),
  news: fc.array(news, { maxLength: 6 }),
  poster: fc.constantFrom('left', 'left', 'left', 'replaced', 'deleted'),
  base: fc.constantFrom('still', 'still', 'still', 'advanced', 'merged'),
});

/** Three refreshes at least: it is the second one that betrays a wrong base. */
export const arbitraryHistory: fc.Arbitrary<History> = fc.record({
  seed: number,
  style: fc.constantFrom('hashes', 'bold'),
  rounds: fc.array(round, { minLength: 3, maxLength: 6 }),
});
