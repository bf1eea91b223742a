// Marks that CommonMark leaves as they are, although everybody who writes Chinese means them: `**时间：**2023 年`.
import type { RawPiece } from './inline.ts';

interface Token {
  piece: RawPiece;
  readonly isMark: boolean;
}

/** The pieces of one line with the marks that pair taken away, and what they say of the words between them. */
export function looseMarks(pieces: readonly RawPiece[]): readonly RawPiece[] {
  if (!pieces.some(({ text, code, url }) => !code && url === null && /[*_]|~~/.test(text))) return pieces;
  const tokens = pieces.flatMap(tokensOf);
  strikeOut(tokens);
  pairEmphasis(tokens);
  return tokens.map(({ piece }) => piece);
}

function tokensOf(piece: RawPiece): Token[] {
  if (piece.code || piece.url !== null) return [{ piece, isMark: false }];
  return piece.text
    .split(/(\*+|_+|~{2,})/)
    .map((text, n) => ({ piece: { ...piece, text }, isMark: n % 2 === 1 }))
    .filter(({ piece: { text } }) => text !== '');
}

function strikeOut(tokens: readonly Token[]): void {
  let open: number | null = null;
  for (const [at, { piece, isMark }] of tokens.entries()) {
    if (!isMark || piece.text !== '~~' || piece.struck) continue;
    if (open === null) open = at;
    else {
      for (const token of tokens.slice(open, at + 1)) token.piece = { ...token.piece, struck: true };
      // The marks themselves are no words.
      for (const mark of [tokens[open], tokens[at]]) if (mark !== undefined) erase(mark);
      open = null;
    }
  }
}

/** What stands beside the marks matters less than in CommonMark: emphasis opens before a word and closes after one. */
function pairEmphasis(tokens: readonly Token[]): void {
  const open = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    const { text, struck } = token.piece;
    if (!token.isMark || struck || text.startsWith('~')) continue;
    const before = tokens[at - 1]?.piece.text.at(-1) ?? ' ';
    const after = tokens[at + 1]?.piece.text[0] ?? ' ';
    if (text.startsWith('_') && /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after)) continue;
    const openers = open.get(text) ?? [];
    open.set(text, openers);
    const opener = before.trim() === '' ? undefined : openers.pop();
    if (opener === undefined) {
      if (after.trim() !== '') openers.push(at);
      continue;
    }
    if (text.length > 1)
      for (const inner of tokens.slice(opener, at)) inner.piece = { ...inner.piece, strong: true };
    for (const mark of [tokens[opener], token]) if (mark !== undefined) erase(mark);
  }
}

function erase(token: Token): void {
  token.piece = { ...token.piece, text: '' };
}
