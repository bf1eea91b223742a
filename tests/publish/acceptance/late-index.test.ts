// What GitHub showed too late: merged in the time of a published edition that neither search nor listing gave it to.
import { describe, expect, test } from 'vitest';
import { branchOf, friday, ledgerOf, postOf, project, website } from './community.ts';
import { aWeekly, type Weekly } from './weekly.ts';

const nextFriday = '2023-05-26';
const missed = { number: 8, author: 'octo-late', title: 'Improve part 8', mergedAt: '2023-05-17T01:00:00Z' };

async function aPublishedWeek(edit: (weekly: Weekly) => void = () => {}): Promise<Weekly> {
  const weekly = await aWeekly();
  // The first edition of all looks at no earlier one.
  weekly.editor.commit(website, 'master', { [ledgerOf('2023-05-12')]: aLedger('2023-05-12', '2023-05-05') });
  await weekly.publish();
  edit(weekly);
  weekly.editor.ready(`${website}#1`);
  weekly.editor.merge(`${website}#1`);
  return weekly;
}

const draftOf = ({ file }: Weekly, date: string) => file(postOf(date), branchOf(date)) ?? '';

test('is credited in the next edition, once, and marked as late', async () => {
  const weekly = await aPublishedWeek();
  weekly.merge(missed);
  weekly.merge({ number: 9, author: 'octo-next', title: 'Improve part 9', mergedAt: '2023-05-22T01:00:00Z' });

  const { draft } = await weekly.publish({ date: nextFriday });

  const post = draftOf(weekly, nextFriday);
  expect(post).toContain('Improve part 9');
  expect(post).toMatch(/^- \[Improve part 8 #8\].* \(merged on 2023-05-17, credited late\)$/m);
  expect(post).not.toContain('Improve part 1');
  expect(draft?.document.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'credited-late', data: { merged: '2023-05-17T01:00:00Z' } }),
  );
  expect(JSON.parse(weekly.file(ledgerOf(nextFriday), branchOf(nextFriday)) ?? '').pullRequests).toEqual([
    `${project}#8`,
    `${project}#9`,
  ]);

  await weekly.publish({ date: nextFriday, now: `${nextFriday}T04:00:00Z` });
  expect(draftOf(weekly, nextFriday)).toContain('Improve part 8');

  weekly.editor.ready(`${website}#2`);
  weekly.editor.merge(`${website}#2`);
  await weekly.publish({ date: '2023-06-02' });
  expect(draftOf(weekly, '2023-06-02')).not.toContain('Improve part 8');
}, 60_000);

describe('is not credited late', () => {
  test('if an editor deleted its line, or named it by hand', async () => {
    const weekly = await aPublishedWeek(({ editor }) =>
      editor.edit(website, branchOf(friday), postOf(friday), (text) =>
        text
          .replace(/^- \[Improve part 3 #3\].*\n/m, '')
          .replace(
            /^This week .*$/m,
            'By hand: [a cache](https://github.com/octo-org/engine/pull/8) by a friend.',
          ),
      ),
    );
    weekly.merge(missed);
    weekly.merge({ ...missed, number: 10, title: 'Improve part 10' });

    await weekly.publish({ date: nextFriday });

    const post = draftOf(weekly, nextFriday);
    expect(post).toContain('Improve part 10');
    expect(post).not.toContain('Improve part 8');
    expect(post).not.toContain('Improve part 3');
  });

  test('if a machine made it, and the facts do not fill up with what machines did', async () => {
    const weekly = await aPublishedWeek();
    weekly.merge({ ...missed, author: 'octo-robot[bot]' });
    weekly.merge({
      number: 9,
      author: 'octo-next',
      title: 'Improve part 9',
      mergedAt: '2023-05-22T01:00:00Z',
    });

    const { collection } = await weekly.publish({ date: nextFriday });

    expect(collection?.snapshot.pullRequests.map(({ number }) => number)).toEqual([9]);
  });
});

function aLedger(date: string, from: string): string {
  const window = { from: `${from}T07:00:00Z`, to: `${date}T07:00:00Z` };
  const snapshot = '0'.repeat(64);
  return JSON.stringify({ schemaVersion: 1, edition: date, window, snapshot, pullRequests: [], commits: [] });
}
