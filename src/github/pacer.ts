// Keeps writes a certain time apart, as GitHub asks. It stands in for the throttling plugin's own limiter, whose groups are
// shared by every client of the process and cannot be told not to wait.

export interface Pacer {
  key(id: string): { schedule<T>(options: object, job: () => Promise<T>): Promise<T> };
}

/**
 * @param interval milliseconds between two starts; nobody waits if the last one lies longer ago
 * @param clock milliseconds, from any beginning
 */
export function createPacer(
  interval: number,
  sleep: (milliseconds: number) => Promise<void>,
  clock: () => number,
): Pacer {
  /** When the next one may start. */
  let next = Number.NEGATIVE_INFINITY;
  return {
    key: () => ({
      async schedule(_options, job) {
        const at = clock();
        const start = Math.max(at, next);
        next = start + interval;
        if (start > at) await sleep(start - at);
        return job();
      },
    }),
  };
}
