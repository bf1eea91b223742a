// What an edition credited is what it published: the next run reads the post that was published beside its ledger, wherever it is.
import { describe, expect, test } from 'vitest';
import { aCommunity, branchOf, friday, ledgerOf, postOf, project, website } from './community.ts';
import { aWeekly, type Weekly } from './weekly.ts';

const nextFriday = '2023-05-26';
const elsewhere = 'content/weekly/late-may.md';
/** GitHub's index showed them after the edition had appeared. An editor names the first in words of their own. */
const late = { number: 8, author: 'octo-late', title: 'Improve part 8', mergedAt: '2023-05-17T01:00:00Z' };
const unnamed = { ...late, number: 10, title: 'Improve part 10' };
const words = `By hand: [a cache](https://github.com/${project}/pull/8) by a friend.`;

type Merge = 'squash' | 'merge' | 'rebase';

/** The draft of a week, what an editor does to it, and its publication. */
async function aPublishedWeek(edit: (weekly: Weekly) => unknown, how: Merge = 'squash'): Promise<Weekly> {
  const weekly = await aWeekly();
  // The first edition of all looks at no earlier one.
  weekly.editor.commit(website, 'master', { [ledgerOf('2023-05-12')]: aLedger('2023-05-12', '2023-05-05') });
  await weekly.publish();
  await edit(weekly);
  weekly.editor.ready(`${website}#1`);
  weekly.editor.merge(`${website}#1`, how);
  return weekly;
}

/** The pull requests that the next edition lists. */
async function creditsOfNext(weekly: Weekly, ...works: readonly (typeof late)[]): Promise<readonly string[]> {
  for (const work of works) weekly.merge(work);
  await weekly.publish({ date: nextFriday });
  const ledger = weekly.file(ledgerOf(nextFriday), branchOf(nextFriday));
  return JSON.parse(ledger ?? '{}').pullRequests;
}

const writeByHand = ({ editor }: Weekly, path = postOf(friday), branch = branchOf(friday)) =>
  editor.edit(website, branch, path, (text) => text.replace(/^This week .*$/m, words));

function move(
  { editor, file }: Weekly,
  to = elsewhere,
  branch = branchOf(friday),
  change = (text: string) => text,
) {
  const text = file(postOf(friday), branch) ?? '';
  editor.commit(website, branch, { [postOf(friday)]: null, [to]: change(text) });
}

