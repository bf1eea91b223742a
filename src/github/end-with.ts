// What ends a request early: the run's own end, also while a plugin waits.
import type { Octokit } from '@octokit/rest';

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
