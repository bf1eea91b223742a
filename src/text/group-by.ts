// Things that have something in common, together.

/** The things of each key, keys and things in the order in which they come; what has `null` for a key is in no group. */
export function groupBy<K, T>(things: Iterable<T>, keyOf: (thing: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
