// Three versions of a text → the editor's text with the new facts in it.
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import { blankLinesBetween } from './blank-lines.ts';
import { mergeUnits } from './merge-units.ts';
import { type LineReason, type Merging, type Piece, pieceBefore, type UnitLeftOut } from './merged-text.ts';
import { composeLines, type Line, lineBreakOf, parseLines } from './text-lines.ts';
import { parseUnits, type Unit, wording } from './units.ts';

/** A fact that is not in the merged text as the new render has it. `line` counts from 1, in the merged text. */
export interface LineLeftOut {
  readonly reason: LineReason;
  readonly line: number;
  /** What the new render says there; for `withdrawn`, what the editor made of a fact that is gone. */
  readonly text: UntrustedText;
}

export interface MergedText {
  readonly text: string;
  readonly leftOut: readonly LineLeftOut[];
}

/**
 * Brings what `theirs` (the new render) changed since `base` (the last one) into `ours` (the editor's text).
 *
 * No line that an editor wrote is lost and none that an editor deleted comes back; line breaks, a byte order mark and a
 * missing break at the end stay as the editor's file has them. Without news, or without edits, the result is `ours` or `theirs`
 * to the byte.
 *
 * @param recall why a text stayed out of an earlier merge; what still does is named again
 */
export function mergeText(
  base: string,
  ours: string,
  theirs: string,
  recall: (text: string) => LineReason | null = () => null,
): MergedText {
  if (ours === theirs || base === ours) return { text: theirs, leftOut: [] };
  const written = parseLines(ours);
  const news = parseUnits(parseLines(theirs).lines.map(({ text }) => ({ text, end: '' })));
  // Nobody deleted what never came in: it is still news.
  const old = parseUnits(parseLines(base).lines, (words) => recall(words) === 'no-place');
  const merging = mergeUnits(old, parseUnits(written.lines), news);
  const { lines, starts } = layOut(merging);
  const finalBreak = written.lines.at(-1)?.end !== '';
  const lineOf = (piece: Piece | null) => (piece === null ? 1 : (starts.get(piece) ?? 1));
  const leftOut = [...merging.leftOut, ...stillOut(merging, news, recall)].filter(
    ({ text }, at, all) => text.trim() !== '' && all.findIndex((other) => other.text === text) === at,
  );
  return {
    text: base === theirs ? ours : composeLines(lines, written.mark, lineBreakOf(written.lines), finalBreak),
    leftOut: leftOut.map(({ reason, text, near }) => ({
      reason,
      line: Math.max(1, Math.min(lines.length, lineOf(near))),
      text: untrusted(text),
    })),
  };
}

/** The lines of the merged text, and the number of each piece's first one. */
function layOut(merging: Merging): { lines: readonly Line[]; starts: ReadonlyMap<Piece, number> } {
  const lines: Line[] = [];
  const starts = new Map<Piece, number>();
  let previous: Piece | null = null;
  for (const piece of merging.pieces) {
    if (previous !== null) lines.push(...blankLinesBetween(previous, piece));
    starts.set(piece, lines.length + 1);
    lines.push(...piece.lines);
    previous = piece;
  }
  return { lines, starts };
}

/** What was left out of an earlier merge, is still what the new render says, and is still not in the text. */
function stillOut(
  merging: Merging,
  theirs: readonly Unit[],
  recall: (text: string) => LineReason | null,
): UnitLeftOut[] {
  const facts = theirs.flatMap((unit) => {
    const piece = merging.pieceOf(unit);
    const here = piece?.lines.map((line) => line.text) ?? [];
    const texts = new Set([wording(unit), ...unit.lines.map((line) => line.text)]);
    return [...texts].flatMap((text): UnitLeftOut[] => {
      const reason = recall(text);
      const isHere = text.split('\n').every((line) => here.includes(line));
      if (reason === null || reason === 'withdrawn' || isHere) return [];
      if (piece !== null) return [{ reason: 'edited', text, near: piece }];
      return [
        { reason: reason === 'edited' ? 'deleted' : reason, text, near: pieceBefore(unit, theirs, merging) },
      ];
    });
  });
  const kept = merging.pieces.flatMap((piece): UnitLeftOut[] => {
    if (piece.theirs !== null || piece.ours === null) return [];
    const text = wording(piece.ours);
    return recall(text) === 'withdrawn' ? [{ reason: 'withdrawn', text, near: piece }] : [];
  });
  return [...facts, ...kept];
}
