// Chance that can be repeated: `FAULTS_SEED=7` throws the same dice again, `FAULTS=all` leaves nothing out.
export const seed = Number(process.env.FAULTS_SEED ?? 1);
/** Whether everything is tried, and not a sample. */
export const isWhole = process.env.FAULTS === 'all';

export interface Dice {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** So many of them, each at most once, in their order; all of them if everything is tried. */
  sample<Item>(items: readonly Item[], count: number): readonly Item[];
}

/** @param salt tells the dice of several tests apart */
export function dice(salt: number): Dice {
  let state = (seed * 2_654_435_761 + salt) >>> 0;
  // Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from');
      return item;
    },
    sample(items, count) {
      if (isWhole || items.length <= count) return items;
      const chosen = new Set<number>();
      while (chosen.size < count) chosen.add(below(items.length));
      return items.filter((_, n) => chosen.has(n));
    },
  };
}
