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

/** New items get the marker of the editor's list. If its numbers count, they count on, through all of it. */
export function adoptMarkers(piece: Piece, pairs: Pairs): void {
  const list = piece.ours?.children.filter(({ kind }) => kind === 'item') ?? [];
  const isRemarked = (item: PostNode) => {
    const base = pairs.get(item);
    return base !== undefined && markerOf(base.lines)?.marker !== markerOf(item.lines)?.marker;
  };
  const model = list.some(isRemarked) ? markerOf(list[0]?.lines ?? []) : null;
  if (model !== null) {
    const first = Number.parseInt(model.marker, 10);
    const isCounted = list.every(
      ({ lines }, at) => Number.parseInt(markerOf(lines)?.marker ?? '', 10) === first + at,
    );
    for (const [at, item] of piece.body.filter(({ kind }) => kind === 'item').entries()) {
      const marker = isCounted ? model.marker.replace(/\d+/, String(first + at)) : model.marker;
      if (isCounted || item.ours === null) item.lines = withMarker(item.lines, { ...model, marker });
    }
  }
  for (const child of [...piece.body, ...piece.sections]) adoptMarkers(child, pairs);
}

function markerOf(lines: readonly Line[]): Marker | null {
  const [, , marker, space] = itemParts.exec(lines[0]?.text ?? '') ?? [];
  return marker === undefined || space === undefined ? null : { marker, space };
}

function withMarker(lines: readonly Line[], { marker, space }: Marker): readonly Line[] {
  const set = (text: string) =>
    text.replace(itemParts, (_, indent, _marker, _space, words) => `${indent}${marker}${space}${words}`);
  return lines.map((line, at) => (at > 0 ? line : { ...line, text: set(line.text) }));
}
