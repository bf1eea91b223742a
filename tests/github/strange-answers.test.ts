// What no documentation has, but proxies, broken lines and broken clocks bring: no answer is a bug, none is taken for an empty result,
// and none makes a run wait for longer than a person would.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import type { GitHub, GitHubOptions } from '../../src/github/client.ts';
import { repository } from '../../src/github/rest/repository-routes.ts';
import { Failure } from '../../src/model/errors.ts';
import { aClient, ping } from '../builders/client.ts';

/** If nothing at all came, it would be an edition in which nothing happened. */
const part = {
  ...ping,
  name: 'FirstContributions',
  schema: z.object({ s0: z.object({ issueCount: z.number() }).nullish() }),
};

const asking: Readonly<Record<string, (github: GitHub) => Promise<unknown>>> = {
  'a query': (github) => github.ask(ping, {}),
  'a query whose parts may be missing': (github) => github.ask(part, {}),
  'a call': (github) => github.call(repository, { owner: 'octo-org', repo: 'engine' }),
};

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
const app = { kind: 'app', appId: '7', privateKey, installationId: '73' } as const;

const json = { 'content-type': 'application/json' };

function answer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = json,
): () => Response {
  return () => new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

function broken(message: string, cause: string): () => never {
  return () => {
    throw new TypeError(message, { cause: new Error(cause) });
  };
}

const page = '<!DOCTYPE html><title>Sign in to the network</title>';
const limit = JSON.stringify({ message: 'You have exceeded a secondary rate limit.' });
const usedUp = JSON.stringify({ message: 'API rate limit exceeded' });
const none = { ...json, 'x-ratelimit-remaining': '0' };

const strange: Readonly<Record<string, () => Response>> = {
  nothing: answer(200, ''),
  'the word null': answer(200, 'null'),
  'a number': answer(200, '7'),
  'a list': answer(200, '[]'),
  'data that is null, without a reason': answer(200, '{"data":null}'),
  'data that is null, with no errors': answer(200, '{"data":null,"errors":[]}'),
  'data that is null, with errors that are null': answer(200, '{"data":null,"errors":null}'),
  'data that is text': answer(200, '{"data":"soon"}'),
  'data that is a list': answer(200, '{"data":[]}'),
  'errors that are text': answer(200, '{"data":null,"errors":["oh no"]}'),
  'an error without anything': answer(200, '{"data":null,"errors":[{}]}'),
  'an error that is null': answer(200, '{"data":null,"errors":[null]}'),
  'a page that asks for a password': answer(200, page, { 'content-type': 'text/html; charset=utf-8' }),
  'a page that says that it is JSON': answer(200, page),
  'JSON that says that it is a page': answer(200, '{"data":{}', { 'content-type': 'text/html' }),
  bytes: answer(200, '\u0000\u0001', { 'content-type': 'application/octet-stream' }),
  'no type': answer(200, page, {}),
  'a type that is none': answer(200, '{', { 'content-type': ';;=,' }),
  'status 204': answer(204, ''),
  'status 302 that leads nowhere': answer(302, ''),
  'status 304': answer(304, ''),
  'status 407': answer(407, page, { 'content-type': 'text/html' }),
  'status 418 with the word null': answer(418, 'null'),
  'status 500 with the word null': answer(500, 'null'),
  'status 500 with a number': answer(500, '7'),
  'status 500 with a list of errors': answer(500, '{"message":7,"errors":"none"}'),
  'status 500 with bytes': answer(500, '\u0000', { 'content-type': 'application/octet-stream' }),
  'status 502 of a type that is none': answer(502, page, { 'content-type': ';;=,' }),
  'status 520 of a proxy': answer(520, page, { 'content-type': 'text/html' }),
  'status 599': answer(599, ''),
  'a name that is not known': broken('fetch failed', 'getaddrinfo ENOTFOUND api.github.test'),
  'a certificate of nobody': broken('fetch failed', 'self-signed certificate in certificate chain'),
  'redirects without an end': broken('fetch failed', 'redirect count exceeded'),
  'a connection that breaks off': broken('terminated', 'other side closed'),
  ...Object.fromEntries(
    [
      '-5',
      '',
      'soon',
      'NaN',
      'Infinity',
      '1e-7',
      '1e21',
      '0x10',
      '1.5',
      '99999999999999999999',
      '7, 7',
    ].flatMap((value) => [
      [`a limit for "${value}"`, answer(429, limit, { ...json, 'retry-after': value })],
      [`a limit until "${value}"`, answer(403, usedUp, { ...none, 'x-ratelimit-reset': value })],
    ]),
  ),
  'a limit that does not say until when': answer(403, usedUp, none),
};

/** What only a real line brings. */
const lines: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  'bytes that are not gzip': (_, response) => {
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end('{"data":{}}');
  },
  'half an answer before the line breaks': (request, response) => {
    response.writeHead(200, { ...json, 'content-length': '100' });
    response.write('{"data":{', () => request.socket.destroy());
  },
  'a redirect to itself': (request, response) => {
    response.writeHead(307, { location: request.url ?? '/' }).end();
  },
  'something that is not HTTP': (request) => {
    request.socket.end('SSH-2.0-OpenSSH_9.7\r\n');
  },
};

