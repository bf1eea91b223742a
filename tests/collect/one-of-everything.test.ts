// What holds for every list of a snapshot, whatever sources it has: a new one is put into the busy world first.
import { expect, test } from 'vitest';
import { isStandIn } from '../../src/model/snapshot.ts';
import { aBusyWorld, busyConfig as config, powerfulToken as token } from './busy-world.ts';
import { collectFrom } from './collect-from.ts';

/** Lists that are made of the others, or that tell about them. */
const aboutOthers = ['people', 'diagnostics', 'completeness', 'renamed', 'leftOut'];

function listsOf(snapshot: object): [name: string, items: readonly unknown[]][] {
  return Object.entries(snapshot).flatMap(([name, items]) =>
    Array.isArray(items) && !aboutOthers.includes(name) ? [[name, items]] : [],
  );
}

/** The logins below `author`, `coAuthors` and the like, however deep they stand. */
function loginsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(loginsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    if (!/^(?:co)?authors?$/i.test(key)) return loginsIn(below);
    return [below].flat().filter((login) => typeof login === 'string');
  });
}

test('the busy world has something for every list; without it the tests below say nothing of that list', async () => {
  const { snapshot } = await collectFrom(aBusyWorld(), { config });

  expect(listsOf(snapshot).flatMap(([name, items]) => (items.length === 0 ? [name] : []))).toEqual([]);
});

test('everybody whom a list names is among the people', async () => {
  const { snapshot } = await collectFrom(aBusyWorld(), { config });
  const known = snapshot.people.map(({ login }) => login);
  const lists: unknown = JSON.parse(JSON.stringify(listsOf(snapshot)));

  expect(loginsIn(lists).filter((login) => !known.includes(login))).toEqual([]);
});

test('nobody who asked not to be named is in any list', async () => {
  const everybody = (await collectFrom(aBusyWorld(), { config })).snapshot.people.flatMap(
    ({ login }) => login ?? [],
  );
  const { snapshot } = await collectFrom(aBusyWorld(), {
    config: { ...config, contributors: { optOut: everybody } },
  });
  const lists: unknown = JSON.parse(JSON.stringify(listsOf(snapshot)));

  expect(everybody.length).toBeGreaterThan(15);
  expect(loginsIn(lists).filter((login) => !isStandIn(login))).toEqual([]);
});

test('nothing of a private repository is in any list, though the token sees it and no search leaves it out', async () => {
  const line: typeof fetch = (input, init) =>
    fetch(input, { ...init, body: String(init?.body).replaceAll(' is:public', '') });
  const world = aBusyWorld('PRIVATE');
  for (const name of ['mosn/quiet', 'sofastack/quiet']) world.addRepository(name);
  const { snapshot } = await collectFrom(world, { config, token, line });

  expect(listsOf(snapshot).filter(([, items]) => items.length > 0)).toEqual([]);
  expect(snapshot.people).toEqual([]);
});
