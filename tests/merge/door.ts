// The door to merging, as the laws use it.
import * as door from '../../src/merge/merge.ts';

export interface Merged {
  readonly text: string;
  /** What the new render says that is not in the text. */
  readonly leftOut: readonly string[];
  /** What editors deleted, to be handed in at the next refresh. */
  readonly deleted: readonly string[];
}

export function merge(base: string, ours: string, theirs: string, deleted: readonly string[]): Merged {
  const merged = door.merge(base, ours, theirs, deleted);
  return { ...merged, leftOut: merged.leftOut.map(({ text }) => text.raw) };
}
