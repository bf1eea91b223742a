// Writes keep a second apart, and nobody waits who comes late enough.
import { expect, test } from 'vitest';
import { createPacer } from '../../src/github/pacer.ts';

function aPacer(interval: number) {
  let now = 0;
  const waits: number[] = [];
  const pacer = createPacer(
    interval,
    async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
    () => now,
  );
  return {
    run: () => pacer.key('').schedule({}, async () => {}),
    waits,
    pass: (by: number) => {
      now += by;
    },
  };
}

test('keeps the starts of writes apart', async () => {
  const { run, waits } = aPacer(1000);
  await run();
  await run();
  await run();

  expect(waits).toEqual([1000, 1000]);
});

test('waits for what is left of the interval, and not at all after it', async () => {
  const { run, waits, pass } = aPacer(1000);
  await run();
  pass(300);
  await run();
  pass(5000);
  await run();

  expect(waits).toEqual([700]);
});

test('of several that come together each waits for its own turn', async () => {
  const starts: number[] = [];
  const pacer = createPacer(
    1000,
    async (milliseconds) => void starts.push(milliseconds),
    () => 0,
  );
  await Promise.all([1, 2, 3].map(() => pacer.key('').schedule({}, async () => {})));

  expect(starts).toEqual([1000, 2000]);
});
