// How much is asked of GitHub at once: a few queries side by side, and no more points a minute than GitHub allows; slower for a
// while after GitHub has asked for it. Its limits for queries are 2,000 points a minute and 100 requests at a time
// (docs.github.com, "Rate limits and query limits for the GraphQL API"); the second between two requests is its rule for writes.
import pLimit from 'p-limit';

export interface Throughput {
  /** Runs a query when its turn has come. */
  run<Result>(query: () => Promise<Result>): Promise<Result>;
  /** Notes the points that an answer says it cost. */
  spent(points: number): void;
  /** GitHub asked for fewer requests. */
  slowDown(): void;
}

export interface ThroughputOptions {
  /** The most queries under way at a time. */
  readonly concurrency: number;
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Below GitHub's own limit: others may use the same token. */
const pointsPerMinute = 1800;
const minute = 60_000;
/** After this many milliseconds without a complaint, one more query may be under way again. */
const recovery = 30_000;

export function createThroughput({ concurrency, clock, sleep }: ThroughputOptions): Throughput {
  const limit = pLimit(concurrency);
  /** What was paid in the last minute, the oldest first. */
  const paid: { readonly at: number; readonly points: number }[] = [];
  let slowedAt = Number.NEGATIVE_INFINITY;

  function recover(): void {
    if (limit.concurrency >= concurrency || clock() - slowedAt < recovery) return;
    limit.concurrency += 1;
    slowedAt = clock();
  }

  /** Until enough of the last minute's points are forgotten, once: what is under way is not paid yet. */
  async function waitForPoints(): Promise<void> {
    const from = clock() - minute;
    while (paid[0] !== undefined && paid[0].at <= from) paid.shift();
    let over = paid.reduce((sum, { points }) => sum + points, 0) - pointsPerMinute;
    if (over <= 0) return;
    const last = paid.find(({ points }) => {
      over -= points;
      return over <= 0;
    });
    await sleep((last?.at ?? clock()) + minute - clock());
  }

  return {
    run: (query) =>
      limit(async () => {
        recover();
        await waitForPoints();
        return query();
      }),
    spent(points) {
      paid.push({ at: clock(), points });
    },
    slowDown() {
      limit.concurrency = Math.max(1, Math.floor(limit.concurrency / 2));
      slowedAt = clock();
    },
  };
}
