// Every real week in this repository, refreshed from day to day, with one edit of each kind in one of them.
import { expect, test } from 'vitest';
import { loadSpringWorld } from '../../../sandbox/sandbox.ts';
import { springFridays } from '../../replay/fridays.ts';
import { allEdits } from '../edits/all-edits.ts';
import { collectWeeks } from '../worlds/real-weeks.ts';
import { languages } from '../worlds/renderer.ts';
import { tryWeek } from './try-weeks.ts';

/** `WEEKS=all npx vitest run tests/merge/laws/real-weeks` for every day, every edit in every week, and both languages. */
const isWhole = process.env.WEEKS === 'all';

/** Days on which most meetings pass to the recap and most releases come out, and the last one. */
const daysBefore = isWhole ? [6, 5, 4, 3, 2, 1, 0] : [3, 1, 0];

test(
  'an edit of each kind comes out right in the real weeks',
  async () => {
    const weeks = await collectWeeks(await loadSpringWorld(), springFridays, daysBefore);
    const tried = weeks.flatMap((week, at) => {
      const edits = allEdits.filter((_, edit) => isWhole || edit % weeks.length === at);
      const spoken = languages.filter((_, one) => isWhole || one === at % languages.length);
      return spoken.flatMap((language) => tryWeek(week, language, edits));
    });
    const wrong = tried.filter(({ problem }) => problem !== null);
    const told = wrong.map(
      ({ date, language, edit, problem }) => `${date}, ${language}: ${edit}\n${problem}\n`,
    );
    expect(told.join('\n')).toBe('');
    expect(tried.filter(({ refreshes }) => refreshes > 0).length).toBeGreaterThan(tried.length * 0.6);
  },
  isWhole ? 7_200_000 : 300_000,
);
