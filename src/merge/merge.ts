// The door of this room: an editor's post and a new render → the post with the editor's edits and the news.
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import { mergeText } from './merge-text.ts';

/**
 * Why a fact is not in the merged post as the new render has it.
 *
 * `edited`: the editor's words about it stand · `deleted`: the editor deleted it (or its whole section), and the new render says
 * something new there · `withdrawn`: the new render no longer has it, and the editor's words about it stay · `no-place`: it
 * could not be put where it belongs, so it stayed out; it is tried again at the next merge.
 */
export type LeftOutReason = 'edited' | 'deleted' | 'withdrawn' | 'no-place';

/** News that did not go in. */
export interface LeftOutFact {
  readonly reason: LeftOutReason;
  /** The line that it concerns, from 1, in the merged text. */
  readonly line: number;
  /** What the new render says there, its lines joined by `\n`; for `withdrawn`, what the editor made of a fact that is gone. */
  readonly text: UntrustedText;
}

export interface Merged {
  /** In the form of the editor's file: its line breaks, its byte order mark, its end with or without a line break. */
  readonly text: string;
  readonly leftOut: readonly LeftOutFact[];
  /** The identities of everything that editors have deleted so far, sorted, for the edition's ledger. */
  readonly deleted: readonly string[];
}

/**
 * What the editor did since the last render (`base` → `ours`) is done again to the new one (`theirs`).
 *
 * Without edits the result is `theirs` to the byte, without news it is `ours`.
 *
 * @param base the last pure render; `null` if none is known: then the file is all the editor's, and stays
 * @param deleted what an earlier merge returned as {@link Merged.deleted}
 * @param recall why a text stayed out of an earlier merge, or `null`; what still does is named again
 */
export function merge(
  base: string | null,
  ours: string,
  theirs: string,
  deleted: readonly string[] = [],
  recall: (text: string) => LeftOutReason | null = () => null,
): Merged {
  if (base === null) {
    const leftOut: readonly LeftOutFact[] =
      ours === theirs ? [] : [{ reason: 'no-place', line: 1, text: untrusted(theirs.trimEnd()) }];
    return { text: ours, leftOut, deleted };
  }
  return { ...mergeText(base, ours, theirs, recall), deleted };
}
