import { expect, test } from 'vitest';
import { composeFailedRunBody, failureWords, wordsIn } from '../../../src/cli/failed-run/failed-run-issue.ts';
import type { DescribedFailure } from '../../../src/model/describe-failure.ts';
import { pullRequestText } from '../../../src/text/pull-request-text.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { wordsOf } from '../../../src/words/languages.ts';

const failure: DescribedFailure = {
  kind: 'template',
  message: 'zh/events.hbs:2: there is no field no',
  hint: null,
  exitCode: 7,
  masthead: { name: '开源周报', language: 'zh' },
};
const run = {
  at: '2023-05-19T03:30:00Z',
  url: 'https://github.com/octo-org/weekly/actions/runs/12',
  workflowUrl: 'https://github.com/octo-org/weekly/actions/workflows/weekly.yml',
};

test('the issue of a Chinese weekly is Chinese, but for what is quoted', () => {
  const lines = composeFailedRunBody({ ...run, failure }).split('\n');
  const english = lines.filter((line) => /[a-z]/i.test(line) && !/\p{Script=Han}|^<!--/u.test(line));

  expect(english).toEqual([`> ${pullRequestText(untrusted(failure.message))}`]);
  expect(failureWords(failure).title).toBe('周报运行失败');
});

test('a further failure keeps the runs that the issue lists, whatever their language', () => {
  const first = composeFailedRunBody({ ...run, failure });
  const next = { ...run, url: `${run.url}3`, failure: null };

  expect(composeFailedRunBody(next, first)).toContain(
    `[log](${run.url}3)\n- 2023-05-19 03:30 UTC: [日志](${run.url})`,
  );
});

test('what closes it speaks as it does', () => {
  expect(wordsIn(composeFailedRunBody({ ...run, failure }))).toBe(wordsOf.zh.desk.failure);
  expect(wordsIn(composeFailedRunBody({ ...run, failure: null }))).toBe(wordsOf.en.desk.failure);
});
