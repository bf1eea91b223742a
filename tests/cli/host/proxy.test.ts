// A proxy between the program and GitHub: a real one on this machine, that opens tunnels and remembers where to.
import { createServer, type Server } from 'node:http';
import { connect as connectTo, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { proxiedFetch, proxyVariable } from '../../../src/cli/host/proxy.ts';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port');
  return address.port;
}

async function aGitHub() {
  const port = await listening(
    createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => response.end(`${request.method} ${request.headers.accept} ${body}`));
    }),
  );
  return `http://127.0.0.1:${port}`;
}

async function aProxy() {
  const tunnels: string[] = [];
  const server = createServer((_request, response) => response.writeHead(500).end());
  server.on('connect', ({ url = '' }, socket: Socket, head: Buffer) => {
    tunnels.push(url);
    const [host, port] = url.split(':');
    const there = connectTo(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      there.write(head);
      there.pipe(socket).pipe(there);
    });
    onTestFinished(() => {
      there.destroy();
      socket.destroy();
    });
  });
  return { url: `http://127.0.0.1:${await listening(server)}`, tunnels };
}

test('requests go through its tunnel', async () => {
  const [github, proxy] = [await aGitHub(), await aProxy()];
  const send = proxiedFetch({ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url });

  const answer = await send(`${github}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/plain' },
    body: 'query',
  });

  expect([answer.status, await answer.text()]).toEqual([200, 'POST text/plain query']);
  expect(proxy.tunnels).toEqual([new URL(github).host]);
});

test('hosts in NO_PROXY are asked without it', async () => {
  const [github, proxy] = [await aGitHub(), await aProxy()];
  const send = proxiedFetch({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' });

  expect((await send(github)).status).toBe(200);
  expect(proxy.tunnels).toEqual([]);
});

test('a signal ends the request', async () => {
  const [github, proxy] = [await aGitHub(), await aProxy()];
  const send = proxiedFetch({ HTTP_PROXY: proxy.url });

  await expect(send(github, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

describe('the variable in use', () => {
  test.each([
    [{}, null],
    [{ HTTPS_PROXY: '' }, null],
    [{ https_proxy: 'http://proxy.test' }, 'https_proxy'],
    [{ HTTP_PROXY: 'http://proxy.test', HTTPS_PROXY: 'http://octo:secret@proxy.test' }, 'HTTPS_PROXY'],
  ])('of %o is %s', (env, name) => {
    expect(proxyVariable(env)).toBe(name);
  });
});
