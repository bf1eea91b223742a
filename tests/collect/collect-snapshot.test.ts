// What holds for every snapshot, whatever sources it has.
import { expect, test } from 'vitest';
import { loadSpringWorld } from '../../sandbox/sandbox.ts';
import { collectFrom } from './collect-from.ts';

/** The logins below `author`, `coAuthors` and the like, however deep they stand. */
function loginsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(loginsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    if (!/^(?:co)?authors?$/i.test(key)) return loginsIn(below);
    return [below].flat().filter((login) => typeof login === 'string');
  });
}

test('everybody whom it names is among its people', async () => {
  const { snapshot } = await collectFrom(await loadSpringWorld(), {
    edition: '2023-05-26',
    now: '2023-05-26T07:00:00Z',
  });
  const { people, ...facts } = snapshot;
  const named = new Set(loginsIn(JSON.parse(JSON.stringify(facts))));
  const known = people.map(({ login }) => login);

  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((login) => !known.includes(login))).toEqual([]);
});
