// Weeks as they really were, as a snapshot for each day on which the draft is refreshed.

import { publicToken, startSandbox, type World } from '../../../sandbox/sandbox.ts';
import { noAvatarCache } from '../../../src/collect/avatars/avatar-cache.ts';
import { collectSnapshot } from '../../../src/collect/collect-snapshot.ts';
import { addDays } from '../../../src/model/calendar.ts';
import { editionOn } from '../../../src/model/edition-schedule.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { aClient } from '../../builders/client.ts';
import { configOf } from './renderer.ts';

export interface RealWeek {
  /** The edition's date. */
  readonly date: string;
  /** What each refresh collected, the oldest first. */
  readonly days: readonly Snapshot[];
}

/** Collects each edition on each of the days before it appears, at the time at which it appears. */
export async function collectWeeks(
  world: World,
  dates: readonly string[],
  daysBefore: readonly number[] = [6, 5, 4, 3, 2, 1, 0],
): Promise<RealWeek[]> {
  const sandbox = await startSandbox({ world });
  const github = aClient(sandbox.url, {
    credentials: { kind: 'token', token: publicToken },
    graphqlUrl: sandbox.graphqlUrl,
  });
  const config = configOf('community', 'zh');
  const collect = async (date: string, now: string) => {
    const { snapshot } = await collectSnapshot(config, editionOn(date, config.edition, now), {
      github,
      // Nobody's picture is in a post.
      fetch: async () => new Response(null, { status: 404 }),
      avatarCache: noAvatarCache,
      now,
      progress: () => {},
    });
    return snapshot;
  };
  try {
    const weeks: RealWeek[] = [];
    for (const date of dates) {
      const days: Snapshot[] = [];
      for (const before of daysBefore)
        days.push(await collect(date, `${addDays(date, -before)}T15:00:00+08:00`));
      weeks.push({ date, days });
    }
    return weeks;
  } finally {
    await sandbox.close();
  }
}
