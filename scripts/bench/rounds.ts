// A line on which everything that is under way together is answered together: so the longest chain of requests that wait for each
// other is counted, and no clock is needed.

export interface Rounds {
  readonly fetch: typeof fetch;
  /** How many requests each round had. */
  readonly sizes: readonly number[];
}

export function createRounds(): Rounds {
  const sizes: number[] = [];
  let waiting: (() => void)[] = [];
  let onTheWay = 0;
  let isWatched = false;

  /** Lets a round go once the program has come to rest: it asks for nothing more until it is answered. */
  async function watch(): Promise<void> {
    isWatched = true;
    for (let still = 0, seen = -1; still < 10; still += 1) {
      if (waiting.length !== seen || onTheWay > 0) still = 0;
      seen = waiting.length;
      // The plugins hand requests on by timers of no length, one after the other.
      await new Promise((resolve) => setTimeout(resolve));
    }
    isWatched = false;
    const round = waiting;
    waiting = [];
    sizes.push(round.length);
    for (const answer of round) answer();
  }

  return {
    sizes,
    async fetch(input, init) {
      onTheWay += 1;
      const response = await fetch(input, init);
      const body = await response.arrayBuffer();
      onTheWay -= 1;
      const turn = new Promise<void>((resolve) => waiting.push(resolve));
      if (!isWatched) void watch();
      await turn;
      const isEmpty = response.status === 204 || response.status === 304;
      return new Response(isEmpty ? null : body, { status: response.status, headers: response.headers });
    },
  };
}
