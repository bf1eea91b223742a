// Query parameters.
import type { Call } from './endpoint.ts';

/** @throws Error on a parameter that the sandbox would have to ignore: half an answer would look like a real one */
export function refuseOtherQueries({ request }: Call, ...known: readonly string[]): void {
  const strange = [...request.query.keys()].find((name) => ![...known, 'per_page', 'page'].includes(name));
  if (strange !== undefined) throw new Error(`The sandbox does not heed ?${strange}= of ${request.path}`);
}

/** Items by what `keyOf` says of the field in `?sort=`, the newest first unless `?direction=asc`. */
export function sorted<Item extends { readonly createdAt: string; readonly number: number }>(
  { request }: Call,
  items: readonly Item[],
  updatedAt: (item: Item) => string,
): readonly Item[] {
  const sort = request.query.get('sort') ?? 'created';
  if (sort !== 'created' && sort !== 'updated') throw new Error(`The sandbox does not sort by ${sort}`);
  const keyOf = (item: Item): string => (sort === 'updated' ? updatedAt(item) : item.createdAt);
  const sign = request.query.get('direction') === 'asc' ? 1 : -1;
  return items.toSorted(
    (a, b) => sign * (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.number - b.number),
  );
}

/** Whether an item is in the `?state=` that a list asks for; open ones unless it says otherwise. */
export function hasState({ request }: Call, { state }: { readonly state: string }): boolean {
  const asked = request.query.get('state') ?? 'open';
  return asked === 'all' || (asked === 'open') === (state === 'OPEN');
}
