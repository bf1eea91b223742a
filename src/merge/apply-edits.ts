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
  /** What an editor deleted for good: it stays out, and is not named again. */
  readonly dropped: readonly string[];
}

interface Guide {
  readonly node: PostNode;
  readonly side: 'after' | 'before';
}

export function applyEdits(ours: PostNode, edits: Edits, render: Render): Applied {
  return new Application(ours, edits, render).apply();
}

class Application {
  readonly #ours: PostNode;
  readonly #edits: Edits;
  readonly #render: Render;
  readonly #byOurs = new Map<PostNode, Piece>();
  readonly #byTheirs = new Map<PostNode, Piece>();
  /** What an editor wrote below a withdrawn record, the last of it. */
  readonly #standIns = new Map<PostNode, Piece>();
  readonly #followers = new Map<PostNode, Guide>();
  readonly #leftOut: NodeLeftOut[] = [];
  readonly #dropped: string[] = [];
  /** The piece that was put into its place last: what is left out is named beside it. */
  #last: Piece | null = null;

  constructor(ours: PostNode, edits: Edits, render: Render) {
    this.#ours = ours;
    this.#edits = edits;
    this.#render = render;
  }

  apply(): Applied {
    const post = this.#piece(this.#render.post, this.#edits.pairs.toBase.get(this.#ours), this.#ours);
    for (const child of this.#render.post.children) this.#stand(child, post);
    for (const node of nodesOf(this.#ours)) this.#bringAlong(node);
    for (const [node, guide] of this.#followers) this.#follow(node, guide);
    adoptMarkers(post, this.#edits.pairs);
    return { post, leftOut: this.#leftOut, dropped: this.#dropped };
  }

  /** Puts what the render has where it has it, without what the editor deleted or put elsewhere. */
  #stand(theirs: PostNode, parent: Piece | null): void {
    const base = this.#render.news.toBase.get(theirs);
    const ours = this.#oursOf(theirs);
    const stays = ours === undefined ? this.#staysOf(theirs, base, parent) : 'whole';
    if (stays === 'nothing') return;
    if (stays === 'below') {
      this.#standBelow(theirs, null);
      return;
    }
    const piece = this.#byTheirs.get(theirs) ?? this.#piece(theirs, base, ours);
    const home = ours === undefined ? parent : this.#homeOf(ours, parent);
    if (home !== null && !this.#followers.has(theirs)) {
      piece.parent = home;
      home.children.splice(isBody(piece) ? bodyEndOf(home) : home.children.length, 0, piece);
    }
    this.#last = piece;
    // Below a record of the editor's own stands what the editor put there.
    if (base === undefined && ours !== undefined && theirs.kind === 'item')
      this.#dropped.push(...nodesOf(theirs).map(wordsOf));
    else this.#standBelow(theirs, piece);
    if (ours !== undefined && this.#edits.isArranged(ours)) keepOrder(piece.children);
  }

  /** What a node stands below in the order of the render; `null` if the editor put it somewhere. */
  #homeOf(ours: PostNode, parent: Piece | null): Piece | null {
    if (this.#edits.isPlaced(ours)) return null;
    const above = ours.parent;
    if (above === null || this.#edits.pairs.toBase.has(above)) return parent;
    return this.#byOurs.get(above) ?? this.#editors(above);
  }

  /** What stays of something that is not in the editor's post; what of it is news and does not is named. */
  #staysOf(
    theirs: PostNode,
    base: PostNode | undefined,
    parent: Piece | null,
  ): 'whole' | 'below' | 'nothing' {
    const isMentioned = this.#render.isMentioned(theirs);
    if (base !== undefined) {
      if (this.#isNews(base, theirs)) this.#leaveOut(isMentioned ? 'edited' : 'deleted', theirs);
      return 'below';
    }
    if (isMentioned) {
      this.#leaveOut('edited', theirs);
      return 'nothing';
    }
    if (this.#render.wasDeleted(theirs)) {
      this.#dropped.push(wordsOf(theirs));
      return theirs.kind === 'section' ? 'below' : 'nothing';
    }
    const guide = this.#guideOf(theirs, parent !== null);
    if (guide !== null) this.#followers.set(theirs, guide);
    if (guide !== null || parent !== null) return 'whole';
    this.#leaveOut('no-place', theirs);
    return 'below';
  }

  #oursOf(theirs: PostNode): PostNode | undefined {
    const base = this.#render.news.toBase.get(theirs);
    return base === undefined ? this.#render.twins.get(theirs) : this.#edits.pairs.fromBase.get(base);
  }

  /**
   * The sibling that something new goes along with: the nearest one before it, or after it, if a heading that the editor put in, or
   * took away, has left that one below another heading.
   */
  #guideOf(theirs: PostNode, isHome: boolean): Guide | null {
    const isAlike = ({ kind }: PostNode) => (kind === 'section') === (theirs.kind === 'section');
    const siblings = theirs.parent?.children.filter(isAlike) ?? [];
    const at = siblings.indexOf(theirs);
    for (const [nodes, side] of [
      [siblings.slice(0, at).toReversed(), 'after'],
      [siblings.slice(at + 1), 'before'],
    ] as const) {
      for (const node of nodes) {
        const ours = this.#oursOf(node);
        if (this.#followers.has(node)) return { node, side };
        if (ours === undefined) continue;
        if (this.#edits.isCaptured(ours)) return { node, side };
        if (isHome) return null;
      }
    }
    return null;
  }

  #follow(theirs: PostNode, { node, side }: Guide): void {
    const [piece, beside] = [theirs, node].map((one) => this.#byTheirs.get(one));
    if (piece === undefined || beside?.parent == null) {
      this.#leaveOut('no-place', theirs);
      return;
    }
    const place = beside.parent.children.indexOf(beside) + (side === 'after' ? 1 : 0);
    piece.parent = beside.parent;
    beside.parent.children.splice(place, 0, piece);
  }

  #standBelow(theirs: PostNode, parent: Piece | null): void {
    for (const child of theirs.children) this.#stand(child, parent);
  }

  #piece(theirs: PostNode, base: PostNode | undefined, ours: PostNode | undefined): Piece {
    const kind = ours?.kind ?? theirs.kind;
    const piece: Piece = {
      lines: ours === undefined ? theirs.lines : this.#linesOf(theirs, base, ours),
      kind,
      base: base ?? null,
      ours: ours ?? null,
      theirs,
      parent: null,
      children: [],
    };
    this.#byTheirs.set(theirs, piece);
    if (ours !== undefined) this.#byOurs.set(ours, piece);
    if (ours !== undefined && this.#isOvertaken(theirs, base, ours))
      this.#leftOut.push({ reason: 'edited', text: wordsOf(theirs), near: piece });
    return piece;
  }

  /** The editor's words, or the render's where the editor left the old ones. */
  #linesOf(theirs: PostNode, base: PostNode | undefined, ours: PostNode): readonly Line[] {
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
    if (ours.parent === null || known?.parent != null) return;
    const base = this.#edits.pairs.toBase.get(ours);
    if (known === undefined && base !== undefined) {
      if (bareWordsOf(base) === bareWordsOf(ours)) return;
      this.#leftOut.push({ reason: 'withdrawn', text: wordsOf(ours), near: this.#keep(ours) });
      return;
    }
    const piece = known ?? this.#editors(ours);
    this.#place(piece, ours);
    if (this.#render.recall(wordsOf(ours)) === 'withdrawn')
      this.#leftOut.push({ reason: 'withdrawn', text: wordsOf(ours), near: piece });
  }

  /** What is gone from the render and stays: an editor's words, or what stands over them. */
  #keep(ours: PostNode): Piece {
    const known = this.#byOurs.get(ours);
    if (known !== undefined) return known;
    const piece = this.#editors(ours);
    this.#place(piece, ours);
    return piece;
  }

  #editors(ours: PostNode): Piece {
    const base = this.#edits.pairs.toBase.get(ours) ?? null;
    const lines = this.#outdented(ours);
    const piece: Piece = { lines, kind: ours.kind, base, ours, theirs: null, parent: null, children: [] };
    this.#byOurs.set(ours, piece);
    return piece;
  }

  /** The piece over an editor's node. If the render no longer has it, it comes along. */
  #over(ours: PostNode): Piece {
    const above = ours.parent ?? this.#ours;
    const known = this.#byOurs.get(above);
    if (known?.parent != null || above.parent === null) return known as Piece;
    if (known !== undefined) {
      this.#place(known, above);
      return known;
    }
    const kept = this.#keep(above);
    if (above.lines.length > 0) this.#leftOut.push({ reason: 'withdrawn', text: wordsOf(above), near: kept });
    return kept;
  }

  /** Whether it is a record as the tool wrote it, which the render no longer has: it may be private now, so no words below it keep it. */
  #isWithdrawn(node: PostNode | null): node is PostNode {
    if (node?.kind !== 'item' || this.#byOurs.has(node)) return false;
    const base = this.#edits.pairs.toBase.get(node);
    return base !== undefined && bareWordsOf(base) === bareWordsOf(node);
  }

  /** What stood below withdrawn records takes the place of the outermost of them. */
  #anchorOf(ours: PostNode): PostNode {
    return this.#isWithdrawn(ours.parent) ? this.#anchorOf(ours.parent) : ours;
  }

  /** The editor's lines, at the depth that a withdrawn record above them had. */
  #outdented(ours: PostNode): readonly Line[] {
    let below = ours;
    while (below.parent !== null && !this.#isWithdrawn(below.parent)) below = below.parent;
    if (below.parent === null) return ours.lines;
    const depth = columnOf(below.lines[0]?.text ?? '') - this.#anchorOf(below).indent;
    return ours.lines.map((line) => ({ ...line, text: outdent(line.text, depth) }));
  }

  /** Behind the sibling before it, or before the one after it, or behind the nearest one that is there, or at its parent's start. */
  #place(piece: Piece, ours: PostNode): void {
    const anchor = this.#anchorOf(ours);
    const parent = this.#over(anchor);
    const isSection = anchor.kind === 'section';
    const siblings = (anchor.parent?.children ?? []).filter(({ kind }) => (kind === 'section') === isSection);
    const at = siblings.indexOf(anchor);
    const standing = (node: PostNode) => {
      const one = this.#byOurs.get(node) ?? this.#standIns.get(node);
      return one?.parent === parent ? parent.children.indexOf(one) : -1;
    };
    const isThere = (place: number) => place !== -1;
    const earlier = siblings.slice(0, anchor === ours ? at : at + 1).map(standing);
    const later = siblings.slice(at + 1).map(standing);
    const isLoose = earlier.at(-1) === -1 && isThere(later[0] ?? -1);
    const before = isLoose ? undefined : earlier.findLast(isThere);
    const behind = later.find(isThere);
    if (anchor !== ours) this.#standIns.set(anchor, piece);
    const bodyEnd = bodyEndOf(parent);
    let place = isSection ? bodyEnd : 0;
    if (before !== undefined) {
      place = before + 1;
      // What came to the end of a list belongs to the list; what the editor wrote earlier stays before it.
      const earlierOnes = new Set(siblings.slice(0, at));
      const goesOn = (one: Piece | undefined) =>
        one !== undefined && (one.ours === null ? one.kind === 'item' : earlierOnes.has(one.ours));
      const last = parent.children[before];
      const isAfterList =
        last?.kind === 'item' && (last.base !== null || later.every((one) => !isThere(one)));
      const isFromElsewhere = piece.base !== null && piece.base.parent !== parent.base;
      if (isAfterList && (piece.kind !== 'item' || isFromElsewhere))
        while (goesOn(parent.children[place])) place += 1;
      // What came from another section stays behind what comes to this one.
      const isNews = (one: Piece | undefined) => one?.ours === null && isBody(one);
      if (isFromElsewhere) while (isNews(parent.children[place])) place += 1;
    } else if (behind !== undefined && at > 0) place = behind;
    piece.parent = parent;
    parent.children.splice(isSection ? place : Math.min(place, bodyEnd), 0, piece);
  }
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

/** The items that stand already, in the editor's order. */
function keepOrder(pieces: Piece[]): void {
  const isKnown = ({ kind, ours }: Piece) => kind === 'item' && ours !== null;
  const inOrder = pieces.filter(isKnown).toSorted((a, b) => (a.ours?.index ?? 0) - (b.ours?.index ?? 0));
  for (const [at, piece] of pieces.entries()) if (isKnown(piece)) pieces[at] = inOrder.shift() ?? piece;
}
