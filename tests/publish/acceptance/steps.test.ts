// How many requests publishing takes beside collecting: every one by its name.
import { expect, test } from 'vitest';
import { branchOf, friday, ledgerOf, website } from './community.ts';
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
  const ledger = (date: string) => {
    const [to, from] = [date, new Date(Date.parse(date) - 7 * 86_400_000).toISOString().slice(0, 10)];
    return `${JSON.stringify({
      schemaVersion: 2,
      edition: date,
      window: { from: `${from}T07:00:00Z`, to: `${to}T07:00:00Z` },
      snapshot: '0'.repeat(64),
      pullRequests: [],
      commits: [],
      picks: [],
      tasks: [],
      deleted: [],
      counts: {},
      people: [],
    })}\n`;
  };
  weekly.editor.commit(
    website,
    'master',
    Object.fromEntries(past.map((date) => [ledgerOf(date), ledger(date)])),
  );

  expect((await stepsOf(weekly, () => weekly.publish())).slice(0, 3)).toEqual([
    'Target',
    'Draft',
    'POST git/blobs',
  ]);
});
