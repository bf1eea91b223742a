// Limits and time-outs in every form that GitHub gives them: waited for, asked again in smaller portions, or told as what they are.
import nock from 'nock';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Hole } from '../../src/github/answers/decide.ts';
import type { GitHub } from '../../src/github/client.ts';
import { inBatches } from '../../src/github/pages.ts';
import { wordsOf } from '../../src/words/languages.ts';
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
      message: 'GitHub asks this account to slow down (secondary rate limit)',
    });
  });

  test.each([
    [
      'for ten minutes',
      [403, { message: secondaryLimit }, { 'retry-after': '600' }],
      'GitHub asks this account to slow down (secondary rate limit), for 600 s',
    ],
    [
      'until a date in an hour',
      [
        429,
        { message: 'Too many requests' },
        { date: 'Fri, 01 Jan 2100 00:00:00 GMT', 'retry-after': 'Fri, 01 Jan 2100 01:00:00 GMT' },
      ],
      'GitHub asks this account to slow down (secondary rate limit), for 3600 s',
    ],
    [
      'until an hour has passed',
      [
        429,
        { message: 'Too many requests' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
      ],
      "GitHub's rate limit is used up until 2100-01-01T00:00:00Z",
    ],
  ] as const)('that lasts %s is not waited for', async (_name, limit, message) => {
    await expect(asking([limit], (github) => github.ask(ping, {}))).rejects.toMatchObject({
      kind: 'unavailable',
      message,
    });
  });
});

test('a query that times out again and again is asked in smaller portions', async () => {
  const failing: Reply[] = Array.from({ length: 4 }, () => [200, timedOut]);
  const sizes: number[] = [];
  await asking([...failing, pong, pong], (github) =>
    inBatches(['a', 'b'], 2, async (batch, canSplit) => {
      sizes.push(batch.length);
      return github.ask(ping, {}, { canSplit });
    }),
  );

  expect(sizes).toEqual([2, 1, 1]);
});

/** A question about the rest of a list, without which the list is cut off; and one about a part, without which it goes on. */
const restOfList = { ...ping, name: 'TimelineItems' };
const part = { ...ping, name: 'FirstContributions', schema: z.object({ viewer: z.unknown() }).partial() };

const gone = { type: 'NOT_FOUND', path: ['viewer'], message: 'Could not resolve to a node' };
const forbidden = { type: 'FORBIDDEN', path: ['viewer'], message: 'Resource not accessible' };

test.each([
  ['gone', gone],
  ['forbidden', forbidden],
])('the rest of a list that is %s makes the collection incomplete', async (_name, problem) => {
  const reply: Reply = [200, { data: { viewer: null }, errors: [problem] }];

  await expect(asking([reply], (github) => github.ask(restOfList, {}))).rejects.toMatchObject({
    kind: 'incomplete',
    message: expect.stringContaining(problem.message),
  });
});

test('a value that must be there and is not makes the collection incomplete', async () => {
  const schema = z.object({ viewer: z.object({ login: z.string() }) });
  const reply: Reply = [200, { data: { viewer: null } }];

  await expect(asking([reply], (github) => github.ask({ ...ping, schema }, {}))).rejects.toMatchObject({
    kind: 'incomplete',
    message: 'GitHub left out part of what Viewer asked for: viewer',
  });
});

test('an answer of another shape is GitHub being unavailable: no answer is a bug', async () => {
  const reply: Reply = [200, { data: { viewer: { login: 7 } } }];

  await expect(asking([reply], (github) => github.ask(ping, {}))).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringMatching(/does not have the form[\s\S]*viewer\.login/),
  });
});

describe('an answer with holes', () => {
  const holes = async (reply: Reply) => {
    const told: Hole[] = [];
    const answer = await asking([reply], (github) => github.telling((hole) => told.push(hole)).ask(part, {}));
    return { answer, told: told.map(({ news, reason }) => [news?.code, reason]) };
  };

  test('is taken, and each is told', async () => {
    expect(await holes([200, { data: { viewer: null }, errors: [gone] }])).toEqual({
      answer: { viewer: null },
      told: [['first-contribution-unknown', 'NOT_FOUND']],
    });
  });

  test('and nothing else is one hole', async () => {
    expect(await holes([200, { data: null, errors: [forbidden] }])).toEqual({
      answer: {},
      told: [['first-contribution-unknown', 'FORBIDDEN']],
    });
  });

  test('is a failure where nobody listens', async () => {
    const reply: Reply = [200, { data: { viewer: null }, errors: [gone] }];

    await expect(asking([reply], (github) => github.ask(part, {}))).rejects.toMatchObject({
      kind: 'incomplete',
    });
  });

  test('and a mistake that is about nothing in it is asked again, and then a failure', async () => {
    const reply: Reply = [
      200,
      { data: { viewer: null }, errors: [gone, { message: 'Field does not exist' }] },
    ];

    await expect(
      asking([reply, reply, reply, reply], (github) => github.ask(part, {})),
    ).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('Field does not exist'),
    });
  });
});

