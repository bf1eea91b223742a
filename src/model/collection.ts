// What collecting an edition gives, and what rendering it takes: the snapshot, and the pictures that lie beside it.
import type { Snapshot } from './snapshot.ts';

/** Pictures by their path beside the snapshot: what {@link Person.avatar} names. */
export type Avatars = ReadonlyMap<string, Uint8Array>;

export interface Collection {
  readonly snapshot: Snapshot;
  readonly avatars: Avatars;
}
