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
  const essence = JSON.stringify({ ...facts, edition: { ...calendar, from: window.from } });
  return createHash('sha256')
    .update(JSON.stringify(JSON.parse(essence), byKey))
    .digest('hex');
}

function byKey(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
