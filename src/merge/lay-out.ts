// The merged tree → its lines, with the blank lines between neighbours.
import type { Piece } from './apply-edits.ts';
import type { Pairs } from './pair-nodes.ts';
import type { PostNode } from './parse-post.ts';
import type { Line } from './text-lines.ts';

export interface LaidOut {
  readonly lines: readonly Line[];
  /** The number, from 1, of every piece's first line. */
  readonly starts: ReadonlyMap<Piece, number>;
}

export function layOut(post: Piece, pairs: Pairs): LaidOut {
  const lines: Line[] = [];
  const starts = new Map<Piece, number>();
  let previous: Piece | null = null;
  for (const piece of inOrder(post)) {
    lines.push(...blankLinesBetween(previous, piece, pairs));
    starts.set(piece, Math.max(1, lines.length + (piece.kind === 'end' ? 0 : 1)));
    lines.push(...piece.lines);
    previous = piece;
  }
  return { lines, starts };
}

function inOrder(piece: Piece): Piece[] {
  const own = piece.kind === 'post' ? [] : [piece];
  return [...own, ...[...piece.body, ...piece.sections].flatMap(inOrder)];
}

/**
 * Neighbours in one of the versions have the blank lines that they have there, the editor's first. Blank lines that the editor put
 * in or took away go with the heading above them, or with what stands below them. If two only became neighbours by the merge,
 * list items get none between them; anything else keeps the blank lines that it had, and gets at least one next to a list or a heading.
 */
function blankLinesBetween(previous: Piece | null, piece: Piece, pairs: Pairs): readonly Line[] {
  const areNeighbours = (side: 'ours' | 'theirs' | 'base') =>
    piece[side] !== null &&
    (previous === null ? piece[side].index === 0 : piece[side].before === previous[side]);
  const [mine, news, old] = [piece.ours?.gap ?? [], piece.theirs?.gap ?? [], piece.base?.gap ?? []];
  if (areNeighbours('ours')) {
    const isNews = areNeighbours('theirs') && areNeighbours('base') && isSame(mine, old);
    return isNews ? news : mine;
  }
  const follows = previous?.kind === 'section' ? previous.ours?.next : piece.ours;
  const belongsHere = previous?.kind === 'section' || follows?.before?.kind !== 'section';
  if (follows != null && belongsHere && hasEditedGap(follows, pairs)) return follows.gap;
  if (areNeighbours('theirs')) return news;
  const known = [piece.ours, piece.theirs].flatMap((node) => (node === null ? [] : [node.gap]));
  if (previous?.theirs === null) known.push(previous.ours?.next?.gap ?? []);
  const bySize = known.toSorted((a, b) => a.length - b.length);
  const bothListed = isListed(previous) && isListed(piece);
  const gap = (bothListed ? bySize[0] : bySize.at(-1)) ?? [];
  return gap.length === 0 && needsBlankLine(previous, piece) ? [{ text: '', end: '' }] : gap;
}

function hasEditedGap(node: PostNode, pairs: Pairs): boolean {
  const { gap, before } = node;
  const old = pairs.get(node);
  return (
    old !== undefined && !isSame(gap, old.gap) && (before === null ? null : pairs.get(before)) === old.before
  );
}

function needsBlankLine(previous: Piece | null, piece: Piece): boolean {
  if (previous === null || piece.kind === 'end' || piece.kind === 'field') return false;
  const kinds = [previous.kind, piece.kind];
  return isListed(previous) !== isListed(piece) || kinds.includes('section') || kinds.includes('block');
}

/** An item, or an indented line below one. */
function isListed(piece: Piece | null): boolean {
  if (piece === null || piece.kind === 'item') return piece !== null;
  return piece.parent?.kind === 'item' && /^\s/.test(piece.lines[0]?.text ?? '');
}

function isSame(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every((line, at) => line.text === b[at]?.text);
}
