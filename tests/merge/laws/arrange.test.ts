// Whatever an editor arranges: their lines under their headings, every untouched fact once under its own, nothing else.
import { expect, test } from 'vitest';
import { allEdits } from '../edits/all-edits.ts';
import { arrange } from './arrange.ts';
import { tryCases } from './try-cases.ts';

/** Anchored edits go on here after news has touched what they edited. */
const edits = [...allEdits.filter(({ kind }) => kind === 'arranging'), ...allEdits];

/** `ARRANGE=5000 npx vitest run tests/merge/laws/arrange` for more of them, `CASE=17` for one. */
const count = Number(process.env.ARRANGE ?? edits.length);

test(
  `every refresh is right in the eyes of the judge, over ${count} histories`,
  () => {
    const { cases, problems } = tryCases(count, edits, (renders, { edited }) => arrange(renders, edited));
    expect(problems.join('\n')).toBe('');
    expect(cases).toBeGreaterThan(process.env.CASE === undefined ? count / 2 : 0);
  },
  60_000 + count * 1_000,
);

test.each([
  ['drops the edits', (_ours: string, theirs: string) => theirs],
  ['drops the news', (ours: string) => ours],
])('notices a merge that %s', (_what, broken) => {
  const { problems } = tryCases(60, edits, (renders, { edited }) =>
    arrange(renders, edited, (_base, ours, theirs) => ({
      text: broken(ours, theirs),
      leftOut: [],
      deleted: [],
      recall: () => null,
    })),
  );
  expect(problems.length).toBeGreaterThan(3);
});
