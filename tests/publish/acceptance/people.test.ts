// Whose branch it is, who signs, and who is asked: forks, sign-offs, labels, reviewers and assignees.
import { describe, expect, test } from 'vitest';
import { aCommunity, aSmallConfig, branchOf, friday, ledgerOf, postOf, website } from './community.ts';
import { aDraft, anEditorWrites, sceneTime, somethingIsMerged, wordsOfAnEditor } from './scenes.ts';
import { commitsOf, standingOf } from './standing.ts';
import { aWeekly, nameOf, type Weekly } from './weekly.ts';

const token = 'ghs_token-of-a-test';

describe('a fork', () => {
  const fork = 'octo-bot/site';

  /** The bot may write to its fork alone, and only read the website. */
  function aForkingWeekly(): Promise<Weekly> {
    return aWeekly({
      config: aSmallConfig({ fork, labels: [], reviewers: [], assignees: [] }),
      site: {
        tokens: { [token]: { login: 'octo-bot', kind: 'classic', repositories: [fork] } },
        repositories: { [fork]: { forkOf: website } },
      },
    });
  }

  test('holds the branch; the pull request goes into the website', async () => {
    const weekly = await aForkingWeekly();

    const { published } = await weekly.publish({ token });

    const opened = weekly.sandbox.requests.find((request) => nameOf(request) === 'POST pulls');
    expect(published.outcome).toMatchObject({
      kind: 'created',
      repository: website,
      pullRequest: { number: 1, url: `https://github.com/${website}/pull/1` },
    });
    expect(opened).toMatchObject({
      path: `/repos/${website}/pulls`,
      body: { head: `octo-bot:${branchOf(friday)}`, base: 'master', draft: true },
    });
    expect(weekly.rest.git(website).branch(branchOf(friday))).toBeNull();
    expect(weekly.rest.file(fork, branchOf(friday), postOf(friday))).toContain('[Improve part 1 #1]');
  });

  test('is refreshed beside what editors push there, also when the website has gone on', async () => {
    const weekly = await aForkingWeekly();
    await weekly.publish({ token });
    weekly.editor.commit(website, 'master', { 'other.md': 'Another page\n' });
    weekly.editor.edit(fork, branchOf(friday), postOf(friday), (text) =>
      text.replace(/^This week .*$/m, wordsOfAnEditor),
    );
    somethingIsMerged(weekly);

    await weekly.publish({ token, now: sceneTime });
    const again = await weekly.writesOf(() => weekly.publish({ token, now: sceneTime }));

    const post = weekly.rest.file(fork, branchOf(friday), postOf(friday));
    expect(post).toContain(wordsOfAnEditor);
    expect(post).toContain('[Mend the brakes #4]');
    expect(weekly.pullRequests()).toHaveLength(1);
    expect(again).toEqual([]);
  });

  test('counts for the next edition as well', async () => {
    const weekly = await aForkingWeekly();
    await weekly.publish({ token });
    weekly.merge({ number: 4, author: 'octo-one', mergedAt: '2023-05-19T05:00:00Z' });

    const { edition } = await weekly.publish({ token, date: '2023-05-26' });

    expect(edition.window.from).toBe('2023-05-19T02:00:00Z');
    expect(weekly.rest.file(fork, branchOf('2023-05-26'), postOf('2023-05-26'))).toContain(' #4]');
  });

  test('shows where a post was moved, and what was rendered there, also when its branch is gone', async () => {
    const weekly = await aForkingWeekly();
    const { editor, rest } = weekly;
    const window = { from: '2023-05-05T07:00:00Z', to: '2023-05-12T07:00:00Z' };
    const first = { schemaVersion: 1, edition: '2023-05-12', window, snapshot: '0'.repeat(64) };
    editor.commit(website, 'master', {
      [ledgerOf('2023-05-12')]: JSON.stringify({ ...first, pullRequests: [], commits: [] }),
    });
    await weekly.publish({ token });
    const text = rest.file(fork, branchOf(friday), postOf(friday)) ?? '';
    const words = 'By hand: [a cache](https://github.com/octo-org/engine/pull/8).';
    editor.commit(fork, branchOf(friday), {
      [postOf(friday)]: null,
      'content/moved.md': text.replace(/^This week .*$/m, words),
    });
    editor.ready(`${website}#1`);
    editor.merge(`${website}#1`);
    editor.deleteBranch(fork, branchOf(friday));
    for (const number of [8, 10])
      weekly.merge({ number, author: 'octo-late', title: 'Late', mergedAt: '2023-05-17T01:00:00Z' });

    const { collection } = await weekly.publish({ token, date: '2023-05-26' });

    expect(collection?.snapshot.pullRequests.map(({ number }) => number)).toEqual([10]);
  });
});

