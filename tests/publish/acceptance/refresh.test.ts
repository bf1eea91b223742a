// Runs over days: what is new comes in, what is not writes nothing, and what an editor wrote stays.

import { describe, expect, test } from 'vitest';
import { exported, hasGit } from '../../sandbox/rest/try-rest.ts';
import { branchOf, friday, ledgerOf, pictureOf, postOf, website } from './community.ts';
import { aDraft, anEditorWrites, refresh, sceneTime, wordsOfAnEditor } from './scenes.ts';
import { commitsOf, standingOf } from './standing.ts';
import { aWeekly, type Weekly } from './weekly.ts';

const hours = ['02', '03', '04', '05', '06'].map((hour) => `${friday}T${hour}:00:00Z`);

describe('the same facts', () => {
  test('an hour later, and another one, write nothing', async () => {
    const weekly = await aWeekly();
    await weekly.publish({ now: hours[0] ?? '' });

    const writes = await weekly.writesOf(async () => {
      for (const now of hours.slice(1, 3)) {
        const { published } = await weekly.publish({ now });
        expect(published.outcome).toMatchObject({
          kind: 'unchanged',
          message: 'Nothing new for the edition of 2023-05-19.',
        });
      }
    });

    expect(writes).toEqual([]);
  });

  test('after an editor pushed, only the description follows the lines; then nothing', async () => {
    const weekly = await aDraft();
    anEditorWrites(weekly);

    const first = await weekly.writesOf(() => weekly.publish({ now: sceneTime }));
    const second = await weekly.writesOf(() => weekly.publish({ now: hours[3] ?? '' }));

    expect([first, second]).toEqual([['PATCH pulls/1'], []]);
  });

  test('that are better known now change the description alone', async () => {
    const weekly = await aWeekly();
    const late = weekly.merge({ number: 9, author: 'octo-one', isIndexed: false });
    await weekly.publish();
    const before = weekly.pullRequests()[0]?.body;
    Object.assign(late, { isIndexed: true });

    const writes = await weekly.writesOf(() => weekly.publish({ now: sceneTime }));

    expect(before).toContain('- Merged pull requests of octo-org: 3 of 4 by search, 4 by listing');
    expect(weekly.pullRequests()[0]?.body).toContain('4 of 4 by search, 4 by listing');
    expect(writes).toEqual(['PATCH pulls/1']);
  });
});

describe('new facts', () => {
  test('add one commit, and come into post, picture and ledger', async () => {
    const weekly = await refresh.set();
    const before = standingOf(weekly);

    const { published } = await weekly.publish({ now: sceneTime });
    const after = standingOf(weekly);

    expect(published.outcome).toMatchObject({
      kind: 'updated',
      message: 'Pull request #1 has the new facts.',
      pullRequest: { number: 1, url: `https://github.com/${website}/pull/1` },
    });
    expect(after.commits).toEqual(['SOFA Weekly 2023-05-19: new facts', ...before.commits]);
    expect(after.files[postOf(friday)]).toContain('[Mend the brakes #4]');
    expect(after.files[pictureOf(friday)]).not.toBe(before.files[pictureOf(friday)]);
    expect(JSON.parse(after.files[ledgerOf(friday)] ?? '')).toMatchObject({
      window: { from: '2023-05-12T07:00:00Z', to: sceneTime },
      pullRequests: [1, 2, 3, 4].map((number) => `octo-org/engine#${number}`),
    });
  });

  test('that say something else now replace what they said', async () => {
    const weekly = await refresh.set();
    await weekly.publish({ now: sceneTime });
    Object.assign(weekly.world.item('octo-org/engine#4') ?? {}, { title: 'Mend all the brakes' });

    await weekly.publish({ now: hours[3] ?? '' });

    expect(weekly.file(postOf(friday))).toContain('- [Mend all the brakes #4]');
    expect(weekly.file(postOf(friday))).not.toContain('[Mend the brakes #4]');
    expect(standingOf(weekly).commits).toHaveLength(3);
  });
});

/** An editor writes, and three refreshes follow, each with something new; then the editor writes again, and nothing is new. */
async function threeRefreshes(): Promise<Weekly> {
  const weekly = await aDraft();
  anEditorWrites(weekly);
  for (const number of [4, 5, 6]) {
    weekly.merge({ number, title: `News ${number}`, author: 'octo-two' });
    await weekly.publish({ now: hours[number - 3] ?? '' });
  }
  weekly.editor.edit(website, branchOf(friday), postOf(friday), (text) => text.replace(/^.*#2\].*\n/m, ''));
  await weekly.publish({ now: hours[4] ?? '' });
  return weekly;
}

describe("an editor's words", () => {
  // Told once; its tests only look at the end.
  let story: Promise<Weekly> | null = null;
  function theEnd(): Promise<Weekly> {
    story ??= threeRefreshes();
    return story;
  }

  test('outlive three refreshes, and each brings its news', async () => {
    const { file } = await theEnd();
    const post = file(postOf(friday)) ?? '';

    expect(post).toContain(wordsOfAnEditor);
    expect(post).toContain('- [Part 3 is better than ever #3]');
    expect(post).not.toContain('[Improve part 3 #3](https://github.com/octo-org/engine/pull/3) [@');
    expect(post).not.toContain('[Improve part 2 #2](https://github.com/octo-org/engine/pull/2) [@');
    for (const number of [4, 5, 6]) expect(post).toContain(`- [News ${number} #${number}]`);
  });

  test('that keep a fact out are told in the description, also when nothing else is new', async () => {
    const { pullRequests, rest } = await theEnd();
    const head = rest.git(website).branch(branchOf(friday));
    const line = `https://github.com/${website}/blob/${head}/${postOf(friday)}?plain=1#L12`;

    const body = pullRequests()[0]?.body ?? '';
    expect(body).toContain('### Left out, because your words win\n');
    expect(body).toContain(`- [ ] [line 12](${line}) is in your words; GitHub now says: This week`);
  });

  test.skipIf(!hasGit())('have a line of their own in git log --graph', async () => {
    const { rest } = await theEnd();
    const git = await exported(rest, website);

    const graph = git('log', '--graph', '--topo-order', '--format=%s', branchOf(friday), '^master');

    await expect(`${graph.replace(/ +$/gm, '')}\n`).toMatchFileSnapshot('golden/three-refreshes.golden.txt');
  });

  test.skipIf(!hasGit())(
    'meet the new facts where plain git merge-base says, the last pure render',
    async () => {
      const weekly = await theEnd();
      const git = await exported(weekly.rest, website);
      const merges = commitsOf(weekly).filter(({ parents }) => parents.length === 2);

      expect(merges).toHaveLength(3);
      for (const { parents } of merges) {
        const [ours = '', theirs = ''] = parents;
        expect(git('merge-base', '--all', ours, theirs)).toBe(git('rev-parse', `${theirs}^`));
      }
    },
  );

  test.skipIf(!hasGit())('are on a branch that Git finds nothing wrong with', async () => {
    const { rest, file } = await theEnd();
    const git = await exported(rest, website);

    expect(git('fsck', '--strict')).toBe('');
    expect(git('show', `${branchOf(friday)}:${postOf(friday)}`)).toBe(file(postOf(friday))?.trim());
  });
});
