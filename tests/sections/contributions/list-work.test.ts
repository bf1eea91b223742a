// What a post lists of a week's work, and what it leaves to the file beside it.
import { expect, test } from 'vitest';
import { composeContributions } from '../../../src/sections/contributions/compose-contributions.ts';
import { leavesOut, listWork } from '../../../src/sections/contributions/list-work.ts';
import { aConfig } from '../../builders/config.ts';
import { aLargeWeek } from '../../builders/large-week.ts';

function weekOf(projects: number, each: number) {
  return composeContributions({ snapshot: aLargeWeek(projects, each), config: aConfig(), heading: 'x' })
    .section;
}

test('everything, as long as it fits', () => {
  const section = weekOf(13, 7);
  const { projects, listed, more, moreProjects } = listWork(section.projects);

  expect([projects.length, listed, more, moreProjects.length]).toEqual([13, 92, 0, 0]);
  expect(projects.map(({ pullRequests }) => pullRequests)).toEqual(
    section.projects.map(({ pullRequests }) => pullRequests),
  );
  expect(leavesOut(section)).toBe(false);
});

test('some of each of the busiest projects, and newcomers always', () => {
  const section = weekOf(10, 50);
  const { projects, listed, more, moreProjects } = listWork(section.projects);

  expect([projects.length, listed, more, moreProjects.length]).toEqual([10, 300, 201, 0]);
  expect(projects.map(({ pullRequests }) => pullRequests.length)).toEqual(Array(10).fill(30));
  expect(projects.map(({ more: left }) => left)).toEqual([21, ...Array(9).fill(20)]);
  expect(projects.every(({ pullRequests }) => pullRequests.some((one) => one.firstContribution))).toBe(true);
  expect(leavesOut(section)).toBe(true);
});

test('of thousands of small projects some, whole', () => {
  const { projects, listed, more, moreProjects } = listWork(weekOf(500, 2).projects);

  expect([projects.length, moreProjects.length]).toEqual([75, 425]);
  expect(projects.every(({ more: left }) => left === 0)).toBe(true);
  expect([listed, more]).toEqual([151, 850]);
});
