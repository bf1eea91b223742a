// A time limit.

export interface Deadline {
  /** Fires when the time is over, or something else ends what it is for. */
  readonly signal: AbortSignal;
  /** Stops the timer, when there is nothing left to wait for. */
  done(): void;
}

/**
 * `AbortSignal.any` and `AbortSignal.timeout` would say the same in a line, but on Node 20 a time-out that nothing else holds
 * is collected as garbage, and then never fires.
 *
 * @param others end it too
 */
export function createDeadline(milliseconds: number, others: readonly AbortSignal[]): Deadline {
  const own = new AbortController();
  const end = () => own.abort(new DOMException('It took too long', 'TimeoutError'));
  const timer = setTimeout(end, milliseconds);
  const forget = others.map((other) => {
    const follow = () => own.abort(other.reason);
    if (other.aborted) follow();
    other.addEventListener('abort', follow);
    return () => other.removeEventListener('abort', follow);
  });
  return {
    signal: own.signal,
    done() {
      clearTimeout(timer);
      for (const one of forget) one();
    },
  };
}
