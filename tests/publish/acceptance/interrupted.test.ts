// Runs that are cut off, and answers that are lost: what GitHub has in the end is what one undisturbed run leaves there.

import { describe, expect, test } from 'vitest';
import type { FailureKind } from '../../../sandbox/sandbox.ts';
import { firstPublication, type Scene, scenes, sceneTime } from './scenes.ts';
import { standingOf } from './standing.ts';
import { isSeen, type Undisturbed, undisturbed } from './undisturbed.ts';
import { isWrite, type Weekly } from './weekly.ts';

/** A line to GitHub that is cut, for good, before the write after so many. */
function cutAfter(writes: number): typeof fetch {
  let count = 0;
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (isWrite({ method: init?.method ?? 'GET', path: url.pathname })) count += 1;
    if (count > writes) throw new TypeError('The line is cut');
    return fetch(input, init);
  };
}

/** One write of the run to come, by its place among them. */
function nthWrite(n: number): (request: Parameters<typeof isWrite>[0]) => boolean {
  let count = 0;
  return (request) => {
    if (isWrite(request)) count += 1;
    return isWrite(request) && count === n;
  };
}

async function expectSettled(weekly: Weekly, { standing }: Undisturbed, when: Interruption): Promise<void> {
  expect(standingOf(weekly), when.words).toEqual(standing);
  if (!isSeen(when.write)) return;
  expect(await weekly.writesOf(() => weekly.publish({ now: sceneTime })), when.words).toEqual([]);
}

/** A write, and what became of it. */
interface Interruption {
  readonly write: string;
  readonly words: string;
}

function interruption(what: string, { writes }: Undisturbed, at: number): Interruption {
  const write = writes[at] ?? '';
  return { write, words: `${what} ${at + 1}: ${write}` };
}

describe.each(scenes)('$name', (scene) => {
  test('leaves one branch, one draft, each render once', async () => {
    const { standing } = await undisturbed(scene);

    expect(standing.branches).toEqual(['master', 'sofa-weekly/2023-05-19']);
    expect(new Set(standing.renders).size).toBe(standing.renders.length);
    expect(standing.pullRequests).toMatchObject([
      { state: 'OPEN', isDraft: true, labels: ['do-not-merge'], assignees: ['octo-editor'] },
    ]);
    expect(Object.values(standing.files)).not.toContain(null);
  });

  test('that was stopped after any of its writes is taken up by the next run', async () => {
    const whole = await undisturbed(scene);

    await Promise.all(
      [...whole.writes.keys()].map(async (count) => {
        const weekly = await scene.set();
        const when = interruption('stopped before', whole, count);
        const stopped = weekly.publish({ now: sceneTime, fetch: cutAfter(count) });
        await expect(stopped, when.words).rejects.toThrow('cannot be reached');

        await weekly.publish({ now: sceneTime });

        await expectSettled(weekly, whole, when);
      }),
    );
  });

  test('goes through although the answer to any of its writes is lost', async () => {
    const whole = await undisturbed(scene);

    await failAtEveryWrite(scene, whole, 'drop-connection-after', (weekly, writes, when) => {
      expect(writes.filter(hasOneEffect), when.words).toEqual(whole.writes.filter(hasOneEffect));
      return expectSettled(weekly, whole, when);
    });
  });
});

describe('a first publication', () => {
  const scene = firstPublication;

  test.each<FailureKind>(['drop-connection-before', 'html-body'])(
    'goes through %s at any of its writes',
    async (how) => {
      const whole = await undisturbed(scene);

      await failAtEveryWrite(scene, whole, how, (weekly, _writes, when) =>
        expectSettled(weekly, whole, when),
      );
    },
  );
});

async function failAtEveryWrite(
  scene: Scene,
  whole: Undisturbed,
  how: FailureKind,
  check: (weekly: Weekly, writes: readonly string[], when: Interruption) => Promise<void>,
): Promise<void> {
  await Promise.all(
    [...whole.writes.keys()].map(async (at) => {
      const weekly = await scene.set();
      const when = interruption(`${how} at`, whole, at);
      const failure = weekly.sandbox.fail({ match: nthWrite(at + 1), how });
      const writes = await weekly.writesOf(() => weekly.publish({ now: sceneTime }));

      expect(failure.hits, when.words).toBe(1);
      await check(weekly, writes, when);
    }),
  );
}

/** Objects have the same name when they are made again; a pull request and a branch's move must not be repeated. */
function hasOneEffect(write: string): boolean {
  return /^\w+ (?:pulls|git\/refs\b.*)$/.test(write);
}
