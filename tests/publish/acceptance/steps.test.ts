// How many requests publishing takes beside collecting: every one by its name.
import { describe, expect, test } from 'vitest';
import { aWrittenLedger } from '../../builders/ledger.ts';
import { branchOf, friday, ledgerOf, postOf, website } from './community.ts';
import { aDraft, anEditorWrites, sceneTime, somethingIsMerged } from './scenes.ts';
import { aWeekly, nameOf, type Weekly } from './weekly.ts';

/** What collecting asks. */
const collecting =
  /^(?:Repositories|MergedPullRequests|Activity|RepositoryWork|FirstContributions|EarlierCommits|PullRequests?\w*)$/;

/** The requests of a run, those of collecting left out. */
async function stepsOf(weekly: Weekly, run: () => Promise<unknown>): Promise<string[]> {
  const before = weekly.sandbox.requests.length;
  await run();
  return weekly.sandbox.requests
    .slice(before)
    .map((request) => request.operationName ?? nameOf(request))
    .filter((name) => !collecting.test(name));
}

test('a first publication', async () => {
  const weekly = await aWeekly();

  expect(await stepsOf(weekly, () => weekly.publish())).toEqual([
    'Target',
    'Draft',
    'POST git/blobs',
    'POST git/trees',
    'POST git/commits',
    'POST git/refs',
    'POST pulls',
    'POST pulls/1/requested_reviewers',
    'PATCH issues/1',
  ]);
});

test('a refresh with nothing new looks twice, and writes nothing', async () => {
  const weekly = await aDraft();

  expect(await stepsOf(weekly, () => weekly.publish({ now: sceneTime }))).toEqual(['Target', 'Draft']);
});

test('a refresh with nothing new beside words of an editor looks twice too', async () => {
  const weekly = await aDraft();
  anEditorWrites(weekly);
  await weekly.publish({ now: sceneTime });

  expect(await stepsOf(weekly, () => weekly.publish({ now: sceneTime }))).toEqual(['Target', 'Draft']);
});

test('a refresh with news reads the pictures that were there, and moves the branch', async () => {
  const weekly = await aDraft();
  somethingIsMerged(weekly);

  const steps = await stepsOf(weekly, () => weekly.publish({ now: sceneTime }));

  expect(steps.map((step) => step.replace(/[0-9a-f]{40}/, 'a blob'))).toEqual([
    'Target',
    'Draft',
    'GET git/blobs/a blob',
    'POST git/blobs',
    'POST git/trees',
    'POST git/commits',
    `GET git/ref/heads/${branchOf(friday)}`,
    `PATCH git/refs/heads/${branchOf(friday)}`,
    'GET pulls/1',
    'PATCH pulls/1',
  ]);
});

test('twelve past ledgers take no request more', async () => {
  const weekly = await aWeekly();
  const past = Array.from({ length: 12 }, (_, n) =>
    new Date(Date.UTC(2023, 4, 12 - 7 * n)).toISOString().slice(0, 10),
  );
  weekly.editor.commit(
    website,
    'master',
    Object.fromEntries(past.map((date) => [ledgerOf(date), aLedger(date)])),
  );

  expect((await stepsOf(weekly, () => weekly.publish())).slice(0, 3)).toEqual([
    'Target',
    'Draft',
    'POST git/blobs',
  ]);
});

describe('work that came late lets a run look at earlier posts', () => {
  /** A week that is published, its post as an editor left it, and work of it that GitHub shows only now. */
  async function aLateWeek(edit: (weekly: Weekly, text: string) => void): Promise<Weekly> {
    const weekly = await aWeekly();
    weekly.editor.commit(website, 'master', { [ledgerOf('2023-05-12')]: aLedger('2023-05-12') });
    await weekly.publish();
    edit(weekly, weekly.file(postOf(friday)) ?? '');
    weekly.editor.ready(`${website}#1`);
    weekly.editor.merge(`${website}#1`);
    weekly.merge({ number: 8, author: 'octo-late', title: 'Late', mergedAt: '2023-05-17T01:00:00Z' });
    return weekly;
  }
  const looks = async (weekly: Weekly) => {
    const steps = await stepsOf(weekly, () => weekly.publish({ date: '2023-05-26' }));
    return steps.slice(0, steps.indexOf('Draft'));
  };
  const words = 'By hand: [a cache](https://github.com/octo-org/engine/pull/8).';

  test('once, if none names it', async () => {
    const weekly = await aLateWeek(() => {});

    expect(await looks(weekly)).toEqual(['Target', 'GitFiles']);
  });

  test('and at what was rendered, if one does', async () => {
    const weekly = await aLateWeek(({ editor }, text) =>
      editor.commit(website, branchOf(friday), { [postOf(friday)]: `${text}\n${words}\n` }),
    );

    expect(await looks(weekly)).toEqual(['Target', 'GitFiles', 'BranchPullRequests', 'GitFiles']);
  });

  test('and at what its pull request changed, if it is not in its place', async () => {
    const weekly = await aLateWeek(({ editor }, text) =>
      editor.commit(website, branchOf(friday), {
        [postOf(friday)]: null,
        'content/moved.md': `${text}\n${words}\n`,
      }),
    );

    expect(await looks(weekly)).toEqual([
      'Target',
      'GitFiles',
      'BranchPullRequests',
      ...['GitFiles', 'GitFiles', 'GitFiles'],
    ]);
  });

  test('and at how it was merged, if it is gone by now', async () => {
    const weekly = await aLateWeek(({ editor }, text) =>
      editor.commit(website, branchOf(friday), {
        [postOf(friday)]: null,
        'content/moved.md': `${text}\n${words}\n`,
      }),
    );
    weekly.editor.commit(website, 'master', { 'content/moved.md': null });

    expect(await looks(weekly)).toEqual([
      'Target',
      'GitFiles',
      'BranchPullRequests',
      ...['GitFiles', 'GitFiles', 'GitFiles', 'GitFiles'],
    ]);
  });
});

function aLedger(date: string): string {
  return aWrittenLedger(date, new Date(Date.parse(date) - 7 * 86_400_000).toISOString().slice(0, 10));
}
