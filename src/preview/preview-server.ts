// The preview over HTTP, for this machine alone.
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Answer,
  guardHeaders,
  pathOf,
  refuseMethod,
  sendAnswer,
  sentenceAnswer,
} from '../local/answer.ts';
import { type LocalServer, openLocalServer } from '../local/local-server.ts';
import type { LiveState } from './live-state.ts';
import type { PageParts } from './page-parts.ts';
import { composePreviewPage } from './preview-page.ts';

const host = '127.0.0.1';

/** Headers that keep other pages from embedding or reading this one. */
const guards = {
  ...guardHeaders,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * @param port 0 for any that is free
 * @throws Failure `usage` if it cannot listen there
 */
export async function openPreviewServer(
  live: LiveState,
  parts: PageParts,
  port: number,
): Promise<LocalServer> {
  const listening = new Set<ServerResponse>();
  const server = await openLocalServer({
    page: 'preview',
    host,
    port,
    handle,
  });
  const names = [`${host}:${server.port}`, `localhost:${server.port}`];
  const stopTelling = live.onChange((version) => {
    for (const response of listening) tell(response, version);
  });
  return {
    ...server,
    close() {
      stopTelling();
      return server.close();
    },
  };

  function handle(request: IncomingMessage, response: ServerResponse): void {
    if (isOurs(request) && request.method === 'GET' && pathOf(request) === '/changes') tellChanges(response);
    else
      sendAnswer(response, answer(request), { ...guards, 'content-security-policy': "default-src 'none'" });
  }

  function answer(request: IncomingMessage): Answer {
    if (!isOurs(request)) return sentenceAnswer(421, `This is the preview at http://${names[0]}/.`);
    const refused = refuseMethod(request);
    if (refused !== null) return refused;
    switch (pathOf(request)) {
      case '/': {
        const { html, policy } = composePreviewPage(live.current(), parts, true);
        const headers = { 'content-security-policy': `${policy}; frame-ancestors 'none'` };
        return { status: 200, type: 'text/html', body: html, headers };
      }
      case '/state.json':
        return { status: 200, type: 'application/json', body: JSON.stringify(live.current()) };
      default:
        return sentenceAnswer(404, 'There is nothing here. Try /.');
    }
  }

  /** Checks the Host header: a stranger's page whose host name resolves to this machine (DNS rebinding) must not be answered. */
  function isOurs({ headers }: IncomingMessage): boolean {
    return headers.host !== undefined && names.includes(headers.host);
  }

  /** Server-sent events: the current version at once, for a page that was disconnected, and then every new one. */
  function tellChanges(response: ServerResponse): void {
    // It stays open for as long as the page does, and is silent until something changes.
    response.socket?.setTimeout(0);
    response.writeHead(200, { ...guards, 'content-type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    tell(response, live.current().version);
    listening.add(response);
    response.on('close', () => listening.delete(response));
  }
}

function tell(response: ServerResponse, version: number): void {
  response.write(`event: change\ndata: ${version}\n\n`);
}
