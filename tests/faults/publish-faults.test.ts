// Every status at every request of every route, and schedules of several faults, while an edition is published; then one run
// without any, which repairs what is left to repair.
import { expect, test } from 'vitest';
import type { FailureKind, FailureRule, RecordedRequest } from '../../sandbox/sandbox.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { aDraft, anEditorWrites, sceneTime, somethingIsMerged } from '../publish/acceptance/scenes.ts';
import { standingOf } from '../publish/acceptance/standing.ts';
import { aWeekly, nameOf, type Weekly } from '../publish/acceptance/weekly.ts';
import { dice, isWhole, tell } from './dice.ts';
import { count, kindsOf, type Result, resultOf, statuses } from './judge.ts';

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
  readonly requests: readonly string[];
  readonly snapshot: Snapshot;
  readonly files: Readonly<Record<string, string | null>>;
}

const clean: Undisturbed[] = [];

/** Each scene's run in which nothing goes wrong, once. */
async function prepare(): Promise<void> {
  if (clean.length > 0) return;
  for (const set of scenes) {
    const weekly = await set();
    const before = weekly.sandbox.requests.length;
    const snapshot = await publish(weekly);
    const requests = weekly.sandbox.requests.slice(before).map(keyOf);
    clean.push({ requests, snapshot, files: filesOf(weekly) });
  }
}

async function publish(weekly: Weekly, say: (message: string) => void = () => {}): Promise<Snapshot> {
  const { collection, published } = await weekly.publish({ now: sceneTime, say });
  if (collection === null) throw new Error(`Nothing was collected: ${published.outcome.message}`);
  return collection.snapshot;
}

function filesOf(weekly: Weekly): Undisturbed['files'] {
  return standingOf(weekly).files;
}

/** An operation, or a route as `POST git/blobs`. */
function keyOf(request: RecordedRequest): string {
  return request.operationName ?? nameOf(request);
}

/** Strikes one request of the run to come, by its number. */
function numbered(n: number): FailureRule['match'] {
  let seen = -1;
  return () => {
    seen += 1;
    return seen === n;
  };
}

/** A run under faults, and then one without. */
async function runTwice(scene: number, name: string, rules: readonly FailureRule[]): Promise<Result> {
  const set = scenes[scene];
  const without = clean[scene];
  if (set === undefined || without === undefined) throw new Error(`There is no scene ${scene}`);
  const weekly = await set();
  const faults = rules.map((rule) => weekly.sandbox.fail(rule));
  const result = await resultOf(without.snapshot, name, (say) => publish(weekly, say));
  const repairs = await repair(weekly, () => faults.reduce((sum, { hits }) => sum + hits, 0));
  expect(filesOf(weekly), `${name}, and then without; the repairs: ${repairs.join('; ')}`).toEqual(
    without.files,
  );
  expect(weekly.pullRequests(), `${name}: pull requests`).toHaveLength(1);
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

test('every status at every request of every route', async () => {
  await prepare();
  const all = clean.flatMap(({ requests }, scene) =>
    requests.flatMap((request, n) => statuses.map((status) => ({ scene, request, n, status }))),
  );
  const chosen = dice(3).sample(all, 25);
  const results = new Map<string, number>();
  for (const { scene, request, n, status } of chosen) {
    const name = `status ${status} at request ${n} of scene ${scene}, ${request}`;
    const result = await runTwice(scene, name, [{ match: numbered(n), how: { status } }]);
    expect(['same', 'hole', ...(kindsOf[status] ?? [])], name).toContain(result);
    count(results, result);
  }
  tell('statuses × routes', chosen.length, all.length, results);
}, 1_800_000);

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

test('schedules of faults', async () => {
  await prepare();
  const schedules = isWhole ? 500 : 20;
  const results = new Map<string, number>();
  for (let number = 0; number < schedules; number += 1) {
    const { below, pick } = dice(1_000 + number);
    const scene = below(scenes.length);
    const requests = clean[scene]?.requests ?? [];
    const faults = Array.from({ length: 1 + below(4) }, () => ({
      n: below(requests.length),
      how: pick(kinds),
    }));
    const name = `schedule ${number} in scene ${scene}: ${faults
      .map(({ n, how }) => `${JSON.stringify(how)} at ${n}, ${requests[n]}`)
      .join('; ')}`;
    const rules = faults.map(({ n, how }) => ({ match: numbered(n), how }));
    count(results, await runTwice(scene, name, rules));
  }
  tell('schedules', schedules, 500, results);
}, 1_800_000);
