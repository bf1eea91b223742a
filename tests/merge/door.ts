// The door to merging, as the laws use it.
import * as door from '../../src/merge/merge.ts';

export interface Merged {
  readonly text: string;
  /** What the new render says that is not in the text. */
  readonly leftOut: readonly string[];
  /** What editors deleted, to be handed in at the next refresh. */
  readonly deleted: readonly string[];
  /** Why a text is not in it, as the pull request remembers it for the next refresh. */
  readonly recall: door.Recall;
}

export function merge(
  base: string,
  ours: string,
  theirs: string,
  deleted: readonly string[],
  recall?: door.Recall,
): Merged {
  const merged = door.merge(base, ours, theirs, deleted, recall);
  const reasons = new Map(merged.leftOut.map(({ text, reason }) => [text.raw, reason]));
  return { ...merged, leftOut: [...reasons.keys()], recall: (text) => reasons.get(text) ?? null };
}
