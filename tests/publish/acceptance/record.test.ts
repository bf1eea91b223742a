// The record, committed with every edition: made of the ledgers, whatever lies there, and never in the way of a merge.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { publicToken } from '../../../sandbox/sandbox.ts';
import { addUp } from '../../../src/model/credit-counts.ts';
import { parseLedger } from '../../../src/publish/editions/ledger.ts';
import { aFolder, run } from '../../cli/run.ts';
import {
  aCommunity,
  aSmallConfig,
  branchOf,
  friday,
  ledgerOf,
  postOf,
  project,
  website,
} from './community.ts';
import { anEditorWrites, sceneTime, somethingIsMerged, wordsOfAnEditor } from './scenes.ts';
import { aWeekly, type Weekly } from './weekly.ts';

const recordFile = 'data/sofaweekly/contributors.json';
const next = '2023-05-26';

const aKeptRecord = { page: 'people.md', badges: 'static/badges', feed: 'static/feed.json' };

function aRecordingWeekly(contributors: object = {}, world = aCommunity()): Promise<Weekly> {
  return aWeekly({ world, config: aSmallConfig({}, { record: aKeptRecord, contributors }) });
}

function isPublished(weekly: Weekly, at = 0): void {
  const found = weekly.pullRequests().filter(({ state }) => state === 'OPEN')[at];
  weekly.editor.ready(`${website}#${found?.number}`);
  weekly.editor.merge(`${website}#${found?.number}`);
}

function loginsIn(weekly: Weekly, branch: string): string[] {
  const people: { login: string }[] = JSON.parse(weekly.file(recordFile, branch) ?? '{}').people;
  return people.map(({ login }) => login);
}

describe('with every edition', () => {
  test('everybody is in it, with a badge, on the page and in the feed', async () => {
    const weekly = await aRecordingWeekly();

    const { published } = await weekly.publish();

    expect(published.outcome.kind).toBe('created');
    expect(loginsIn(weekly, branchOf(friday))).toEqual(['octo-one', 'octo-three', 'octo-two']);
    expect(JSON.parse(weekly.file('static/badges/octo-one.json') ?? '')).toMatchObject({
      schemaVersion: 1,
      message: '1 edition · 1 PR',
    });
    expect(weekly.file('people.md')).toContain('[@octo-one](https://github.com/octo-one): 1 pull request');
    expect(JSON.parse(weekly.file('static/feed.json') ?? '').items).toHaveLength(1);
  });

  test('takes one write for all of its files', async () => {
    const [weekly, without] = [await aRecordingWeekly(), await aWeekly()];

    const [writes, fewer] = [
      await weekly.writesOf(() => weekly.publish()),
      await without.writesOf(() => without.publish()),
    ];

    expect(writes).toEqual(fewer);
  });

  test('a refresh beside the words of an editor brings it up to date; without news nothing is written', async () => {
    const weekly = await aRecordingWeekly();
    await weekly.publish();
    anEditorWrites(weekly);
    somethingIsMerged(weekly);

    await weekly.publish({ now: sceneTime });
    const again = await weekly.writesOf(() => weekly.publish({ now: sceneTime }));

    expect(weekly.file(postOf(friday))).toContain(wordsOfAnEditor);
    expect(JSON.parse(weekly.file('static/badges/octo-one.json') ?? '').message).toBe('1 edition · 2 PRs');
    expect(again).toEqual([]);
  });

  test('what somebody wrote into it is made anew, and never merged', async () => {
    const weekly = await aRecordingWeekly();
    await weekly.publish();
    weekly.editor.commit(website, branchOf(friday), { [recordFile]: '<<<<<<< HEAD', 'people.md': 'Mine' });
    somethingIsMerged(weekly);

    const { published } = await weekly.publish({ now: sceneTime });

    expect(published.plan.leftOut).toEqual([]);
    expect(loginsIn(weekly, branchOf(friday))).toHaveLength(3);
    expect(weekly.file('people.md')).toContain('@octo-one');
  });

  test('a dry run names its files', async () => {
    const weekly = await aRecordingWeekly();

    const { published } = await weekly.publish({ dryRun: true });

    expect(published.plan).toMatchObject({ record: expect.arrayContaining([recordFile, 'people.md']) });
  });

  test('adds up to the ledgers, of editions that were published out of order too', async () => {
    const weekly = await aRecordingWeekly();
    weekly.merge({ number: 4, author: 'octo-one', mergedAt: '2023-05-24T01:00:00Z' });
    await weekly.publish({ date: next });
    isPublished(weekly);
    await weekly.publish({ now: `${friday}T03:00:00Z` });
    isPublished(weekly);
    weekly.merge({ number: 5, author: 'octo-four', mergedAt: '2023-05-30T01:00:00Z' });
    await weekly.publish({ date: '2023-06-02' });

    const ledgers = [friday, next, '2023-06-02'].flatMap(
      (date) => parseLedger(weekly.file(ledgerOf(date), branchOf('2023-06-02')) ?? '') ?? [],
    );
    const record = JSON.parse(weekly.file(recordFile, branchOf('2023-06-02')) ?? '');
    const counts = record.people.map((one: { counts: object }) => one.counts);
    expect(record.editions).toBe(ledgers.length);
    expect(addUp(counts)).toEqual(addUp(ledgers.flatMap(({ people }) => people.map((one) => one.counts))));
  });
});

