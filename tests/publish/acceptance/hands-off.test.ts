// When people have taken an edition over: nothing is written, nothing is even collected, and the outcome says why.
import { describe, expect, test } from 'vitest';
import { frozenLabel } from '../../../src/publish/editions/hands-off.ts';
import { aCommunity, branchOf, friday, ledgerOf, postOf, website } from './community.ts';
import { aDraft, anEditorWrites, sceneTime, somethingIsMerged, wordsOfAnEditor } from './scenes.ts';
import { commitsOf, standingOf } from './standing.ts';
import { aWeekly, nameOf, type Weekly } from './weekly.ts';

const draft = `${website}#1`;

interface Case {
  readonly reason: string;
  readonly message: string;
  readonly act: (weekly: Weekly) => void;
}

const closed: Case = {
  reason: 'closed',
  message: 'Pull request #1 was closed without being merged. To refresh it anyway, use --reopen.',
  act: ({ editor }) => editor.close(draft),
};
const frozen: Case = {
  reason: 'frozen',
  message: 'Pull request #1 has the label "sofa-weekly: frozen". Remove the label, or use --reopen.',
  act: ({ editor }) => editor.label(draft, frozenLabel),
};
const ready: Case = {
  reason: 'ready',
  message: 'Pull request #1 is ready for review. To refresh it anyway, use --reopen.',
  act: ({ editor }) => editor.ready(draft),
};
const merged: Case = {
  reason: 'merged',
  message: 'Pull request #1 is merged: the edition is published.',
  act({ editor }) {
    editor.ready(draft);
    editor.merge(draft);
  },
};
const byHand: Case = {
  reason: 'made-by-hand',
  message: `Somebody made the post of ${friday} by hand: ${postOf(friday)} is on the base branch. It stays as it is.`,
  act: ({ editor }) => void editor.commit(website, 'master', { [postOf(friday)]: 'By hand\n' }),
};
const published: Case = {
  reason: 'published',
  message: `The edition of ${friday} is on the base branch already: ${ledgerOf(friday)}.`,
  act: ({ editor }) => void editor.commit(website, 'master', { [ledgerOf(friday)]: '{}\n' }),
};

test.each([closed, frozen, ready, merged, byHand, published])(
  '$reason: nothing is collected, nothing is written',
  async ({ reason, message, act }) => {
    const weekly = await aDraft();
    act(weekly);
    somethingIsMerged(weekly);
    const before = standingOf(weekly);
    const asked = weekly.sandbox.requests.length;

    const { code, stdout, stderr } = await weekly.command(['--now', sceneTime, '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { kind: 'skipped', reason, message, repository: website, pullRequest: { number: 1 } },
      counts: null,
    });
    expect(stderr).toContain(message);
    expect(weekly.sandbox.requests.slice(asked).map((one) => one.operationName ?? nameOf(one))).toEqual([
      'Target',
    ]);
    expect(standingOf(weekly)).toEqual(before);
  },
);

test('a post that somebody made by hand before the first run is theirs', async () => {
  const files = { [postOf(friday)]: 'By hand\n' };
  const weekly = await aWeekly({ world: aCommunity({ repositories: [{ name: website, files }] }) });

  const { published: outcome } = await weekly.publish();

  expect(outcome.outcome).toMatchObject({ kind: 'skipped', reason: 'made-by-hand', pullRequest: null });
  expect(weekly.writes()).toEqual([]);
});

test('a week that a later edition covers already has nothing to say', async () => {
  const weekly = await aWeekly();
  await weekly.publish({ date: '2023-05-12' });
  await weekly.publish({ date: '2023-05-26', now: '2023-05-26T07:00:00Z' });

  const writes = await weekly.writesOf(async () => {
    const { published: outcome } = await weekly.publish({ now: '2023-05-26T07:00:00Z' });
    expect(outcome.outcome).toMatchObject({ kind: 'skipped', reason: 'covered', pullRequest: null });
  });

  expect(writes).toEqual([]);
});

test('people who take over while the facts are collected are left alone', async () => {
  const weekly = await aDraft();
  somethingIsMerged(weekly);
  let isFrozen = false;
  const freezing: typeof fetch = async (input, init) => {
    if (!isFrozen && String(input).endsWith('/graphql')) {
      isFrozen = true;
      frozen.act(weekly);
    }
    return fetch(input, init);
  };

  const writes = await weekly.writesOf(async () => {
    const { published: outcome } = await weekly.publish({ now: sceneTime, fetch: freezing });
    expect(outcome.outcome).toMatchObject({ kind: 'skipped', reason: 'frozen' });
  });

  expect([isFrozen, writes]).toEqual([true, []]);
});

