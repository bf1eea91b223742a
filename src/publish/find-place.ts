// Where a unit of the new render comes into the editor's text.
import type { Merging, Piece, Place } from './merging.ts';
import { headingLevel, isListElement, type Unit } from './parse-units.ts';

/** A neighbour that a unit has in the new render, and the side of it on which the unit stands. */
interface Neighbour {
  readonly unit: Unit;
  readonly side: 'after' | 'before';
}

/**
 * The place beside the nearest neighbours that the unit has in the new render and that are in the editor's text too;
 * `null` where the editor took away everything around it. Neighbours that the editor moved are the last resort: a line
 * that somebody carried to the top of the post does not draw the week's list after it.
 */
export function findPlace(unit: Unit, theirs: readonly Unit[], merging: Merging): Place | null {
  if (unit.kind === 'heading') return placeOfHeading(unit, theirs, merging);
  return isListElement(unit) ? placeInList(unit, theirs, merging) : placeOfText(unit, theirs, merging);
}

/** A record or item goes after its nearest preceding sibling, else before the following one, else where its list was. */
function placeInList(unit: Unit, theirs: readonly Unit[], merging: Merging): Place | null {
  const section = theirs.filter((other) => other.section === unit.section && other.kind !== 'heading');
  const before = section.filter((other) => other.index < unit.index).toReversed();
  const after = section.filter((other) => other.index > unit.index && other.kind !== 'end');
  const parent = before.find((other) => isListElement(other) && other.indent < unit.indent);
  const uncle = after.find((other) => isListElement(other) && other.indent < unit.indent);
  const isSibling = (other: Unit) =>
    isListElement(other) &&
    other.indent === unit.indent &&
    other.index > (parent?.index ?? -1) &&
    other.index < (uncle?.index ?? Number.POSITIVE_INFINITY);

  const siblings: Neighbour[] = [
    ...before.filter(isSibling).map((other) => ({ unit: other, side: 'after' as const })),
    ...(parent === undefined ? [] : [{ unit: parent, side: 'after' as const }]),
    ...after.filter(isSibling).map((other) => ({ unit: other, side: 'before' as const })),
  ];
  const around: Neighbour[] = [
    ...after
      .filter((other) => !isListElement(other))
      .map((other) => ({ unit: other, side: 'before' as const })),
    ...before
      .filter((other) => !isListElement(other))
      .map((other) => ({ unit: other, side: 'after' as const })),
  ];
  const beside = (found: Found) =>
    found.side === 'before' ? { before: found.piece } : afterElement(found.piece, unit, merging);
  const found = nearest(siblings, merging, 'stayed') ?? nearest(around, merging, 'stayed');
  if (found !== null) return beside(found);
  const heading = unit.section === null ? null : merging.standing(unit.section);
  if (heading !== null) return { before: merging.firstAfter(heading, (next) => next.kind === 'heading') };
  const carriedAway = nearest(siblings, merging, 'anywhere');
  return carriedAway === null ? null : beside(carriedAway);
}

/** Behind what belongs to the element: items below it, and lines that the editor let follow without a blank one. */
function afterElement(piece: Piece, unit: Unit, merging: Merging): Place {
  if (piece.indent < unit.indent) return { after: piece };
  const next = merging.firstAfter(
    piece,
    (one) => !(isListKind(one) ? one.indent > unit.indent : continuesParagraph(one)),
  );
  return { before: next };
}

/** A line goes between the lines that it stands between, beside the one that is still there. */
function placeOfText(unit: Unit, theirs: readonly Unit[], merging: Merging): Place | null {
  const previous = theirs[unit.index - 1];
  const next = theirs[unit.index + 1];
  const sectionStands = unit.section !== null && merging.standing(unit.section) !== null;
  const neighbours: Neighbour[] = [];
  if (previous !== undefined) neighbours.push({ unit: previous, side: 'after' });
  if (next !== undefined && (sectionStands || (next.kind !== 'heading' && next.kind !== 'end')))
    neighbours.push({ unit: next, side: 'before' });
  const found = nearest(neighbours, merging, sectionStands ? 'stayed' : 'anywhere');
  if (found === null) return null;
  if (found.side === 'before') return { before: found.piece };
  if (unit.gap.length === 0) return { after: found.piece };
  const inList = isListKind(found.piece);
  return {
    before: merging.firstAfter(
      found.piece,
      (one) => !(continuesParagraph(one) || (inList && isListKind(one) && isEditors(one))),
    ),
  };
}

