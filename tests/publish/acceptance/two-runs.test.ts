// Two runs at the same moment, and an editor who pushes in the middle of one: one branch, one pull request, nobody's words lost.
import { describe, expect, test } from 'vitest';
import { createBarriers } from './barriers.ts';
import { branchOf, friday, postOf, website } from './community.ts';
import {
  aDraft,
  anEditorWrites,
  firstPublication,
  refresh,
  refreshBesideWords,
  type Scene,
  sceneTime,
  somethingIsMerged,
  wordsOfAnEditor,
} from './scenes.ts';
import { commitsOf, standingOf } from './standing.ts';
import { isSeen, undisturbed } from './undisturbed.ts';
import { aWeekly, nameOf, type Weekly } from './weekly.ts';

const [one, other] = ['token-of-one', 'token-of-other'];
const tokens = { [one]: { login: 'octo-bot-one' }, [other]: { login: 'octo-bot-other' } };

interface Meeting {
  /** The places of the writes before which the two runs stop. */
  readonly stops: readonly [number, number];
  /** What happens after the one has looked at the world, and before the other does. */
  readonly between?: (weekly: Weekly) => void;
}

/** One run stops before a write, the other begins and stops too; then the one goes on to its end, and then the other. */
async function meet(scene: Scene, { stops, between }: Meeting): Promise<Weekly> {
  const { route, stopBefore } = createBarriers();
  const weekly = await scene.set({ route, site: { tokens } });
  const [stopOfOne, stopOfOther] = [stopBefore(stops[0], one), stopBefore(stops[1], other)];
  const first = weekly.publish({ now: sceneTime, token: one });
  await Promise.race([stopOfOne.reached, first]);
  between?.(weekly);
  const now = between === undefined ? sceneTime : `${friday}T03:30:00Z`;
  const second = weekly.publish({ now, token: other });
  await Promise.race([stopOfOther.reached, second]);
  stopOfOne.open();
  await first;
  stopOfOther.open();
  await second;
  return weekly;
}

/**
 * The writes of a scene's run at which it matters what others do. The first object stands for all that nobody sees, and the last
 * change of a pull request for all the metadata that it gets.
 */
async function pointsOf(scene: Scene): Promise<readonly number[]> {
  const { writes } = await undisturbed(scene);
  return writes.flatMap((write, at) => {
    const isLikeAnother = at > 0 && (!isSeen(write) || /labels$|reviewers$|assignees$/.test(write));
    return isLikeAnother ? [] : [at];
  });
}

function pairs(points: readonly number[]): [number, number][] {
  return points.flatMap((a) => points.map((b): [number, number] => [a, b]));
}

describe('two runs at once, wherever they meet', () => {
  test.each([firstPublication, refreshBesideWords])(
    'come to what one alone comes to: $name',
    async (scene) => {
      const { standing } = await undisturbed(scene);
      const points = await pointsOf(scene);

      await Promise.all(
        pairs(points).map(async (stops) => {
          const weekly = await meet(scene, { stops });

          expect(standingOf(weekly), `stopped before ${stops}`).toEqual(standing);
        }),
      );
    },
    60_000,
  );

  test('one of them plans again, and the facts of the later one stay', async () => {
    const points = await pointsOf(refresh);

    await Promise.all(
      pairs(points).map(async (stops) => {
        const weekly = await meet(refresh, {
          stops,
          between: ({ merge }) => void merge({ number: 5, title: 'Paint it', author: 'octo-two' }),
        });

        const { branches, pullRequests, renders } = standingOf(weekly);
        expect(weekly.file(postOf(friday)), `stopped before ${stops}`).toContain('[Paint it #5]');
        expect(branches).toEqual(['master', branchOf(friday)]);
        expect(pullRequests).toHaveLength(1);
        expect(new Set(renders).size).toBe(renders.length);
      }),
    );
  }, 60_000);

  test('GitHub refuses the second to make the branch, which then has nothing to add', async () => {
    const points = await pointsOf(firstPublication);
    const [, branch = 0] = points;

    const { sandbox } = await meet(firstPublication, { stops: [branch, branch] });

    const made = sandbox.requests.filter((request) => nameOf(request) === 'POST git/refs');
    expect(made.map(({ status }) => status)).toEqual([201, 422]);
    const opened = sandbox.requests.filter((request) => nameOf(request) === 'POST pulls');
    expect(opened.map(({ status }) => status)).toEqual([201]);
  });
});

