// The line between the program and the local GitHub: every answer takes a set time, and what was under way when is written down.

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Milliseconds that the local GitHub took itself. */
  readonly own: number;
  readonly bytes: number;
}

export interface Line {
  readonly fetch: typeof fetch;
  readonly spans: readonly Span[];
}

/** @param latency milliseconds from the sending of a request to its answer; longer only if the local GitHub takes longer itself */
export function createLine(latency: number): Line {
  const spans: Span[] = [];
  return {
    spans,
    async fetch(input, init) {
      const start = performance.now();
      const response = await fetch(input, init);
      const body = await response.arrayBuffer();
      const own = performance.now() - start;
      if (own < latency) await new Promise((resolve) => setTimeout(resolve, latency - own));
      spans.push({ start, end: performance.now(), own, bytes: body.byteLength });
      const hasBody = response.status !== 204 && response.status !== 304;
      return new Response(hasBody ? body : null, { status: response.status, headers: response.headers });
    },
  };
}

/**
 * The longest run of requests each of which was sent after the one before had been answered. In a run that nothing holds back
 * (no pacing, no limit of requests under way) that is the longest chain of requests that depend on each other.
 */
export function longestChain(spans: readonly Span[]): number {
  let chain = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans.toSorted((a, b) => a.end - b.end)) {
    if (span.start < end) continue;
    chain += 1;
    end = span.end;
  }
  return chain;
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
