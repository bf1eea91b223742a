// The daemon's two pages over HTTP: how it is, for people and for what watches over it.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../model/errors.ts';
import type { Log } from './log.ts';
import { healthOf, healthReport, type Status } from './status.ts';
import { composeStatusPage, type StatusPageOptions } from './status-page.ts';
import { statusPolicy } from './status-style.ts';

export interface StatusServerOptions extends StatusPageOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly status: () => Status;
  readonly log: Log;
}

export interface StatusServer {
  readonly url: string;
  close(): Promise<void>;
}

/** @throws Failure `usage` where it cannot listen there */
export async function openStatusServer(options: StatusServerOptions): Promise<StatusServer> {
  const { host, port } = options;
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    send(response, answerOrApologise(request, options));
  });
  try {
    await listen(server, port, host);
  } catch (cause) {
    throw new Failure('usage', `The status page cannot listen on ${host}:${port} (${reasonOf(cause)})`, {
      hint: 'Choose another place with serve.host and serve.port, or --host and --port.',
      cause,
    });
  }
  return {
    url: urlOf(server, host),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of a request, only its method and its path are looked at: the host that it names, and all else, is anybody's word. */
function answer({ method, url }: IncomingMessage, options: StatusServerOptions): Answer {
  if (method !== 'GET' && method !== 'HEAD')
    return { ...words(405, 'Only GET and HEAD are answered here.'), headers: { allow: 'GET, HEAD' } };
  const status = options.status();
  switch (url?.split('?')[0]) {
    case '/':
      return { status: 200, type: 'text/html', body: composeStatusPage(status, options) };
    case '/healthz':
      return {
        status: healthOf(status) === 'ok' ? 200 : 503,
        type: 'application/json',
        body: `${JSON.stringify(healthReport(status), null, 2)}\n`,
      };
    default:
      return words(404, 'There is nothing here. Try / or /healthz.');
  }
}

/** A page that fails must not end the daemon that it is about. */
function answerOrApologise(request: IncomingMessage, options: StatusServerOptions): Answer {
  try {
    return answer(request, options);
  } catch (error) {
    options.log.error(
      `The status page failed: ${error instanceof Error ? error.message : 'no reason given'}`,
    );
    return words(500, 'This page could not be made; the log says why.');
  }
}

function words(status: number, sentence: string): Answer {
  return { status, type: 'text/plain', body: `${sentence}\n` };
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': statusPolicy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body); // Node keeps the body of an answer to HEAD to itself
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
