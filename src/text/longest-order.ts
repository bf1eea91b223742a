// What stands still while other things move.

/** The part of a list, in its order, in which `placeOf` only grows, that weighs the most; of two, the one that ends first. */
export function longestOrder<T>(
  list: readonly T[],
  placeOf: (one: T) => number,
  weightOf: (one: T) => number = () => 1,
): T[] {
  interface Chain {
    readonly place: number;
    readonly weight: number;
    readonly one: T;
    readonly before: Chain | null;
  }
  const better = (a: Chain | null, b: Chain) =>
    a === null || b.weight > a.weight || (b.weight === a.weight && b.place < a.place) ? b : a;
  const chains: Chain[] = [];
  for (const one of list) {
    const place = placeOf(one);
    const before = chains.reduce<Chain | null>(
      (best, chain) => (chain.place < place ? better(best, chain) : best),
      null,
    );
    chains.push({ place, weight: (before?.weight ?? 0) + weightOf(one), one, before });
  }
  const longest: T[] = [];
  for (let chain = chains.reduce(better, null); chain !== null; chain = chain.before)
    longest.unshift(chain.one);
  return longest;
}
