// The door of this room: an editor's post and a new render → the post with the editor's edits and the news.
import type { UntrustedText } from '../text/untrusted-text.ts';
import { acceptMerged, keepOurs } from './accept-merged.ts';
import { applyEdits } from './apply-edits.ts';
import { deletedNames, stableName } from './deleted.ts';
import { type Edits, readEdits } from './edits.ts';
import { footersOf } from './identity.ts';
import { layOut } from './lay-out.ts';
import { findMentions, isWork } from './own-words.ts';
import { type Pairs, pairNodes, pairVersions } from './pair-nodes.ts';
import { nodesOf, type PostNode, parsePost, wordsOf } from './parse-post.ts';
import { findRenames } from './renames.ts';
import { composeLines, parseLines } from './text-lines.ts';

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

export type Recall = (text: string) => LeftOutReason | null;

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
  recall: Recall = () => null,
): Merged {
  if (base === ours && deleted.length === 0) return { text: theirs, leftOut: [], deleted };
  if (base === null) return keepOurs('', ours, theirs, deleted);
  const { current: renames, canonical } = findRenames(base, theirs);
  const known = { renames, footers: footersOf(base, ours, theirs) };
  const written = parseLines(ours);
  // A render's line breaks are the editor's business.
  const parseRender = (render: string) => {
    const lines = parseLines(render).lines.map(({ text }) => ({ text, end: '' }));
    return parsePost(lines, { ...known, levels: new Map(), names: new Set() });
  };
  const old = parseRender(base);
  const edits = readEdits(old, written.lines, known);
  const isMentioned = findMentions(edits, renames);
  const isWaiting = (node: PostNode) =>
    recall(wordsOf(node)) === 'no-place' || (node.children.length > 0 && node.children.every(isMentioned));
  forgetWaiting(old, edits, isWaiting);
  // The editor's words may stand for a fact since an earlier merge, though nobody can tell which by now.
  const isTold = (fact: PostNode) => isMentioned(fact) || recall(wordsOf(fact)) === 'edited';
  const names = deletedNames(deleted, old, edits, isTold, renames);
  const whyOut = (fact: PostNode) =>
    isMentioned(fact) ? 'edited' : names.includes(stableName(fact)) ? 'deleted' : null;
  const applyTo = (post: PostNode) => {
    const news = pairNodes(old, post, 'render');
    forgetGone(post, news, edits);
    const both = pairVersions(edits, post, news, isWork);
    const applied = applyEdits(edits, { post, news, both, whyOut, canonical, recall });
    const { lines, starts } = layOut(applied.post);
    return { ...applied, starts, text: composeLines(lines, written) };
  };
  // An operation that does not lead from the base to the editor's version would do anything to another text.
  if (applyTo(old).text !== ours) return keepOurs(base, ours, theirs, deleted);
  return acceptMerged({ base, ours, theirs, deleted: names, renames }, applyTo(parseRender(theirs)));
}

/** What went away with its section is not deleted from another one: the recap of a meeting whose preview was deleted is news. */
function forgetGone(theirs: PostNode, news: Pairs, { pairs: kept }: Edits): void {
  for (const node of nodesOf(theirs)) {
    const old = news.get(node);
    const home = old?.parent ?? null;
    if (old === undefined || home === null || kept.has(old) || kept.has(home)) continue;
    if (news.get(home) !== node.parent) for (const one of [old, node]) news.delete(one);
  }
}

/** What never came in is not deleted: it is still news. */
function forgetWaiting(base: PostNode, { pairs }: Edits, isWaiting: (node: PostNode) => boolean): void {
  for (const node of nodesOf(base)) {
    const siblings = node.parent?.children;
    if (siblings !== undefined && !pairs.has(node) && isWaiting(node))
      siblings.splice(siblings.indexOf(node), 1);
  }
}
