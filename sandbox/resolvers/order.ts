// Sorted lists (`orderBy`).

export type Order = { readonly field: string; readonly direction: 'ASC' | 'DESC' };

/** The items by a key, in their own order if the key is the same, and if no order is asked for. */
export function ordered<T>(
  items: readonly T[],
  order: Order | null | undefined,
  keyOf: (item: T, field: string) => string,
): readonly T[] {
  if (order == null) return items;
  const sign = order.direction === 'ASC' ? 1 : -1;
  return items
    .map((item) => ({ item, key: keyOf(item, order.field) }))
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign))
    .map(({ item }) => item);
}
