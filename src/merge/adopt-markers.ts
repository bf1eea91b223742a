// Items look as the editor made their list look: other bullets, or numbers.
import type { Piece } from './apply-edits.ts';
import type { Pairs } from './pair-nodes.ts';
import { type PostNode, wordsOf } from './parse-post.ts';
import type { Line } from './text-lines.ts';

const indentAndMarker = /^(\s*)((?:[-*+]|\d{1,9}[.)])\s+)/;

/** What a node says. An item with another marker says the same, and so do spaces, unless they break the line before the next. */
export function bareWordsOf(node: PostNode): string {
  const isBroken = node.next?.kind === 'line' && node.next.gap.length === 0;
  const words = isBroken ? wordsOf(node) : wordsOf(node).trimEnd();
  return node.kind === 'item' ? words.replace(indentAndMarker, '$1') : words;
}

/** `- ` or `1. ` before an item's words, or `null`. */
export function markerOf([line]: readonly Line[]): string | null {
  return indentAndMarker.exec(line?.text ?? '')?.[2] ?? null;
}

/** The lines of an item behind another marker; of anything else as they are. */
export function withMarker(lines: readonly Line[], marker: string | null): readonly Line[] {
  const set = ({ text }: Line) => text.replace(indentAndMarker, (_, indent) => `${indent}${marker}`);
  return marker === null ? lines : lines.map((line) => ({ ...line, text: set(line) }));
}

/** New items get the marker of the editor's list. If its numbers count, they count on, through all of it. */
export function adoptMarkers(piece: Piece, pairs: Pairs): void {
  const list = piece.ours?.children.filter(({ kind }) => kind === 'item') ?? [];
  const isRemarked = (item: PostNode) =>
    markerOf(pairs.get(item)?.lines ?? item.lines) !== markerOf(item.lines);
  const model = list.some(isRemarked) ? markerOf(list[0]?.lines ?? []) : null;
  const numberOf = (marker: string | null) => Number.parseInt(marker ?? '', 10);
  const first = numberOf(model);
  const isCounted = list.every(({ lines }, at) => numberOf(markerOf(lines)) === first + at);
  for (const [at, item] of piece.body.filter(({ kind }) => kind === 'item').entries()) {
    const marker = isCounted ? (model?.replace(/\d+/, String(first + at)) ?? null) : model;
    if (isCounted || item.ours === null) item.lines = withMarker(item.lines, marker);
  }
  for (const child of [...piece.body, ...piece.sections]) adoptMarkers(child, pairs);
}
