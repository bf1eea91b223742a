// The three-way merge of two later versions of a text, unit by unit. The editor's version is the one that is kept.

import { namesOneThing } from '../markdown/first-link.ts';
import { findHolders } from './find-holders.ts';
import { findPlace, placeBelowCarriedHeading } from './find-place.ts';
import { type Matching, matchUnits, type Range } from './match-units.ts';
import { Merging, type Piece, type Place, pieceBefore } from './merged-text.ts';
import type { Line } from './text-lines.ts';
import { isListElement, sectionName, type Unit, wording } from './units.ts';

/**
 * Starts from `ours`, the editor's units in the editor's order, and takes over what `theirs`, the new render, changed
 * since `base`: new wordings and removals where the editor did not touch the unit, and new units beside the neighbours that
 * they have in the new render. What the editor wrote, moved or deleted stays so, whatever the new render says.
 */
export function mergeUnits(base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): Merging {
  const edits = matchUnits(base, ours, 'allowed');
  const news = matchUnits(base, theirs, 'none');
  const merging = new Merging();
  const arranged = arrangedByEditor(edits, news);
  const holders = findHolders(ours, edits);
  for (const unit of ours) keepOurs(unit, edits, news, { arranged, holders }, merging);
  recogniseTwins(ours, theirs, edits, news, merging);
  let waiting = theirs.filter((unit) => !bringIn(unit, theirs, news, merging));
  for (const unit of waiting) stayInPlace(unit, theirs, merging);
  // Again, from the other end each time: what came in meanwhile is a neighbour, too.
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.toReversed().filter((unit) => !bringIn(unit, theirs, news, merging));
  }
  for (const unit of waiting.toSorted((one, other) => one.index - other.index))
    merging.leaveOut('no-place', unit, pieceBefore(unit, theirs, merging));
  merging.dropWithdrawn();
  return merging;
}

/** The sections, of all three versions, out of or into which an editor moved something: their order is the editor's. */
function arrangedByEditor(edits: Matching, news: Matching): ReadonlySet<Unit> {
  const sections = [...edits.moved].flatMap((unit) => {
    const old = edits.toBase.get(unit);
    const now = old === undefined ? undefined : news.fromBase.get(old);
    return [unit.section, old?.section, now?.section];
  });
  return new Set(sections.filter((section) => section !== null && section !== undefined));
}

/** What an editor has a hand in, so that the new render does not carry it about. */
interface Fixed {
  readonly arranged: ReadonlySet<Unit>;
  readonly holders: ReadonlySet<Unit>;
}

/** An editor's unit, with the new render's wording where the editor left the old one. */
function keepOurs(unit: Unit, edits: Matching, news: Matching, fixed: Fixed, merging: Merging): void {
  const old = edits.toBase.get(unit);
  const now = old === undefined ? undefined : news.fromBase.get(old);
  const moved = edits.moved.has(unit);
  const { lines, kind, indent } = unit;
  const piece = { lines, kind, indent, base: old ?? null, ours: unit, theirs: now ?? null, moved };
  if (old === undefined) {
    merging.append(piece);
    return;
  }
  const edited = wording(unit) !== wording(old);
  if (now === undefined) {
    // A heading over an editor's words stays as long as they do.
    if (edited || (isListElement(unit) && fixed.holders.has(unit)))
      merging.leaveOut('withdrawn', unit, merging.append(piece));
    else merging.append(piece, 'withdrawn');
    return;
  }
  const changed = wording(now) !== wording(old);
  if (!edited) {
    const state = isCarried(unit, edits, news, fixed) ? 'floating' : 'standing';
    merging.append({ ...piece, lines: changed ? now.lines : unit.lines }, state);
  } else if (changed && wording(now) !== wording(unit)) {
    mergeWithin(old, unit, now, piece, merging);
  } else {
    merging.append(piece);
  }
}

/** Whether a unit goes where the new render has it. What stays in its section goes exactly where the heading goes. */
function isCarried(unit: Unit, edits: Matching, news: Matching, fixed: Fixed): boolean {
  const old = edits.toBase.get(unit);
  const now = old === undefined ? undefined : news.fromBase.get(old);
  if (old === undefined || now === undefined || wording(unit) !== wording(old)) return false;
  const { section } = unit;
  const isAtHome = section === null || edits.toBase.get(section) === old.section;
  if (!isAtHome || edits.moved.has(unit) || fixed.holders.has(unit)) return false;
  const heading = old.section === null ? undefined : news.fromBase.get(old.section);
  if (section !== null && unit.kind !== 'heading' && heading === now.section && isMoved(heading, news))
    return isCarried(section, edits, news, fixed);
  const sections = [old.section, section, now.section];
  return news.moved.has(now) && !sections.some((one) => one !== null && fixed.arranged.has(one));
}

function isMoved(unit: Unit | undefined, { moved }: Matching): boolean {
  return unit !== undefined && moved.has(unit);
}

/** Both sides changed the unit: the editor's lines stay, and other lines of the same record can still change. */
function mergeWithin(old: Unit, unit: Unit, now: Unit, piece: Piece, merging: Merging): void {
  if (old.lines.length === 1 && unit.lines.length === 1 && now.lines.length === 1) {
    merging.leaveOut('edited', now, merging.append(piece));
    return;
  }
  const inner = mergeUnits(unitsOf(old.lines), unitsOf(unit.lines), unitsOf(now.lines));
  const whole = merging.append({ ...piece, lines: inner.pieces.flatMap((one) => one.lines) });
  for (const left of inner.leftOut) merging.leftOut.push({ ...left, near: whole });
}

