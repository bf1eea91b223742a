// Random choices that can be made again: the same seed, the same choices, on every machine.

export class Random {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds should not begin alike.
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  }

  /** From 0 to 1, 1 excluded (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `end`, `end` excluded. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** One of them, or `null` if there is none. */
  pick<T>(all: readonly T[]): T | null {
    return all[this.below(all.length)] ?? null;
  }

  /** Another source of choices, so that more choices here change nothing there. */
  fork(): Random {
    return new Random(this.below(4_294_967_296));
  }
}