describe('what an editor named by hand is not credited again', () => {
  test.each<[string, (weekly: Weekly) => unknown]>([
    ['in its place', (weekly) => writeByHand(weekly)],
    [
      'in another folder, in the draft',
      (weekly) => {
        writeByHand(weekly);
        move(weekly);
      },
    ],
    [
      'under another name beside its pictures, and edited after that',
      (weekly) => {
        move(weekly, `blog/${friday}/weekly.md`);
        writeByHand(weekly, `blog/${friday}/weekly.md`);
      },
    ],
    [
      'moved and edited in one commit, with a line of the list deleted',
      (weekly) =>
        move(weekly, elsewhere, branchOf(friday), (text) =>
          text.replace(/^This week .*$/m, words).replace(/^- \[Improve part 3 #3\].*\n/m, ''),
        ),
    ],
    [
      'moved before a refresh brought news',
      async (weekly) => {
        move(weekly);
        weekly.merge({ number: 4, author: 'octo-one', title: 'Mend the brakes' });
        await weekly.publish({ now: `${friday}T04:00:00Z` });
        writeByHand(weekly, elsewhere);
      },
    ],
    [
      'moved, with a translation in its old folder',
      (weekly) => {
        writeByHand(weekly);
        move(weekly);
        weekly.editor.commit(website, branchOf(friday), {
          [`blog/${friday}/index.en.md`]: 'Only a few words.\n',
        });
      },
    ],
    [
      'in a draft that takes many files along',
      (weekly) => {
        writeByHand(weekly);
        move(weekly, 'zz/weekly.md');
        const pages = Array.from({ length: 120 }, (_, n) => [`assets/${n}.svg`, `${n}\n`] as const);
        weekly.editor.commit(website, branchOf(friday), Object.fromEntries(pages));
      },
    ],
  ])('%s', async (_name, edit) => {
    const weekly = await aPublishedWeek(edit);

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
  });

  test.each<Merge>(['squash', 'merge', 'rebase'])('merged by %s', async (how) => {
    const weekly = await aPublishedWeek((one) => {
      writeByHand(one);
      move(one);
    }, how);

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
  });

  test('merged into another branch, which reaches the base branch later', async () => {
    const weekly = await aWeekly();
    weekly.editor.commit(website, 'master', {
      [ledgerOf('2023-05-12')]: aLedger('2023-05-12', '2023-05-05'),
    });
    await weekly.publish();
    weekly.editor.commit(website, 'next', { 'NEXT.md': 'A branch\n' });
    const [draft] = weekly.pullRequests();
    if (draft === undefined) throw new Error('There is no draft');
    Object.assign(draft, { baseRefName: 'next' });
    weekly.merge({ number: 4, author: 'octo-one', title: 'Mend the brakes' });
    await weekly.publish({ now: `${friday}T04:00:00Z` });
    writeByHand(weekly);
    move(weekly);
    weekly.editor.ready(`${website}#1`);
    weekly.editor.merge(`${website}#1`);
    expect((await weekly.publish({ now: `${friday}T05:00:00Z` })).published.outcome).toMatchObject({
      kind: 'skipped',
      reason: 'merged',
    });
    weekly.editor.mergeBase(website, 'master', 'next');

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
    expect(weekly.pullRequests()).toHaveLength(2);
  });

  test('moved after it was published', async () => {
    const weekly = await aPublishedWeek((one) => writeByHand(one));
    move(weekly, elsewhere, 'master');

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
  });

  test('deleted after it was published', async () => {
    const weekly = await aPublishedWeek((one) => writeByHand(one));
    weekly.editor.commit(website, 'master', { [postOf(friday)]: null });

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
  });

  test('written into the published post later', async () => {
    const weekly = await aPublishedWeek(() => {});
    writeByHand(weekly, postOf(friday), 'master');

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
  });

  test('in a draft that is still open', async () => {
    const weekly = await aWeekly();
    weekly.editor.commit(website, 'master', {
      [ledgerOf('2023-05-12')]: aLedger('2023-05-12', '2023-05-05'),
    });
    await weekly.publish({ now: `${friday}T08:00:00Z` });
    writeByHand(weekly);
    move(weekly);

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
  });

  test('by its number in its project’s list', async () => {
    const weekly = await aPublishedWeek(({ editor }) =>
      editor.edit(website, branchOf(friday), postOf(friday), (text) =>
        text.replace(/^- \[Improve part 1 #1\]/m, '- #8, a cache by a friend\n$&'),
      ),
    );

    expect(await creditsOfNext(weekly, late, unnamed)).toEqual([`${project}#10`]);
  });
});

describe('what a post only refers to is credited', () => {
  test.each([
    ['thanks', `#### Thank you\n\nReviews of [#8](https://github.com/${project}/pull/8).\n`],
    ['an agenda', `### Community meeting\n\n- [#8](https://github.com/${project}/pull/8)\n`],
    ['what something closes', `This closes [#8](https://github.com/${project}/pull/8).\n`],
    [
      'a release',
      `### MOSN v1\n\n- Faster, see https://github.com/${project}/pull/8\n\n**Release page**: <https://github.com/${project}/releases>\n`,
    ],
    ['a comment', `<!-- https://github.com/${project}/pull/8 -->\n`],
  ])('%s', async (_name, text) => {
    const weekly = await aPublishedWeek(({ editor }) =>
      editor.edit(website, branchOf(friday), postOf(friday), (post) => `${post}\n${text}`),
    );

    expect(await creditsOfNext(weekly, late)).toEqual([`${project}#8`]);
  });

  test('what it announced before it was merged', async () => {
    const weekly = await aPublishedWeek((one) => writeByHand(one));

    expect(await creditsOfNext(weekly, { ...late, mergedAt: '2023-05-22T01:00:00Z' })).toEqual([
      `${project}#8`,
    ]);
  });
});

describe('what was credited stays so', () => {
  test('if somebody deletes its line from the published post', async () => {
    const weekly = await aPublishedWeek(() => {});
    weekly.editor.edit(website, 'master', postOf(friday), (text) =>
      text.replace(/^- \[Improve part 3 #3\].*\n/m, ''),
    );

    expect(await creditsOfNext(weekly, unnamed)).toEqual([`${project}#10`]);
  });

  test('if its ledger is lost and its post has moved: it is made again from there', async () => {
    const weekly = await aPublishedWeek((one) => move(one));
    weekly.editor.commit(website, 'master', { [ledgerOf(friday)]: 'not a ledger' });
    const next = { ...late, number: 11, title: 'Improve part 11', mergedAt: '2023-05-22T01:00:00Z' };

    expect(await creditsOfNext(weekly, next)).toEqual([`${project}#11`]);
  });

  test('if its ledger is deleted, its post has moved, and a later edition is published', async () => {
    const weekly = await aPublishedWeek((one) => move(one));
    weekly.merge({ ...late, number: 11, title: 'Improve part 11', mergedAt: '2023-05-22T01:00:00Z' });
    await weekly.publish({ date: nextFriday });
    weekly.editor.ready(`${website}#2`);
    weekly.editor.merge(`${website}#2`);
    weekly.editor.commit(website, 'master', { [ledgerOf(friday)]: null });
    weekly.merge({ ...late, number: 12, title: 'Improve part 12', mergedAt: '2023-05-30T01:00:00Z' });

    const { edition } = await weekly.publish({ date: '2023-06-02' });

    expect(edition.owed).toBeUndefined();
    expect(
      JSON.parse(weekly.file(ledgerOf('2023-06-02'), branchOf('2023-06-02')) ?? '').pullRequests,
    ).toEqual([`${project}#12`]);
  });
});

test('what was credited under a repository’s former name stays so', async () => {
  const world = aCommunity({
    repositories: [
      { name: website, files: { 'README.md': 'The site\n' }, createdAt: '2023-05-01T00:00:00Z' },
      { name: project, formerNames: ['octo-org/motor'] },
    ],
  });
  const weekly = await aWeekly({ world });
  const under = (name: string) => [1, 2, 3].map((number) => `${name}#${number}`);
  weekly.editor.commit(website, 'master', {
    [ledgerOf('2023-05-12')]: aLedger('2023-05-12', '2023-05-05'),
    [ledgerOf(friday)]: aLedger(friday, '2023-05-12', under('octo-org/motor')),
  });

  expect(await creditsOfNext(weekly, unnamed)).toEqual([`${project}#10`]);
});

test('nobody is asked about posts as long as nothing is early enough to be in one', async () => {
  const weekly = await aPublishedWeek((one) => move(one));
  weekly.merge({ ...late, mergedAt: '2023-05-22T01:00:00Z' });
  const before = weekly.sandbox.requests.length;

  await weekly.publish({ date: nextFriday });

  const asked = weekly.sandbox.requests.slice(before).map(({ operationName }) => operationName);
  expect(asked).not.toContain('BranchPullRequests');
  expect(asked).not.toContain('GitFiles');
});

function aLedger(date: string, from: string, pullRequests: readonly string[] = []): string {
  const window = { from: `${from}T07:00:00Z`, to: `${date}T07:00:00Z` };
  const snapshot = '0'.repeat(64);
  return JSON.stringify({ schemaVersion: 1, edition: date, window, snapshot, pullRequests, commits: [] });
}