/** A heading begins a section of its own: it goes where a section of its parent's ends. */
function placeOfHeading(unit: Unit, theirs: readonly Unit[], merging: Merging): Place | null {
  const level = headingLevel(unit);
  const isAbove = (other: Unit, limit: number) =>
    other.kind === 'start' ||
    other.kind === 'end' ||
    (other.kind === 'heading' && headingLevel(other) < limit);
  const parent = theirs.slice(0, unit.index).findLast((other) => isAbove(other, level));
  if (parent === undefined) return null;
  const parentLevel = parent.kind === 'heading' ? headingLevel(parent) : 0;
  const parentEnd = theirs.find((other) => other.index > unit.index && isAbove(other, parentLevel + 1));
  const parentStands = merging.standing(parent) !== null;
  const inParent = theirs.filter(
    ({ index }) =>
      index > parent.index && index < (parentEnd?.index ?? theirs.length) && index !== unit.index,
  );

  const next = theirs[unit.index + 1];
  const neighbours: Neighbour[] = inParent
    .filter(({ index }) => index < unit.index)
    .toReversed()
    .map((other) => ({ unit: other, side: 'after' }));
  const [previous, ...earlier] = neighbours;
  if (parentStands) earlier.push({ unit: parent, side: 'after' });
  const later: Neighbour[] = inParent
    .filter(({ index, kind }) => index > unit.index && kind === 'heading')
    .map((other) => ({ unit: other, side: 'before' }));
  if (parentStands && parentEnd !== undefined) later.push({ unit: parentEnd, side: 'before' });

  const direct = [
    ...(previous === undefined ? [] : [previous]),
    ...(next === undefined || next === parentEnd ? [] : [{ unit: next, side: 'before' as const }]),
  ];
  const beside = nearest(direct, merging, 'still');
  if (beside?.side === 'after')
    return { before: merging.firstAfter(beside.piece, (one) => !isEditors(one) || one.kind === 'heading') };
  if (beside !== null) return { before: beside.piece };
  const around = [...earlier, ...later];
  const further = nearest(around, merging, 'still') ?? nearest(around, merging, 'anywhere');
  if (further === null) return null;
  if (further.side === 'before') return { before: further.piece };
  return { before: merging.firstAfter(further.piece, (one) => one.kind === 'heading') };
}

interface Found {
  readonly piece: Piece;
  readonly side: 'after' | 'before';
}

/**
 * The first of the neighbours that is in the merged text, those before the others that still stand below their heading and in their
 * order. `still`: only one that the editor did not move; `stayed`: or one that came along with its heading; `anywhere`: or any.
 */
function nearest(
  neighbours: readonly Neighbour[],
  merging: Merging,
  condition: 'still' | 'stayed' | 'anywhere',
): Found | null {
  let best: Found | null = null;
  let bestRank = condition === 'anywhere' ? -1 : 0;
  for (const { unit, side } of neighbours) {
    const piece = merging.standing(unit);
    if (piece === null || (condition === 'still' && piece.moved)) continue;
    const rank = (isAtHome(unit, piece, merging) ? 2 : 0) + (piece.moved ? 0 : 1);
    if (rank > bestRank) [best, bestRank] = [{ piece, side }, rank];
  }
  return best;
}

/** Whether a unit stands below the heading that the new render has it under. */
function isAtHome(unit: Unit, piece: Piece, merging: Merging): boolean {
  if (unit.kind === 'heading' || unit.kind === 'start' || unit.section === null) return true;
  const heading = merging.pieces
    .slice(0, merging.positionOf(piece))
    .findLast((one) => one.kind === 'heading' || one.kind === 'start');
  return heading !== undefined && heading === merging.standing(unit.section);
}

function isListKind(piece: Piece): boolean {
  return piece.kind === 'record' || piece.kind === 'item';
}

/** Whether an editor wrote it, or put it where it is. */
function isEditors(piece: Piece): boolean {
  return piece.theirs === null || piece.moved;
}

/** A line of the editor's own directly below another one: still the same paragraph. */
function continuesParagraph(piece: Piece): boolean {
  return (
    piece.theirs === null && piece.ours?.gap.length === 0 && (piece.kind === 'text' || isListKind(piece))
  );
}
