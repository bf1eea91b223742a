// Where a unit of the new render comes into the editor's text.
import type { Merging, Piece, Place } from './merged-text.ts';
import { headingLevel, isListElement, type Unit } from './units.ts';

/** A neighbour that a unit has in the new render, and the side of it on which the unit stands. */
interface Neighbour {
  readonly unit: Unit;
  readonly side: 'after' | 'before';
}

/** A neighbour that is in the merged text. */
interface Found {
  readonly piece: Piece;
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
  const above = section.filter((other) => other.index < unit.index).toReversed();
  const below = section.filter((other) => other.index > unit.index && other.kind !== 'end');
  const isOuter = (other: Unit) => isListElement(other) && other.indent < unit.indent;
  const parent = above.find(isOuter);
  const uncle = below.find(isOuter);
  const isSibling = (other: Unit) =>
    isListElement(other) &&
    other.indent === unit.indent &&
    other.index > (parent?.index ?? -1) &&
    other.index < (uncle?.index ?? Number.POSITIVE_INFINITY);
  const isLine = (other: Unit) => !isListElement(other);

  const siblings = [
    ...after(above.filter(isSibling)),
    ...after(parent === undefined ? [] : [parent]),
    ...before(below.filter(isSibling)),
  ];
  const around = [...before(below.filter(isLine)), ...after(above.filter(isLine))];
  const beside = (found: Found) => besideElement(found, unit, merging);
  const found = nearest(siblings, merging, 'stayed') ?? nearest(around, merging, 'stayed');
  if (found !== null) return beside(found);
  const heading = unit.section === null ? null : merging.standing(unit.section);
  if (heading !== null) return endOfSection(heading, merging);
  const carriedAway = nearest(siblings, merging, 'anywhere');
  return carriedAway === null ? null : beside(carriedAway);
}

/** Behind what belongs to the element: items below it, and lines that the editor let follow without a blank one. */
function besideElement({ piece, side }: Found, unit: Unit, merging: Merging): Place {
  if (side === 'before') return { before: piece, beside: piece };
  const belongs = (one: Piece) => (isListed(one) ? one.indent > unit.indent : continuesParagraph(one));
  const isChild = piece.indent < unit.indent;
  return { before: merging.firstAfter(piece, (one) => isChild || !belongs(one)), beside: piece };
}

/** A line goes between the lines that it stands between, beside the one that is still there. */
function placeOfText(unit: Unit, theirs: readonly Unit[], merging: Merging): Place | null {
  const [above, below] = around(unit, theirs);
  const sectionStands = unit.section !== null && merging.standing(unit.section) !== null;
  const isInside = below.every(({ kind }) => kind !== 'heading' && kind !== 'end');
  const neighbours = [...after(above), ...(sectionStands || isInside ? before(below) : [])];
  const found = nearest(neighbours, merging, sectionStands ? 'stayed' : 'anywhere');
  if (found === null) return null;
  const { piece, side } = found;
  if (side === 'before') return { before: piece, beside: piece };
  const inList = isListed(piece);
  const belongs = (one: Piece) =>
    unit.gap.length > 0 && (continuesParagraph(one) || (inList && isListed(one) && isEditors(one)));
  return { before: merging.firstAfter(piece, (one) => !belongs(one)), beside: piece };
}

/** A line whose own neighbours an editor took away goes below what is left above it, where its heading went without it. */
export function placeBelowCarriedHeading(
  unit: Unit,
  theirs: readonly Unit[],
  merging: Merging,
): Place | null {
  const piece = merging.pieceOf(unit);
  const heading = unit.section === null ? null : merging.standing(unit.section);
  if (piece === null || heading === null || unit.kind === 'heading') return null;
  if (merging.headingAbove(piece) === heading) return null;
  const isInSection = (one: Piece | null) => one !== null && merging.headingAbove(one) === heading;
  const above = theirs
    .slice(0, unit.index)
    .filter((other) => other.section === unit.section)
    .map((other) => merging.standing(other))
    .findLast(isInSection);
  const beside = above ?? heading;
  return { before: merging.firstAfter(beside, () => true), beside };
}

