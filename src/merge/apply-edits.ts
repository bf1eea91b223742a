// An editor's operations, applied to a render: what nobody touched stands where the render has it, what the editor did finds its place.
import { adoptMarkers, bareWordsOf, markerOf, withMarker } from './adopt-markers.ts';
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
  /** What stands below it: first what is in no section below this one, then the sections. */
  readonly body: Piece[];
  readonly sections: Piece[];
}

export interface NodeLeftOut {
  /** `null` if it is not named: an editor deleted it for good, or says it already. */
  readonly reason: LeftOutReason | null;
  readonly text: string;
  /** What it concerns or would stand behind. */
  near: Piece | null;
}

export interface Render {
  readonly post: PostNode;
  /** Which of its nodes the base has. */
  readonly news: Pairs;
  /** Which of its nodes the editor's post has. */
  readonly both: Pairs;
  /** `edited` if the editor wrote about a fact in lines of their own, `deleted` if an editor deleted it. */
  readonly whyOut: (fact: PostNode) => LeftOutReason | null;
  /** A text in which a renamed repository makes no difference. */
  readonly canonical: (text: string) => string;
  /** Why a text stayed out of an earlier merge: it is named until somebody took it over. */
  readonly recall: (text: string) => LeftOutReason | null;
}

export function applyEdits(edits: Edits, render: Render): { post: Piece; leftOut: readonly NodeLeftOut[] } {
  return new Application(edits, render).apply();
}

class Application {
  readonly #edits: Edits;
  readonly #render: Render;
  readonly #pieces = new Map<PostNode | null, Piece>();
  readonly #leftOut: NodeLeftOut[] = [];
  /** News whose own place is gone, and the piece that is named with it if it stays out. */
  readonly #waiting = new Map<PostNode, Piece | null>();
  /** The piece that was put into its place last: what is left out is named beside it. */
  #last: Piece | null = null;