/** The lines of a record as plain units. */
function unitsOf(lines: readonly Line[]): readonly Unit[] {
  const plain = { gap: [], key: null, indent: 0 } as const;
  const start: Unit = { ...plain, kind: 'start', index: 0, lines: [], section: null };
  const own = lines.map(
    (line, at): Unit => ({ ...plain, kind: 'text', index: at + 1, lines: [line], section: start }),
  );
  return [start, ...own, { ...plain, kind: 'end', index: own.length + 1, lines: [], section: start }];
}

/** What both sides added is in the text once, in the editor's words and place. */
function recogniseTwins(
  ours: readonly Unit[],
  theirs: readonly Unit[],
  edits: Matching,
  news: Matching,
  merging: Merging,
): void {
  const added = new Set(ours.filter((unit) => !edits.toBase.has(unit)));
  if (added.size === 0) return;
  const pieces = new Map(merging.pieces.map((piece) => [piece.ours, piece]));
  for (const unit of theirs) {
    if (news.toBase.has(unit)) continue;
    const twin = [...added].find((candidate) =>
      unit.kind === 'record'
        ? isSameRecord(unit, candidate, theirs)
        : wording(candidate) === wording(unit) &&
          candidate.kind === unit.kind &&
          (isOnlyHeading(unit, theirs, ours) || isInSameGap(unit, candidate, news, edits)),
    );
    const piece = twin === undefined ? undefined : pieces.get(twin);
    if (twin === undefined || piece === undefined) continue;
    added.delete(twin);
    merging.recognise(unit, piece);
    const stated = new Set(twin.lines.map((line) => line.text));
    if (!unit.lines.every((line) => stated.has(line.text)))
      merging.leaveOut('edited', unit, merging.pieceOf(unit));
  }
}

/** A pull request stands in a post once, wherever an editor put it; a person may stand in several lists. */
function isSameRecord(unit: Unit, candidate: Unit, theirs: readonly Unit[]): boolean {
  if (candidate.kind !== 'record' || candidate.key !== unit.key) return false;
  if (sectionName(candidate) === sectionName(unit)) return true;
  const mentions = theirs.filter((other) => other.kind === 'record' && other.key === unit.key).length;
  return mentions === 1 && namesOneThing(unit.key ?? '');
}

/** A heading that stands once on either side is one section, wherever an editor put it. */
function isOnlyHeading(unit: Unit, ...versions: readonly (readonly Unit[])[]): boolean {
  const isSame = (other: Unit) => other.kind === 'heading' && wording(other) === wording(unit);
  return unit.kind === 'heading' && versions.every((units) => units.filter(isSame).length === 1);
}

/** Whether both sides added their lines at the same place. */
function isInSameGap(unit: Unit, candidate: Unit, news: Matching, edits: Matching): boolean {
  const [theirs, ours] = [gapAround(unit, news), gapAround(candidate, edits)];
  return theirs !== null && ours !== null && theirs.start <= ours.end && ours.start <= theirs.end;
}

/** The stretch of the base that a unit's surroundings were changed in. */
function gapAround({ index }: Unit, { gaps }: Matching): Range | null {
  return gaps.find(({ side }) => index >= side.start && index < side.end)?.base ?? null;
}

/** Puts a unit of the new render into the text, or into its new place there. `false` where nothing is left of the place. */
function bringIn(unit: Unit, theirs: readonly Unit[], news: Matching, merging: Merging): boolean {
  const piece = merging.pieceOf(unit);
  if (piece !== null && !merging.isFloating(piece)) return true;
  const old = news.toBase.get(unit);
  if (piece === null && old !== undefined) {
    if (wording(unit) !== wording(old)) merging.leaveOut('deleted', unit, pieceBefore(unit, theirs, merging));
    return true;
  }
  const found = findPlace(unit, theirs, merging) ?? placeOfReplaced(unit, news, merging);
  const strays = piece !== null && found !== null && !isBelowHeading(found, unit, merging);
  const place = strays ? placeBelowCarriedHeading(unit, theirs, merging) : found;
  if (place === null) return false;
  if (piece !== null) {
    merging.settle(piece, place);
  } else {
    const { lines, kind, indent } = unit;
    const { moved } = place.beside;
    merging.insert({ lines, kind, indent, base: null, ours: null, theirs: unit, moved }, place);
  }
  return true;
}

/** Whether a place is below the heading that a unit has in the new render, as far as that is in the text. */
function isBelowHeading({ beside }: Place, { kind, section }: Unit, merging: Merging): boolean {
  const heading = section === null || kind === 'heading' ? null : merging.standing(section);
  return heading === null || beside === heading || merging.headingAbove(beside) === heading;
}

/** What the new render moves to where nothing is left stays where it is, or goes where its heading went. */
function stayInPlace(unit: Unit, theirs: readonly Unit[], merging: Merging): void {
  const piece = merging.pieceOf(unit);
  if (piece !== null) merging.settle(piece, placeBelowCarriedHeading(unit, theirs, merging));
}

/** Where the lines stood that the new render has this one for, all their neighbours gone. */
function placeOfReplaced(unit: Unit, news: Matching, merging: Merging): Place | null {
  const gap = gapAround(unit, news);
  if (gap === null) return null;
  const replaced = merging.withdrawnAmong(({ index }) => index >= gap.start && index < gap.end);
  return replaced === null ? null : { before: replaced, beside: replaced };
}
