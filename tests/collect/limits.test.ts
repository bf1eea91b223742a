// GitHub's limits, enforced: a run ends complete, or with a sentence that says when to go on.
import { describe, expect, test } from 'vitest';
import { startSandbox, type World } from '../../sandbox/sandbox.ts';
import { weeks } from '../../scripts/bench/weeks.ts';
import { noAvatarCache } from '../../src/collect/avatars/avatar-cache.ts';
import { collectSnapshot } from '../../src/collect/collect-snapshot.ts';
import { leastPoints } from '../../src/collect/plan-points.ts';
import { editionOn } from '../../src/model/edition-schedule.ts';
import { aClient } from '../builders/client.ts';
import { aConfig } from '../builders/config.ts';
import { collectFrom } from './collect-from.ts';

const token = 'limited';
const start = '2023-05-19T07:00:00Z';

interface Limits {
  /** Of the token, an hour. */
  readonly points?: number;
  readonly perMinute?: { readonly points: number; readonly saysHowLong: boolean };
}

function make(name: string): World {
  const world = weeks[name]?.make();
  if (world === undefined) throw new Error(`There is no week ${name}`);
  return world;
}

/** One run whose waits let GitHub's clock go on. */
async function collectUnder(name: string, { points = 5_000, perMinute }: Limits) {
  const world = make(name);
  world.addToken(token, { points });
  let at = Date.parse(start);
  const now = () => new Date(at);
  const sandbox = await startSandbox({ world, now, ...(perMinute && { perMinute }) });
  const waits: string[] = [];
  const config = aConfig({ poster: { avatarHosts: [] } });
  const github = aClient(sandbox.url, {
    credentials: { kind: 'token', token },
    graphqlUrl: sandbox.graphqlUrl,
    now: () => now().toISOString(),
    clock: () => at,
    async sleep(milliseconds) {
      at += milliseconds;
    },
    say({ seconds, reason, until }) {
      waits.push(`${seconds} s, ${reason}`);
      at = Math.max(at, Date.parse(until));
    },
  });
  try {
    const { snapshot } = await collectSnapshot(config, editionOn('2023-05-19', config.edition, start), {
      github,
      fetch,
      avatarCache: noAvatarCache,
      now: start,
      progress: () => {},
    });
    return { snapshot, waits, requests: sandbox.requests.length, minutes: (at - Date.parse(start)) / 60_000 };
  } finally {
    await sandbox.close();
  }
}

describe.each([
  ['and says for how long', true],
  ['and does not say for how long', false],
])('a GitHub that allows 40 points a minute %s', (_name, saysHowLong) => {
  test('is waited for, and the week is complete', async () => {
    const { snapshot, waits, minutes } = await collectUnder('busy', {
      perMinute: { points: 40, saysHowLong },
    });

    const free = await collectFrom(make('busy'));
    expect(JSON.stringify(snapshot)).toBe(JSON.stringify(free.snapshot));
    expect(waits.length).toBeGreaterThan(0);
    // 93 points at 40 a minute.
    expect(minutes).toBeGreaterThanOrEqual(2);
    expect(minutes).toBeLessThanOrEqual(10);
  }, 60_000);
});

describe('a token with few points an hour', () => {
  test('is enough for a thousand merge commits, if it has the thousand of a workflow', async () => {
    const { snapshot, waits } = await collectUnder('merges', { points: 1_000 });

    expect(snapshot.pullRequests).toHaveLength(1_000);
    expect(waits).toEqual([]);
  }, 60_000);

  test('is told to be too small before much of it is spent, with the time at which there is more', async () => {
    const error = await collectUnder('busy', { points: 60 }).then(
      () => null,
      (failure: unknown) => failure,
    );

    expect(error).toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(
        /^This week \(300 merged pull requests, 100 repositories\) takes at least 69 points of GitHub's rate limit, and \d+ are left until 2023-05-19T08:00:00Z$/,
      ),
      hint: "The token has 60 an hour, which is never enough: use an App's or a person's token, or collect every organization by itself.",
    });
  });

  test('that ends in the middle all the same says when to go on', async () => {
    const run = collectUnder('busy', { points: 80 });

    await expect(run).rejects.toMatchObject({
      kind: 'unavailable',
      message: "GitHub's rate limit is used up until 2023-05-19T08:00:00Z",
      hint: 'Run it again then, or use the token of another account or App: the limit is per account.',
    });
  });
});

test.each(['quiet', 'busy', 'merges'])(
  'what a week takes at least is not more than it takes: %s',
  async (name) => {
    const { usage, snapshot } = await collectFrom(make(name));
    const repositories = new Set(snapshot.pullRequests.map(({ repository }) => repository)).size;
    const least = leastPoints(snapshot.pullRequests.length, repositories);

    expect(least).toBeLessThanOrEqual(usage.points);
    expect(least).toBeGreaterThan(usage.points / 4);
  },
  60_000,
);