  constructor(edits: Edits, render: Render) {
    this.#edits = edits;
    this.#render = render;
    for (const node of nodesOf(edits.post).toReversed())
      if (node.kind === 'item' && this.#isWithdrawn(node)) this.#raiseBelow(node);
    for (const node of nodesOf(render.post)) this.#join(node, render.both.get(node) ?? null);
    for (const node of nodesOf(edits.post)) if (!render.both.has(node)) this.#join(null, node);
  }

  apply() {
    const post = this.#pieceOf(this.#edits.post);
    for (const child of this.#render.post.children) this.#stand(child, post);
    for (const node of nodesOf(this.#edits.post))
      if (!this.#isThere(node) && !this.#isWithdrawn(node)) this.#put(node);
    for (const [theirs, near] of this.#waiting) this.#follow(theirs, near);
    adoptMarkers(post, this.#edits.pairs);
    return { post, leftOut: this.#leftOut };
  }

  #join(theirs: PostNode | null, ours: PostNode | null): void {
    const base = ours === null ? null : (this.#edits.pairs.get(ours) ?? null);
    const lines = linesOf(base, ours, theirs);
    const kind = (ours ?? theirs)?.kind ?? 'line';
    const piece: Piece = { lines, kind, base, ours, theirs, parent: null, body: [], sections: [] };
    this.#pieces.set(ours, piece).set(theirs, piece);
  }

  #pieceOf(node: PostNode): Piece {
    const piece = this.#pieces.get(node);
    if (piece === undefined) throw new Error('A node of another text');
    return piece;
  }

  #isThere(node: PostNode): boolean {
    return node.parent === null || this.#pieceOf(node).parent !== null;
  }

  /** Whether it stands as the tool wrote it, and the render no longer has it. */
  #isWithdrawn(node: PostNode): boolean {
    const base = this.#edits.pairs.get(node);
    return base !== undefined && !this.#render.both.has(node) && bareWordsOf(base) === bareWordsOf(node);
  }

  /** Words below a record that is gone take its place, at its depth: it may be private now, so they do not keep it. */
  #raiseBelow(record: PostNode): void {
    // A paragraph right below an item, or right above one that is numbered, would be read as part of it.
    const apart = ({ kind }: PostNode) => (kind === 'line' ? [{ text: '', end: '' }] : []);
    for (const [at, child] of record.children.entries()) {
      if (at === 0 && child.gap.length === 0) child.gap = record.gap.length > 0 ? record.gap : apart(child);
      const columns = columnOf(wordsOf(child)) - columnOf(wordsOf(record));
      child.parent = record.parent;
      for (const node of nodesOf(child).filter((one) => !this.#isWithdrawn(one)))
        node.lines = node.lines.map((line) => ({ ...line, text: outdent(line.text, columns) }));
    }
    const last = record.children.at(-1);
    if (last?.next?.gap.length === 0 && last.next.kind !== 'end') last.next.gap = apart(last);
    const around = record.parent?.children ?? [];
    around.splice(around.indexOf(record) + 1, 0, ...record.children.splice(0));
  }

  /** Puts what the render has where it has it, without what the editor deleted or put elsewhere. */
  #stand(theirs: PostNode, parent: Piece | null): void {
    const piece = this.#pieceOf(theirs);
    const isOut = piece.ours === null && this.#staysOut(theirs);
    const home = isOut ? null : this.#homeOf(piece, theirs, parent);
    const isThere = piece.ours !== null || home !== null;
    if (isThere) this.#last = piece;
    else if (!isOut) this.#waiting.set(theirs, this.#last);
    if (piece.ours !== null) this.#compare(piece.base, piece.ours, theirs);
    // A record of the editor's own, or their words instead of one, comes without what the render has below it.
    const isOwn = theirs.kind === 'item' && !this.#render.news.has(theirs) && (isOut || piece.ours !== null);
    if (isOwn) for (const below of nodesOf(theirs).slice(1)) this.#leaveOut(null, below);
    else for (const child of theirs.children) this.#stand(child, isThere ? piece : null);
    // A heading of which the editor told everything waits for what they did not.
    const isTold =
      theirs.children.length > 0 && theirs.children.every((one) => this.#render.whyOut(one) === 'edited');
    const isWaiting = isTold && piece.ours === null && theirs.kind === 'section';
    if (home !== null && !isWaiting) attach(piece, home, listOf(home, piece).length);
    if (home !== null && isWaiting) {
      this.#leaveOut(null, theirs);
      for (const left of this.#leftOut) if (left.near === piece) left.near = home;
      this.#last = home;
    }
  }

  /** Whether something that is not in the editor's post stays away, since the editor deleted it or wrote about it; then what of it is news is named. */
  #staysOut(theirs: PostNode): boolean {
    const base = this.#render.news.get(theirs);
    const why = this.#render.whyOut(theirs) ?? (base === undefined ? null : 'deleted');
    if (why === null) return false;
    const isNews = base === undefined ? why === 'edited' : this.#isNews(base, theirs);
    this.#leaveOut(isNews ? why : null, theirs);
    return true;
  }

  /**
   * What a node stands below in the order of the render; `null` if the editor put it somewhere. What is new goes along with its nearest
   * sibling: a heading that the editor put in, or took away, may have left that below another one.
   */
  #homeOf({ ours }: Piece, theirs: PostNode, parent: Piece | null): Piece | null {
    const { standing, pairs } = this.#edits;
    if (ours !== null && !standing.has(ours)) return null;
    if (ours !== null)
      return ours.parent === null || pairs.has(ours.parent) ? parent : this.#pieceOf(ours.parent);
    for (const beside of this.#besides(theirs)) {
      if (beside.ours !== null && standing.has(beside.ours)) return this.#homeOf(beside, theirs, parent);
    }
    return parent;
  }

  /** What stands beside something in the render, the nearest before it first. */
  #besides(theirs: PostNode): Piece[] {
    const around = [...siblingsOf(theirs, 'before').toReversed(), ...siblingsOf(theirs, 'after')];
    return around.map((node) => this.#pieceOf(node));
  }

  /** The editor took away the heading over it: it goes where they put what it stands below, or beside. */
  #follow(theirs: PostNode, near: Piece | null): void {
    const piece = this.#pieceOf(theirs);
    const above = theirs.parent === null ? null : this.#pieceOf(theirs.parent);
    const isOwn = ({ base, ours }: Piece) => base === null && ours !== null;
    const beside = this.#besides(theirs).find((one) => one.parent !== null && !isOwn(one));
    if (above !== null && above.parent !== null) attach(piece, above, listOf(above, piece).length);
    else if (beside !== undefined && beside.parent !== null) {
      const isBefore = (beside.theirs?.index ?? 0) < theirs.index;
      attach(piece, beside.parent, listOf(beside.parent, piece).indexOf(beside) + (isBefore ? 1 : 0));
    } else this.#leaveOut('no-place', theirs, near);
  }

  /** Names what the render says now of something that the editor put into other words. */
  #compare(base: PostNode | null, ours: PostNode, theirs: PostNode): void {
    if (base !== null && (bareWordsOf(ours) === bareWordsOf(base) || !this.#isNews(base, theirs))) return;
    const saysOf = (node: PostNode) => this.#render.canonical(bareWordsOf(node));
    const [before, mine, now] = [base === null ? '' : saysOf(base), saysOf(ours), saysOf(theirs)];
    if (mine === now) return;
    // A mark that was gone for one run and comes back may still stand at the end of the editor's line.
    const added = now.startsWith(before) ? now.slice(before.length).trim() : '';
    this.#leaveOut(added !== '' && mine.endsWith(added) ? null : 'edited', theirs);
  }

  #isNews(base: PostNode, theirs: PostNode): boolean {
    const { canonical, recall } = this.#render;
    const words = wordsOf(theirs);
    return canonical(wordsOf(base)) !== canonical(words) || recall(words) !== null;
  }

  #leaveOut(reason: LeftOutReason | null, node: PostNode, near = this.#last): void {
    this.#leftOut.push({ reason, text: wordsOf(node), near });
  }

  /** Puts into its place what the editor wrote or moved. What is gone from the render is named: words of the editor's, or the heading over them. */
  #put(ours: PostNode): Piece {
    const piece = this.#pieceOf(ours);
    this.#place(piece, ours);
    const isGone = piece.theirs === null && piece.base !== null;
    if (isGone || this.#render.recall(wordsOf(ours)) === 'withdrawn')
      this.#leaveOut('withdrawn', ours, piece);
    return piece;
  }

  /** Behind the sibling before it, or before the one after it, or behind the nearest one that is there, or at its parent's start or end. */
  #place(piece: Piece, ours: PostNode): void {
    const above = ours.parent ?? this.#edits.post;
    const parent = this.#isThere(above) ? this.#pieceOf(above) : this.#put(above);
    const list = listOf(parent, piece);
    const placeOf = (node: PostNode) => list.indexOf(this.#pieceOf(node));
    const stands = (node: PostNode | undefined) => node !== undefined && placeOf(node) !== -1;
    const [earlier, later] = [siblingsOf(ours, 'before'), siblingsOf(ours, 'after')];
    const [before, behind] = [earlier.findLast(stands), later.find(stands)];
    // What it stood behind is gone, and not what it stood before; or all that it stood behind is.
    const isLast =
      earlier.length > 0 && !stands(earlier.at(-1)) && (before === undefined || stands(later[0]));
    let place = before === undefined ? 0 : placeOf(before) + 1;
    if (isLast) place = behind === undefined ? list.length : placeOf(behind);
    // What came to the end of a list belongs to the list; what came from another section stays behind what comes to this one.
    const isFromElsewhere = piece.base !== null && piece.base.parent !== parent.base;
    const isAfterList = before !== undefined && this.#pieceOf(before).kind === 'item';
    const passes = (one: Piece | undefined) =>
      one?.ours === null
        ? isFromElsewhere || (isAfterList && piece.kind !== 'item' && one.kind === 'item')
        : isAfterList &&
          (piece.kind !== 'item' || isFromElsewhere) &&
          one !== undefined &&
          earlier.includes(one.ours);
    while (!isLast && passes(list[place])) place += 1;
    attach(piece, parent, place);
  }
}

/** The editor's words, or the render's where the editor left the old ones. */
function linesOf(base: PostNode | null, ours: PostNode | null, theirs: PostNode | null): readonly Line[] {
  if (theirs === null || ours === null) return (ours ?? theirs)?.lines ?? [];
  const isUntouched =
    base !== null && bareWordsOf(ours) === bareWordsOf(base) && bareWordsOf(theirs) !== bareWordsOf(base);
  return isUntouched ? withMarker(theirs.lines, markerOf(ours.lines)) : ours.lines;
}

function attach(piece: Piece, parent: Piece, place: number): void {
  piece.parent = parent;
  listOf(parent, piece).splice(place, 0, piece);
}

function isInBody({ kind }: Piece | PostNode): boolean {
  return kind !== 'section' && kind !== 'end';
}

function listOf(parent: Piece, child: Piece): Piece[] {
  return isInBody(child) ? parent.body : parent.sections;
}

/** Sections among sections, everything else among everything else. */
function siblingsOf(node: PostNode, side: 'before' | 'after'): readonly PostNode[] {
  const alike = node.parent?.children.filter((one) => isInBody(one) === isInBody(node)) ?? [];
  const at = alike.indexOf(node);
  return side === 'before' ? alike.slice(0, at) : alike.slice(at + 1);
}

function outdent(text: string, columns: number): string {
  if (columns <= 0 || !/^\s/.test(text)) return text;
  return outdent(text.slice(1), columns - (text.startsWith('\t') ? 4 : 1));
}
