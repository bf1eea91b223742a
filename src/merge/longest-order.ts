// What stands still while other things move.

/** The longest part of a list, in its order, in which `placeOf` only grows. */
export function longestOrder<T>(list: readonly T[], placeOf: (one: T) => number): T[] {
  interface Chain {
    readonly place: number;
    readonly one: T;
    readonly before: Chain | null;
  }
  // ends[n]: the chain of n + 1 with the smallest end.
  const ends: Chain[] = [];
  for (const one of list) {
    const place = placeOf(one);
    const found = ends.findIndex((end) => end.place >= place);
    const length = found === -1 ? ends.length : found;
    ends[length] = { place, one, before: ends[length - 1] ?? null };
  }
  const longest: T[] = [];
  for (let chain = ends.at(-1) ?? null; chain !== null; chain = chain.before) longest.unshift(chain.one);
  return longest;
}
