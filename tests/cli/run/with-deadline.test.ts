// A run that takes too long is ended, with exit code 4.
import { describe, expect, test } from 'vitest';
import { withDeadline } from '../../../src/cli/run/with-deadline.ts';
import type { Timers } from '../../../src/local/timers.ts';
import { aHost, run } from '../run.ts';

/** Timers that a test lets go off. */
function heldTimers() {
  const planned: { milliseconds: number; callback: () => void }[] = [];
  const timers: Timers = {
    after(milliseconds, callback) {
      const timer = { milliseconds, callback };
      planned.push(timer);
      return () => void planned.splice(planned.indexOf(timer), 1);
    },
  };
  return { timers, planned };
}

const untilEnded = ({ signal }: { readonly signal?: AbortSignal }) =>
  new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

test('ends the run with what to do', async () => {
  const { timers, planned } = heldTimers();
  const ran = withDeadline({ timeout: 90 }, aHost(), untilEnded, timers);

  expect(planned.map(({ milliseconds }) => milliseconds)).toEqual([90_000]);
  planned[0]?.callback();

  await expect(ran).rejects.toMatchObject({
    kind: 'unavailable',
    message: 'The run took longer than 90 s',
    hint: expect.stringContaining('--timeout'),
  });
});

test('is 20 minutes unless told, and forgotten when the run is done', async () => {
  const { timers, planned } = heldTimers();

  await withDeadline(
    {},
    aHost(),
    async () => expect(planned.map(({ milliseconds }) => milliseconds)).toEqual([1_200_000]),
    timers,
  );

  expect(planned).toEqual([]);
});

test('whoever stops the run is faster', async () => {
  const stop = new AbortController();
  const ran = withDeadline({}, aHost({ signal: stop.signal }), untilEnded, heldTimers().timers);
  stop.abort(new Error('stopped'));

  await expect(ran).rejects.toThrow('stopped');
});

describe('--timeout', () => {
  test.each(['0', '-1', 'soon', '1.5'])('%s is no time limit: exit code 2', async (seconds) => {
    expect(await run(['draft', `--timeout=${seconds}`])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('number of seconds'),
    });
  });
});
