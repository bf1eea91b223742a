// A year in review, published the way an edition is: a draft pull request, in which the words of editors stay.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { publicToken } from '../../../sandbox/sandbox.ts';
import { aFolder, run } from '../../cli/run.ts';
import { aSmallConfig, website } from './community.ts';
import { aWeekly, type Weekly } from './weekly.ts';

const branch = 'sofa-weekly/2023';
const post = 'blog/2023/index.md';
const words = 'A year of our own words.';

async function aPublishedWeekly() {
  const weekly = await aWeekly();
  await weekly.publish();
  isMerged(weekly);
  return weekly;
}

function isMerged(weekly: Weekly): void {
  const found = weekly
    .pullRequests()
    .findLast(({ headRefName, state }) => state === 'OPEN' && headRefName !== branch);
  weekly.editor.ready(`${website}#${found?.number}`);
  weekly.editor.merge(`${website}#${found?.number}`);
}

async function publishYear(weekly: Weekly, ...flags: readonly string[]) {
  const folder = await aFolder();
  const config = join(folder, 'weekly.yml');
  await writeFile(config, stringify(aSmallConfig()));
  const env = {
    GITHUB_API_URL: weekly.sandbox.url,
    GITHUB_GRAPHQL_URL: weekly.sandbox.graphqlUrl,
    GITHUB_TOKEN: publicToken,
  };
  const args = ['year', '2023', '--publish', '--config', config, '--out', join(folder, 'out'), ...flags];
  const before = weekly.writes().length;
  const { code, stdout, stderr } = await run(args, { env });
  return { code, stdout, stderr, writes: weekly.writes().slice(before) };
}

test('opens a draft pull request with the post and its picture', async () => {
  const weekly = await aPublishedWeekly();

  const { code, stdout } = await publishYear(weekly);

  const draft = weekly.pullRequests().at(-1);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `https://github.com/${website}/pull/${draft?.number}\n`,
  });
  expect(draft).toMatchObject({ isDraft: true, headRefName: branch, title: 'SOFA Weekly | 2023 in review' });
  expect(weekly.file(post, branch)).toContain('![SOFA Weekly ｜ 2023 in review: 1 edition');
  expect(weekly.file('blog/2023/year.png', branch)).not.toBeNull();
  expect(draft?.body).toContain('2023 in review**, put together from the credits of the year');
  expect(draft?.body).toContain(`![2023 in review](https://github.com/${website}/raw/`);
  expect(draft?.body).toContain('`sofa-weekly year 2023 --publish`');
});

test('brings it up to date beside the words of an editor, and writes nothing without news', async () => {
  const weekly = await aPublishedWeekly();
  await publishYear(weekly, '--no-pictures');
  weekly.editor.edit(website, branch, post, (text) => text.replace('\n---\n', () => `\n---\n\n${words}\n`));
  weekly.merge({ number: 4, author: 'octo-four', mergedAt: '2023-05-24T01:00:00Z' });
  await weekly.publish({ date: '2023-05-26' });
  isMerged(weekly);

  const { code } = await publishYear(weekly, '--no-pictures');
  const again = await publishYear(weekly, '--no-pictures');

  expect([code, again.code]).toEqual([0, 0]);
  expect(weekly.file(post, branch)).toContain(words);
  expect(weekly.file(post, branch)).toContain('@octo-four');
  expect(again.writes).toEqual([]);
});

test('what is in the hands of people stays, and a dry run writes nothing', async () => {
  const weekly = await aPublishedWeekly();
  const dry = await publishYear(weekly, '--no-pictures', '--dry-run');
  await publishYear(weekly, '--no-pictures');
  weekly.editor.ready(`${website}#${weekly.pullRequests().at(-1)?.number}`);
  weekly.merge({ number: 4, author: 'octo-four', mergedAt: '2023-05-24T01:00:00Z' });
  await weekly.publish({ date: '2023-05-26' });
  isMerged(weekly);
  const after = await publishYear(weekly, '--no-pictures');

  expect([dry.code, dry.writes, dry.stdout]).toEqual([0, [], expect.stringContaining(post)]);
  expect([after.code, after.writes]).toEqual([0, []]);
  expect(weekly.file(post, branch)).not.toContain('@octo-four');
});
