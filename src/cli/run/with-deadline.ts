// A run that does not end by itself is ended.
import { nodeTimers, type Timers } from '../../local/timers.ts';
import { Failure } from '../../model/errors.ts';
import type { Host } from '../host/host.ts';
import { type DeadlineFlags, defaultTimeout } from './common-flags.ts';

/**
 * Runs `work` with a host whose signal also fires when `--timeout` seconds are over.
 *
 * @throws Failure `unavailable` then
 */
export async function withDeadline<Result>(
  { timeout = defaultTimeout }: DeadlineFlags,
  host: Host,
  work: (host: Host) => Promise<Result>,
  timers: Timers = nodeTimers,
): Promise<Result> {
  const ending = new AbortController();
  const follow = () => ending.abort(host.signal?.reason);
  if (host.signal?.aborted) follow();
  host.signal?.addEventListener('abort', follow, { once: true });
  const callOff = timers.after(timeout * 1000, () => ending.abort(tooLong(timeout)));
  try {
    return await work({ ...host, signal: ending.signal });
  } finally {
    callOff();
    host.signal?.removeEventListener('abort', follow);
  }
}

function tooLong(timeout: number): Failure {
  return new Failure('run-too-long', { seconds: timeout });
}
