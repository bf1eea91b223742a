// One line as a reader sees it: its words, its links and the work that it names.
import type { PhrasingContent } from 'mdast';
import type { Reference } from '../model/meeting.ts';
import { looseMarks } from './loose-marks.ts';
import { distinct, type ReferenceContext, referenceAt, referenceOf } from './references.ts';
import { parsePhrase, withoutShields } from './tree.ts';
import { collapseBlanks, visibleText } from './visible-text.ts';

/** Words that belong together. `url` is a link's target as written; `reference` the work that a link or a number names. */
export interface Piece {
  readonly text: string;
  readonly url: string | null;
  readonly reference: Reference | null;
  readonly code: boolean;
  readonly strong: boolean;
}

/**
 * `text` is the text of all pieces and has no marks left: links by their title; images, tags and struck-out words gone.
 * `struck` says that something was struck out.
 */
export interface Inline {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly references: readonly Reference[];
  readonly links: readonly string[];
  readonly struck: boolean;
}

/** A piece that is still to be looked through for marks and numbers. `line` counts in the text that was parsed. */
export interface RawPiece extends Piece {
  readonly line: number;
  readonly struck: boolean;
}

/** Reads a single line. @param context where bare numbers belong; without one no references are looked for */
export function readInline(markdown: string, context: ReferenceContext | null = null): Inline {
  const line = collapseBlanks(visibleText(markdown)).slice(0, 2000);
  return inlineOf(rawPieces(parsePhrase(line)), context);
}

/** The pieces of parsed phrases in order, struck-out ones included. */
export function rawPieces(nodes: readonly PhrasingContent[]): RawPiece[] {
  const pieces: RawPiece[] = [];
  collect(nodes, { strong: false, struck: false });
  return pieces;

  function collect(all: readonly PhrasingContent[], style: { strong: boolean; struck: boolean }): void {
    for (const node of all) {
      const line = node.position?.start.line ?? 1;
      const add = (text: string, more: Partial<RawPiece> = {}) =>
        pieces.push({ text, url: null, reference: null, code: false, line, ...style, ...more });
      if (node.type === 'text')
        for (const [n, text] of node.value.split('\n').entries()) add(text, { line: line + n });
      else if (node.type === 'inlineCode') add(node.value, { code: true });
      else if (node.type === 'html') add(/^<br/i.test(node.value) ? ' ' : '');
      else if (node.type === 'link') add(plainText(node.children), { url: withoutShields(node.url) });
      else if (node.type === 'strong') collect(node.children, { ...style, strong: true });
      else if (node.type === 'delete') collect(node.children, { ...style, struck: true });
      else if ('children' in node) collect(node.children, style);
    }
  }
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return inlineOf(rawPieces(nodes), null).text;
}

/** Puts the pieces of one line together. */
export function inlineOf(raw: readonly RawPiece[], context: ReferenceContext | null): Inline {
  const marked = looseMarks(raw);
  const struck = marked.some((piece) => piece.struck && piece.text.trim() !== '');
  const named = merged(marked.filter((piece) => !piece.struck))
    .map(withoutMail)
    .flatMap((piece) => (piece.code || context === null ? piece : withReferences(piece, context)));
  return inlineFrom(named, struck);
}

const mail = /[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/g;

/** Nobody wants to find their address in a newsletter. */
function withoutMail<P extends Piece>(piece: P): P {
  const text = piece.text.replace(mail, '');
  return { ...piece, text, url: piece.url?.startsWith('mailto:') ? null : piece.url };
}

/** Neighbours of one style as one piece: `#894_1` is no number, although a mark stands in it. */
function merged(pieces: readonly RawPiece[]): RawPiece[] {
  const all: RawPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last !== undefined && isPlain(last) && isPlain(piece) && last.strong === piece.strong)
      all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}

/** @param pieces without marks; their blanks become single ones */
function inlineFrom(pieces: readonly Piece[], struck = false): Inline {
  const kept: Piece[] = [];
  let blank = true;
  for (const { text, url, reference, code, strong } of pieces) {
    const words = withoutShields(text).replace(/\s+/g, ' ');
    const fresh: string = blank && words.startsWith(' ') ? words.slice(1) : words;
    if (fresh === '' && url === null) continue;
    if (fresh !== '') blank = fresh.endsWith(' ');
    const last = kept.at(-1);
    if (
      last !== undefined &&
      isPlain(last) &&
      url === null &&
      reference === null &&
      !code &&
      last.strong === strong
    )
      kept[kept.length - 1] = { ...last, text: last.text + fresh };
    else kept.push({ text: fresh, url, reference, code, strong });
  }
  const trimmed = withoutLastBlank(kept);
  return {
    pieces: trimmed,
    text: trimmed.map(({ text }) => text).join(''),
    references: distinct(trimmed.flatMap(({ reference }) => reference ?? [])),
    links: trimmed.flatMap(({ url }) => url ?? []),
    struck,
  };
}

/** Both, one after the other. */
export function joined(parts: readonly Inline[], separator = ' '): Inline {
  const between: Piece = { text: separator, url: null, reference: null, code: false, strong: false };
  return inlineFrom(
    parts.flatMap(({ pieces }, n) => (n === 0 ? pieces : [between, ...pieces])),
    parts.some(({ struck }) => struck),
  );
}

/** What stands before a place in the text, and what stands from there on. A piece is divided with what it leads to. */
export function splitAt(line: Inline, at: number): [before: Inline, after: Inline] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let from = 0;
  for (const piece of line.pieces) {
    const cut = Math.min(Math.max(at - from, 0), piece.text.length);
    if (cut > 0) before.push({ ...piece, text: piece.text.slice(0, cut) });
    if (cut < piece.text.length || cut === 0) after.push({ ...piece, text: piece.text.slice(cut) });
    from += piece.text.length;
  }
  return [inlineFrom(before, line.struck), inlineFrom(after, line.struck)];
}

function isPlain({ url, reference, code }: Piece): boolean {
  return url === null && reference === null && !code;
}

function withoutLastBlank(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return pieces;
  const text = last.text.slice(0, -1);
  return text === '' && last.url === null
    ? withoutLastBlank(pieces.slice(0, -1))
    : [...pieces.slice(0, -1), { ...last, text }];
}

/** A link by the work that it leads to, and words by the numbers among them. A number in a link's title is part of the title. */
function withReferences(piece: Piece, context: ReferenceContext): Piece[] {
  if (piece.url !== null) return [{ ...piece, reference: referenceOf(piece.url, context) }];
  const { text } = piece;
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char !== '#' && !/[A-Za-z0-9]/.test(char)) continue;
    const found = referenceAt(text, at, context);
    if (found === null) {
      while (char !== '#' && /[A-Za-z0-9]/.test(text[at + 1] ?? '')) at += 1;
      continue;
    }
    const end = at + found.length;
    pieces.push({ ...piece, text: text.slice(from, at) });
    pieces.push({ ...piece, text: text.slice(at, end), reference: found.reference });
    from = end;
    at = end - 1;
  }
  return [...pieces, { ...piece, text: text.slice(from) }];
}
