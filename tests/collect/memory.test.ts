// What is remembered between runs: it saves requests, and never shows in a snapshot.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { weeks } from '../../scripts/bench/weeks.ts';
import { memoryIn } from '../../src/collect/memory.ts';
import { aFolder } from '../cli/run.ts';
import { type CollectOptions, collectFrom } from './collect-from.ts';

const today = '2023-05-19T07:00:00Z';

function world() {
  const made = weeks.quiet?.make();
  if (made === undefined) throw new Error('There is no quiet week');
  return made;
}

/** A run that remembers in a folder, as a process of its own would. */
async function run(folder: string, options: Pick<CollectOptions, 'now' | 'edition' | 'config'> = {}) {
  const told: string[] = [];
  const now = options.now ?? today;
  const memory = memoryIn(folder, { now: () => now, tell: (file) => told.push(file) });
  const collected = await collectFrom(world(), { memory, ...options });
  const asked = collected.searches.filter((search) => / author:\S+ merged:</.test(search));
  return { ...collected, told, asked };
}

test('who has had work before is not asked for again, and the snapshot is the same to the byte', async () => {
  const folder = await aFolder();
  const without = await collectFrom(world());

  const first = await run(folder);
  const second = await run(folder);

  expect(first.asked.length).toBeGreaterThan(second.asked.length);
  // Newcomers are asked for every time: that they are new does not last.
  const newcomers = second.snapshot.pullRequests.filter(
    ({ firstContribution }) => firstContribution !== false,
  );
  expect(
    second.asked.every((search) => newcomers.some(({ author }) => search.includes(`author:${author} `))),
  ).toBe(true);
  for (const { snapshot } of [first, second])
    expect(JSON.stringify(snapshot)).toBe(JSON.stringify(without.snapshot));
});

test('the window is asked about itself, every time', async () => {
  const folder = await aFolder();
  const first = await run(folder);
  const second = await run(folder);

  const aboutTheWindow = ({ operations }: typeof first) =>
    operations.filter((name) => name !== 'FirstContributions' && name !== 'EarlierCommits');
  expect(aboutTheWindow(second)).toEqual(aboutTheWindow(first));
});

test('which pull request of theirs it is, is asked for every time that numbers are celebrated', async () => {
  const folder = await aFolder();
  const config = { milestones: [10] };
  await run(folder);
  const celebrating = await run(folder, { config });

  const plain = await collectFrom(world(), { config });
  expect(plain.snapshot.pullRequests.some(({ ordinal }) => ordinal !== undefined)).toBe(true);
  expect(JSON.stringify(celebrating.snapshot)).toBe(JSON.stringify(plain.snapshot));
});

test('an earlier edition is not told by what a later one learned', async () => {
  const folder = await aFolder();
  const later = await run(folder);

  const earlier = await run(folder, { edition: '2023-05-12', now: '2023-05-12T07:00:00Z' });

  expect(later.asked).not.toEqual([]);
  const plain = await collectFrom(world(), { edition: '2023-05-12', now: '2023-05-12T07:00:00Z' });
  expect(JSON.stringify(earlier.snapshot)).toBe(JSON.stringify(plain.snapshot));
});

test('what was learned half a year ago is asked for anew', async () => {
  const folder = await aFolder();
  const first = await run(folder);
  const file = join(folder, 'known.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll(/"learnedAt":"[^"]*"/g, '"learnedAt":"2022-11-01T00:00:00Z"'));

  expect((await run(folder)).asked).toEqual(first.asked);
});

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['of another version', (text: string) => text.replace('"version":1', '"version":9')],
  ['something else', () => '[]'],
  ['empty', () => ''],
])('a file that is %s is ignored, told, and written anew', async (_name, damage) => {
  const folder = await aFolder();
  const first = await run(folder);
  const file = join(folder, 'known.json');
  await writeFile(file, damage(await readFile(file, 'utf8')));

  const damaged = await run(folder);
  const mended = await run(folder);

  expect(damaged.told).toEqual([file]);
  expect(damaged.asked).toEqual(first.asked);
  expect(JSON.stringify(damaged.snapshot)).toBe(JSON.stringify(first.snapshot));
  expect(mended.told).toEqual([]);
  expect(mended.asked.length).toBeLessThan(first.asked.length);
});

test('a folder that cannot be written changes nothing', async () => {
  const file = join(await aFolder(), 'file');
  await writeFile(file, '');

  const { snapshot } = await run(join(file, 'below'));

  expect(snapshot.pullRequests).toHaveLength(6);
});

const merged = {
  repository: 'mosn/mosn',
  author: 'octo-user',
  createdAt: '2023-05-10T00:00:00Z',
  mergedAt: '2023-05-15T00:00:00Z',
};
const aliased = {
  users: ['octo-friend'],
  pullRequests: [{ ...merged, number: 1, coAuthors: [{ login: null, name: 'Octavia Unknown' }] }],
};

/** A week in which somebody is named by an alias of the configuration. */
async function runAliased(folder: string, now = today) {
  const memory = memoryIn(folder, { now: () => now, tell: () => {} });
  const config = { contributors: { aliases: { 'octo-friend': ['octavia unknown'] } } };
  const { snapshot, operations } = await collectFrom(aliased, { config, memory });
  return { snapshot, lookUps: operations.filter((name) => name === 'Account').length };
}

test('an account that an alias names is asked for once in two weeks, and the snapshot is the same to the byte', async () => {
  const folder = await aFolder();
  const first = await runAliased(folder);
  const second = await runAliased(folder);
  const later = await runAliased(folder, '2023-06-03T07:00:00Z');

  expect([first, second, later].map(({ lookUps }) => lookUps)).toEqual([1, 0, 1]);
  expect(first.snapshot.pullRequests[0]?.coAuthors).toEqual(['octo-friend']);
  expect(JSON.stringify(second.snapshot)).toBe(JSON.stringify(first.snapshot));
});
