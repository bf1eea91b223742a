// Text → Markdown, for Hugo's Blackfriday (0.55) and Goldmark alike: only what has a meaning becomes a character reference.
// Backslashes would be shorter, but they do not stop a shortcode; both parsers decode references and never read them again.
import { cleanText } from './clean-text.ts';
import { markerStart } from './editor-places.ts';
import type { UntrustedText } from './untrusted-text.ts';

/** Has a meaning wherever it stands. */
const anywhere = [
  '[<>"`*^\\[\\]{}|~\\\\]',
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

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as Markdown that reads as exactly that text: at the start of a block, in a list item, a heading, a table cell, a link's label. */
export function markdownText(text: UntrustedText): string {
  return encodeMarkdown(cleanText(text));
}

/** {@link markdownText} of a line that is clean already. */
export function encodeMarkdown(line: string): string {
  return line.replace(insideText, reference);
}

/** The same for the label of a link only. No parser looks for further links or blocks in there, so addresses stay legible. */
export function encodeMarkdownLabel(line: string): string {
  return mapMarkup(line, reference);
}

/** A clean line with another character for each that has a meaning wherever it stands. */
export function mapMarkup(line: string, replace: (character: string) => string): string {
  return line.replace(insideLabel, (character) => replace(character));
}

function reference(character: string): string {
  return named[character] ?? `&#${character.codePointAt(0)};`;
}
