// The server of the status page and of the preview: it answers who asks, and cuts off who only keeps a connection.
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openLocalServer, type ServerLimits } from '../../src/local/local-server.ts';

const long = 600_000;
const never: ServerLimits = { headers: long, request: long, silence: long, check: 5 };

async function aServer(limits: Partial<ServerLimits>): Promise<number> {
  const server = await openLocalServer({
    page: 'preview',
    host: '127.0.0.1',
    port: 0,
    handle: (_request, response) => response.end('Here I am'),
    limits: { ...never, ...limits },
  });
  onTestFinished(() => server.close());
  return server.port;
}

/** What a client heard until it was cut off, or until it hung up after an answer. */
function heard(port: number, say: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => say(socket));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('Here I am')) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

test('who asks is answered', async () => {
  const port = await aServer({});

  expect(await heard(port, (socket) => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'))).toContain(
    '200 OK',
  );
});

test('who never ends the headers of a request is cut off', async () => {
  const port = await aServer({ headers: 10, request: 20 });

  expect(await heard(port, (socket) => socket.write('GET / HTTP/1.1\r\nHost: loc'))).toMatch(
    /^HTTP\/1\.1 408 /,
  );
});

test('who says nothing is cut off', async () => {
  const port = await aServer({ silence: 10 });

  expect(await heard(port, () => {})).toBe('');
});

test('who stops in the middle of a request is cut off', async () => {
  const port = await aServer({ silence: 10 });

  expect(await heard(port, (socket) => socket.write('GET / HTTP/1.1\r\nHost'))).toBe('');
});