describe('commits', () => {
  test('name no author and no committer: an App signs them, and GitHub says so', async () => {
    const weekly = await aWeekly({ site: { tokens: { [token]: { login: 'octo-app[bot]', kind: 'app' } } } });
    await weekly.publish({ token });

    const made = weekly.sandbox.requests.filter((request) => nameOf(request) === 'POST git/commits');
    expect(made.map(({ body }) => Object.keys(Object(body)).toSorted())).toEqual([
      ['message', 'parents', 'tree'],
    ]);
  });

  test('are signed off where the configuration says so, merges too', async () => {
    const options = {
      config: aSmallConfig({ signoff: true }),
      site: { tokens: { [token]: { login: 'octo-bot' } } },
    };
    const weekly = await aWeekly(options);
    await weekly.publish({ token });
    anEditorWrites(weekly);
    somethingIsMerged(weekly);
    await weekly.publish({ token, now: sceneTime });

    const { databaseId } = weekly.world.account('octo-bot');
    const signature = `Signed-off-by: octo-bot <${databaseId}+octo-bot@users.noreply.github.com>`;
    expect(commitsOf(weekly).map(({ message }) => message.includes(signature))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(await weekly.writesOf(() => weekly.publish({ token, now: sceneTime }))).toEqual([]);
  });

  test('are not signed off otherwise', async () => {
    const weekly = await aDraft();

    expect(commitsOf(weekly).filter(({ message }) => message.includes('Signed-off-by'))).toEqual([]);
  });
});

describe('labels, reviewers and assignees', () => {
  test('are set once: what people change there is theirs', async () => {
    const weekly = await aDraft();
    const [draft] = weekly.pullRequests();
    weekly.editor.unlabel(`${website}#1`, 'do-not-merge');
    weekly.editor.label(`${website}#1`, 'in the works');
    if (draft !== undefined) draft.assignees = [];
    somethingIsMerged(weekly);

    const writes = await weekly.writesOf(() => weekly.publish({ now: sceneTime }));

    expect(writes.filter((write) => /labels|reviewers|assignees/.test(write))).toEqual([]);
    expect(standingOf(weekly).pullRequests).toMatchObject([{ labels: ['in the works'], assignees: [] }]);
  });

  test('who cannot be asked for a review does not keep the others from it, nor the run from going on', async () => {
    const reviewers = ['octo-bot', 'octo-stranger', 'octo-reviewer', 'octo-web/editors', 'octo-web/nobody'];
    const weekly = await aWeekly({
      world: aCommunity({ users: ['octo-stranger'] }),
      config: aSmallConfig({ reviewers }),
      site: {
        tokens: { [token]: { login: 'octo-bot' } },
        repositories: { [website]: { teams: ['editors'] } },
      },
    });

    const { published } = await weekly.publish({ token });

    const asked = weekly.sandbox.requests.filter((request) =>
      nameOf(request).endsWith('requested_reviewers'),
    );
    expect(asked.map(({ body, status }) => [body, status])).toEqual([
      [
        {
          reviewers: ['octo-bot', 'octo-stranger', 'octo-reviewer'],
          team_reviewers: ['editors', 'nobody'],
        },
        422,
      ],
      [{ reviewers: ['octo-bot'] }, 422],
      [{ reviewers: ['octo-stranger'] }, 422],
      [{ reviewers: ['octo-reviewer'] }, 201],
      [{ team_reviewers: ['editors'] }, 201],
      [{ team_reviewers: ['nobody'] }, 422],
    ]);
    expect(published.outcome).toMatchObject({
      kind: 'created',
      message:
        'Pull request #1 is open. GitHub refused to request a review from octo-bot, octo-stranger, octo-web/nobody.',
    });
  });
});
