// A signal that waits for what must come to its end.

/** @param signal `undefined`: never ends */
export function holdable(signal: AbortSignal | undefined): {
  /** Follows the other one, but not while something is held. */
  readonly signal: AbortSignal;
  hold<Result>(work: () => Promise<Result>): Promise<Result>;
} {
  const own = new AbortController();
  let held = 0;
  const follow = () => {
    if (signal?.aborted && held === 0) own.abort(signal.reason);
  };
  signal?.addEventListener('abort', follow, { once: true });
  follow();
  return {
    signal: own.signal,
    async hold(work) {
      own.signal.throwIfAborted();
      held += 1;
      try {
        return await work();
      } finally {
        held -= 1;
        follow();
      }
    },
  };
}
