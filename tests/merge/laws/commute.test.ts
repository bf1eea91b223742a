// Edits and facts commute, over the real templates in both languages and every kind of news.
import { expect, test } from 'vitest';
import { anchoredEdits } from '../edits/all-edits.ts';
import { commute } from './commute.ts';
import { tryCases } from './try-cases.ts';

/** `COMMUTE=5000 npx vitest run tests/merge/laws/commute` for more of them, `CASE=17` for one. */
const count = Number(process.env.COMMUTE ?? anchoredEdits.length);

test(
  `an edit and then news is the news and then the edit, to the byte, over ${count} histories`,
  () => {
    const { cases, problems } = tryCases(count, anchoredEdits, (renders, { rewrite }) =>
      commute(renders, rewrite),
    );
    expect(problems.join('\n')).toBe('');
    expect(cases).toBeGreaterThan(process.env.CASE === undefined ? count / 2 : 0);
  },
  60_000 + count * 1_000,
);

test.each([
  ['drops the edits', (_base: string, _ours: string, theirs: string) => theirs],
  ['drops the news', (_base: string, ours: string) => ours],
  [
    'loses the last blank line',
    (_base: string, _ours: string, theirs: string) => theirs.replace(/\n\n(?!.*\n\n)/, '\n'),
  ],
])('notices a merge that %s', (_what, broken) => {
  const { problems } = tryCases(80, anchoredEdits, (renders, { rewrite }) =>
    commute(renders, rewrite, (...versions) => ({
      text: broken(versions[0], versions[1], versions[2]),
      leftOut: [],
      deleted: [],
      recall: () => null,
    })),
  );
  expect(problems.length).toBeGreaterThan(3);
});
