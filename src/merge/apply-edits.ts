// An editor's operations, applied to a render: what nobody touched stands where the render has it, what the editor did finds its place.
import { adoptMarkers, bareWordsOf, withMarkerOf } from './adopt-markers.ts';
import type { Edits } from './edits.ts';
import type { LeftOutReason } from './merge.ts';
import type { Pairs } from './pair-nodes.ts';
import { columnOf, nodesOf, type PostNode, wordsOf } from './parse-post.ts';
import type { Line } from './text-lines.ts';

/** A node of the merged post, and which node it is in each version. */
export interface Piece {
  lines: readonly Line[];
  readonly kind: PostNode['kind'];
  readonly base: PostNode | null;
  readonly ours: PostNode | null;
  readonly theirs: PostNode | null;
  /** `null` until it has its place. */
  parent: Piece | null;
  readonly children: Piece[];
}

export interface NodeLeftOut {
  readonly reason: LeftOutReason;
  readonly text: string;
  /** What it concerns or would stand behind. */
  readonly near: Piece | null;
}

export interface Render {
  readonly post: PostNode;
  /** Which of its nodes the base has. */
  readonly news: Pairs;
  /** Nodes of the render that the base does not have, but the editor wrote. */
  readonly twins: ReadonlyMap<PostNode, PostNode>;
  /** Whether the editor wrote about a fact in lines of their own. */
  readonly isMentioned: (fact: PostNode) => boolean;
  /** Whether an editor deleted a fact earlier, which was gone meanwhile. */
  readonly wasDeleted: (fact: PostNode) => boolean;
  /** A text in which a renamed repository makes no difference. */
  readonly canonical: (text: string) => string;
  /** Why a text stayed out of an earlier merge: it is named until somebody took it over. */
  readonly recall: (text: string) => LeftOutReason | null;
}

export interface Applied {
  readonly post: Piece;
  readonly leftOut: readonly NodeLeftOut[];
  /** What stays out and is not named: an editor deleted it for good, or says it already. */
  readonly dropped: readonly string[];
}

export function applyEdits(ours: PostNode, edits: Edits, render: Render): Applied {
  return new Application(ours, edits, render).apply();
}

class Application {
  readonly #ours: PostNode;
  readonly #edits: Edits;
  readonly #render: Render;
  /** What of the editor's the render has, too. */
  readonly #expected: ReadonlySet<PostNode | undefined>;
  readonly #byOurs = new Map<PostNode, Piece>();
  readonly #byTheirs = new Map<PostNode, Piece>();
  readonly #leftOut: NodeLeftOut[] = [];
  readonly #dropped: string[] = [];
  /** News that goes along with a neighbour, in the order of the render. */
  readonly #followers = new Map<PostNode, PostNode>();
  /** The piece that was put into its place last: what is left out is named beside it. */
  #last: Piece | null = null;

  constructor(ours: PostNode, edits: Edits, render: Render) {
    this.#ours = ours;
    this.#edits = edits;
    this.#render = render;
    this.#expected = new Set(nodesOf(render.post).map((theirs) => this.#oursOf(theirs)));
  }

