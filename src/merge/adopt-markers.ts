// Items look as the editor made their list look: other bullets, or numbers.
import type { Piece } from './apply-edits.ts';
import type { Pairs } from './pair-nodes.ts';
import { type PostNode, wordsOf } from './parse-post.ts';
import type { Line } from './text-lines.ts';

const itemParts = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(.*)$/s;

interface Marker {
  readonly marker: string;
  readonly space: string;
}

/** What a node says. An item with another marker says the same. */
export function bareWordsOf(node: PostNode): string {
  return node.kind === 'item' ? wordsOf(node).replace(itemParts, '$1$4') : wordsOf(node);
}

/** The lines of an item, with the marker of a model; of anything else as they are. */
export function withMarkerOf(lines: readonly Line[], model: readonly Line[]): readonly Line[] {
  const found = markerOf(model);
  return found === null ? lines : withMarker(lines, found);
}

export function adoptMarkers(piece: Piece, pairs: Pairs): void {
  const list = piece.ours?.children.filter(({ kind }) => kind === 'item') ?? [];
  const remarked = list.find((item) => {
    const base = pairs.toBase.get(item);
    return base !== undefined && markerOf(base.lines)?.marker !== markerOf(item.lines)?.marker;
  });
  const model = remarked === undefined ? null : markerOf(remarked.lines);
  if (model !== null) setMarkers(piece, list, model);
  for (const child of piece.children) adoptMarkers(child, pairs);
}

/** New items get the list's marker. Numbers count on, and those behind them too, unless an item is the editor's own. */
function setMarkers(piece: Piece, list: readonly PostNode[], model: Marker): void {
  const items = piece.children.filter((child) => child.kind === 'item');
  const numbers = list.map(({ lines }) => numberOf(lines));
  const first = numbers[0] ?? 1;
  const isNumbered = /^\d/.test(model.marker);
  const counts = numbers.length === 1 || numbers.some((number) => number !== first);
  const isCounted =
    counts && numbers.every((number, at) => number === first + at) && items.every(hasOnlyMarker);
  let last = first - 1;
  for (const item of items) {
    const next = counts ? last + 1 : first;
    const isOurs = item.ours !== null && !isCounted;
    const marker = isNumbered ? model.marker.replace(/\d+/, String(next)) : model.marker;
    if (!isOurs) item.lines = withMarker(item.lines, { ...model, marker });
    last = isOurs ? numberOf(item.lines) : next;
  }
}

/** Whether all that an editor did to an item is its marker. */
function hasOnlyMarker({ base, ours }: Piece): boolean {
  return ours === null || (base !== null && bareWordsOf(base) === bareWordsOf(ours));
}

function markerOf(lines: readonly Line[]): Marker | null {
  const [, , marker, space] = itemParts.exec(lines[0]?.text ?? '') ?? [];
  return marker === undefined || space === undefined ? null : { marker, space };
}

function numberOf(lines: readonly Line[]): number {
  return Number.parseInt(markerOf(lines)?.marker ?? '', 10);
}

function withMarker(lines: readonly Line[], { marker, space }: Marker): readonly Line[] {
  const set = (text: string) =>
    text.replace(itemParts, (_, indent, _marker, _space, words) => `${indent}${marker}${space}${words}`);
  return lines.map((line, at) => (at > 0 ? line : { ...line, text: set(line.text) }));
}
