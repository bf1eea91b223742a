// Text → Markdown, for Hugo's Blackfriday (0.55) and Goldmark alike: only what has a meaning becomes a character reference.
// Backslashes would be shorter, but they do not stop a shortcode; both parsers decode references and never read them again.
import { cleanText } from './clean-text.ts';
import { markerStart } from './editor-places.ts';
import type { UntrustedText } from './untrusted-text.ts';

/** Has a meaning wherever it stands. */
const anywhere = [
  '[<`*|\\\\\\[\\]]', // of brackets see harmlessBrackets, too
  '^>|>(?=>)|(?<=>)>', // a quotation, and a typographer's », but not ->
  '~(?=.*~)|(?<=~.*)~', // two of them strike out what is between
  '\\^(?=\\[)', // Blackfriday's footnotes
  '\\{(?![} ])|\\}(?=\\})', // shortcodes, and Goldmark's attributes at the end of a heading
  '&(?=#?\\w*(?:;|$))', // with what follows, a character reference
  '_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_', // inside a word such as active_request_bias it is a letter to both parsers
  '(?<=-)-', // typographers make a dash of --flag
  ':(?=[\\w+-]+:)', // :emoji:
  '\\((?=(?:[CcRr]|[Tt][Mm])\\))', // a sign, as in fix(c), to Blackfriday
  '^[xX]$', // a check box to Goldmark, when it is a link's label at the start of a list item
  markerStart, // ours: it means a place for an editor's words
];

/** Has a meaning at the start or the end of a block, or beside what a template puts next to it. */
const atTheEdges = ['^[-=#:]', '^\\+(?= |$)', '(?<=^\\d+)[.)](?= |$)', '#(?=#*$)', '!$'];

/** Would make a link of a bare address, which nobody expects inside somebody else's words. */
const inAddresses = ['/(?=/)', '(?<=[Ww]{3})\\.', "(?<=[!-'*-~])@"];

const insideLabel = new RegExp(anywhere.join('|'), 'gu');
const insideText = new RegExp([...anywhere, ...atTheEdges, ...inAddresses].join('|'), 'gu');
const opensMark = new RegExp(`^(?:${markerStart})`, 'u');
/** Where no parser may find anything at all. */
const insidePicture = new RegExp(['[<>"`*^\\[\\]{}|~\\\\]', ...anywhere.slice(5)].join('|'), 'gu');

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The text as Markdown that reads as exactly that text: at the start of a block, in a list item, a heading, a table cell, a link's label. */
export function markdownText(text: UntrustedText): string {
  return encodeMarkdown(cleanText(text));
}

/** {@link markdownText} of a line that is clean already. */
export function encodeMarkdown(line: string): string {
  return encode(line, insideText);
}

/** The same for the label of a link only. No parser looks for further links or blocks in there, so addresses stay legible. */
export function encodeMarkdownLabel(line: string): string {
  return encode(line, insideLabel);
}

/** A clean line with another character for each that may have a meaning wherever it stands. */
export function mapMarkup(line: string, replace: (character: string) => string): string {
  return line.replace(insidePicture, (character) => replace(character));
}

function encode(line: string, meaning: RegExp): string {
  const plain = harmlessBrackets(line);
  return line.replace(meaning, (character, at: number) => (plain.has(at) ? character : reference(character)));
}

/**
 * Where a line has brackets that mean nothing to either parser: in pairs, as in `[api]`, which only a definition elsewhere could
 * make a link of, and nobody can write one. Not so what is followed by an address, another pair or a colon, a footnote, an editor's
 * place, and a box to tick at the start. If one has no partner, all of them mean something, for the label of a link ends at the first that is free.
 */
function harmlessBrackets(line: string): ReadonlySet<number> {
  const open: number[] = [];
  const plain = new Set<number>();
  for (const { 0: bracket, index } of line.matchAll(/[[\]]/g)) {
    if (bracket === '[') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined) return new Set();
      const isBox = start === 0 && /^[ xX]$/.test(line.slice(1, index));
      const means = /^[([:]/.test(line.slice(index + 1)) || line[start + 1] === '^' || isBox;
      const isMark = opensMark.test(line.slice(start));
      if (!means && !isMark) plain.add(start).add(index);
    }
  }
  return open.length > 0 ? new Set() : plain;
}

function reference(character: string): string {
  return named[character] ?? `&#${character.codePointAt(0)};`;
}