describe('--reopen', () => {
  test.each([frozen, ready])('goes on although it is $reason', async ({ act }) => {
    const weekly = await aDraft();
    act(weekly);
    somethingIsMerged(weekly);

    const { published: outcome } = await weekly.publish({ now: sceneTime, reopen: true });

    expect(outcome.outcome).toMatchObject({ kind: 'updated', reason: null, pullRequest: { number: 1 } });
    expect(weekly.file(postOf(friday))).toContain('[Mend the brakes #4]');
  });

  test('opens a closed one again, with what is new in it', async () => {
    const weekly = await aDraft();
    closed.act(weekly);
    somethingIsMerged(weekly);

    const { code } = await weekly.command(['--now', sceneTime, '--reopen']);

    expect(code).toBe(0);
    expect(standingOf(weekly).pullRequests).toMatchObject([{ state: 'OPEN', isDraft: true }]);
    expect(weekly.file(postOf(friday))).toContain('[Mend the brakes #4]');
    expect(await weekly.writesOf(() => weekly.publish({ now: sceneTime }))).toEqual([]);
  });

  test('opens a closed one again that has nothing new', async () => {
    const weekly = await aDraft();
    closed.act(weekly);

    const { published: outcome } = await weekly.publish({ reopen: true });

    expect(outcome.outcome).toMatchObject({ kind: 'updated', message: 'Pull request #1 is open again.' });
    expect(weekly.writes().slice(-1)).toEqual(['PATCH pulls/1']);
  });

  test('makes a new one where the branch of the closed one is gone', async () => {
    const weekly = await aDraft();
    closed.act(weekly);
    weekly.editor.deleteBranch(website, branchOf(friday));

    const { published: outcome } = await weekly.publish({ reopen: true });

    expect(outcome.outcome).toMatchObject({ kind: 'created', pullRequest: { number: 2 } });
    expect(standingOf(weekly).pullRequests).toMatchObject([{ state: 'CLOSED' }, { state: 'OPEN' }]);
  });

  test.each([merged, byHand])('does not touch what readers have: $reason', async ({ act, reason }) => {
    const weekly = await aDraft();
    act(weekly);
    somethingIsMerged(weekly);

    const writes = await weekly.writesOf(async () => {
      const { published: outcome } = await weekly.publish({ now: sceneTime, reopen: true });
      expect(outcome.outcome).toMatchObject({ kind: 'skipped', reason });
    });

    expect(writes).toEqual([]);
  });
});

describe('a branch that somebody rewrote', () => {
  /** Squashes what the program and the editor wrote into one commit. */
  async function aRewrittenDraft(): Promise<Weekly> {
    const weekly = await aDraft();
    anEditorWrites(weekly);
    const [edits, ledger] = [postOf(friday), ledgerOf(friday)].map(
      (path) => [path, weekly.file(path)] as const,
    );
    const base = weekly.rest.git(website).branch('master') ?? '';
    weekly.editor.forcePush(
      website,
      branchOf(friday),
      base,
      Object.fromEntries([edits, ledger].flatMap((one) => (one === undefined ? [] : [one]))),
      'Squashed',
    );
    somethingIsMerged(weekly);
    return weekly;
  }

  test('is left as it is; only the description says so, once', async () => {
    const weekly = await aRewrittenDraft();

    const writes = await weekly.writesOf(async () => {
      const { published: outcome } = await weekly.publish({ now: sceneTime });
      expect(outcome.outcome).toMatchObject({
        kind: 'skipped',
        reason: 'rewritten',
        pullRequest: { number: 1 },
      });
    });
    const later = await weekly.writesOf(() => weekly.publish({ now: `${friday}T05:00:00Z` }));

    expect([writes, later]).toEqual([['PATCH pulls/1'], []]);
    expect(weekly.pullRequests()[0]?.body).toContain('> [!WARNING]\n> The last draft cannot be found');
    expect(weekly.file(postOf(friday))).toContain(wordsOfAnEditor);
    expect(commitsOf(weekly).map(({ message }) => message.trim())).toEqual(['Squashed']);
  });
});
