import { expect, test } from 'vitest';
import { likelyShown } from '../../../src/collect/avatars/likely-shown.ts';
import { aConfig } from '../../builders/config.ts';
import { aLargeWeek } from '../../builders/large-week.ts';

const logins = (projects: number, each: number) => {
  const { people, pullRequests } = aLargeWeek(projects, each);
  return likelyShown(
    people.filter((one) => one.login !== null),
    pullRequests,
    aConfig(),
  ).map(({ login }) => login);
};

test('everybody, as long as the pictures have places', () => {
  expect(logins(20, 10)).toHaveLength(200);
});

test('of very many people two hundred: newcomers, and the authors of the busiest projects', () => {
  const shown = logins(1000, 5);

  expect(shown).toHaveLength(200);
  expect(shown).toEqual(expect.arrayContaining(['octo-user-0', 'octo-user-1', 'octo-user-4', 'octo-user-9']));
});
