// Why a run waits for GitHub, in the words of whoever reads its progress.
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/words/languages.ts';

const wait = { seconds: 1, attempt: 1, of: 3, until: '2023-05-19T07:00:01Z' };

test.each(['secondary limit', 'primary limit', 'unreachable', 'trouble', 'timed out'])(
  '%s is said in Chinese',
  (reason) => {
    expect(wordsOf.zh.desk.progress.waiting({ ...wait, reason })).not.toMatch(/（[a-z ]+）/);
  },
);
