// Time limits that can also be ended from outside.

export interface Deadline {
  /** Fires when the time is over, or what the deadline depends on has ended. */
  readonly signal: AbortSignal;
  /** Stops the timer, when there is nothing left to wait for. */
  done(): void;
}

/**
 * Makes deadlines of one length, as many as are asked for. A deadline that nobody is done with holds nothing up.
 *
 * `AbortSignal.any` and `AbortSignal.timeout` would say the same in a line, but on Node 20 what they make can be collected as
 * garbage, and then never fires. Node also warns of eleven listeners on one signal: `outer` has one for all, while there are any.
 *
 * @param message of the error that the signal has as its reason once the time is over
 * @param outer ends all of them
 */
export function createDeadlines(milliseconds: number, message: string, outer?: AbortSignal): () => Deadline {
  const underWay = new Set<AbortController>();
  const endAll = () => {
    for (const one of underWay) one.abort(outer?.reason);
  };
  const leave = (one: AbortController) => {
    underWay.delete(one);
    if (underWay.size === 0) outer?.removeEventListener('abort', endAll);
  };
  return () => {
    const own = new AbortController();
    if (outer?.aborted) own.abort(outer.reason);
    outer?.addEventListener('abort', endAll);
    underWay.add(own);
    const timer = setTimeout(() => {
      leave(own);
      own.abort(new DOMException(message, 'TimeoutError'));
    }, milliseconds).unref();
    return {
      signal: own.signal,
      done() {
        leave(own);
        clearTimeout(timer);
      },
    };
  };
}
