// The blank lines between two neighbours of a merged text.
import type { Piece } from './merged-text.ts';
import type { Line } from './text-lines.ts';
import type { Unit } from './units.ts';

/**
 * If the two are neighbours in one of the versions, the blank lines are taken from there, from the editor's text first. If they
 * only became neighbours by the merge, list items get none between them; anything else keeps the blank lines that it had before
 * it, and gets at least one next to a list or a heading.
 */
export function blankLinesBetween(previous: Piece, piece: Piece): readonly Line[] {
  const [ours, theirs, base] = [piece.ours, piece.theirs, piece.base];
  const inOurs = areNeighbours(previous.ours, ours);
  const inTheirs = areNeighbours(previous.theirs, theirs);
  if (inOurs && inTheirs && areNeighbours(previous.base, base)) {
    const [mine, news, old] = [blanks(ours), blanks(theirs), blanks(base)];
    return isSame(mine, old) && !isSame(news, old) ? news : mine;
  }
  if (inOurs) return blanks(ours);
  if (inTheirs) return blanks(theirs);
  const known = [ours, theirs].flatMap((unit) => (unit === null ? [] : [unit.gap]));
  const bySize = known.toSorted((a, b) => a.length - b.length);
  const bothListed = isList(previous) && isList(piece);
  const gap = (bothListed ? bySize[0] : bySize.at(-1)) ?? [];
  return gap.length === 0 && needsBlankLine(previous, piece) ? [{ text: '', end: '' }] : gap;
}

function areNeighbours(previous: Unit | null, unit: Unit | null): boolean {
  return previous !== null && unit !== null && previous.index + 1 === unit.index;
}

function needsBlankLine(previous: Piece, piece: Piece): boolean {
  if (previous.kind === 'start' || piece.kind === 'end') return false;
  return isList(previous) !== isList(piece) || previous.kind === 'heading' || piece.kind === 'heading';
}

function isList(piece: Piece): boolean {
  return piece.kind === 'record' || piece.kind === 'item';
}

function isSame(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every((line, at) => line.text === b[at]?.text);
}

function blanks(unit: Unit | null): readonly Line[] {
  return unit?.gap ?? [];
}
