// The merged tree → its lines, with the blank lines between neighbours.
import type { Piece } from './apply-edits.ts';
import type { Line } from './text-lines.ts';

/** The lines, and the number, from 1, of every piece's first one. */
export function layOut(post: Piece): { lines: readonly Line[]; starts: ReadonlyMap<Piece, number> } {
  const lines: Line[] = [];
  const starts = new Map<Piece, number>();
  let previous = post;
  for (const piece of inOrder(post)) {
    lines.push(...blankLinesBetween(previous, piece));
    starts.set(piece, lines.length + 1);
    lines.push(...piece.lines);
    previous = piece;
  }
  return { lines, starts };
}

/** What stands below a piece. */
function inOrder(piece: Piece): Piece[] {
  return [...piece.body, ...piece.sections].flatMap((below) => [below, ...inOrder(below)]);
}

/**
 * Neighbours in one of the versions have the blank lines that they have there, the editor's first; below a heading stand those that
 * the editor left there. If two only became neighbours by the merge, a new item gets none in a list; anything else keeps the blank
 * lines that it had, and gets at least one next to a list or a heading.
 */
function blankLinesBetween(previous: Piece, piece: Piece): readonly Line[] {
  const areNeighbours = (side: 'ours' | 'theirs') => piece[side]?.before === previous[side];
  const below = previous.ours?.next?.gap;
  const known = [piece.ours, piece.theirs].flatMap((node) => (node === null ? [] : [node.gap]));
  if (areNeighbours('ours')) return known[0] ?? [];
  if (previous.kind === 'section' && below !== undefined && below.length > 0) return below;
  if (areNeighbours('theirs')) return known.at(-1) ?? [];
  if (previous.theirs === null && below !== undefined) known.push(below);
  const bySize = known.toSorted((a, b) => a.length - b.length);
  const bothListed = isListed(previous) && isListed(piece);
  if (bothListed && piece.kind === 'item' && piece.ours === null) return [];
  const gap = (bothListed ? bySize[0] : bySize.at(-1)) ?? [];
  const isApart =
    isListed(previous) !== isListed(piece) ||
    [previous, piece].some(({ kind }) => kind === 'section' || kind === 'block');
  const isInside = previous.kind !== 'post' && piece.kind !== 'end';
  return gap.length === 0 && isApart && isInside ? [{ text: '', end: '' }] : gap;
}

/** An item, or an indented line below one. */
function isListed({ kind, parent, lines }: Piece): boolean {
  return kind === 'item' || (parent?.kind === 'item' && /^\s/.test(lines[0]?.text ?? ''));
}
