// A line to the local GitHub for programs that run as they are installed: every answer takes a set time, and its points are counted.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface SlowLine {
  readonly url: string;
  /** The points of every answer, with the moment at which it came, in milliseconds. */
  readonly paid: readonly { readonly at: number; readonly points: number }[];
  readonly requests: () => number;
}

/** @param latency milliseconds from a request to its answer; longer only if the local GitHub takes longer itself */
export async function startSlowLine(origin: string, latency: number): Promise<SlowLine> {
  const paid: { at: number; points: number }[] = [];
  let requests = 0;

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { authorization, 'content-type': type, accept } = request.headers;
    const turn = new Promise((resolve) => setTimeout(resolve, latency));
    const answer = await fetch(`${origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...(accept === undefined ? {} : { accept }),
      },
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    await turn;
    const [, cost] = /"rateLimit":\{[^}]*"cost":(\d+)/.exec(body.toString('latin1')) ?? [];
    if (cost !== undefined) paid.push({ at: performance.now(), points: Number(cost) });
    const headers = [...answer.headers].filter(
      ([name]) => !/^(?:content-encoding|content-length|transfer-encoding|connection|keep-alive)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
  }

  const server = createServer((request, response) => {
    pass(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  return { url: `http://127.0.0.1:${address.port}`, paid, requests: () => requests };
}

/** The most that any sixty seconds cost. */
export function mostInAMinute(paid: SlowLine['paid']): number {
  let most = 0;
  let sum = 0;
  let first = 0;
  for (const { at, points } of paid) {
    sum += points;
    for (let oldest = paid[first]; oldest !== undefined && oldest.at <= at - 60_000; oldest = paid[first]) {
      sum -= oldest.points;
      first += 1;
    }
    most = Math.max(most, sum);
  }
  return most;
}
