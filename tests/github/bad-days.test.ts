// Limits and time-outs in every form that GitHub gives them: waited for, asked again in smaller portions, or told as what they are.
import nock from 'nock';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { GitHub } from '../../src/github/client.ts';
import { inBatches } from '../../src/github/pages.ts';
import { aClient, ping } from '../builders/client.ts';

const api = 'https://api.github.test';
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
  return ask(aClient(api));
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

  test.each([
    ['for ten minutes', [403, { message: secondaryLimit }, { 'retry-after': '600' }]],
    [
      'until an hour has passed',
      [
        429,
        { message: 'Too many requests' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000) },
      ],
    ],
  ] as const)('that lasts %s is not waited for', async (_name, limit) => {
    await expect(asking([limit], (github) => github.ask(ping, {}))).rejects.toMatchObject({
      kind: 'unavailable',
      message: "GitHub's rate limit is used up",
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

test('what is gone, and its reader cannot do without, makes the collection incomplete too', async () => {
  const schema = z.object({ viewer: z.object({ login: z.string() }) });
  const problem = { type: 'NOT_FOUND', path: ['viewer'], message: 'Could not resolve to a node' };
  const forbidden = { type: 'FORBIDDEN', path: ['viewer'], message: 'Resource not accessible' };
  const asked = (errors: readonly object[]) =>
    asking([[200, { data: { viewer: null }, ...(errors.length > 0 && { errors }) }]], (github) =>
      github.askPartly({ ...ping, schema }, {}),
    );

  await expect(asked([problem])).rejects.toMatchObject({ kind: 'incomplete' });
  await expect(asked([forbidden])).rejects.toMatchObject({ kind: 'permission' });
  await expect(asked([])).rejects.toMatchObject({
    kind: 'incomplete',
    message: 'GitHub left out part of what Ping asked for: viewer',
  });
});

test('an answer of another shape is a bug', async () => {
  const reply: Reply = [200, { data: { viewer: { login: 7 } } }];

  await expect(asking([reply], (github) => github.ask(ping, {}))).rejects.toThrow(
    /answer to Ping does not match its schema/,
  );
});

describe('an answer with holes', () => {
  const hole = { type: 'NOT_FOUND', path: ['viewer'], message: 'Could not resolve' };

  test('and another mistake is none', async () => {
    const reply: Reply = [
      200,
      { data: { viewer: null }, errors: [hole, { message: 'Field does not exist' }] },
    ];

    await expect(asking([reply], (github) => github.askPartly(ping, {}))).rejects.toThrow(
      /Field does not exist/,
    );
  });

  test('and nothing else is none', async () => {
    const reply: Reply = [200, { data: null, errors: [hole] }];

    await expect(asking([reply], (github) => github.askPartly(ping, {}))).rejects.toMatchObject({
      kind: 'incomplete',
    });
  });
});

test('few requests are under way at a time', async () => {
  const held: (() => void)[] = [];
  let isHeld = true;
  let underWay = 0;
  let most = 0;
  const github = aClient(api, {
    fetch: async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
      underWay -= 1;
      return Response.json(pong[1]);
    },
  });
  const asked = Promise.all(Array.from({ length: 10 }, () => github.ask(ping, {})));

  await vi.waitFor(() => expect(held.length).toBeGreaterThanOrEqual(4), { timeout: 30_000 });
  // A fifth one would have the time to join them.
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  isHeld = false;
  for (const answer of held) answer();
  await asked;

  expect(most).toBe(4);
});
