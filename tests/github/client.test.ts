// What the client makes of the answers that GitHub really gives: repeated, paced, counted, explained.
import nock from 'nock';
import { afterEach, describe, expect, test } from 'vitest';
import type { GitHubOptions } from '../../src/github/client.ts';
import { aClient, ping } from '../builders/client.ts';

const api = 'https://api.github.test';
const pong = { data: { rateLimit: { cost: 3 }, viewer: { login: 'octo-user' } } };

function aGitHub(overrides: Partial<GitHubOptions> = {}) {
  const credentials = { kind: 'token', token: 'ghp_aTokenThatMustNotBeSeen1234567890' } as const;
  return aClient(api, { credentials, ...overrides });
}

function answers(
  ...replies: readonly (readonly [number, unknown, (Record<string, string> | undefined)?])[]
): void {
  for (const [status, body, headers] of replies) {
    nock(api)
      .post('/graphql', (sent) => sent.operationName === 'Viewer')
      .reply(status, typeof body === 'string' ? body : JSON.stringify(body), {
        'content-type': 'application/json',
        ...headers,
      });
  }
}

afterEach(() => {
  const unused = nock.pendingMocks();
  nock.cleanAll();
  expect(unused).toEqual([]);
});

describe('an answer', () => {
  test('is given as its schema says, and counted with its points', async () => {
    answers([200, pong]);
    const github = aGitHub();

    expect(await github.ask(ping, {})).toEqual({ viewer: { login: 'octo-user' } });
    expect(github.usage()).toEqual({ graphql: 1, rest: 0, points: 3, retries: 0 });
  });

  test.each([
    ['an empty body', [200, '']],
    ['HTML', [200, '<html>unicorn</html>', { 'content-type': 'text/html' }]],
    ['half a JSON text', [200, '{"data":{"viewer":']],
    ['status 502', [502, '<html>bad gateway</html>', { 'content-type': 'text/html' }]],
    ['status 503', [503, '']],
    [
      'a query that timed out',
      [200, { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] }],
    ],
  ] as const)('is asked for again after %s', async (_name, reply) => {
    answers([reply[0], reply[1], reply[2]], [200, pong]);
    const github = aGitHub();

    expect(await github.ask(ping, {})).toEqual({ viewer: { login: 'octo-user' } });
    expect(github.usage()).toEqual({ graphql: 2, rest: 0, points: 3, retries: 1 });
  });

  test('is asked for again after a broken connection', async () => {
    nock(api).post('/graphql').replyWithError('socket hang up');
    answers([200, pong]);

    expect(await aGitHub().ask(ping, {})).toEqual({ viewer: { login: 'octo-user' } });
  });

  test.each(['RATE_LIMITED', 'RATE_LIMIT'])(
    'waits for the rate limit to be reset when GitHub says %s',
    async (type) => {
      const reset = String(Math.floor(Date.now() / 1000) + 60);
      answers(
        [
          200,
          { data: null, errors: [{ type, message: 'API rate limit exceeded' }] },
          { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
        ],
        [200, pong],
      );

      expect(await aGitHub().ask(ping, {})).toEqual({ viewer: { login: 'octo-user' } });
    },
  );

  test('that breaks its schema is no edition', async () => {
    answers([200, { data: { viewer: 7 } }]);

    await expect(aGitHub().ask(ping, {})).rejects.toThrow(/answer to .* does not have the form/);
  });
});

describe('a failure', () => {
  test.each([
    ['a bad token', [401, { message: 'Bad credentials' }], 'permission', /does not accept the token/],
    [
      'a forbidden organization',
      [
        200,
        {
          data: { viewer: null },
          errors: [
            {
              type: 'FORBIDDEN',
              path: ['viewer'],
              message: 'it forbids access via a personal access token (classic)',
            },
          ],
        },
      ],
      'permission',
      /classic/,
    ],
    [
      'single sign-on',
      [403, { message: 'Resource protected by organization SAML enforcement.' }],
      'permission',
      /SAML/,
    ],
    [
      'a limit that is reset in an hour',
      [
        403,
        { message: 'API rate limit exceeded' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600) },
      ],
      'unavailable',
      /rate limit is used up/,
    ],
    ['a wrong address', [404, { message: 'Not Found' }], 'unavailable', /GITHUB_API_URL|address/],
    [
      'a heavy query',
      [
        200,
        {
          data: { viewer: null },
          errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
        },
      ],
      'unavailable',
      /too heavy/,
    ],
  ] as const)('of %s says so', async (_name, reply, kind, message) => {
    answers([reply[0], reply[1], reply[2]]);

    const failure = await aGitHub()
      .ask(ping, {})
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ name: 'Failure', kind });
    expect(String(failure)).toMatch(message);
  });

  test('that lasts is GitHub being unavailable, after four attempts', async () => {
    answers([503, ''], [503, ''], [503, ''], [503, '']);
    const github = aGitHub();

    await expect(github.ask(ping, {})).rejects.toMatchObject({ kind: 'unavailable' });
    expect(github.usage()).toEqual({ graphql: 4, rest: 0, points: 0, retries: 3 });
  });

  test('never shows the token', async () => {
    for (const reply of [
      [401, { message: 'Bad credentials' }],
      [400, { message: 'no' }],
      [404, {}],
    ] as const) {
      answers(reply);
      const logged: string[] = [];
      const error = await aGitHub({ log: (message) => logged.push(message) })
        .ask(ping, {})
        .catch((failure: unknown) => failure);

      const seen = JSON.stringify({
        ...Object(error),
        text: String(error),
        stack: Object(error).stack,
        cause: Object(error).cause ?? null,
        logged,
      });
      expect(seen).not.toContain('aTokenThatMustNotBeSeen');
    }
  });
});

describe('pacing', () => {
  test('lets queries run side by side, without a pause', async () => {
    answers([200, pong], [200, pong], [200, pong]);
    const waits: number[] = [];
    const github = aGitHub({ interval: 1000, sleep: async (milliseconds) => void waits.push(milliseconds) });

    await Promise.all([github.ask(ping, {}), github.ask(ping, {}), github.ask(ping, {})]);

    expect(waits).toEqual([]);
  });

  test("reaches an Enterprise Server's GraphQL beside its REST address, rate limit included", async () => {
    const reply = { data: null, errors: [{ type: 'RATE_LIMIT', message: 'API rate limit exceeded' }] };
    const headers = {
      'content-type': 'application/json',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '0',
    };
    nock('https://ghe.test')
      .post('/api/graphql')
      .reply(200, reply, headers)
      .post('/api/graphql')
      .reply(200, pong);

    const github = aGitHub({
      apiUrl: 'https://ghe.test/api/v3/',
      graphqlUrl: 'https://ghe.test/api/graphql',
    });

    expect(await github.ask(ping, {})).toEqual({ viewer: { login: 'octo-user' } });
  });
});