describe('an editor who pushes in the middle of a refresh', () => {
  test('at any of its writes finds both on the branch: what they wrote, and what is new', async () => {
    const points = await pointsOf(refresh);

    await Promise.all(
      points.map(async (point) => {
        const { route, stopBefore } = createBarriers();
        const weekly = await refresh.set({ route, site: { tokens } });
        const stop = stopBefore(point, one);
        const run = weekly.publish({ now: sceneTime, token: one });
        await stop.reached;
        anEditorWrites(weekly);
        stop.open();
        await run;
        await weekly.publish({ now: sceneTime });

        const when = `pushed before write ${point}`;
        expect(weekly.file(postOf(friday)), when).toContain(wordsOfAnEditor);
        expect(weekly.file(postOf(friday)), when).toContain('[Mend the brakes #4]');
        expect(weekly.pullRequests(), when).toHaveLength(1);
        expect(await weekly.writesOf(() => weekly.publish({ now: sceneTime })), when).toEqual([]);
      }),
    );
  });

  test('and in the description finds the words again', async () => {
    const points = await pointsOf(refresh);
    const { route, stopBefore } = createBarriers();
    const weekly = await refresh.set({ route, site: { tokens } });
    const stop = stopBefore(points[1] ?? 0, one);
    const run = weekly.publish({ now: sceneTime, token: one });
    await stop.reached;
    const [draft] = weekly.pullRequests();
    if (draft !== undefined) draft.body = `Mind the gap.\n\n${draft.body}`;
    stop.open();
    await run;

    expect(draft?.body).toMatch(/^Mind the gap\.\n\n<!-- sofa-weekly: begin/);
    expect(draft?.body).toContain('4 pull requests');
  });

  test('and takes their own commit back meanwhile is not given it again', async () => {
    const { route, stopBefore } = createBarriers();
    const weekly = await refreshBesideWords.set({ route, site: { tokens } });
    const [theirs, draft] = commitsOf(weekly);
    const stop = stopBefore(0, one);
    const run = weekly.publish({ now: sceneTime, token: one });
    await stop.reached;
    weekly.editor.forcePush(website, branchOf(friday), draft?.oid ?? '');
    stop.open();
    await run;

    expect(theirs?.message).toBe('Edit by hand\n');
    expect(standingOf(weekly).commits).toEqual([
      'SOFA Weekly 2023-05-19: new facts',
      'SOFA Weekly 2023-05-19: the draft',
    ]);
    expect(weekly.file(postOf(friday))).not.toContain(wordsOfAnEditor);
  });

  test('again and again, until the run gives up with exit code 8', async () => {
    let pushes = 0;
    const weekly: Weekly = await aDraft({
      async route(request) {
        if (!/^PATCH git\/refs\//.test(nameOf(request))) return undefined;
        pushes += 1;
        weekly.editor.commit(website, branchOf(friday), { 'notes.md': `Note ${pushes}\n` }, `Note ${pushes}`);
        return undefined;
      },
    });
    somethingIsMerged(weekly);

    const { code, stderr } = await weekly.command(['--now', sceneTime]);

    expect(code).toBe(8);
    expect(stderr).toContain(
      'error: The branch sofa-weekly/2023-05-19 moved while the draft was being written, 3 times\nSomebody else is pushing to it: run it again.',
    );
    expect(pushes).toBe(3);
    expect(commitsOf(weekly).map(({ message }) => message.split('\n')[0])).toEqual([
      'Note 3',
      'Note 2',
      'Note 1',
      'SOFA Weekly 2023-05-19: the draft',
    ]);
  });
});

test('a branch of that name that somebody made by hand meanwhile is left to them', async () => {
  const { route, stopBefore } = createBarriers();
  const weekly = await aWeekly({ route, site: { tokens } });
  const points = await pointsOf(firstPublication);
  const stop = stopBefore(points[1] ?? 0, one);
  const run = weekly.publish({ token: one });
  await stop.reached;
  const theirs = weekly.editor.commit(website, branchOf(friday), { 'mine.md': 'Mine\n' });
  stop.open();
  const { published } = await run;

  expect(published.outcome).toMatchObject({ kind: 'skipped', reason: 'rewritten', pullRequest: null });
  expect(weekly.rest.git(website).branch(branchOf(friday))).toBe(theirs);
  expect(weekly.pullRequests()).toEqual([]);
});
