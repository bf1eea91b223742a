// `record` and `year`, as somebody with a clone of the website runs it.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Host } from '../../../src/cli/host/host.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { writeLedger } from '../../../src/publish/editions/ledger.ts';
import { aWrittenConfig } from '../../builders/config.ts';
import { aLedger } from '../../record/a-ledger.ts';
import { aFolder, run } from '../run.ts';

async function aClone(overrides: Partial<WrittenConfig> = {}) {
  const folder = await aFolder();
  const config = join(folder, 'config.yml');
  const ledgers = join(folder, 'ledgers');
  const out = join(folder, 'out');
  await writeFile(config, stringify(aWrittenConfig(overrides)));
  await mkdir(ledgers);
  const { edition, window, counts } = aLedger('2023-05-19');
  const people = [{ id: 'U_kgDOAAjmPw', login: 'octo-user', counts: { reviews: 1 } }];
  const ledger = { schemaVersion: 2, edition, window, snapshot: '0'.repeat(64), counts, people } as const;
  const nothing = { pullRequests: [], commits: [], picks: [], tasks: [], deleted: [] };
  await writeFile(join(ledgers, '2023-05-19.json'), writeLedger({ ...ledger, ...nothing, people }));
  const flags = ['--config', config, '--ledgers', ledgers, '--out', out];
  const runIn = (command = ['record'], host: Partial<Host> = {}) => run([...command, ...flags], host);
  return { ledgers, out, run: runIn };
}

test('makes the record of a folder of ledgers, in which the record itself may lie', async () => {
  const clone = await aClone({ record: { badges: 'static/badges' } });
  await writeFile(join(clone.ledgers, 'contributors.json'), 'stale');

  const { code, stderr } = await clone.run();

  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('2 files') });
  const record = JSON.parse(await readFile(join(clone.out, 'data/sofaweekly/contributors.json'), 'utf8'));
  expect(record.people).toMatchObject([{ id: 'U_kgDOAAjmPw', login: 'octo-user' }]);
  expect(await readdir(join(clone.out, 'static/badges'))).toEqual(['octo-user.json']);
});

test('a ledger that cannot be read is named, and nothing is written: the record would be wrong', async () => {
  const clone = await aClone();
  await writeFile(join(clone.ledgers, '2023-05-26.json'), '<<<<<<< HEAD');

  const { code, stderr } = await clone.run();

  expect(code).toBe(2);
  expect(stderr).toContain('2023-05-26.json');
  await expect(readdir(clone.out)).rejects.toThrow();
});

test('a folder in the place of a ledger is one that cannot be read, and a file of no date is none', async () => {
  const clone = await aClone();
  await writeFile(join(clone.ledgers, '2023-13-45.json'), 'a note');
  expect((await clone.run()).code).toBe(0);
  await mkdir(join(clone.ledgers, '2023-05-26.json'));

  const { code, stderr } = await clone.run();

  expect([code, stderr]).toEqual([2, expect.stringContaining('2023-05-26.json in')]);
});

test.each([
  ['there is no folder', 'nowhere', 'There is no folder'],
  ['no ledgers lie in it', '.', 'There are no ledgers in'],
])('where %s, what to name is said', async (_name, path, message) => {
  const folder = await aFolder();
  const config = join(folder, 'config.yml');
  await writeFile(config, stringify(aWrittenConfig()));
  const { code, stderr } = await run(['record', '--config', config, '--ledgers', join(folder, path)]);

  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  expect(stderr).toContain('data/sofaweekly');
});

test('without a folder, the configuration has to say where editions are published', async () => {
  const folder = await aFolder();
  const config = join(folder, 'config.yml');
  await writeFile(config, stringify(aWrittenConfig()));
  const { code, stderr } = await run(['record', '--config', config], { env: { GITHUB_TOKEN: 'x' } });

  expect([code, stderr]).toEqual([2, expect.stringContaining('Set publish.repository')]);
});

test('makes the post of a year, beside its picture if there is to be one', async () => {
  const clone = await aClone();

  const { code, stderr } = await clone.run(['year', '2023', '--no-pictures']);

  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('1 edition') });
  const post = await readFile(join(clone.out, 'content/zh/blog/sofa-weekly-2023/index.md'), 'utf8');
  expect(post).toContain('[@octo-user](https://github.com/octo-user)');
});

test.each([
  { name: 'who is drawn', config: {}, env: {}, asked: ['/u/583231'] },
  {
    name: 'nobody who asked not to be named',
    config: { contributors: { optOut: ['octo-user'] } },
    env: {},
    asked: [],
  },
  { name: 'nobody if no host may be asked', config: { poster: { avatarHosts: [] } }, env: {}, asked: [] },
  {
    name: 'nobody of another server than github.com',
    config: {},
    env: { GITHUB_API_URL: 'https://ghe.example.org/api/v3' },
    asked: [],
  },
])('asks for the picture of $name', async ({ config, env, asked }) => {
  const clone = await aClone(config);
  const paths: string[] = [];
  const send: typeof fetch = async (input) => {
    paths.push(new URL(input instanceof Request ? input.url : input).pathname);
    throw new TypeError('fetch failed');
  };

  const { code } = await clone.run(['year', '2023'], { env, fetch: send });

  expect({ code, paths }).toEqual({ code: 0, paths: asked });
  expect(await readdir(join(clone.out, 'content/zh/blog/sofa-weekly-2023'))).toEqual([
    'index.md',
    'year.png',
  ]);
});

test.each([
  ['a year without editions', '2022', 'No edition of 2022'],
  ['something that is no year', '23', 'four digits'],
])('%s is told', async (_, year, message) => {
  const { code, stderr } = await (await aClone()).run(['year', year]);

  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});
