// A real week in which an agenda and the contributions name the same pull request: what an editor does to one leaves the other alone.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadSpringWorld } from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { aWeekly } from './weekly.ts';

const website = 'sofastack/sofastack.tech';
const edition = '2023-05-12';
const branch = `sofa-weekly/${edition}`;
const post = 'content/zh/blog/sofa-weekly-20230512/index.md';
const ledger = `data/sofaweekly/${edition}.json`;
const windows = 'sofastack/sofa-ark#643';
/** Of the contributions, and of the agenda of the meeting of 8 May. */
const listed = /^- \[搭建 SOFAArk Windows 环境 CI #643\].*\n/m;
const discussed = /^ +- CI 支持 Windows 环境.*\n/m;
/** It was merged on 9 May at 06:11. */
const [before, after, moment] = ['2023-05-09T02:00:00Z', '2023-05-10T02:00:00Z', '2023-05-12T07:00:00Z'];

async function theWeek() {
  const config: WrittenConfig = parse(await readFile('config/sofa-weekly.yml', 'utf8'));
  const { contributors: _, ...rest } = config;
  const world = await loadSpringWorld();
  const weekly = await aWeekly({
    world,
    config: { ...rest, language: 'en', poster: { avatarHosts: [] }, github: { interval: 0 } },
  });
  const read = (path: string, at = branch) => weekly.rest.file(website, at, path) ?? '';
  const pullRequest = () => {
    const all = [...(world.repository(website)?.pullRequests.values() ?? [])];
    return `${website}#${all.find(({ state }) => state === 'OPEN')?.number}`;
  };
  return {
    read,
    credits: (at = branch) => JSON.parse(read(ledger, at)),
    edit: (change: (text: string) => string) => weekly.editor.edit(website, branch, post, change),
    run: (now: string, date = edition) => weekly.publish({ date, now }),
    toReaders() {
      const draft = pullRequest();
      weekly.editor.ready(draft);
      weekly.editor.merge(draft);
    },
    spoil: () => weekly.editor.commit(website, 'master', { [ledger]: 'not a ledger' }),
  };
}

test('deleted from the agenda it is listed when it is merged, credited, and not offered again', async () => {
  const week = await theWeek();
  await week.run(before);
  expect(week.read(post)).toMatch(discussed);
  expect(week.read(post)).not.toMatch(listed);
  week.edit((text) => text.replace(discussed, ''));

  await week.run(after);

  expect(week.read(post)).not.toMatch(discussed);
  expect(week.read(post)).toMatch(listed);
  expect(week.credits()).toMatchObject({ pullRequests: expect.arrayContaining([windows]) });
  expect(week.credits()).not.toHaveProperty('unshown');

  await week.run(moment);
  week.toReaders();
  const next = await week.run('2023-05-19T07:00:00Z', '2023-05-19');
  expect(next.edition.owed).toBeUndefined();
  expect(next.collection?.snapshot.pullRequests.map(({ number }) => number)).not.toContain(643);
}, 60_000);

test('told in an editor’s words in the agenda it is listed all the same', async () => {
  const week = await theWeek();
  await week.run(before);
  week.edit((text) => text.replace(discussed, `    - The Windows build (${windows}) comes next\n`));

  await week.run(after);

  expect(week.read(post)).toContain('The Windows build');
  expect(week.read(post)).toMatch(listed);
  expect(week.credits().pullRequests).toContain(windows);
}, 60_000);

test('deleted from the list it stays deleted and credited, and the agenda keeps it', async () => {
  const week = await theWeek();
  await week.run(after);
  week.edit((text) => text.replace(listed, ''));

  await week.run(moment);

  expect(week.read(post)).toMatch(discussed);
  expect(week.read(post)).not.toMatch(listed);
  expect(week.credits().pullRequests).toContain(windows);
  expect(week.credits()).not.toHaveProperty('unshown');
}, 60_000);

test('a section that is gone shows nothing of it, whatever the agenda says: it is offered to the next edition', async () => {
  const week = await theWeek();
  await week.run(before);
  const contributions = /^### Contributions this week[\s\S]*?(?=^### )/m;
  expect(week.read(post)).toMatch(contributions);
  week.edit((text) => text.replace(contributions, '').replace(discussed, ''));

  await week.run(moment);
  expect(week.read(post)).not.toMatch(listed);
  expect(week.credits().unshown).toContain(windows);
  week.toReaders();

  const next = await week.run('2023-05-19T07:00:00Z', '2023-05-19');
  expect(next.published.body).toContain('found no place in the post of an earlier edition');
  expect(next.collection?.snapshot.pullRequests.map(({ number }) => number)).toContain(643);
}, 60_000);

test('made again from the post, a ledger credits it once, for its place in the list', async () => {
  const week = await theWeek();
  await week.run(moment);
  week.edit((text) => text.replace(/^- \[Fix reading exceptions in pomPropertiesPath.*\n/m, ''));
  week.toReaders();
  week.spoil();

  const { collection, draft } = await week.run('2023-05-19T07:00:00Z', '2023-05-19');

  expect(draft?.document.diagnostics.map(({ code }) => code)).toContain('ledger-recovered');
  expect(collection?.snapshot.pullRequests.map(({ number }) => number)).not.toContain(643);
}, 60_000);
