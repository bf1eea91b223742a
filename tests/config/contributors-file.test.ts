// contributors.yml: what people may say of themselves beside the configuration.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { type ConfigSources, loadConfig, parseSources } from '../../src/config/load-config.ts';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import { aWrittenConfig } from '../builders/config.ts';

test('lists and aliases of both files add up, and people say themselves what they are called', () => {
  const { aliases, gitNames, names, bots, optOut, members } = parse(
    {
      aliases: { 'octo-user': ['@octo-old'] },
      names: { 'octo-user': 'The User', 'octo-other': 'The Other' },
      bots: ['octo-robot'],
      members: ['octo-member'],
    },
    {
      aliases: { 'Octo-User': ['Octavia User'], 'octo-new': ['@octo-newer'] },
      names: { 'Octo-User': 'Octavia' },
      bots: ['octo-machine'],
      optOut: ['octo-shy'],
    },
  );

  expect([...aliases]).toEqual([
    ['octo-user', 'octo-user'],
    ['octo-old', 'octo-user'],
    ['octo-new', 'octo-new'],
    ['octo-newer', 'octo-new'],
  ]);
  expect(gitNames.get('octavia user')).toBe('octo-user');
  expect([...names]).toEqual([
    ['octo-user', 'Octavia'],
    ['octo-other', 'The Other'],
  ]);
  expect([...bots]).toEqual(['octo-robot', 'octo-machine']);
  expect([...optOut]).toEqual(['octo-shy']);
  expect([...members]).toEqual(['octo-member']);
});

test('an account is written with or without an @, and an empty list may be left empty', () => {
  const { optOut } = parse({ optOut: ['@octo-shy'] }, { optOut: ['@Octo-Quiet', 'octo-still'] });

  expect([...optOut]).toEqual(['octo-shy', 'octo-quiet', 'octo-still']);
  expect(() => parse({}, { optOut: ['@not a login'] })).toThrow('optOut[0]: expected');
  expect([...parse({}, { optOut: null }).optOut]).toEqual([]);
});

test('an alias that the two files give to two people is refused, with both logins', () => {
  const clash = () =>
    parse({ aliases: { 'octo-one': ['Octo Name'] } }, { aliases: { 'octo-two': ['octo name <>'] } });

  expect(clash).toThrow(
    expect.objectContaining({
      kind: 'usage',
      message:
        'contributors.yml contradicts weekly.yml\n  "octo name" is an alias of octo-two there, and of octo-one in weekly.yml',
      hint: 'Take the alias out of one of them: two people would become one.',
    }),
  );
});

test('a mistake is told under the name of its file', () => {
  expect(() => parse({}, { names: 3, members: ['octo-me'] })).toThrow(
    'contributors.yml has 2 mistakes\n  names: expected a mapping, got 3\n  members: expected no such key, got a list',
  );
  expect(() => parse({}, { aliases: { octo: ['@not a login'] } })).toThrow(
    'aliases.octo[0]: expected a login such as "@octo", or a name in Git, got "@not a login"',
  );
});

test('is read if it lies beside the configuration', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sofa-weekly-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'weekly.yml'), stringify(aWrittenConfig()));
  const before = await loadConfig(join(folder, 'weekly.yml'));
  await writeFile(join(folder, 'contributors.yml'), 'optOut: [octo-shy]\n');
  const after = await loadConfig(join(folder, 'weekly.yml'));

  expect([...before.contributors.optOut]).toEqual([]);
  expect([...after.contributors.optOut]).toEqual(['octo-shy']);
});

function parse(ours: NonNullable<WrittenConfig['contributors']>, theirs: object) {
  const sources: ConfigSources = {
    config: { name: 'weekly.yml', source: stringify(aWrittenConfig({ contributors: ours })) },
    contributors: { name: 'contributors.yml', source: stringify(theirs) },
  };
  return parseSources(sources).contributors;
}
