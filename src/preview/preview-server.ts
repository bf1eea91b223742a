// The preview over HTTP, for this machine alone.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../model/errors.ts';
import type { LiveState } from './live-state.ts';
import type { PageParts } from './page-parts.ts';
import { composePreviewPage } from './preview-page.ts';

export interface PreviewServer {
  readonly url: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';

/**
 * @param port 0 for any that is free
 * @throws Failure `usage` where it cannot listen there
 */
export async function openPreviewServer(
  live: LiveState,
  parts: PageParts,
  port: number,
): Promise<PreviewServer> {
  const listening = new Set<ServerResponse>();
  const server = createServer({ requestTimeout: 10_000 }, serve);
  const stopTelling = live.onChange((version) => {
    for (const response of listening) tell(response, version);
  });
  const ownPort = await listen(server, port);
  const names = [`${host}:${ownPort}`, `localhost:${ownPort}`];
  return {
    url: `http://${host}:${ownPort}/`,
    async close() {
      stopTelling();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };

  function serve(request: IncomingMessage, response: ServerResponse): void {
    if (isOurs(request) && request.method === 'GET' && pathOf(request) === '/changes') tellChanges(response);
    else send(request, response, answer(request));
  }

  function answer(request: IncomingMessage): Answer {
    if (!isOurs(request)) return sentence(421, `This is the preview at http://${names[0]}/.`);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return { ...sentence(405, 'Only GET and HEAD are answered here.'), headers: { allow: 'GET, HEAD' } };
    switch (pathOf(request)) {
      case '/': {
        const { html, policy } = composePreviewPage(live.current(), parts, true);
        const headers = { 'content-security-policy': `${policy}; frame-ancestors 'none'` };
        return { status: 200, type: 'text/html', body: html, headers };
      }
      case '/state.json':
        return { status: 200, type: 'application/json', body: JSON.stringify(live.current()) };
      default:
        return sentence(404, 'There is nothing here. Try /.');
    }
  }

  /** A name that its owner points at this machine (DNS rebinding) would make a stranger's page one of ours. */
  function isOurs({ headers }: IncomingMessage): boolean {
    return headers.host !== undefined && names.includes(headers.host);
  }

  /** Server-sent events: the version at once, for a page that was away, and then every new one. */
  function tellChanges(response: ServerResponse): void {
    response.writeHead(200, { ...guards, 'content-type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    tell(response, live.current().version);
    listening.add(response);
    response.on('close', () => listening.delete(response));
  }
}

/** No other page may use what is here, nor look into this one. */
const guards = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function tell(response: ServerResponse, version: number): void {
  response.write(`event: change\ndata: ${version}\n\n`);
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function sentence(status: number, words: string): Answer {
  return { status, type: 'text/plain', body: `${words}\n` };
}

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers }: Answer,
): void {
  response.writeHead(status, {
    ...guards,
    'content-security-policy': "default-src 'none'",
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : body);
}

function pathOf({ url }: IncomingMessage): string {
  return url?.split('?')[0] ?? '';
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (cause) {
    throw new Failure('usage', `The preview cannot listen on port ${port}`, {
      hint: 'Choose another one with --port, or 0 for any that is free.',
      cause,
    });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