const questions = Object.entries(asking);

describe.each(questions)('%s is answered with', (_question, ask) => {
  test.each(Object.entries(strange))('%s', async (_name, reply) => {
    await expectAToldFailure(ask, 'https://api.github.test', async () => reply());
  });

  test.each(Object.entries(lines))('%s', async (_name, line) => {
    const server = createServer(line);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = z.object({ port: z.number() }).parse(server.address());
    await expectAToldFailure(ask, `http://127.0.0.1:${port}`, fetch);
  });
});

test.each(questions)('%s that a web page answers was not heard by GitHub', async (_question, ask) => {
  const github = aClient('https://api.github.test', {
    fetch: async () => new Response(page, { headers: { 'content-type': 'text/html' } }),
  });

  await expect(ask(github)).rejects.toMatchObject({
    kind: 'unavailable',
    message: 'GitHub cannot be reached (a web page came in place of an answer), also when asked again',
    hint: expect.stringContaining('Behind a proxy, set HTTPS_PROXY.'),
  });
});

describe('an App that asks for its token is answered with', () => {
  test.each(Object.entries(strange))('%s', async (_name, reply) => {
    const ask = (github: GitHub) => github.ask(ping, {});
    await expectAToldFailure(ask, 'https://api.github.test', async () => reply(), { credentials: app });
  });
});

async function expectAToldFailure(
  ask: (github: GitHub) => Promise<unknown>,
  url: string,
  send: typeof fetch,
  options: Partial<GitHubOptions> = {},
): Promise<void> {
  let waited = 0;
  let asked = 0;
  const github = aClient(url, {
    ...options,
    fetch(input, init) {
      asked += 1;
      return send(input, init);
    },
    say({ seconds, until }) {
      expect(Date.parse(until)).not.toBeNaN();
      waited += seconds;
    },
  });
  const result = await ask(github).catch((error: unknown) => error);

  expect(result).toBeInstanceOf(Failure);
  expect(result).toMatchObject({
    kind: expect.stringMatching(/^(?:unavailable|incomplete|usage|permission)$/),
  });
  expect(waited).toBeLessThanOrEqual(300);
  expect(asked).toBeLessThanOrEqual(8);
}

test.each(['soon', '-5', '1e21', 'Infinity', '99999999999999999999'])(
  'points that come back at "%s" are not counted on',
  async (reset) => {
    const limits = { 'x-ratelimit-resource': 'graphql', 'x-ratelimit-limit': '5000' };
    const headers = { ...json, ...limits, 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': reset };
    const github = aClient('https://api.github.test', {
      fetch: async () => Response.json({ data: { viewer: { login: 'octo-user' } } }, { headers }),
    });
    await github.ask(ping, {});

    expect(github.pointsLeft()).toBe(null);
  },
);
