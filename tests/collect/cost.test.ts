// What weeks of set sizes cost: requests, points, and the longest chain of requests that wait for each other. `npm run bench` measures
// the time of the same weeks.
import { describe, expect, test } from 'vitest';
import { createRounds } from '../../scripts/bench/rounds.ts';
import { weeks } from '../../scripts/bench/weeks.ts';
import { collectFrom } from './collect-from.ts';

/** One after the other is what the program did first; side by side must come to the same. */
async function measure(name: string) {
  const week = weeks[name];
  if (week === undefined) throw new Error(`There is no week ${name}`);
  const rounds = createRounds();
  const sideBySide = await collectFrom(week.make(), { line: rounds.fetch, concurrency: 100 });
  const serial = await collectFrom(week.make(), { concurrency: 1 });
  return {
    ...sideBySide,
    pullRequests: sideBySide.snapshot.pullRequests.length,
    expected: week.pullRequests,
    chain: rounds.sizes.length,
    isSameAsSerial: JSON.stringify(sideBySide.snapshot) === JSON.stringify(serial.snapshot),
  };
}

interface Limits {
  readonly requests: number;
  readonly points: number;
  readonly chain: number;
}

describe.each<[string, Limits]>([
  ['quiet', { requests: 14, points: 24, chain: 4 }],
  ['busy', { requests: 50, points: 95, chain: 7 }],
  // Three thousand commits of a history are thirty pages, each of which names the next.
  ['merges', { requests: 130, points: 300, chain: 40 }],
])('the week %s', (name, limits) => {
  test(`takes at most ${JSON.stringify(limits)}, and the order of answers does not show`, async () => {
    const { usage, chain, pullRequests, expected, isSameAsSerial } = await measure(name);

    expect(pullRequests).toBe(expected);
    expect(isSameAsSerial).toBe(true);
    expect(usage.graphql + usage.rest).toBeLessThanOrEqual(limits.requests);
    expect(usage.points).toBeLessThanOrEqual(limits.points);
    expect(chain).toBeLessThanOrEqual(limits.chain);
  }, 120_000);
});
