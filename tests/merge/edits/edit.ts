// What an editor does to a post, so that it can be done to the next one just the same.
import type { Random } from '../random.ts';

/**
 * `anchored`: after news there is one right place for it, so that the right result can be written down.
 * `arranging`: the editor puts facts elsewhere or in other words, and more than one result is right.
 */
export type EditKind = 'anchored' | 'arranging';

export interface Edit {
  readonly name: string;
  readonly kind: EditKind;
  /** Chooses what to edit in a post; `null` if it has nothing of the kind. */
  readonly choose: (post: string, random: Random) => Rewrite | null;
}

/**
 * Does the chosen edit to a post, this one or a later one.
 *
 * @returns every text that would be right, what the editor does first; none if what the edit touches is gone or is another.
 *   There is more than one only if news came in at the very place: both sides of it are right.
 */
export type Rewrite = (post: string) => readonly string[];
