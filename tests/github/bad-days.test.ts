// Limits and time-outs in every form that GitHub gives them: waited for, asked again in smaller portions, or told as what they are.
import nock from 'nock';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Operation } from '../../src/github/ask.ts';
import { createGitHub, type GitHub } from '../../src/github/client.ts';
import { inBatches } from '../../src/github/pages.ts';

const api = 'https://api.github.test';
const ping = {
  name: 'Ping',
  schema: z.object({ viewer: z.object({ login: z.string() }).nullable() }),
  text: 'query Ping { rateLimit { cost } viewer { login } }',
} satisfies Operation<z.ZodType>;
const pong = [200, { data: { viewer: { login: 'octo-user' } } }] as const;
const json = { 'content-type': 'application/json' };

type Reply = readonly [status: number, body: string | object, headers?: Readonly<Record<string, string>>];

const secondaryLimit =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const timedOut = { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] };

/** Asks a GitHub that gives these replies, one after the other. */
async function asking<Result>(replies: readonly Reply[], ask: (github: GitHub) => Promise<Result>) {
  for (const [status, body, headers] of replies)
    nock(api)
      .post('/graphql')
      .reply(status, body, { ...json, ...headers });
  const github = createGitHub({
    credentials: { kind: 'token', token: 'token' },
    apiUrl: api,
    graphqlUrl: `${api}/graphql`,
    interval: 0,
    backOff: 0,
    sleep: async () => {},
    log: () => {},
    fetch,
  });
  return ask(github);
}

afterEach(() => {
  const unused = nock.pendingMocks();
  nock.cleanAll();
  expect(unused).toEqual([]);
});

const limits: readonly (readonly [string, Reply])[] = [
  ['a secondary limit with status 200', [200, { data: null, errors: [{ message: secondaryLimit }] }]],
  ['a secondary limit with status 403', [403, { message: secondaryLimit }, { 'retry-after': '1' }]],
  ['status 429 as a page', [429, '<html>Too many requests</html>', { 'content-type': 'text/html' }]],
  ['an abuse limit that says how long', [403, { message: 'Abuse detection' }, { 'retry-after': '1' }]],
];

describe('a limit', () => {
  test.each(limits)('is waited for: %s', async (_name, limit) => {
    expect(await asking([limit, pong], (github) => github.ask(ping, {}))).toEqual({
      viewer: { login: 'octo-user' },
    });
  });

  test.each(limits)('that stays is GitHub being unavailable: %s', async (_name, limit) => {
    await expect(asking([limit, limit, limit], (github) => github.ask(ping, {}))).rejects.toMatchObject({
      kind: 'unavailable',
      message: "GitHub's rate limit is used up",
    });
  });

  test('that lasts for ten minutes is not waited for', async () => {
    const limit: Reply = [403, { message: secondaryLimit }, { 'retry-after': '600' }];

    await expect(asking([limit], (github) => github.ask(ping, {}))).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });
});

test('a query that times out again and again is asked in smaller portions', async () => {
  const failing: Reply[] = Array.from({ length: 4 }, () => [200, timedOut]);
  const sizes: number[] = [];
  await asking([...failing, pong, pong], (github) =>
    inBatches(['a', 'b'], 2, async (batch) => {
      sizes.push(batch.length);
      return github.ask(ping, {});
    }),
  );

  expect(sizes).toEqual([2, 1, 1]);
});

test('what is gone while it is read makes the collection incomplete, not the program broken', async () => {
  const gone: Reply = [
    200,
    {
      data: { viewer: null },
      errors: [{ type: 'NOT_FOUND', path: ['viewer'], message: 'Could not resolve to a node' }],
    },
  ];

  await expect(asking([gone], (github) => github.ask(ping, {}))).rejects.toMatchObject({
    kind: 'incomplete',
    message: expect.stringContaining('Could not resolve to a node'),
  });
});