describe('a wait is said, with its reason, its number, and when it ends', () => {
  const now = () => '2023-05-19T07:00:00Z';
  const said = async (replies: readonly Reply[]) => {
    const lines: string[] = [];
    for (const [status, body, headers] of replies)
      nock(api)
        .post('/graphql')
        .reply(status, body, { ...json, ...headers });
    const github = aClient(api, { say: (wait) => lines.push(wordsOf.en.desk.progress.waiting(wait)), now });
    await github.ask(ping, {});
    return lines;
  };

  test('GraphQL is as patient as REST', async () => {
    const broken: Reply = [503, {}];

    expect(await said([broken, broken, broken, pong])).toEqual([
      'waiting 1 s for GitHub (status 503), 1 of 3, until 2023-05-19T07:00:01Z',
      'waiting 4 s for GitHub (status 503), 2 of 3, until 2023-05-19T07:00:04Z',
      'waiting 9 s for GitHub (status 503), 3 of 3, until 2023-05-19T07:00:09Z',
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['', {}, 'waiting 60 s for GitHub (secondary limit), 1 of 2, until 2023-05-19T07:01:00Z'],
    [
      'of no time',
      { 'retry-after': '0' },
      'waiting 0 s for GitHub (secondary limit), 1 of 2, until 2023-05-19T07:00:00Z',
    ],
    [
      'of its own',
      { 'retry-after': '7' },
      'waiting 7 s for GitHub (secondary limit), 1 of 2, until 2023-05-19T07:00:07Z',
    ],
    [
      'until the hour is over',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1684479630' },
      'waiting 31 s for GitHub (primary limit), 1 of 2, until 2023-05-19T07:00:31Z',
    ],
    [
      'until a date',
      { 'retry-after': 'Fri, 19 May 2023 07:00:40 GMT' },
      'waiting 40 s for GitHub (secondary limit), 1 of 2, until 2023-05-19T07:00:40Z',
    ],
    [
      "by GitHub's own clock, ten minutes before ours",
      {
        date: 'Fri, 19 May 2023 06:50:00 GMT',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1684479030',
      },
      'waiting 31 s for GitHub (primary limit), 1 of 2, until 2023-05-19T07:00:31Z',
    ],
    [
      'that does not say until when',
      { 'x-ratelimit-remaining': '0' },
      'waiting 60 s for GitHub (primary limit), 1 of 2, until 2023-05-19T07:01:00Z',
    ],
  ])('a limit %s', async (_name, headers, line) => {
    expect(await said([[429, { message: 'Too many requests' }, headers], pong])).toEqual([line]);
  });

  test.each([
    ['status 503', '等待 GitHub 4 秒（状态码 503），第 2/3 次，2023-05-19T07:00:04Z 继续'],
    ['secondary limit', '等待 GitHub 4 秒（触发次级限流），第 2/3 次，2023-05-19T07:00:04Z 继续'],
    ['unreachable', '等待 GitHub 4 秒（无法连接），第 2/3 次，2023-05-19T07:00:04Z 继续'],
    ['INTERNAL', '等待 GitHub 4 秒（INTERNAL），第 2/3 次，2023-05-19T07:00:04Z 继续'],
  ])('in Chinese, for %s', (reason, line) => {
    const wait = { seconds: 4, reason, attempt: 2, of: 3, until: '2023-05-19T07:00:04Z' };

    expect(wordsOf.zh.desk.progress.waiting(wait)).toBe(line);
  });

  test.each(['INTERNAL', 'SERVICE_UNAVAILABLE', 'SOMETHING_NEW'])('an error of the type %s', async (type) => {
    const broken: Reply = [200, { data: null, errors: [{ type, message: 'Oh no' }] }];

    expect(await said([broken, pong])).toEqual([
      `waiting 1 s for GitHub (${type}), 1 of 3, until 2023-05-19T07:00:01Z`,
    ]);
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

  await vi.waitFor(() => expect(held.length).toBeGreaterThanOrEqual(6), { timeout: 30_000 });
  // A seventh one would have the time to join them.
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  isHeld = false;
  for (const answer of held) answer();
  await asked;

  expect(most).toBe(6);
});
