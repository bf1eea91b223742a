// What is new in a list looks as the editor made the list look: other bullets, or numbers.
import type { Piece } from './apply-edits.ts';
import type { Line } from './text-lines.ts';

const itemParts = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(.*)$/s;

interface Item {
  readonly piece: Piece;
  readonly indent: string;
  readonly marker: string;
  readonly space: string;
  readonly words: string;
}

export function adoptMarkers(piece: Piece): void {
  const items = piece.children.flatMap((child) =>
    child.kind === 'item' ? (itemOf(child, child.lines) ?? []) : [],
  );
  const model = items.find(
    ({ piece: { base, ours }, marker }) =>
      ours !== null && base !== null && itemOf(piece, base.lines)?.marker !== marker,
  );
  if (model !== undefined && items.some(({ piece: { ours } }) => ours === null)) setMarkers(items, model);
  for (const child of piece.children) adoptMarkers(child);
}

/** New items get the marker of the others. Numbers count on, and those behind them too, unless an item is the editor's own. */
function setMarkers(items: readonly Item[], model: Item): void {
  const numbers = items.flatMap(({ piece, marker }) =>
    piece.ours === null ? [] : [Number.parseInt(marker, 10)],
  );
  const first = numbers[0] ?? 1;
  const isNumbered = /^\d/.test(model.marker);
  const counts = numbers.length === 1 || numbers.some((number) => number !== first);
  const isCounted =
    counts && numbers.every((number, at) => number === first + at) && items.every(hasOnlyMarker);
  let last = first - 1;
  for (const item of items) {
    const next = counts ? last + 1 : first;
    const isOurs = item.piece.ours !== null && !isCounted;
    const marker = isNumbered ? model.marker.replace(/\d+/, String(next)) : model.marker;
    if (!isOurs) item.piece.lines = withMarker(item, marker, model.space);
    last = isOurs ? Number.parseInt(item.marker, 10) : next;
  }
}

/** Whether all that an editor did to an item is its marker. */
function hasOnlyMarker({ piece: { base, ours }, piece, words }: Item): boolean {
  return ours === null || (base !== null && itemOf(piece, base.lines)?.words === words);
}

function itemOf(piece: Piece, lines: readonly Line[]): Item | null {
  const [, indent, marker, space, words] = itemParts.exec(lines[0]?.text ?? '') ?? [];
  if (indent === undefined || marker === undefined || space === undefined || words === undefined) return null;
  return { piece, indent, marker, space, words };
}

function withMarker({ piece, indent, words }: Item, marker: string, space: string): readonly Line[] {
  return piece.lines.map((line, at) =>
    at > 0 ? line : { ...line, text: `${indent}${marker}${space}${words}` },
  );
}
