// A client that is told to end does so at once, whatever it is waiting for.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { GitHubOptions } from '../../src/github/client.ts';
import { aClient, ping } from '../builders/client.ts';

/** A server that does with every request as it is told, and lets a test wait for one to arrive. */
async function aServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: string[] = [];
  const arrivals: (() => void)[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
    for (const arrive of arrivals.splice(0)) arrive();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    arrival: () => new Promise<void>((resolve) => arrivals.push(resolve)),
  };
}

function aGitHub(url: string, overrides: Partial<GitHubOptions>) {
  return aClient(url, { backOff: 1000, ...overrides });
}

const never = () => {};
const pong = (_request: IncomingMessage, response: ServerResponse) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ data: { viewer: { login: 'octo-user' } } }));

describe('the end', () => {
  test('of a query under way is not taken for a broken connection and repeated', async () => {
    const server = await aServer(never);
    const ending = new AbortController();
    const arrival = server.arrival();
    const asked = aGitHub(server.url, { signal: ending.signal }).ask(ping, {});

    await arrival;
    ending.abort();

    await expect(asked).rejects.toThrow(/aborted/);
    expect(server.requests).toEqual(['POST /graphql']);
  });

  test('of a REST request under way is the same', async () => {
    const server = await aServer(never);
    const ending = new AbortController();
    const arrival = server.arrival();
    const asked = aGitHub(server.url, { signal: ending.signal }).rest.request('POST /repos/o/r/pulls');

    await arrival;
    ending.abort();

    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.requests).toEqual(['POST /repos/o/r/pulls']);
  });

  test('comes to a write that waits for its turn, which is never sent', async () => {
    const server = await aServer(pong);
    const ending = new AbortController();
    const waiting = withResolvers();
    const github = aGitHub(server.url, {
      signal: ending.signal,
      interval: 1000,
      sleep: () => {
        waiting.resolve();
        return new Promise(never);
      },
    });
    const write = () => github.rest.request('POST /repos/o/r/pulls');
    await write();
    const second = write();

    await waiting.promise;
    ending.abort();

    await expect(second).rejects.toThrow(/aborted/);
    expect(server.requests).toEqual(['POST /repos/o/r/pulls']);
  });

  test('comes while a rate limit is waited for', async () => {
    const ending = new AbortController();
    const answered = withResolvers();
    const sent: string[] = [];
    const asked = aGitHub('http://github.test', {
      signal: ending.signal,
      fetch: async (url) => {
        sent.push(String(url));
        answered.resolve();
        const headers = { 'content-type': 'application/json', 'retry-after': '60' };
        return new Response('{"message":"You have exceeded a secondary rate limit."}', {
          status: 403,
          headers,
        });
      },
    }).ask(ping, {});

    await answered.promise;
    ending.abort();

    await expect(asked).rejects.toThrow(/aborted/);
    expect(sent).toEqual(['http://github.test/graphql']);
  });

  test('comes to an App that waits for its token', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const server = await aServer(never);
    const ending = new AbortController();
    const arrival = server.arrival();
    const asked = aGitHub(server.url, {
      signal: ending.signal,
      credentials: { kind: 'app', appId: '1', privateKey, installationId: '2' },
    }).ask(ping, {});

    await arrival;
    ending.abort();

    await expect(asked).rejects.toThrow(/aborted/);
    expect(server.requests).toEqual(['POST /app/installations/2/access_tokens']);
  });

  test('lets nothing begin', async () => {
    const server = await aServer(pong);
    const github = aGitHub(server.url, { signal: AbortSignal.abort() });

    await expect(github.ask(ping, {})).rejects.toThrow(/aborted/);
    await expect(github.rest.request('GET /zen')).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.requests).toEqual([]);
  });
});

describe('an attempt', () => {
  test('ends by itself after half a minute', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const server = await aServer(pong);
    const signals: (AbortSignal | null | undefined)[] = [];
    await aGitHub(server.url, {
      fetch(url, init) {
        signals.push(init?.signal);
        return fetch(url, init);
      },
    }).ask(ping, {});
    for (const [callback, milliseconds] of timers.mock.calls) if (milliseconds === 30_000) callback();

    expect(signals.map((signal) => signal?.reason)).toEqual([
      expect.objectContaining({ name: 'TimeoutError' }),
    ]);
  });
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = never;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
