// Tasks for newcomers: open, not taken, by label or from a project's list, and only of today.
import { expect, test } from 'vitest';
import type { IssueSpec } from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { type CollectOptions, collectFrom } from '../collect-from.ts';

const sections: NonNullable<WrittenConfig['sections']> = ['contributions', 'tasks'];
const task = {
  repository: 'mosn/mosn',
  title: 'Add a test',
  author: 'octo-member',
  createdAt: '2023-05-01T00:00:00Z',
};

async function numbers(issues: readonly IssueSpec[], options: CollectOptions = {}): Promise<string[]> {
  const { snapshot } = await collectFrom({ issues }, { ...options, config: { sections, ...options.config } });
  return snapshot.tasks.map(({ repository, number }) => `${repository}#${number}`);
}

test('open issues with a label for newcomers that nobody has taken', async () => {
  const issues = [
    { ...task, number: 1, labels: ['Good First Issue'] },
    { ...task, number: 2, labels: ['help wanted'] },
    { ...task, number: 3, labels: ['bug'] },
    { ...task, number: 4, labels: ['help wanted'], closedAt: '2023-05-02T00:00:00Z' },
    { ...task, number: 5, labels: ['help wanted'], assignees: ['octo-user'] },
    { ...task, number: 6, labels: ['help wanted'], createdAt: '2023-05-19T08:00:00Z' },
  ];

  expect(await numbers(issues)).toEqual(['mosn/mosn#1', 'mosn/mosn#2']);
});

test('the open items of a list of tasks', async () => {
  const body =
    '- [x] done #2\n- [ ] a component #3\n- [ ] another [one](https://github.com/mosn/mosn/issues/4)\n- [ ] words only\n- [ ] taken #5\n- [ ] closed #6\n';
  const issues = [
    { ...task, number: 1, body },
    { ...task, number: 2 },
    { ...task, number: 3 },
    { ...task, number: 4 },
    { ...task, number: 5, assignees: ['octo-user'] },
    { ...task, number: 6, closedAt: '2023-05-02T00:00:00Z' },
  ];
  const config = { tasks: { labels: [], lists: ['mosn/mosn#1'] } };

  expect(await numbers(issues, { config })).toEqual(['mosn/mosn#3', 'mosn/mosn#4']);
});

test('a replay has none: GitHub no longer knows what was open then', async () => {
  const issues = [{ ...task, number: 1, labels: ['help wanted'] }];

  expect(await numbers(issues, { now: '2023-05-26T06:59:59Z' })).toEqual(['mosn/mosn#1']);
  expect(await numbers(issues, { now: '2023-05-26T07:00:01Z' })).toEqual([]);
});

test('nothing is asked if the section is not wanted', async () => {
  const { operations } = await collectFrom({}, { config: { sections: ['contributions'] } });

  expect(operations).not.toContain('OpenTasks');
});
