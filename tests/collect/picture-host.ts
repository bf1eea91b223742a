// The host of people's pictures, as a test wants it: real HTTP on this machine, behind the address that GitHub gives.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { avatarHost, databaseId } from '../../sandbox/sandbox.ts';

export interface PictureRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface PictureHost {
  /** Takes the host's address to this machine, encrypted or not, and any other nowhere. */
  readonly fetch: typeof fetch;
  readonly requests: readonly PictureRequest[];
  /** Its real address. */
  readonly origin: string;
}

export async function aPictureHost(
  answer: (request: PictureRequest, response: ServerResponse) => void,
): Promise<PictureHost> {
  const requests: PictureRequest[] = [];
  const server = createServer((message, response) => {
    const request = { path: message.url ?? '', headers: message.headers };
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    requests,
    origin,
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.host !== new URL(avatarHost).host) throw new Error(`A request to ${url.origin}`);
      return fetch(`${origin}${url.pathname}${url.search}`, init);
    },
  };
}

/** The path of an account's picture. */
export function pictureOf(login: string): string {
  return `/u/${databaseId('User', login)}?s=320&v=4`;
}
