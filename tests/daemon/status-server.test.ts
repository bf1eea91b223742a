// The status page and /healthz over real HTTP.
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../src/daemon/log.ts';
import type { Status } from '../../src/daemon/status.ts';
import { openStatusServer } from '../../src/daemon/status-server.ts';
import { aStatus } from './a-status.ts';

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Byte by byte: a client would tidy the path and set the host. */
async function exchange(port: number, head: readonly string[]): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${head.join('\r\n')}\r\n\r\n`);
  let text = '';
  for await (const part of socket.setEncoding('utf8')) text += String(part);
  const [top = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = top.split('\r\n');
  const headers = lines.map((line) => /^([^:]+): (.*)$/.exec(line) ?? []);
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers.map(([, name = '', value = '']) => [name.toLowerCase(), value])),
    body: rest.join('\r\n\r\n'),
  };
}

async function aServer(status: () => Status = () => aStatus()) {
  const logged: string[] = [];
  const log = createLog({
    write: (line) => logged.push(line),
    now: () => '',
    redact: (text) => text,
    json: false,
    quiet: false,
  });
  const server = await openStatusServer({
    host: '127.0.0.1',
    port: 0,
    name: 'SOFA Weekly',
    timeZone: 'Asia/Shanghai',
    status,
    log,
  });
  onTestFinished(() => server.close());
  const port = Number(new URL(server.url).port);
  const ask = (path: string, { method = 'GET', headers = {} }: Asked = {}) =>
    exchange(port, [
      `${method} ${path} HTTP/1.1`,
      ...Object.entries({ host: '127.0.0.1', connection: 'close', ...headers }).map((one) => one.join(': ')),
    ]);
  return { server, ask, logged };
}

describe('GET /healthz', () => {
  test.each([
    ['ok', 200, {}],
    [
      'failing',
      503,
      {
        editions: [
          {
            edition: '2023-05-26',
            success: null,
            failure: {
              at: '2023-05-23T01:17:00Z',
              attempt: 1,
              kind: 'permission',
              message: 'No',
              hint: null,
              retryAt: null,
            },
          },
        ],
      },
    ],
    ['stopped', 503, { schedulerRuns: false }],
  ] as const)('says %s with status %i', async (health, status, overrides: Partial<Status>) => {
    const { ask } = await aServer(() => aStatus(overrides));
    const answer = await ask('/healthz');

    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(answer.body)).toMatchObject({ status: health, nextRun: '2023-05-26T01:17:00Z' });
  });

  test('is the same with a query, and each time anew', async () => {
    let isStopping = false;
    const { ask } = await aServer(() => aStatus({ isStopping }));

    expect((await ask('/healthz?verbose=1')).status).toBe(200);
    isStopping = true;
    expect((await ask('/healthz')).status).toBe(503);
  });
});

describe('GET /', () => {
  test('is a page that a browser may neither run, nor frame, nor keep', async () => {
    const { ask } = await aServer();
    const { status, headers, body } = await ask('/');

    expect(status).toBe(200);
    expect(body).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  test('does not repeat the host that a request names', async () => {
    const { ask } = await aServer();
    const { status, headers, body } = await ask('/', {
      headers: { host: 'evil.test', 'x-forwarded-host': 'evil.test' },
    });

    expect(status).toBe(421);
    expect(JSON.stringify(headers) + body).not.toContain('evil.test');
  });
});

describe('anything else', () => {
  test('HEAD is GET without the body', async () => {
    const { ask } = await aServer();
    for (const path of ['/', '/healthz', '/nowhere']) {
      const [got, headed] = [await ask(path), await ask(path, { method: 'HEAD' })];

      expect(headed.body).toBe('');
      expect(headed.status).toBe(got.status);
      expect({ ...headed.headers, date: null }).toEqual({ ...got.headers, date: null });
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const { ask } = await aServer();
    const answer = await ask('/healthz', { method });

    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test.each([
    '/nowhere',
    '/healthz/',
    '//evil.test/healthz',
    '/../etc/passwd',
    '/%00',
    'http://evil.test/',
    '*',
  ])('%s is not found', async (path) => {
    const { ask } = await aServer();
    const answer = await ask(path);

    expect(answer.status).toBe(404);
    expect(answer.body).toBe('There is nothing here. Try / or /healthz.\n');
  });

  test('a page that cannot be made does not end the daemon', async () => {
    const { ask, logged } = await aServer(() => {
      throw new Error('no status today');
    });

    expect((await ask('/')).status).toBe(500);
    expect((await ask('/healthz')).status).toBe(500);
    expect(logged.join('')).toContain('The status page failed: no status today');
  });
});

test('a port that is taken is a failure that says what to do', async () => {
  const { server } = await aServer();
  const { port } = new URL(server.url);
  const opening = openStatusServer({
    host: '127.0.0.1',
    port: Number(port),
    name: 'SOFA Weekly',
    timeZone: 'Asia/Shanghai',
    status: () => aStatus(),
    log: { info() {}, warn() {}, error() {} },
  });

  await expect(opening).rejects.toMatchObject({
    kind: 'usage',
    message: `The status page cannot listen on 127.0.0.1:${port} (EADDRINUSE)`,
    hint: expect.stringContaining('--port'),
  });
});

test('a connection that says nothing does not keep the server', async () => {
  const { server, ask } = await aServer();
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  await ask('/');
  const gone = once(socket, 'close');

  await server.close();

  await gone;
});

describe('the name that it is asked under', () => {
  test.each(['127.0.0.1:8080', 'localhost', '[::1]:8080'])('%s is this machine', async (host) => {
    const { ask } = await aServer();

    expect((await ask('/', { headers: { host } })).status).toBe(200);
  });

  test.each(['rebound.test', 'rebound.test:8080', '127.0.0.1.rebound.test', 'localhost.rebound.test'])(
    '%s is a stranger’s: nothing is said',
    async (host) => {
      const { ask } = await aServer();
      const { status, body } = await ask('/healthz', { headers: { host } });

      expect([status, body]).toEqual([421, 'This is a status page for this machine alone.\n']);
    },
  );
});
