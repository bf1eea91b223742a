// The items that a search looks through. In a large world those of an author are found without looking at all others.
import type { World } from '../world.ts';
import type { Item } from './qualifiers.ts';
import type { Term } from './terms.ts';

interface Index {
  /** Of the world, when the index was made: items come, but none goes, and none changes its author. */
  readonly count: number;
  readonly byAuthor: ReadonlyMap<string, readonly Item[]>;
}

const indices = new WeakMap<World, Index>();

/** All that may match; at most those of one author, if the search names one. */
export function itemsFor(world: World, terms: readonly Term[]): readonly Item[] {
  const author = terms.find(({ name, isNegated }) => name === 'author' && !isNegated)?.value.toLowerCase();
  if (author === undefined) return itemsIn(world);
  return indexOf(world).byAuthor.get(author) ?? [];
}

function itemsIn(world: World): Item[] {
  return world.repositories.flatMap((repository): Item[] => [
    ...repository.issues.values(),
    ...repository.pullRequests.values(),
  ]);
}

function indexOf(world: World): Index {
  const count = world.repositories.reduce(
    (sum, { issues, pullRequests }) => sum + issues.size + pullRequests.size,
    0,
  );
  const known = indices.get(world);
  if (known?.count === count) return known;
  const byAuthor = new Map<string, Item[]>();
  for (const item of itemsIn(world)) {
    for (const name of namesOf(item)) {
      const own = byAuthor.get(name);
      if (own === undefined) byAuthor.set(name, [item]);
      else own.push(item);
    }
  }
  const index = { count, byAuthor };
  indices.set(world, index);
  return index;
}

/** A bot is searched for as `app/NAME`, or with its suffix. */
function namesOf({ author }: Item): readonly string[] {
  if (author === null) return [];
  const login = author.login.toLowerCase();
  return author.kind === 'Bot' ? [`app/${login}`, `${login}[bot]`] : [login];
}
