// Queries side by side, within GitHub's points a minute, slower for a while after it complains.
import { describe, expect, test } from 'vitest';
import { createThroughput } from '../../src/github/throughput.ts';

function aThroughput(concurrency = 4) {
  let now = 0;
  const waits: number[] = [];
  const throughput = createThroughput({
    concurrency,
    clock: () => now,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  });
  return {
    ...throughput,
    waits,
    pass: (by: number) => {
      now += by;
    },
  };
}

/** How many of ten queries are under way at once. */
async function together({ run }: Pick<ReturnType<typeof aThroughput>, 'run'>): Promise<number> {
  let now = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 10 }, () =>
      run(async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
      }),
    ),
  );
  return most;
}

test('as many are under way as the configuration says', async () => {
  expect(await together(aThroughput(4))).toBe(4);
});

describe('points', () => {
  test('of the last minute are waited for only if they are too many', async () => {
    const { run, spent, waits, pass } = aThroughput();
    spent(900);
    pass(10_000);
    spent(900);
    await run(async () => {});
    expect(waits).toEqual([]);

    spent(50);
    await run(async () => {});
    expect(waits).toEqual([50_000]);
  });

  test('of an hour ago are forgotten', async () => {
    const { run, spent, waits, pass } = aThroughput();
    spent(5000);
    pass(60_000);
    await run(async () => {});

    expect(waits).toEqual([]);
  });
});

describe('after a complaint', () => {
  test('half as many are under way', async () => {
    const throughput = aThroughput(4);
    throughput.slowDown();

    expect(await together(throughput)).toBe(2);
  });

  test('there is always one', async () => {
    const throughput = aThroughput(2);
    for (let n = 0; n < 5; n += 1) throughput.slowDown();

    expect(await together(throughput)).toBe(1);
  });

  test('one more is allowed for every half minute of peace', async () => {
    const throughput = aThroughput(4);
    throughput.slowDown();
    throughput.pass(30_000);
    expect(await together(throughput)).toBe(3);

    throughput.pass(30_000);
    expect(await together(throughput)).toBe(4);
  });
});
