// The name of a set of facts.
import { createHash } from 'node:crypto';
import type { Snapshot } from '../../model/snapshot.ts';

/**
 * SHA-256 of the snapshot, independent of the order of its keys. The window's end is not part of it: until the edition appears,
 * that is the time of the run, and the same facts collected an hour later must have the same hash. Nor is what is left out: our own
 * draft, once it is merged, changes nothing.
 */
export function hashFacts(snapshot: Snapshot): string {
  const { edition, leftOut: _, ...facts } = snapshot;
  const { window, ...calendar } = edition;
  const hash = createHash('sha256');
  for (const piece of piecesOf({ ...facts, edition: { ...calendar, from: window.from } })) hash.update(piece);
  return hash.digest('hex');
}

/** Lists go entry by entry: the text of a very large week would take more memory than its facts. */
function* piecesOf(essence: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(essence).toSorted(byName)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(value)) yield* piecesOfList(value);
    else yield inOrder(value);
  }
  yield '}';
}

function* piecesOfList(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [at, one] of list.entries()) yield `${at === 0 ? '' : ','}${inOrder(one)}`;
  yield ']';
}

function inOrder(value: unknown): string {
  return JSON.stringify(JSON.parse(JSON.stringify(value)), byKey);
}

function byKey(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(byName));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
