// Every status at every request of every query, and every type of error at every place of every answer, while an edition is collected.
import { beforeAll, expect, test } from 'vitest';
import type { FailureKind, FailureRule } from '../../sandbox/sandbox.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { aBusyWorld, busyConfig } from '../collect/busy-world.ts';
import { type CollectOptions, collectFrom } from '../collect/collect-from.ts';
import { type Asked, askedIn, forGood, nameIn, only } from './asked.ts';
import { kindsOf, resultOf, statuses } from './judge.ts';
import { longest, tryAll } from './try-all.ts';

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

/** The requests of a run in which nothing goes wrong, and the places of the answers to each operation. */
let asked: readonly Asked[];
const places = new Map<string, { readonly operation: string; readonly at: Place }>();
/** Of a connection. */
const lists = new Map<string, { readonly operation: string; readonly at: Place }>();
let clean: Snapshot;

const collect = (options: CollectOptions) => collectFrom(aBusyWorld(), { ...options, config: busyConfig });

beforeAll(async () => {
  const line: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const text = await answer.text();
    const operation = /"operationName":"(\w+)"/.exec(String(init?.body))?.[1] ?? '';
    const { data } = JSON.parse(text);
    for (const at of placesIn(data)) {
      places.set(`${operation} ${at.join('.')}`, { operation, at });
      const isList = at.at(-1) === 'nodes' && valueAt(data, [...at.slice(0, -1), 'pageInfo']) !== undefined;
      if (isList) lists.set(`${operation} ${at.join('.')}`, { operation, at });
    }
    return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
  };
  const { snapshot, requests } = await collect({ line });
  clean = snapshot;
  asked = askedIn(requests);
});

function valueAt(data: unknown, [step, ...rest]: Place): unknown {
  return step === undefined ? data : valueAt(Reflect.get(Object(data), step), rest);
}

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

const under = (name: string, failures: readonly FailureRule[]) =>
  resultOf(clean, name, async (say) => (await collect({ failures, say })).snapshot);

test(
  'every status at every request of every query, once and for good',
  async () => {
    const cases = asked.flatMap((one) =>
      statuses.flatMap((status) =>
        [true, false].map((isOnce) => ({
          name: `status ${status} at ${nameIn(asked, one)}, ${isOnce ? 'once' : 'for good'}`,
          ...{ one, status, isOnce },
        })),
      ),
    );
    await tryAll('statuses × queries', cases, 60, async ({ name, one, status, isOnce }) => {
      const match = isOnce ? only(one) : forGood(one, asked);
      const result = await under(name, [{ match, how: { status }, times: isOnce ? 1 : 999 }]);
      expect(['same', 'hole', ...(kindsOf[status] ?? [])]).toContain(result);
      if (isOnce && (status >= 500 || status === 429)) expect(result).toBe('same');
      return result;
    });
  },
  longest,
);

const trouble: readonly FailureKind[] = [
  'drop-connection-before',
  'drop-connection-after',
  'primary-rate-limit',
  'secondary-rate-limit',
  'something-went-wrong',
  'RESOURCE_LIMITS_EXCEEDED',
  'empty-body',
  'html-body',
  'truncated-json',
  'null-data',
];

test(
  'every trouble with the line, and every limit, at every request of every query, once and for good',
  async () => {
    const cases = asked.flatMap((one) =>
      trouble.flatMap((how) =>
        [true, false].map((isOnce) => ({
          name: `${JSON.stringify(how)} at ${nameIn(asked, one)}, ${isOnce ? 'once' : 'for good'}`,
          ...{ one, how, isOnce },
        })),
      ),
    );
    await tryAll('troubles × queries', cases, 20, async ({ name, one, how, isOnce }) => {
      const match = isOnce ? only(one) : forGood(one, asked);
      const result = await under(name, [{ match, how, times: isOnce ? 1 : 999 }]);
      // What is too heavy is so the next time, too: it is asked for in parts if it has any, and not again.
      const passes = isOnce && how !== 'RESOURCE_LIMITS_EXCEEDED';
      expect(passes ? ['same'] : [...(isOnce ? ['same'] : []), 'hole', 'unavailable']).toContain(result);
      return result;
    });
  },
  longest,
);

test(
  'every type of error, and none, at every place of every answer',
  async () => {
    const cases = [...places.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([place, { operation, at }]) =>
        types.flatMap((type) =>
          [false, true].map((everything) => ({
            name: `${type ?? 'nothing'} at ${place}${everything ? ', and nothing else' : ''}`,
            ...{ operation, at, type, everything },
          })),
        ),
      )
      // Without an error a field that is null says that there is no such thing, as GitHub's schema lets it; an entry of a list does not.
      .filter(({ type, everything, at }) => type !== null || (!everything && typeof at.at(-1) === 'number'));
    await tryAll('errors × places', cases, 90, async ({ name, operation, at, type, everything }) => {
      const result = await under(name, [{ match: operation, how: { at, type, everything }, times: 999 }]);
      expect(['same', 'hole', 'permission', 'usage', 'unavailable', 'incomplete']).toContain(result);
      return result;
    });
  },
  longest,
);

test(
  'an entry that comes twice, since its list shifted while it was read, counts once',
  async () => {
    const cases = [...lists]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => ({ name, ...one }));
    await tryAll('entries that come twice', cases, 8, async ({ name, operation, at }) => {
      const line: typeof fetch = async (input, init) => {
        const answer = await fetch(input, init);
        if (!String(init?.body).includes(`"operationName":"${operation}"`)) return answer;
        const body = JSON.parse(await answer.text());
        const nodes = valueAt(body.data, at);
        if (Array.isArray(nodes) && nodes.length > 0) nodes.push(nodes.at(-1));
        return Response.json(body);
      };
      const result = await resultOf(clean, name, async (say) => (await collect({ line, say })).snapshot);
      expect(result).toBe('same');
      return result;
    });
  },
  longest,
);
