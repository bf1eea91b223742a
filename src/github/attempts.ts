// One attempt at a request: how long it may take, and what ends it early.

const longestAttempt = 30_000;

/**
 * Gives each attempt a signal of its own.
 *
 * `AbortSignal.any` would say the same in a line, but on Node 20 what it makes can be collected as garbage before it fires.
 *
 * @param signal ends all attempts
 */
export function createAttempts(signal?: AbortSignal): () => AbortSignal {
  const underWay = new Set<AbortController>();
  signal?.addEventListener('abort', () => {
    for (const attempt of underWay) attempt.abort(signal.reason);
  });
  return () => {
    const attempt = new AbortController();
    if (signal?.aborted) attempt.abort(signal.reason);
    underWay.add(attempt);
    // It covers the answer's body too, which is read after `fetch` has returned; ending what has ended does nothing.
    setTimeout(() => {
      underWay.delete(attempt);
      attempt.abort(new DOMException('GitHub took too long to answer', 'TimeoutError'));
    }, longestAttempt).unref();
    return attempt.signal;
  };
}
