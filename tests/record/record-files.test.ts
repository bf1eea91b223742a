// The files of the record, byte for byte.
import { describe, expect, it, test } from 'vitest';
import { artifactText } from '../../src/model/artifact.ts';
import { composeRecordFiles } from '../../src/record/record-files.ts';
import { loadTemplates } from '../../src/render/templates/load-templates.ts';
import { aConfig } from '../builders/config.ts';
import { aHistory, aHistoryConfig } from './a-history.ts';
import { aLedger, anAccount } from './a-ledger.ts';

describe.each(['zh', 'en'] as const)('in %s', async (language) => {
  const config = aHistoryConfig(language);
  const { people } = await loadTemplates({ language, folder: null });
  const files = composeRecordFiles(aHistory, config, people);
  const textOf = (path: string) =>
    files.filter((file) => file.path === path).map((file) => artifactText(file))[0] ?? '';

  it('has a badge under every login that somebody had, and none of who would rather not be named', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'data/sofaweekly/contributors.json',
      'static/feed.json',
      'content/zh/people.md',
      'static/badges/octo-before.json',
      'static/badges/octo-work.json',
      'static/badges/octo-after.json',
      'static/badges/octo-home.json',
    ]);
    expect(textOf('static/badges/octo-before.json')).toBe(textOf('static/badges/octo-after.json'));
    expect(files.map((file) => artifactText(file)).join('')).not.toMatch(/shy|robot/);
  });

  it.each([
    ['people.md', 'content/zh/people.md'],
    ['feed.json', 'static/feed.json'],
    ['badge.json', 'static/badges/octo-after.json'],
    ['contributors.json', 'data/sofaweekly/contributors.json'],
  ])('%s is what it was', async (name, path) => {
    const [stem, ending] = name.split('.');
    await expect(textOf(path)).toMatchFileSnapshot(`golden/${stem}.${language}.golden.${ending}`);
  });
});

test('is nothing without a record in the configuration, and the record alone without more', async () => {
  const { people } = await loadTemplates({ language: 'en', folder: null });
  const pathsWith = (record: object | null) =>
    composeRecordFiles(aHistory, aConfig({ record }), people).map(({ path }) => path);

  expect(pathsWith(null)).toEqual([]);
  expect(pathsWith({})).toEqual(['data/sofaweekly/contributors.json']);
});

test('a login that somebody else has now is their badge', async () => {
  const { people } = await loadTemplates({ language: 'en', folder: null });
  const files = composeRecordFiles(
    [
      aLedger('2023-05-12', { people: [anAccount('octo-name', { id: 'U_1' })] }),
      aLedger('2023-05-19', {
        people: [
          anAccount('octo-else', { id: 'U_1' }),
          anAccount('octo-name', { id: 'U_2', counts: { reviews: 1 } }),
        ],
      }),
    ],
    aConfig({ language: 'en', record: { badges: 'badges' } }),
    people,
  );
  const badges = files
    .filter(({ path }) => path.startsWith('badges/'))
    .map((file) => [file.path, JSON.parse(artifactText(file)).message]);

  expect(badges).toEqual([
    ['badges/octo-name.json', '1 edition'],
    ['badges/octo-else.json', '2 editions · 2 PRs'],
  ]);
});
