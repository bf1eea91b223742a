// Work that no edition has shown: it is offered to the next one, once.
import { expect, test } from 'vitest';
import { friday, ledgerOf, postOf, website } from './community.ts';
import { aWeekly } from './weekly.ts';

const nextFriday = '2023-05-26';

/** Ledgers of the two editions around the one of 12 May, whose draft was closed after the later one had been made. */
const around = {
  [ledgerOf('2023-05-05')]: aLedger('2023-05-05', '2023-04-28', ['octo-org/engine#900']),
  [ledgerOf(friday)]: aLedger(friday, '2023-05-12', [
    'octo-org/engine#1',
    'octo-org/engine#2',
    'octo-org/engine#3',
  ]),
};

test('the time between two editions is made up for, once', async () => {
  const weekly = await aWeekly();
  weekly.editor.commit(website, 'master', around);
  weekly.merge({ number: 8, author: 'octo-gap', title: 'Improve part 8', mergedAt: '2023-05-10T01:00:00Z' });
  weekly.world.addCommit({
    repository: 'octo-org/engine',
    message: 'Tidy up the gap',
    author: 'octo-gap',
    committedAt: '2023-05-10T02:00:00Z',
  });
  weekly.merge({ number: 9, author: 'octo-next', title: 'Improve part 9', mergedAt: '2023-05-22T01:00:00Z' });

  const { edition, published } = await weekly.publish({ date: nextFriday });

  expect(edition.owed).toEqual([{ from: '2023-05-05T07:00:00Z', to: '2023-05-12T07:00:00Z' }]);
  const post = weekly.file(postOf(nextFriday), `sofa-weekly/${nextFriday}`);
  expect(post).toMatch(/^- \[Improve part 8 #8\].* \(merged on 2023-05-10, credited late\)$/m);
  expect(post).toMatch(/^- \[Tidy up the gap \w+\].* \(pushed on 2023-05-10, credited late\)$/m);
  expect(published.body).toContain('No published edition covers 2023-05-05 15:00 to 2023-05-12 15:00');
  expect(post).toContain('Improve part 9');
  expect(post).not.toContain('Improve part 1');

  weekly.editor.ready(`${website}#1`);
  weekly.editor.merge(`${website}#1`);
  const after = await weekly.publish({ date: '2023-06-02' });
  expect(after.edition.owed).toBeUndefined();
  expect(weekly.file(postOf('2023-06-02'), 'sofa-weekly/2023-06-02')).not.toContain('Improve part 8');
});

test('so is the time of a draft that was closed after the next one had been made', async () => {
  const weekly = await aWeekly();
  weekly.editor.commit(website, 'master', {
    [ledgerOf('2023-05-12')]: aLedger('2023-05-12', '2023-05-05', ['octo-org/engine#900']),
  });
  await weekly.publish({ now: `${friday}T07:00:00Z` });
  weekly.merge({ number: 9, author: 'octo-next', title: 'Improve part 9', mergedAt: '2023-05-22T01:00:00Z' });
  const second = await weekly.publish({ date: nextFriday });
  expect(second.published.body).toContain('The draft of 2023-05-19 is still open; its 3 pull requests');
  weekly.editor.close(`${website}#1`);
  weekly.editor.ready(`${website}#2`);
  weekly.editor.merge(`${website}#2`);
  weekly.world.addReview({
    on: 'octo-org/engine#2',
    author: 'octo-critic',
    submittedAt: '2023-05-16T03:00:00Z',
  });

  const { edition, collection } = await weekly.publish({ date: '2023-06-02' });

  expect(edition.owed).toEqual([{ from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' }]);
  const { pullRequests, reviews } = collection?.snapshot ?? {};
  expect(pullRequests?.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(reviews).toEqual([]);
});

test('a ledger that is gone together with its post is owed, and offered once', async () => {
  const weekly = await aWeekly();
  weekly.editor.commit(website, 'master', {
    [ledgerOf('2023-05-12')]: aLedger('2023-05-12', '2023-05-05', ['octo-org/engine#900']),
  });
  await weekly.publish();
  weekly.editor.ready(`${website}#1`);
  weekly.editor.merge(`${website}#1`);
  weekly.editor.commit(website, 'master', {
    [ledgerOf(friday)]: null,
    [postOf(friday)]: null,
    [ledgerOf(nextFriday)]: aLedger(nextFriday, friday, ['octo-org/engine#901']),
  });

  const { edition, collection } = await weekly.publish({ date: '2023-06-02' });

  expect(edition.owed).toEqual([{ from: '2023-05-12T07:00:00Z', to: `${friday}T07:00:00Z` }]);
  expect(collection?.snapshot.pullRequests.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('what a refresh found no place for is offered in the next edition, not what the editor deleted', async () => {
  const weekly = await aWeekly();
  await weekly.publish();
  weekly.editor.commit(website, `sofa-weekly/${friday}`, { [postOf(friday)]: null });
  weekly.merge({ number: 8, author: 'octo-new', title: 'Improve part 8' });
  await weekly.publish({ now: `${friday}T07:00:00Z` });
  weekly.editor.ready(`${website}#1`);
  weekly.editor.merge(`${website}#1`);

  const { collection, published } = await weekly.publish({ date: nextFriday });

  expect(collection?.snapshot.pullRequests.map(({ number }) => number)).toEqual([8]);
  expect(published.body).toContain(
    'One pull request or commit found no place in the post of an earlier edition (2023-05-12 15:00 to 2023-05-19 15:00); this one offers it again',
  );
});

test('a ledger that somebody deleted is made again from its post, and what it links is not credited again', async () => {
  const weekly = await aWeekly();
  const link =
    '- [Improve part 8 #8](https://github.com/octo-org/engine/pull/8) [@octo-gap](https://github.com/octo-gap)';
  weekly.editor.commit(website, 'master', { ...around, [postOf('2023-05-12')]: `# Weekly\n\n${link}\n` });
  weekly.merge({ number: 8, author: 'octo-gap', title: 'Improve part 8', mergedAt: '2023-05-10T01:00:00Z' });

  const { edition, draft } = await weekly.publish({ date: nextFriday });

  expect(edition.owed).toBeUndefined();
  expect(draft?.document.diagnostics.map(({ code }) => code)).toContain('ledger-recovered');
  expect(weekly.file(postOf(nextFriday), `sofa-weekly/${nextFriday}`) ?? '').not.toContain('Improve part 8');
});

test('what a post did not show is offered to the next edition, and nothing else of its time', async () => {
  const weekly = await aWeekly();
  const shown = {
    ...JSON.parse(aLedger(friday, '2023-05-12', ['octo-org/engine#1'])),
    unshown: ['octo-org/engine#2'],
  };
  weekly.editor.commit(website, 'master', {
    [ledgerOf(friday)]: JSON.stringify({
      ...shown,
      schemaVersion: 2,
      picks: [],
      tasks: [],
      deleted: [],
      counts: {},
      people: [],
    }),
  });

  await weekly.publish({ date: nextFriday });

  const post = weekly.file(postOf(nextFriday), `sofa-weekly/${nextFriday}`);
  expect(post).toContain('Improve part 2');
  expect(post).not.toContain('Improve part 1');
  expect(post).not.toContain('Improve part 3');
});

test('what an editor added to a published post by hand is not owed', async () => {
  const weekly = await aWeekly();
  const words = 'Late, but welcome: [a cache](https://github.com/octo-org/engine/pull/8).';
  weekly.editor.commit(website, 'master', { ...around, [postOf(friday)]: `# Weekly\n\n${words}\n` });
  weekly.merge({ number: 8, author: 'octo-gap', title: 'Improve part 8', mergedAt: '2023-05-10T01:00:00Z' });
  weekly.merge({ number: 9, author: 'octo-gap', title: 'Improve part 9', mergedAt: '2023-05-10T02:00:00Z' });

  await weekly.publish({ date: nextFriday });

  const post = weekly.file(postOf(nextFriday), `sofa-weekly/${nextFriday}`);
  expect(post).toContain('Improve part 9');
  expect(post).not.toContain('Improve part 8');
});

function aLedger(date: string, from: string, pullRequests: readonly string[]): string {
  const window = { from: `${from}T07:00:00Z`, to: `${date}T07:00:00Z` };
  const snapshot = '0'.repeat(64);
  return JSON.stringify({ schemaVersion: 1, edition: date, window, snapshot, pullRequests, commits: [] });
}
