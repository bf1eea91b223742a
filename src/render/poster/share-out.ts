// Sharing a limited number of places among lists, so that a long list does not push the others out.

/** How many items of each list are shown when `places` are shared: everybody's first, then everybody's second, and so on. */
export function shareOut(lengths: readonly number[], places: number): readonly number[] {
  const shown = lengths.map(() => 0);
  let left = places;
  for (let round = 1; left > 0 && round <= Math.max(0, ...lengths); round += 1) {
    for (const [at, length] of lengths.entries()) {
      if (length < round || left === 0) continue;
      shown[at] = round;
      left -= 1;
    }
  }
  return shown;
}
