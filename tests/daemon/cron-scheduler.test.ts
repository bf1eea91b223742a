// The real node-cron: when it says that the next runs are, in Shanghai.
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Scheduler } from '../../src/daemon/cron-scheduler.ts';
import { createCronScheduler } from '../../src/daemon/cron-scheduler.ts';
import { createLog } from '../../src/daemon/log.ts';

function aScheduler(schedule: readonly string[], timeZone = 'Asia/Shanghai'): Scheduler {
  vi.useFakeTimers({ now: new Date('2023-05-17T12:00:00.500Z') });
  const log = createLog({
    write: () => {},
    now: () => '',
    redact: (text) => text,
    json: false,
    quiet: false,
  });
  const scheduler = createCronScheduler({ schedule, timeZone, log });
  onTestFinished(() => {
    scheduler.stop();
    vi.useRealTimers();
  });
  return scheduler;
}

test('Friday, 9:17 in Shanghai, is 1:17 in UTC', () => {
  expect(aScheduler(['17 9 * * 5']).next(3)).toEqual([
    '2023-05-19T01:17:00Z',
    '2023-05-26T01:17:00Z',
    '2023-06-02T01:17:00Z',
  ]);
});

test('Monday, shortly after midnight in Shanghai, is Sunday in UTC', () => {
  expect(aScheduler(['5 0 * * 1']).next(1)).toEqual(['2023-05-21T16:05:00Z']);
});

test('several expressions are one list, each instant once', () => {
  expect(aScheduler(['17 9 * * 5', '17 9 * * 4,5', '0 10 * * 1']).next(4)).toEqual([
    '2023-05-18T01:17:00Z',
    '2023-05-19T01:17:00Z',
    '2023-05-22T02:00:00Z',
    '2023-05-25T01:17:00Z',
  ]);
});

test('summer time is the zone’s own affair', () => {
  expect(aScheduler(['0 9 * 3,4 *'], 'Europe/Berlin').next(1)).toEqual(['2024-03-01T08:00:00Z']);
  expect(aScheduler(['0 9 1 4 *'], 'Europe/Berlin').next(1)).toEqual(['2024-04-01T07:00:00Z']);
});

test('an expression whose fields never meet is told at once', () => {
  expect(() => aScheduler(['0 0 29 2 5#1'])).toThrow(/0 0 29 2 5#1 never matches any date/);
});

test('it runs from start to stop, calls on time, and tells what was missed', async () => {
  const scheduler = aScheduler(['* * * * *']);
  const told: string[] = [];
  expect(scheduler.isRunning()).toBe(false);

  scheduler.start({
    onTime: (slot) => told.push(`on time ${slot}`),
    onMissed: (slot) => told.push(`missed ${slot}`),
  });
  expect(scheduler.isRunning()).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.setSystemTime(new Date('2023-05-17T12:03:30Z'));
  await vi.advanceTimersByTimeAsync(60_000);
  scheduler.stop();
  await vi.advanceTimersByTimeAsync(600_000);

  expect(scheduler.isRunning()).toBe(false);
  expect(told).toEqual([
    'on time 2023-05-17T12:01:00Z',
    'missed 2023-05-17T12:02:00Z',
    'missed 2023-05-17T12:03:00Z',
    'missed 2023-05-17T12:04:00Z',
  ]);
});
