// One attempt at a request: how long it may take, and what ends it early.
import type { Octokit } from '@octokit/rest';

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

/** The waits inside the plugins cannot be cancelled; the caller stops waiting for them. */
export function endWith(octokit: Octokit, signal: AbortSignal): void {
  octokit.hook.wrap('request', async (request, options) => {
    signal.throwIfAborted();
    const { promise, forget } = untilAborted(signal);
    try {
      return await Promise.race([request(options), promise]);
    } finally {
      forget();
    }
  });
}

function untilAborted(signal: AbortSignal): { promise: Promise<never>; forget: () => void } {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_resolve, refuse) => {
    reject = refuse;
  });
  const listen = () => reject(signal.reason);
  signal.addEventListener('abort', listen, { once: true });
  return { promise, forget: () => signal.removeEventListener('abort', listen) };
}
