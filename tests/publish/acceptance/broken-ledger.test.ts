// A ledger that somebody broke is not taken for none: the work of that week would be credited twice.
import { expect, test } from 'vitest';
import { branchOf, friday, ledgerOf, postOf, website } from './community.ts';
import { aDraft } from './scenes.ts';
import type { Weekly } from './weekly.ts';

const nextFriday = '2023-05-26';
const args = ['--edition', nextFriday, '--now', `${nextFriday}T02:00:00Z`, '--json'];

/** The first edition is merged, and then its ledger is changed. */
async function published(change: (ledger: string) => string): Promise<Weekly> {
  const weekly = await aDraft();
  weekly.editor.ready(`${website}#1`);
  weekly.editor.merge(`${website}#1`);
  weekly.merge({ number: 9, title: 'New work', author: 'octo-one', mergedAt: '2023-05-24T01:00:00Z' });
  weekly.editor.edit(website, 'master', ledgerOf(friday), change);
  return weekly;
}

test.each<[string, (ledger: string) => string]>([
  ['has the markers of a conflict', (ledger) => `<<<<<<< HEAD\n${ledger}=======\n${ledger}>>>>>>> other\n`],
  ['is empty', () => ''],
  ['is cut short', (ledger) => ledger.slice(0, 200)],
  [
    'has a window that runs backwards',
    (ledger) => ledger.replace(/"from": "[^"]+"/, '"from": "2023-06-30T07:00:00Z"'),
  ],
  [
    'has a window that ends in no month',
    (ledger) => ledger.replace(/"to": "[^"]+"/, '"to": "2023-13-19T07:00:00Z"'),
  ],
])('that %s is made again from the post, and the editor is told', async (_name, change) => {
  const weekly = await published(change);

  const { code, stdout } = await weekly.command(args);
  const { edition, diagnostics } = JSON.parse(stdout);

  expect([code, edition.window.from]).toEqual([0, `${friday}T07:00:00Z`]);
  expect(diagnostics.map(({ code: one, data }: { code: string; data: object }) => [one, data])).toEqual([
    ['ledger-recovered', { file: ledgerOf(friday) }],
  ]);
  const { pullRequests } = JSON.parse(weekly.file(ledgerOf(nextFriday), branchOf(nextFriday)) ?? '');
  expect(pullRequests).toEqual(['octo-org/engine#9']);
});

test('without a post either, nobody knows what was credited: exit code 8', async () => {
  const weekly = await published(() => '');
  weekly.editor.commit(website, 'master', { [postOf(friday)]: null });

  const { code, stderr } = await weekly.command(args);

  expect([code, stderr]).toEqual([
    8,
    expect.stringContaining(`The ledger ${ledgerOf(friday)} cannot be read`),
  ]);
});

test('a file of no date among the ledgers is none of them', async () => {
  const weekly = await published((ledger) => ledger);
  const windowOf = async () =>
    JSON.parse((await weekly.command([...args, '--dry-run'])).stdout).edition.window;
  const before = await windowOf();
  weekly.editor.commit(website, 'master', { [ledgerOf('2023-13-45')]: '{}' });

  expect(await windowOf()).toEqual(before);
});

test('a pull request from a branch of no date is no draft of an edition', async () => {
  const weekly = await published((ledger) => ledger);
  const branch = branchOf('2023-04-31');
  weekly.editor.commit(website, branch, { 'NOTES.md': 'By hand\n' });
  weekly.world.addPullRequest({
    repository: website,
    author: 'octo-editor',
    title: 'Notes',
    headRef: branch,
  });

  const { code, stdout } = await weekly.command([...args, '--dry-run']);

  const window = { from: `${friday}T02:00:00Z` };
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { edition: { window } }]);
});
