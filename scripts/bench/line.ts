// The line between the program and GitHub in a measured run: answers that were recorded before, each after a set time. So the local
// GitHub's own time is not in what is measured.

/** By request, in the order in which they came; a request that is sent twice has two. */
export type Recording = Readonly<Record<string, readonly RecordedAnswer[]>>;

export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** When a request was under way, in milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Fetch = typeof fetch;

/** @returns the same line, and everything that came over it */
export function record(line: Fetch): { readonly fetch: Fetch; readonly recording: Recording } {
  const recording: Record<string, RecordedAnswer[]> = {};
  return {
    recording,
    async fetch(input, init) {
      const response = await line(input, init);
      const body = Buffer.from(await response.clone().arrayBuffer()).toString('base64');
      const key = keyOf(input, init);
      recording[key] ??= [];
      recording[key].push({ status: response.status, headers: Object.fromEntries(response.headers), body });
      return response;
    },
  };
}

/** @param latency milliseconds from the sending of a request to its answer */
export function replay(
  recording: Recording,
  latency: number,
): { readonly fetch: Fetch; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  const taken = new Map<string, number>();
  return {
    spans,
    async fetch(input, init) {
      const start = performance.now();
      const key = keyOf(input, init);
      const n = taken.get(key) ?? 0;
      taken.set(key, n + 1);
      const answer = recording[key]?.[n];
      if (answer === undefined)
        throw new Error(`Nobody asked this when it was recorded: ${key.slice(0, 200)}`);
      await new Promise((resolve) => setTimeout(resolve, latency));
      spans.push({ start, end: performance.now() });
      const isEmpty = answer.status === 204 || answer.status === 304;
      const { status, headers } = answer;
      return new Response(isEmpty ? null : Buffer.from(answer.body, 'base64'), { status, headers });
    },
  };
}

/** The local GitHub has another port every time. */
function keyOf(input: Parameters<Fetch>[0], init: RequestInit | undefined): string {
  const { pathname, search } = new URL(input instanceof Request ? input.url : input);
  return `${init?.method ?? 'GET'} ${pathname}${search} ${typeof init?.body === 'string' ? init.body : ''}`;
}

/** The most requests that were under way together. */
export function mostInFlight(spans: readonly Span[]): number {
  const events = spans.flatMap(({ start, end }) => [
    { at: start, by: 1 },
    { at: end, by: -1 },
  ]);
  let now = 0;
  let most = 0;
  for (const { by } of events.toSorted((a, b) => a.at - b.at || a.by - b.by)) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}