/** A heading begins a section of its own: it goes where a section of its parent's ends. */
function placeOfHeading(unit: Unit, theirs: readonly Unit[], merging: Merging): Place | null {
  const level = headingLevel(unit);
  const parent = theirs.findLast((other) => other.index < unit.index && isAbove(other, level));
  if (parent === undefined) return null;
  const parentLevel = parent.kind === 'heading' ? headingLevel(parent) : 0;
  const parentEnd = theirs.find((other) => other.index > unit.index && isAbove(other, parentLevel + 1));
  const inParent = theirs.slice(parent.index + 1, parentEnd?.index);
  const earlier = inParent.filter((other) => other.index < unit.index).toReversed();
  const later = inParent.filter((other) => other.index > unit.index);

  const beside = nearest([...after(earlier.slice(0, 1)), ...before(later.slice(0, 1))], merging, 'still');
  if (beside !== null) {
    const { piece, side } = beside;
    // Nothing is parted from the heading above it that is not to stand below this one.
    const belongs = (one: Piece) => isEditors(one) || one.theirs?.section !== unit;
    const stops = (one: Piece) => one.kind === 'heading' || !belongs(one);
    return { before: side === 'before' ? piece : merging.firstAfter(piece, stops), beside: piece };
  }
  const edges =
    merging.standing(parent) === null
      ? []
      : [...after([parent]), ...before(parentEnd === undefined ? [] : [parentEnd])];
  const sections = later.filter(({ kind }) => kind === 'heading');
  const neighbours = [...after(earlier), ...before(sections), ...edges];
  const further = nearest(neighbours, merging, 'still') ?? nearest(neighbours, merging, 'anywhere');
  if (further === null) return null;
  return further.side === 'before'
    ? { before: further.piece, beside: further.piece }
    : endOfSection(further.piece, merging);
}

/** Whether a heading, or an edge of the text, stands above headings of a level. */
function isAbove(other: Unit, level: number): boolean {
  if (other.kind === 'heading') return headingLevel(other) < level;
  return other.kind === 'start' || other.kind === 'end';
}

function endOfSection(piece: Piece, merging: Merging): Place {
  return { before: merging.firstAfter(piece, (one) => one.kind === 'heading'), beside: piece };
}

function after(units: readonly Unit[]): Neighbour[] {
  return units.map((unit) => ({ unit, side: 'after' }));
}

function before(units: readonly Unit[]): Neighbour[] {
  return units.map((unit) => ({ unit, side: 'before' }));
}

/** The unit above and the unit below, as lists of one or none. */
function around({ index }: Unit, theirs: readonly Unit[]): [Unit[], Unit[]] {
  return [theirs.slice(Math.max(0, index - 1), index), theirs.slice(index + 1, index + 2)];
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
    if (rank === 3) break;
  }
  return best;
}

/** Whether a unit stands below the heading that the new render has it under. */
function isAtHome(unit: Unit, piece: Piece, merging: Merging): boolean {
  if (unit.kind === 'heading' || unit.kind === 'start' || unit.section === null) return true;
  const heading = merging.headingAbove(piece);
  return heading !== null && heading === merging.standing(unit.section);
}

function isListed(piece: Piece): boolean {
  return piece.kind === 'record' || piece.kind === 'item';
}

/** Whether an editor wrote it, or put it where it is. */
function isEditors(piece: Piece): boolean {
  return piece.theirs === null || piece.moved;
}

/** A line of the editor's own directly below another one: still the same paragraph. */
function continuesParagraph(piece: Piece): boolean {
  return piece.theirs === null && piece.ours?.gap.length === 0 && (piece.kind === 'text' || isListed(piece));
}