  apply(): Applied {
    const post = this.#piece(this.#render.post, this.#ours);
    this.#standBelow(this.#render.post, post);
    for (const node of nodesOf(this.#ours).toReversed())
      if (node.kind === 'item' && this.#isWithdrawn(node)) this.#raiseBelow(node);
    for (const node of nodesOf(this.#ours)) this.#bringAlong(node);
    for (const [theirs, guide] of this.#followers) this.#follow(theirs, guide);
    adoptMarkers(post, this.#edits.pairs);
    return { post, leftOut: this.#leftOut, dropped: this.#dropped };
  }

  /** Puts what the render has where it has it, without what the editor deleted or put elsewhere. */
  #stand(theirs: PostNode, parent: Piece | null): void {
    const base = this.#render.news.toBase.get(theirs);
    const ours = this.#oursOf(theirs);
    if (ours === undefined && this.#staysOut(theirs, base)) return;
    const guide = ours === undefined ? this.#guideOf(theirs, parent !== null) : null;
    if (ours === undefined && guide === null && parent === null) {
      this.#leaveOut('no-place', theirs);
      this.#standBelow(theirs, null);
      return;
    }
    const piece = this.#piece(theirs, ours);
    const home = ours === undefined ? parent : this.#homeOf(ours, parent);
    if (guide !== null) this.#followers.set(theirs, guide);
    else if (home !== null) {
      piece.parent = home;
      home.children.splice(isBody(piece) ? bodyEndOf(home) : home.children.length, 0, piece);
    }
    this.#last = piece;
    this.#standBelow(theirs, piece);
  }

  #standBelow(theirs: PostNode, parent: Piece | null): void {
    for (const child of theirs.children) this.#stand(child, parent);
  }

  /** Whether something that is not in the editor's post stays away, since the editor deleted it or wrote about it; then what of it is news is named. */
  #staysOut(theirs: PostNode, base: PostNode | undefined): boolean {
    const isMentioned = this.#render.isMentioned(theirs);
    // Below a record of the editor's own stands what the editor put there.
    const isBelowTwin = theirs.parent?.kind === 'item' && this.#render.twins.has(theirs.parent);
    const wasDeleted = base === undefined && (isBelowTwin || this.#render.wasDeleted(theirs));
    if (base === undefined ? isMentioned : this.#isNews(base, theirs))
      this.#leaveOut(isMentioned ? 'edited' : 'deleted', theirs);
    else if (wasDeleted) this.#dropped.push(wordsOf(theirs));
    if (base !== undefined || (wasDeleted && theirs.kind === 'section')) this.#standBelow(theirs, null);
    return base !== undefined || isMentioned || wasDeleted;
  }

  #oursOf(theirs: PostNode): PostNode | undefined {
    const base = this.#render.news.toBase.get(theirs);
    return base === undefined ? this.#render.twins.get(theirs) : this.#edits.pairs.fromBase.get(base);
  }

  /** What a node stands below in the order of the render; `null` if the editor put it somewhere. */
  #homeOf(ours: PostNode, parent: Piece | null): Piece | null {
    if (this.#edits.isPlaced(ours)) return null;
    if (ours.parent === null || this.#edits.pairs.toBase.has(ours.parent)) return parent;
    return this.#byOurs.get(ours.parent) ?? this.#piece(null, ours.parent);
  }

  /**
   * The sibling that something new goes along with: the nearest one before it, or after it, if a heading that the editor put in, or
   * took away, has left that one below another heading.
   */
  #guideOf(theirs: PostNode, isHome: boolean): PostNode | null {
    for (const node of [...siblingsOf(theirs, 'before').toReversed(), ...siblingsOf(theirs, 'after')]) {
      const ours = this.#oursOf(node);
      if (this.#followers.has(node) || (ours !== undefined && this.#edits.isCaptured(ours))) return node;
      if (ours !== undefined && isHome) return null;
    }
    return null;
  }

  #follow(theirs: PostNode, guide: PostNode): void {
    const [piece, beside] = [theirs, guide].map((one) => this.#byTheirs.get(one));
    if (piece === undefined || beside?.parent == null) {
      this.#leaveOut('no-place', theirs);
      return;
    }
    const place = beside.parent.children.indexOf(beside) + (guide.index < theirs.index ? 1 : 0);
    piece.parent = beside.parent;
    beside.parent.children.splice(place, 0, piece);
  }

  #piece(theirs: PostNode | null, ours: PostNode | undefined): Piece {
    const base = ours === undefined ? undefined : this.#edits.pairs.toBase.get(ours);
    const piece: Piece = {
      lines: this.#linesOf(theirs, base, ours),
      kind: (ours ?? theirs)?.kind ?? 'line',
      base: base ?? null,
      ours: ours ?? null,
      theirs,
      parent: null,
      children: [],
    };
    if (theirs !== null) this.#byTheirs.set(theirs, piece);
    if (ours !== undefined) this.#byOurs.set(ours, piece);
    if (ours !== undefined && theirs !== null && this.#isOvertaken(theirs, base, ours)) {
      if (base !== undefined && this.#endsAsRendered(theirs, base, ours)) this.#dropped.push(wordsOf(theirs));
      else this.#leftOut.push({ reason: 'edited', text: wordsOf(theirs), near: piece });
    }
    return piece;
  }

  /** The editor's words, or the render's where the editor left the old ones. */
  #linesOf(theirs: PostNode | null, base: PostNode | undefined, ours: PostNode | undefined): readonly Line[] {
    if (theirs === null || ours === undefined) return (ours ?? theirs)?.lines ?? [];
    const isUntouched =
      base !== undefined &&
      bareWordsOf(ours) === bareWordsOf(base) &&
      bareWordsOf(theirs) !== bareWordsOf(base);
    return isUntouched ? withMarkerOf(theirs.lines, ours.lines) : ours.lines;
  }

  /** Whether the render says something new about what the editor put into other words. */
  #isOvertaken(theirs: PostNode, base: PostNode | undefined, ours: PostNode): boolean {
    const { canonical } = this.#render;
    const words = canonical(wordsOf(theirs));
    if (base === undefined) {
      const stated = new Set(nodesOf(ours).flatMap(({ lines }) => lines.map(({ text }) => canonical(text))));
      return !words.split('\n').every((line) => stated.has(line));
    }
    const isReworded = bareWordsOf(ours) !== bareWordsOf(base) && canonical(wordsOf(ours)) !== words;
    return isReworded && this.#isNews(base, theirs);
  }

  /** Whether all that the render adds to a line stands at the end of the editor's, as when a mark is gone for one run and comes back. */
  #endsAsRendered(theirs: PostNode, base: PostNode, ours: PostNode): boolean {
    const [now, before, mine] = [theirs, base, ours].map((node) => this.#render.canonical(wordsOf(node)));
    if (now === undefined || before === undefined || !now.startsWith(before)) return false;
    const added = now.slice(before.length);
    return added.trim() !== '' && mine?.endsWith(added) === true;
  }

  #isNews(base: PostNode, theirs: PostNode): boolean {
    const { canonical, recall } = this.#render;
    const words = wordsOf(theirs);
    return canonical(wordsOf(base)) !== canonical(words) || recall(words) !== null;
  }

  #leaveOut(reason: LeftOutReason, theirs: PostNode): void {
    const text = wordsOf(theirs);
    if (text.trim() !== '') this.#leftOut.push({ reason, text, near: this.#last });
  }

  /** Puts into its place what the editor wrote or moved, and what the editor reworded of a fact that is gone. */
  #bringAlong(ours: PostNode): void {
    const known = this.#byOurs.get(ours);
    const isThere = ours.parent === null || known?.parent != null;
    if (!isThere && (known !== undefined || !this.#isWithdrawn(ours))) this.#put(ours);
  }

  /** What is gone from the render is named: words of the editor's, or the heading over them. */
  #put(ours: PostNode): Piece {
    const piece = this.#byOurs.get(ours) ?? this.#piece(null, ours);
    this.#place(piece, ours);
    const isGone = piece.theirs === null && piece.base !== null;
    if (isGone || this.#render.recall(wordsOf(ours)) === 'withdrawn')
      this.#leftOut.push({ reason: 'withdrawn', text: wordsOf(ours), near: piece });
    return piece;
  }

  /** Whether it stands as the tool wrote it, and the render no longer has it. */
  #isWithdrawn(node: PostNode): boolean {
    const base = this.#edits.pairs.toBase.get(node);
    return base !== undefined && !this.#expected.has(node) && bareWordsOf(base) === bareWordsOf(node);
  }

  /** Words below a record that is gone take its place, at its depth: it may be private now, so they do not keep it. */
  #raiseBelow(record: PostNode): void {
    for (const [at, child] of record.children.entries()) {
      if (at === 0 && child.gap.length === 0) child.gap = record.gap;
      const columns = columnOf(wordsOf(child)) - columnOf(wordsOf(record));
      child.parent = record.parent;
      for (const node of nodesOf(child).filter((one) => !this.#isWithdrawn(one)))
        node.lines = node.lines.map((line) => ({ ...line, text: outdent(line.text, columns) }));
    }
    const around = record.parent?.children ?? [];
    around.splice(around.indexOf(record) + 1, 0, ...record.children.splice(0));
  }

  /** Behind the sibling before it, or before the one after it, or behind the nearest one that is there, or at its parent's start or end. */
  #place(piece: Piece, ours: PostNode): void {
    const above = ours.parent ?? this.#ours;
    const parent = this.#byOurs.get(above) ?? this.#put(above);
    const isSection = ours.kind === 'section';
    const standing = (node: PostNode) => {
      const one = this.#byOurs.get(node);
      return one?.parent === parent ? parent.children.indexOf(one) : -1;
    };
    const isThere = (place: number) => place !== -1;
    const earlierOnes = siblingsOf(ours, 'before');
    const earlier = earlierOnes.map(standing);
    const laterOnes = siblingsOf(ours, 'after');
    const later = laterOnes.map(standing);
    const isLoose = earlier.at(-1) === -1 && isThere(later[0] ?? -1);
    const before = isLoose ? undefined : earlier.findLast(isThere);
    const behind = later.find(isThere);
    const bodyEnd = bodyEndOf(parent);
    // Behind all that was there, it stands behind what came instead.
    const isRendered = (node: PostNode) => this.#edits.pairs.toBase.has(node);
    const isClosing = earlierOnes.some(isRendered) && !laterOnes.some(isRendered);
    let place = isSection || isClosing ? bodyEnd : 0;
    if (before !== undefined) {
      place = before + 1;
      const isFromElsewhere = piece.base !== null && piece.base.parent !== parent.base;
      // What came to the end of a list belongs to the list; what the editor wrote earlier stays before it.
      const goesOn = (one: Piece | undefined) =>
        one !== undefined && (one.ours === null ? one.kind === 'item' : earlierOnes.includes(one.ours));
      const last = parent.children[before];
      const isAfterList =
        last?.kind === 'item' && (last.base !== null || later.every((one) => !isThere(one)));
      if (isAfterList && (piece.kind !== 'item' || isFromElsewhere))
        while (goesOn(parent.children[place])) place += 1;
      // What came from another section stays behind what comes to this one.
      const isNews = (one: Piece | undefined) => one?.ours === null && isBody(one);
      if (isFromElsewhere) while (isNews(parent.children[place])) place += 1;
    } else if (behind !== undefined && earlierOnes.length > 0) place = behind;
    piece.parent = parent;
    parent.children.splice(isSection ? place : Math.min(place, bodyEnd), 0, piece);
  }
}

/** Sections among sections, everything else among everything else. */
function siblingsOf(node: PostNode, side: 'before' | 'after'): readonly PostNode[] {
  const isAlike = ({ kind }: PostNode) => (kind === 'section') === (node.kind === 'section');
  const alike = node.parent?.children.filter(isAlike) ?? [];
  const at = alike.indexOf(node);
  return side === 'before' ? alike.slice(0, at) : alike.slice(at + 1);
}

function isBody({ kind }: Piece): boolean {
  return kind !== 'section' && kind !== 'end';
}

/** The place behind everything that is in no section below this one. */
function bodyEndOf({ children }: Piece): number {
  const first = children.findIndex((child) => !isBody(child));
  return first === -1 ? children.length : first;
}

function outdent(text: string, columns: number): string {
  if (columns <= 0 || !/^\s/.test(text)) return text;
  return outdent(text.slice(1), columns - (text.startsWith('\t') ? 4 : 1));
}
