// Every status at every request of every route, and schedules of several faults, while an edition is published; then one run
// without any, which repairs what is left to repair.
import { beforeEach, expect, test } from 'vitest';
import type { FailureKind, FailureRule } from '../../sandbox/sandbox.ts';
import type { GitHubOptions } from '../../src/github/client.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { aDraft, anEditorWrites, sceneTime, somethingIsMerged } from '../publish/acceptance/scenes.ts';
import { standingOf } from '../publish/acceptance/standing.ts';
import { aWeekly, type Weekly } from '../publish/acceptance/weekly.ts';
import { type Asked, askedIn, nameIn, only } from './asked.ts';
import { dice } from './dice.ts';
import { kindsOf, type Result, resultOf, statuses } from './judge.ts';
import { longest, tryAll } from './try-all.ts';

/** A first publication, a refresh, and one beside an editor's words. */
const scenes: readonly (() => Promise<Weekly>)[] = [
  aWeekly,
  async () => {
    const weekly = await aDraft();
    somethingIsMerged(weekly);
    return weekly;
  },
  async () => {
    const weekly = await aDraft();
    anEditorWrites(weekly);
    somethingIsMerged(weekly);
    return weekly;
  },
];

interface Undisturbed {
  readonly requests: readonly Asked[];
  readonly snapshot: Snapshot;
  readonly standing: object;
}

/** Each scene's run in which nothing goes wrong. */
const clean: Undisturbed[] = [];

beforeEach(async () => {
  if (clean.length > 0) return;
  for (const set of scenes) {
    const weekly = await set();
    const before = weekly.sandbox.requests.length;
    const snapshot = await publish(weekly);
    const requests = askedIn(weekly.sandbox.requests.slice(before));
    clean.push({ requests, snapshot, standing: standingAfter(weekly) });
  }
});

interface RunOptions {
  readonly say?: NonNullable<GitHubOptions['say']>;
  readonly fetch?: typeof fetch;
}

async function publish(weekly: Weekly, options: RunOptions = {}): Promise<Snapshot> {
  const { collection, published } = await weekly.publish({ now: sceneTime, ...options });
  if (collection === null) throw new Error(`Nothing was collected: ${published.outcome.message}`);
  return collection.snapshot;
}

/**
 * The files and the pull request. The ledger names the facts that it was made from, and the description repeats them: if a run without
 * faults has nothing to add to what one with a hole published, nothing is written, and that name stays.
 */
function standingAfter(weekly: Weekly): object {
  const { files, pullRequests } = standingOf(weekly);
  return JSON.parse(JSON.stringify({ files, pullRequests }).replace(/\b[0-9a-f]{64}\b/g, 'the facts'));
}

/** A run under faults, and then one without. */
async function runTwice(
  scene: number,
  name: string,
  rules: readonly FailureRule[],
  options: RunOptions = {},
): Promise<Result> {
  const set = scenes[scene];
  const without = clean[scene];
  if (set === undefined || without === undefined) throw new Error(`There is no scene ${scene}`);
  const weekly = await set();
  const faults = rules.map((rule) => weekly.sandbox.fail(rule));
  const result = await resultOf(without.snapshot, name, (say) => publish(weekly, { ...options, say }));
  const repairs = await repair(weekly, () => faults.reduce((sum, { hits }) => sum + hits, 0));
  expect(standingAfter(weekly), `and then without; the repairs: ${repairs.join('; ')}`).toEqual(
    without.standing,
  );
  await weekly.sandbox.close();
  return result;
}

/** Runs until one is struck by nothing: what struck nothing before strikes then. @returns what the runs came to */
async function repair(weekly: Weekly, strikes: () => number): Promise<string[]> {
  const results: string[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const before = strikes();
    results.push(
      await publish(weekly).then(
        () => 'done',
        (error: unknown) => String(error),
      ),
    );
    if (strikes() === before) break;
  }
  return results;
}

test(
  'every status at every request of every route',
  async () => {
    const cases = clean.flatMap(({ requests }, scene) =>
      requests.flatMap((one) =>
        statuses.map((status) => ({
          name: `status ${status} in scene ${scene} at ${nameIn(requests, one)}`,
          ...{ scene, one, status },
        })),
      ),
    );
    await tryAll('statuses × routes', cases, 25, async ({ name, scene, one, status }) => {
      const result = await runTwice(scene, name, [{ match: only(one), how: { status } }]);
      expect(['same', 'hole', ...(kindsOf[status] ?? [])]).toContain(result);
      return result;
    });
  },
  longest,
);

const kinds: readonly FailureKind[] = [
  ...statuses.map((status) => ({ status })),
  ...[403, 429].map((status) => ({ status, headers: { 'retry-after': '600' } })),
  'drop-connection-before',
  'drop-connection-after',
  'primary-rate-limit',
  'secondary-rate-limit',
  'empty-body',
  'html-body',
  'truncated-json',
];

interface Schedule {
  readonly name: string;
  readonly scene: number;
  readonly faults: readonly { readonly one: Asked; readonly how: FailureKind }[];
}

function aSchedule(number: number): Schedule {
  const { below, pick } = dice(1_000 + number);
  const scene = below(scenes.length);
  const { requests = [] } = clean[scene] ?? {};
  const faults = Array.from({ length: 1 + below(4) }, () => ({ one: pick(requests), how: pick(kinds) }));
  const told = faults.map(({ one, how }) => `${JSON.stringify(how)} at ${nameIn(requests, one)}`);
  return { name: `schedule ${number} in scene ${scene}: ${told.join('; ')}`, scene, faults };
}

/** Anew for every run: a rule counts what it saw. */
const rulesOf = ({ faults }: Schedule) => faults.map(({ one, how }) => ({ match: only(one), how }));

test(
  'schedules of faults',
  async () => {
    const schedules = Array.from({ length: 500 }, (_, number) => aSchedule(number));
    await tryAll('schedules', schedules, 20, (schedule) =>
      runTwice(schedule.scene, schedule.name, rulesOf(schedule)),
    );
  },
  longest,
);

/** A line on which one operation is only sent when `other`, which is under way beside it, was answered. `heard` gets what became of each request. */
function aLineSlowFor(operation: string, other: string, heard: string[]): typeof fetch {
  let goOn = () => {};
  const answered = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  return async (input, init) => {
    const asked = `${init?.method} ${String(input).replace(/:\d+/, '')} ${init?.body ?? ''}`;
    if (asked.includes(`query ${operation}(`)) await answered;
    const answer = await fetch(input, init);
    heard.push(`${answer.status} ${asked}`);
    if (asked.includes(`query ${other}(`)) goOn();
    return answer;
  };
}

test('a schedule comes to the same whatever arrives first', async () => {
  // Of these two, which are under way together, either may be the first.
  const together = ['Activity', 'RepositoryWork'];
  const { requests = [] } = clean[0] ?? {};
  const faults = requests
    .filter(({ what }) => together.includes(what))
    .map((one, n) => ({ one, how: { status: [500, 403][n] ?? 0 } }));
  const runs = [];
  for (const [operation = '', other = ''] of [together, together.toReversed()]) {
    const heard: string[] = [];
    const rules = rulesOf({ name: '', scene: 0, faults });
    const slow = aLineSlowFor(operation, other, heard);
    runs.push({ result: await runTwice(0, '', rules, { fetch: slow }), heard });
  }
  const [first, second] = runs;

  expect(second?.heard).not.toEqual(first?.heard);
  expect({ ...second, heard: second?.heard.toSorted() }).toEqual({
    ...first,
    heard: first?.heard.toSorted(),
  });
});
