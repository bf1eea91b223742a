// `backfill`: the history of a community, each edition as `collect` gives it, and asked for together.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { aWorld } from '../../../sandbox/sandbox.ts';
import { aWrittenConfig, aWrittenSeries } from '../../builders/config.ts';
import { aFolder, aGitHub, filesIn, run } from '../run.ts';

const fridays = ['2023-05-05', '2023-05-12', '2023-05-19', '2023-05-26'];
const repositories = ['octo-org/engine', 'octo-org/wheels', 'octo-org/quiet'];

/** Something in most weeks, and after them; the quiet repository moves in the first week only. */
function aHistory() {
  const world = aWorld({
    organizations: ['octo-org'],
    repositories,
    pullRequests: Array.from({ length: 14 }, (_, n) => ({
      repository: repositories[n % 2] ?? '',
      number: n + 1,
      author: `octo-${n % 4}`,
      title: `Improve ${n + 1}`,
      createdAt: `2023-05-0${1 + (n % 3)}T00:00:00Z`,
      mergedAt: new Date(Date.parse('2023-04-29T01:00:00Z') + n * 50 * 3_600_000).toISOString(),
    })),
    issues: [
      ...fridays.map((date, n) => ({
        repository: 'octo-org/wheels',
        number: 90 + n,
        title: `It breaks ${n}`,
        author: 'octo-7',
        body: 'Why?',
        createdAt: `${date}T08:00:00Z`,
        // Of some GitHub has more than it lists at once, some were answered before, in, and after a week.
        comments: Array.from({ length: n === 1 ? 60 : 3 }, (_, at) => ({
          author: 'octo-member',
          authorAssociation: 'MEMBER',
          body: `So it is ${at}`,
          createdAt: new Date(Date.parse(`${date}T09:00:00Z`) + at * 11 * 3_600_000).toISOString(),
        })),
      })),
      ...['2023-05-03', '2023-05-17', '2023-05-31'].map((date, n) => ({
        repository: 'octo-org/engine',
        number: 80 + n,
        title: `${date} 社区会议`,
        body: `时间：${date} 14:00 - 15:00\n议题：\n- 看一看 #90`,
        createdAt: new Date(Date.parse(date) - 2 * 86_400_000).toISOString(),
      })),
    ],
  });
  for (const [n, submittedAt] of ['2023-05-04', '2023-05-11', '2023-05-18', '2023-06-20'].entries())
    world.addReview({
      on: `${repositories[0]}#1`,
      author: `octo-reviewer-${n % 2}`,
      // The third was begun in the week before.
      createdAt: n === 2 ? '2023-05-10T00:00:00Z' : `${submittedAt}T01:00:00Z`,
      submittedAt: `${submittedAt}T01:00:00Z`,
    });
  for (const [n, committedAt] of [
    '2023-05-03T00:00:00Z',
    '2023-05-10T00:00:00Z',
    '2023-05-24T00:00:00Z',
  ].entries())
    world.addCommit({
      repository: n === 0 ? 'octo-org/quiet' : 'octo-org/engine',
      message: `Tidy up ${n}`,
      author: 'octo-9',
      committedAt,
    });
  return world;
}

test('every snapshot equals that of collect, and four editions ask less than four times as much', async () => {
  const { sandbox, env } = await aGitHub(aHistory());
  const folder = await aFolder();
  const written = aWrittenConfig({
    organizations: ['octo-org'],
    language: 'en',
    sections: ['meeting-recap', 'meeting-preview', 'contributions', 'issue-picks'],
    contributions: { comparison: true },
    meetings: { series: [aWrittenSeries({ repositories: ['octo-org/engine'] })] },
    post: { path: 'blog/{date}/index.md' },
    poster: { avatarHosts: [] },
  });
  await writeFile(join(folder, 'weekly.yml'), stringify(written));
  const common = ['--config', join(folder, 'weekly.yml'), '--quiet', '--now', '2023-07-20T00:00:00Z'];
  const asked = async (args: readonly string[]) => {
    const before = sandbox.requests.length;
    const { code, stderr } = await run([...args, ...common], { env });
    expect([code, stderr]).toEqual([0, '']);
    return sandbox.requests.slice(before).map(({ operationName }) => operationName ?? '');
  };
  const count = (names: readonly string[], name: string) => names.filter((one) => one === name).length;

  const together = await asked([
    'backfill',
    '--from',
    '2023-05-01',
    '--to',
    '2023-05-30',
    '--out',
    join(folder, 'all'),
  ]);
  const apart: string[] = [];
  for (const date of fridays)
    apart.push(...(await asked(['collect', '--edition', date, '--out', join(folder, 'each', date)])));

  const [all, each] = [await filesIn(join(folder, 'all')), await filesIn(join(folder, 'each'))];
  for (const date of fridays) expect(all[`${date}/snapshot.json`]).toBe(each[`${date}/snapshot.json`]);
  expect(together.length).toBeLessThan(apart.length / 2);
  const once = ['Repositories', 'MergedPullRequests', 'Activity', 'Questions', 'AgendaIssues'];
  expect(once.map((name) => [name, count(together, name)])).toEqual(once.map((name) => [name, 1]));
  const ledgers = fridays.map((date) => JSON.parse(all[`${date}/data/sofaweekly/${date}.json`] ?? ''));
  expect(ledgers.flatMap(({ pullRequests }) => pullRequests)).toHaveLength(14);
  expect(ledgers.flatMap(({ commits }) => commits)).toHaveLength(3);
  expect(all['2023-05-12/blog/2023-05-12/index.md']).toContain('Tidy up 1');
  const compared = fridays.map(
    (date) =>
      /last edition \((\S+)\): pull requests [^,]+/.exec(all[`${date}/blog/${date}/index.md`] ?? '')?.[0],
  );
  expect(compared).toEqual([
    undefined,
    'last edition (2023-05-05): pull requests +1',
    'last edition (2023-05-12): pull requests −1',
    'last edition (2023-05-19): pull requests +1',
  ]);
  const edition = join(folder, 'all', '2023-05-19');
  const checked = await run(
    [
      'check',
      join(edition, 'blog/2023-05-19/index.md'),
      ...['--snapshot', join(edition, 'snapshot.json'), '--config', join(folder, 'weekly.yml')],
    ],
    { env },
  );
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('0 errors, 2 notices')]);
}, 120_000);

test('a range without an edition is a usage error', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'weekly.yml'), stringify(aWrittenConfig()));

  const { code, stderr } = await run([
    'backfill',
    '--from',
    '2023-05-06',
    '--to',
    '2023-05-08',
    '--config',
    join(folder, 'weekly.yml'),
  ]);

  expect([code, stderr]).toEqual([
    2,
    'error: No edition appears from 2023-05-06 to 2023-05-08\nThe next one after 2023-05-06 is that of 2023-05-12.\n',
  ]);
});