test('the command makes the same files again, from what is published', async () => {
  const weekly = await aRecordingWeekly();
  await weekly.publish();
  isPublished(weekly);
  const folder = await aFolder();
  const config = join(folder, 'weekly.yml');
  await writeFile(config, stringify(aSmallConfig({}, { record: aKeptRecord })));

  const { code } = await run(['record', '--config', config, '--out', folder], {
    env: {
      GITHUB_API_URL: weekly.sandbox.url,
      GITHUB_GRAPHQL_URL: weekly.sandbox.graphqlUrl,
      GITHUB_TOKEN: publicToken,
    },
  });

  expect(code).toBe(0);
  const files = [recordFile, 'people.md', 'static/feed.json', 'static/badges/octo-one.json'];
  expect(await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')))).toEqual(
    files.map((path) => weekly.file(path, 'master')),
  );
});

describe('two open drafts', () => {
  test('only the first one has it, so that both can be merged, in either order', async () => {
    const weekly = await aRecordingWeekly();
    await weekly.publish();
    weekly.merge({ number: 4, author: 'octo-four', mergedAt: '2023-05-24T01:00:00Z' });
    await weekly.publish({ date: next });

    expect(weekly.file(recordFile, branchOf(friday))).not.toBeNull();
    expect(weekly.file(recordFile, branchOf(next))).toBeNull();

    isPublished(weekly);
    weekly.merge({ number: 5, author: 'octo-five', mergedAt: '2023-05-24T02:00:00Z' });
    await weekly.publish({ date: next, now: `${next}T03:00:00Z` });
    expect(weekly.file(recordFile, branchOf(next))).toBeNull();

    isPublished(weekly);
    weekly.merge({ number: 6, author: 'octo-six', mergedAt: '2023-05-30T01:00:00Z' });
    await weekly.publish({ date: '2023-06-02' });
    expect(loginsIn(weekly, branchOf('2023-06-02'))).toEqual([
      'octo-five',
      'octo-four',
      'octo-one',
      'octo-six',
      'octo-three',
      'octo-two',
    ]);
  });
});

test('from what GitHub says to the badge: a renamed account, two aliases, a mailmap, a machine, a ghost, and one who opted out', async () => {
  const world = aCommunity({
    pullRequests: ['octo-before', 'octo-home', 'octo-work', 'octo-night', 'octo-shy', 'octo-robot', null].map(
      (author, at) => ({
        repository: project,
        number: at + 1,
        author,
        title: `Improve part ${at + 1}`,
        mergedAt: '2023-05-16T01:00:00Z',
        coAuthors: at === 0 ? [{ login: null, name: 'octavia', email: 'octavia@laptop.test' }] : [],
      }),
    ),
  });
  world.addCommit({
    repository: project,
    author: { login: 'octo-mapped', email: 'octavia@example.test' },
    committedAt: '2023-05-01T00:00:00Z',
    files: { '.mailmap': 'Octavia <octavia@example.test> <octavia@laptop.test>\n' },
  });
  const contributors = {
    aliases: { 'octo-home': ['octo-work', 'octo-night'] },
    bots: ['octo-robot'],
    optOut: ['octo-shy'],
  };
  const weekly = await aRecordingWeekly(contributors, world);
  // Left by a run before somebody opted out, and by somebody else.
  const badge = { schemaVersion: 1, label: 'SOFA Weekly', message: '1 edition', color: '2460e0' };
  weekly.editor.commit(website, 'master', {
    'static/badges/octo-shy.json': JSON.stringify(badge),
    'static/badges/other.json': '{"of": "somebody else"}\n',
  });

  await weekly.publish();
  isPublished(weekly);
  world.renameUser('octo-before', 'octo-after');
  weekly.merge({ number: 9, author: 'octo-after', mergedAt: '2023-05-24T01:00:00Z' });
  await weekly.publish({ date: next });
  isPublished(weekly);

  const badgeOf = (login: string) => {
    const text = weekly.file(`static/badges/${login}.json`, 'master');
    return text === null ? null : JSON.parse(text).message;
  };
  expect({
    renamed: [badgeOf('octo-after'), badgeOf('octo-before')],
    aliases: [badgeOf('octo-home'), badgeOf('octo-work'), badgeOf('octo-night')],
    mailmap: badgeOf('octo-mapped'),
    nobody: ['octo-robot', 'ghost', 'octo-shy'].map(badgeOf),
    notOurs: weekly.file('static/badges/other.json', 'master'),
  }).toEqual({
    renamed: ['2 editions · 2 PRs', '2 editions · 2 PRs'],
    aliases: ['1 edition · 3 PRs', null, null],
    mailmap: '1 edition · 1 PR',
    nobody: [null, null, null],
    notOurs: '{"of": "somebody else"}\n',
  });
  expect(loginsIn(weekly, 'master')).toEqual(['octo-after', 'octo-home', 'octo-mapped']);
  const [, first] = JSON.parse(weekly.file('static/feed.json', 'master') ?? '').items;
  expect(first._sofa_weekly.counts).toMatchObject({ pullRequests: 6, contributors: 5 });
  const files = [recordFile, 'people.md', 'static/feed.json', postOf(friday), ledgerOf(friday)];
  expect(files.map((path) => weekly.file(path, 'master')).join('\n')).not.toMatch(/shy|octavia/i);
});
