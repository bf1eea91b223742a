// How counts are written.

/** `1 review`, `2 reviews`: how English counts. `many` is for words that do not just take an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A change: `+15`, `−3`, `±0`. */
export function signed(change: number): string {
  return change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${Math.abs(change)}`;
}

/** Rounded down, so that nobody is told more than there is: 1.29 is 1.2, 12.9 is 12. */
export function shortened(count: number): number {
  return count < 10 ? Math.floor(count * 10) / 10 : Math.floor(count);
}
