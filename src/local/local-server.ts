// An HTTP server on this machine, for a page that stays open: it listens, says where, and closes at once.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../model/errors.ts';
import type { FailureData } from '../words/failure-words.ts';

export interface LocalServerOptions {
  readonly page: FailureData['cannot-listen']['page'];
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly limits?: ServerLimits;
}

/** Milliseconds. A client that sends its request byte by byte, or says nothing, is cut off. */
export interface ServerLimits {
  /** From the first byte of a request to the end of its headers, and to its end. */
  readonly headers: number;
  readonly request: number;
  /** Without a byte in either direction. */
  readonly silence: number;
  /** How often the first two are looked at. */
  readonly check: number;
}

const patient: ServerLimits = { headers: 5_000, request: 10_000, silence: 15_000, check: 1_000 };

export interface LocalServer {
  /** With the port that it really listens on, and `/` at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection, those that are still being answered too. */
  close(): Promise<void>;
}

/** @throws Failure `usage` when it cannot listen there */
export async function openLocalServer({
  page,
  host,
  port,
  handle,
  limits: { headers, request, silence, check } = patient,
}: LocalServerOptions): Promise<LocalServer> {
  const server = createServer(
    { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: check },
    handle,
  );
  server.setTimeout(silence, (socket) => socket.destroy());
  server.maxConnections = 100;
  try {
    await listen(server, port, host);
  } catch (cause) {
    throw new Failure(
      'cannot-listen',
      { page, address: `${host}:${port}`, reason: reasonOf(cause) },
      { cause },
    );
  }
  const ownPort = portOf(server) ?? port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${ownPort}/`,
    port: ownPort,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
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

function portOf(server: Server): number | null {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
