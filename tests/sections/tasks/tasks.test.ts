// Which tasks an edition offers to newcomers.
import { expect, test } from 'vitest';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import type { Snapshot, Task } from '../../../src/model/snapshot.ts';
import { tasks } from '../../../src/sections/tasks/tasks.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aSnapshot } from '../../builders/snapshot.ts';

function aTask(number: number, repository = 'mosn/mosn', ...labels: string[]): Task {
  return {
    repository,
    number,
    title: untrusted('Add a test'),
    url: `https://github.com/${repository}/issues/${number}`,
    labels: labels.map(untrusted),
    createdAt: `2023-05-01T00:00:${String(number).padStart(2, '0')}Z`,
  };
}

function chosen(
  all: readonly Task[],
  overrides: Partial<Snapshot> = {},
  config: Partial<WrittenConfig> = {},
) {
  const snapshot = aSnapshot({ tasks: all, ...overrides });
  return tasks.compose({ snapshot, config: aConfig(config), heading: 'Tasks' }).section.tasks;
}

test('five at most, of each project in turn, the newest first', () => {
  const all = [...[1, 2, 3, 4, 5, 6].map((n) => aTask(n)), aTask(7, 'mosn/layotto')];

  expect(chosen(all).map(({ number }) => number)).toEqual([7, 6, 5, 4, 3]);
});

test('none that the last editions showed', () => {
  expect(chosen([aTask(1), aTask(2)], { shown: { picks: [], tasks: ['Mosn/Mosn#2'] } })).toMatchObject([
    { number: 1 },
  ]);
});

test('within a project from easy to hard, those without a level last', () => {
  const config = { tasks: { levels: { 'difficulty/easy': 'Easy', 'difficulty/hard': 'Hard' } } };
  const all = [aTask(1, 'mosn/mosn', 'Difficulty/Easy'), aTask(2, 'mosn/mosn', 'difficulty/hard'), aTask(3)];

  expect(chosen(all, {}, config).map(({ number, level }) => [number, level])).toEqual([
    [1, 'Easy'],
    [2, 'Hard'],
    [3, null],
  ]);
});
