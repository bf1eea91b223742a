// What must come to its end does so, also when the run is to end meanwhile.
import { expect, test } from 'vitest';
import { holdable } from '../../src/github/holdable.ts';

test('the end waits for what is held, and comes right after it', async () => {
  const stop = new AbortController();
  const { signal, hold } = holdable(stop.signal);
  const states: boolean[] = [];

  await hold(async () => {
    stop.abort(new Error('too late'));
    states.push(signal.aborted);
  });
  states.push(signal.aborted);

  expect(states).toEqual([false, true]);
  await expect(hold(async () => {})).rejects.toThrow('too late');
});

test('nothing held ends at once, and without another signal there is no end', () => {
  const stop = new AbortController();
  const { signal } = holdable(stop.signal);
  stop.abort();

  expect([signal.aborted, holdable(undefined).signal.aborted]).toEqual([true, false]);
});
