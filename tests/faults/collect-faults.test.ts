// Every status at every request of every query, and every type of error at every place of every answer, while an edition is collected.
import { beforeAll, expect, test } from 'vitest';
import type { FailureRule } from '../../sandbox/sandbox.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { aBusyWorld, busyConfig } from '../collect/busy-world.ts';
import { type CollectOptions, collectFrom } from '../collect/collect-from.ts';
import { dice, tell } from './dice.ts';
import { count, kindsOf, resultOf, statuses } from './judge.ts';

const types = [
  'NOT_FOUND',
  'FORBIDDEN',
  'INSUFFICIENT_SCOPES',
  'UNPROCESSABLE',
  'INTERNAL',
  'SERVICE_UNAVAILABLE',
  'STALE_DATA',
  'RESOURCE_LIMITS_EXCEEDED',
  null,
];

type Place = readonly (string | number)[];

/** The requests of a run in which nothing goes wrong: how often each operation is asked, and the places of its first answers. */
const asked = new Map<string, number>();
const places = new Map<string, { readonly operation: string; readonly at: Place }>();
let clean: Snapshot;

const collect = async (options: CollectOptions) =>
  (await collectFrom(aBusyWorld(), { ...options, config: busyConfig })).snapshot;

beforeAll(async () => {
  const line: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const text = await answer.text();
    const operation = /"operationName":"(\w+)"/.exec(String(init?.body))?.[1] ?? '';
    asked.set(operation, (asked.get(operation) ?? 0) + 1);
    for (const at of placesIn(JSON.parse(text).data)) {
      const name = `${operation} ${at.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`;
      if (!places.has(name)) places.set(name, { operation, at });
    }
    return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
  };
  clean = await collect({ line });
});

/** Everything in an answer that is an object or a list, one entry of each list. */
function placesIn(data: unknown, at: Place = []): Place[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = at.length === 0 ? [] : [at];
  if (Array.isArray(data)) return [...own, ...placesIn(data[0], [...at, 0])];
  const inside = Object.entries(data)
    .filter(([name]) => name !== 'rateLimit' && name !== 'pageInfo')
    .flatMap(([name, value]) => placesIn(value, [...at, name]));
  return [...own, ...inside];
}

/** Strikes the nth request of an operation. */
function nth(operation: string, n: number): FailureRule['match'] {
  let seen = 0;
  return (request) => {
    if (request.operationName !== operation) return false;
    seen += 1;
    return seen >= n;
  };
}

test('every status at every request of every query, once and for good', async () => {
  const all = [...asked].flatMap(([operation, times]) =>
    Array.from({ length: times }, (_, n) =>
      statuses.flatMap((status) => [1, 99].map((strikes) => ({ operation, n: n + 1, status, strikes }))),
    ).flat(),
  );
  const chosen = dice(1).sample(all, 60);
  const results = new Map<string, number>();
  for (const { operation, n, status, strikes } of chosen) {
    const name = `status ${status} at ${operation} ${n}, ${strikes === 1 ? 'once' : 'for good'}`;
    const failures: FailureRule[] = [{ match: nth(operation, n), how: { status }, times: strikes }];
    const result = await resultOf(clean, name, (say) => collect({ failures, say }));
    expect(['same', 'hole', ...(kindsOf[status] ?? [])], name).toContain(result);
    if (strikes === 1 && (status >= 500 || status === 429)) expect(result, name).toBe('same');
    count(results, result);
  }
  tell('statuses × queries', chosen.length, all.length, results);
}, 1_800_000);

test('every type of error, and none, at every place of every answer', async () => {
  const all = [...places.values()].flatMap(({ operation, at }) =>
    types.flatMap((type) => [false, true].map((everything) => ({ operation, at, type, everything }))),
  );
  // Without an error a field that is null says that there is no such thing, as GitHub's schema lets it; an entry of a list does not.
  const sensible = all.filter(
    ({ type, everything, at }) => type !== null || (!everything && typeof at.at(-1) === 'number'),
  );
  const chosen = dice(2).sample(sensible, 90);
  const results = new Map<string, number>();
  for (const { operation, at, type, everything } of chosen) {
    const name = `${type ?? 'nothing'} at ${operation} ${at.join('.')}${everything ? ', and nothing else' : ''}`;
    const failures: FailureRule[] = [{ match: operation, how: { at, type, everything }, times: 99 }];
    const result = await resultOf(clean, name, (say) => collect({ failures, say }));
    expect(['same', 'hole', 'permission', 'usage', 'unavailable', 'incomplete'], name).toContain(result);
    count(results, result);
  }
  tell('errors × places', chosen.length, sensible.length, results);
}, 1_800_000);
