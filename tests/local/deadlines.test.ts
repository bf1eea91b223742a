// Time limits, by a clock that the test turns.
import { getEventListeners } from 'node:events';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createDeadlines } from '../../src/local/deadlines.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

test('a deadline fires when its time is over, and not before', () => {
  const { signal } = createDeadlines(30_000, 'GitHub took too long to answer')();

  vi.advanceTimersByTime(29_999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.reason).toMatchObject({ name: 'TimeoutError', message: 'GitHub took too long to answer' });
});

test('each has its own time', () => {
  const deadline = createDeadlines(1000, 'too long');
  const first = deadline();
  vi.advanceTimersByTime(600);
  const second = deadline();
  vi.advanceTimersByTime(600);

  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
});

test('what ends from outside ends them all, those that are made afterwards too', () => {
  const outer = new AbortController();
  const deadline = createDeadlines(1000, 'too long', outer.signal);
  const before = deadline();
  outer.abort(new Error('stopped'));

  expect([before.signal.reason, deadline().signal.reason]).toEqual([
    new Error('stopped'),
    new Error('stopped'),
  ]);
});

test('what they depend on has one listener while there are any, and none afterwards', () => {
  const outer = new AbortController();
  const listeners = () => getEventListeners(outer.signal, 'abort').length;
  const deadline = createDeadlines(1000, 'too long', outer.signal);
  const [first] = [deadline(), deadline()];
  const during = listeners();
  first.done();
  vi.advanceTimersByTime(1000);

  expect([during, listeners()]).toEqual([1, 0]);
});

test('one that is done with does not fire', () => {
  const outer = new AbortController();
  const { signal, done } = createDeadlines(1000, 'too long', outer.signal)();
  done();
  vi.advanceTimersByTime(2000);
  outer.abort();

  expect(signal.aborted).toBe(false);
});
