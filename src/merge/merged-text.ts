// A text while it is being merged: the editor's units in the editor's order, and what came in between them.

import type { Line } from './text-lines.ts';
import { type Unit, wording } from './units.ts';

/** One unit of the merged text, and which unit it is in each version. At least one of the two sides has it. */
export interface Piece {
  readonly lines: readonly Line[];
  readonly kind: Unit['kind'];
  readonly indent: number;
  readonly base: Unit | null;
  readonly ours: Unit | null;
  readonly theirs: Unit | null;
  /** The editor put it where it is, or it came in next to such a piece: what comes in prefers other neighbours. */
  readonly moved: boolean;
}

/** Where something comes in: directly before a piece. `beside` is the neighbour by which the place was found. */
export interface Place {
  readonly before: Piece;
  readonly beside: Piece;
}

/** Why a fact is not in the merged text as the new render has it. */
export type LineReason = 'edited' | 'deleted' | 'withdrawn' | 'no-place';

export interface UnitLeftOut {
  readonly reason: LineReason;
  readonly text: string;
  /** The piece it concerns, or the one before the place where it would stand. */
  readonly near: Piece | null;
}

export class Merging {
  readonly #pieces: Piece[] = [];
  readonly #byTheirs = new Map<Unit, Piece>();
  /** Pieces that the new render moves; until they have their new place, nothing is put beside them. */
  readonly #floating = new Set<Piece>();
  /** What the new render no longer has and no editor touched. It goes in the end; until then it marks the place. */
  readonly #withdrawn = new Set<Piece>();
  readonly leftOut: UnitLeftOut[] = [];

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  append(piece: Piece, state: 'standing' | 'floating' | 'withdrawn' = 'standing'): Piece {
    this.#pieces.push(piece);
    if (piece.theirs !== null) this.#byTheirs.set(piece.theirs, piece);
    if (state === 'floating') this.#floating.add(piece);
    if (state === 'withdrawn') this.#withdrawn.add(piece);
    return piece;
  }

  insert(piece: Piece, place: Place): void {
    this.#pieces.splice(this.positionOf(place.before), 0, piece);
    if (piece.theirs !== null) this.#byTheirs.set(piece.theirs, piece);
  }

  /** Says that a unit of the new render is in the text already, where the editor put this piece. */
  recognise(theirs: Unit, piece: Piece): void {
    const known: Piece = { ...piece, theirs, moved: true };
    this.#pieces.splice(this.positionOf(piece), 1, known);
    this.#byTheirs.set(theirs, known);
  }

  /** The piece that holds a unit of the new render, wherever it stands. */
  pieceOf(theirs: Unit): Piece | null {
    return this.#byTheirs.get(theirs) ?? null;
  }

  /** The same, but only where it has its final place. */
  standing(theirs: Unit): Piece | null {
    const piece = this.pieceOf(theirs);
    return piece === null || this.#floating.has(piece) ? null : piece;
  }

  isFloating(piece: Piece): boolean {
    return this.#floating.has(piece);
  }

  /** Gives a floating piece its place: another one, or the one it has. */
  settle(piece: Piece, place: Place | null): void {
    this.#floating.delete(piece);
    if (place === null || place.before === piece) return;
    this.#pieces.splice(this.positionOf(piece), 1);
    this.insert(piece, place);
  }

  positionOf(piece: Piece): number {
    const at = this.#pieces.indexOf(piece);
    if (at === -1) throw new Error('A piece was looked for that is not in the merged text');
    return at;
  }

  /** The first piece after `piece` that `stops` holds for, or the end of the text. */
  firstAfter(piece: Piece, stops: (next: Piece) => boolean): Piece {
    const next = this.#pieces
      .slice(this.positionOf(piece) + 1)
      .find((one) => one.kind === 'end' || stops(one));
    if (next === undefined) throw new Error('The merged text has no end');
    return next;
  }

  /** The heading that a piece stands under, or the start of the text. */
  headingAbove(piece: Piece): Piece | null {
    const above = this.#pieces.slice(0, this.positionOf(piece));
    return above.findLast(({ kind }) => kind === 'heading' || kind === 'start') ?? null;
  }

  leaveOut(reason: LineReason, unit: Unit, near: Piece | null): void {
    this.leftOut.push({ reason, text: wording(unit), near });
  }

  /** A piece that is about to go and that was one of these units of the base. */
  withdrawnAmong(isOneOfThem: (base: Unit) => boolean): Piece | null {
    for (const piece of this.#withdrawn) if (piece.base !== null && isOneOfThem(piece.base)) return piece;
    return null;
  }

  /** Takes out what the new render no longer has. A heading stays where something of the editor's stands below it. */
  dropWithdrawn(): void {
    const headings: Piece[] = [];
    for (const piece of this.#withdrawn) {
      if (piece.kind === 'heading') headings.push(piece);
      else this.#pieces.splice(this.positionOf(piece), 1);
    }
    for (const heading of headings) {
      const start = this.positionOf(heading);
      const end = this.positionOf(this.firstAfter(heading, (next) => next.kind === 'heading'));
      const below = this.#pieces.slice(start + 1, end);
      if (!below.some((piece) => piece.theirs === null || piece.moved)) this.#pieces.splice(start, 1);
      else if (heading.ours !== null) this.leaveOut('withdrawn', heading.ours, heading);
    }
  }
}

/** The nearest piece before the place where a unit of the new render would stand. */
export function pieceBefore(unit: Unit, theirs: readonly Unit[], merging: Merging): Piece | null {
  for (const other of theirs.slice(0, unit.index).toReversed()) {
    const piece = merging.pieceOf(other);
    if (piece !== null) return piece;
  }
  return null;
}
