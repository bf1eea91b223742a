import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLiveState, type LiveState } from '../../src/preview/live-state.ts';
import { openPreviewServer } from '../../src/preview/preview-server.ts';
import { aContent } from './a-content.ts';

const parts = { pageStyle: '', frameStyle: '', script: '', mark: '<svg/>' };

async function aServer(): Promise<{ port: number; live: LiveState }> {
  let rendered = 0;
  const live = createLiveState(aContent(), {
    async render() {
      rendered += 1;
      return aContent({ title: `Version ${rendered}` });
    },
    explain: () => ({ message: '', hint: null }),
  });
  const server = await openPreviewServer(live, parts, 0);
  onTestFinished(() => server.close());
  return { port: Number(new URL(server.url).port), live };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(
  port: number,
  {
    path = '/',
    method = 'GET',
    host = `127.0.0.1:${port}`,
  }: { path?: string; method?: string; host?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    request.on('error', reject).end();
  });
}

describe('the server', () => {
  it('answers this machine with the page, which nobody may embed, keep or guess the kind of', async () => {
    const { port } = await aServer();

    const { status, headers, body } = await ask(port);

    expect(status).toBe(200);
    expect(body).toContain('<!doctype html>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])(
    'turns away who asks for the host %j, whatever the path',
    async (host) => {
      const { port } = await aServer();

      for (const path of ['/', '/state.json', '/changes']) {
        const { status, body } = await ask(port, { host, path });
        expect([status, body]).toEqual([421, `This is the preview at http://127.0.0.1:${port}/.\n`]);
      }
    },
  );

  it('goes by the name localhost too', async () => {
    const { port } = await aServer();

    expect((await ask(port, { host: `localhost:${port}` })).status).toBe(200);
  });

  it('only answers questions', async () => {
    const { port } = await aServer();

    const [post, head, other] = [
      await ask(port, { method: 'POST' }),
      await ask(port, { method: 'HEAD' }),
      await ask(port, { path: '/../package.json' }),
    ];

    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect([head.status, head.body]).toEqual([200, '']);
    expect(other.status).toBe(404);
  });

  it('gives the state as JSON', async () => {
    const { port, live } = await aServer();

    expect(JSON.parse((await ask(port, { path: '/state.json' })).body)).toEqual(live.current());
  });

  it('tells who listens which version there is, and each that comes', async () => {
    const { port, live } = await aServer();
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    const response = await fetch(`http://127.0.0.1:${port}/changes`, { signal: controller.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (what: string) => {
      while (!heard.includes(what)) heard += (await reader?.read())?.value ?? '';
    };

    await hear('data: 1\n\n');
    await live.refresh();
    await hear('data: 2\n\n');

    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(heard).toBe('retry: 1000\n\nevent: change\ndata: 1\n\nevent: change\ndata: 2\n\n');
  });

  it('ends although somebody listens, and gives its port back', async () => {
    const live = createLiveState(aContent(), {
      render: async () => aContent(),
      explain: () => ({ message: '', hint: null }),
    });
    const server = await openPreviewServer(live, parts, 0);
    const port = Number(new URL(server.url).port);
    const response = await fetch(`${server.url}changes`);

    await server.close();

    await expect(response.text()).rejects.toThrow();
    const again = await openPreviewServer(live, parts, port);
    await again.close();
  });

  it('says what to do where its port is taken', async () => {
    const { port, live } = await aServer();

    await expect(openPreviewServer(live, parts, port)).rejects.toMatchObject({
      kind: 'usage',
      message: `The preview cannot listen on 127.0.0.1:${port} (EADDRINUSE)`,
      hint: 'Choose another port with --port, or 0 for any that is free.',
    });
  });
});
