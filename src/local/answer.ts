// What a local server answers, and the headers that keep other pages from using it.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  /** The media type, without its character set, which is always UTF-8. */
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Headers of every answer: it is not stored, does not say where it came from, and is what its type says. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** An answer that is one sentence of plain text. */
export function sentenceAnswer(status: number, sentence: string): Answer {
  return { status, type: 'text/plain', body: `${sentence}\n` };
}

/** The answer to a request that asks to change something, or `null` for one that only reads. */
export function refuseMethod({ method }: IncomingMessage): Answer | null {
  if (method === 'GET' || method === 'HEAD') return null;
  return { ...sentenceAnswer(405, 'Only GET and HEAD are answered here.'), headers: { allow: 'GET, HEAD' } };
}

/** The path that a request asks for, without its query. */
export function pathOf({ url }: IncomingMessage): string {
  return url?.split('?')[0] ?? '';
}

/** @param headers of every answer of this server; the answer's own win */
export function sendAnswer(
  response: ServerResponse,
  { status, type, body, headers: own }: Answer,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...guardHeaders,
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    ...headers,
    ...own,
  });
  response.end(body); // Node does not send the body of an answer to HEAD.
}
