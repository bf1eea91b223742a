// What people write beyond CommonMark, line by line, in the spelling that CommonMark reads as they meant it:
// `1、` and `-#894` are list items, `##议题` is a heading, a table ends where the bars end.
// Every bound that keeps hostile text cheap is here as well.
import { halfWidth, visibleText } from './visible-text.ts';

/** `isGap`: the writer left a line empty here. Blank lines that were put in for the parser are none. */
export interface SourceLine {
  readonly text: string;
  readonly isGap: boolean;
}

/** Longer lines are data, not words. The parser's time for one paragraph grows with the square of its length. */
const longestLine = 2000;
/** Nobody reads on; GitHub takes 65,536 characters for an issue, and 125,000 for the notes of a release. */
const longestText = 128_000;
const mostLines = 3000;
/** Columns; nobody nests deeper. */
const deepestIndent = 64;

/** The lines to parse, in segments that can be parsed one by one. */
export function readLines(markdown: string): SourceLine[][] {
  const segments: SourceLine[][] = [];
  let segment: SourceLine[] = [];
  let length = 0;
  let fence: string | null = null;
  let inTable = false;
  const lines = visibleText(markdown.slice(0, longestText))
    .replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')
    .split('\n', mostLines)
    .flatMap(brokenUp);
  for (const [at, line] of lines.entries()) {
    fence = fenceAfter(fence, line);
    const text = line.trim();
    const hasBars = text.includes('|');
    if (inTable && !hasBars && text !== '' && fence === null) segment.push({ text: '', isGap: false });
    const delimiter: string | null = hasBars && !inTable ? delimiterBelow(text, lines[at + 1]) : null;
    inTable = hasBars && (inTable || delimiter !== null);
    segment.push(fence === null ? loosened(line) : { text: line.slice(0, longestLine), isGap: false });
    if (delimiter !== null) lines[at + 1] = delimiter;
    length += Math.min(line.length, longestLine) + 1;
    if (fence === null && isFull(length, text === '')) {
      segments.push(segment);
      segment = [];
      length = 0;
    }
  }
  return [...segments, segment];
}

/** In characters: the parser takes time for a segment that grows with its square, too. */
function isFull(length: number, atGap: boolean): boolean {
  return length > (atGap ? 1500 : 3000);
}

/** A break in HTML with a label behind it (`主题：周会<br/>时间：14:00`) is a new line for a reader. */
const brokenLine = /<br ?\/?>(?=\s{0,9}[*_]{0,3}[\p{L} ()（）]{2,20}[*_]{0,3} ?[:：])/iu;

function brokenUp(line: string): string[] {
  const bounded = line.length > longestLine ? line.slice(0, longestLine) : line;
  return bounded.includes('|') ? [bounded] : bounded.split(brokenLine);
}

/** What opens a list item; `-#894`, `-[x]`, `1、` and `1.发布` come without the blank that CommonMark asks for. */
const bullets: readonly (readonly [pattern: RegExp, marker: string])[] = [
  [/^[•·](?=\s|$)/, '- '],
  [/^[-*+](?=#\d|\[[ xX]\])/, '- '],
  [/^(?:\d{1,3}|[一二三四五六七八九十]{1,3})、/, '1. '],
  [/^[(（]\d{1,3}[)）]/, '1. '],
  [/^\d{1,3}[.．)](?=[^\p{ASCII}])/u, '1. '],
  // Of ordered lists, only one that begins with 1 may follow a paragraph without a blank line.
  [/^\d{1,9}[.．](?=\s|$)/, '1. '],
  [/^\d{1,9}\)(?=\s|$)/, '1) '],
];

/** So many markers before the first word are no list; a rule (`- - -`) is none either. */
const heap = /^(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s*){8,}(?=\S)/;
const rule = /^(?:[-*_]\s*)+$/;

function loosened(line: string): SourceLine {
  const trimmed = line.trim();
  if (trimmed === '' || /^(?:<br ?\/?> ?)+$/i.test(trimmed) || /^=+$/.test(trimmed))
    return { text: '', isGap: true };
  const indent = ' '.repeat(Math.min(columnsOf(line), deepestIndent));
  const bullet = bullets.find(([pattern]) => pattern.test(trimmed));
  const text = rule.test(trimmed) ? trimmed : trimmed.replace(heap, '');
  if (bullet === undefined)
    return { text: indent + text.replace(/^(#{2,6})(?=\p{L})/u, '$1 '), isGap: false };
  return { text: indent + text.replace(bullet[0], bullet[1]), isGap: false };
}

/** A tab goes to the next multiple of four; a full-width blank is as wide as two. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === '\t') columns += 4 - (columns % 4);
    else if (char === '\u3000') columns += 2;
    else if (char.trim() === '') columns += 1;
    else break;
  }
  return columns;
}

/** The line below a table's header with as many cells as the header has, or `null` if that is not what it is. */
function delimiterBelow(header: string, below: string | undefined): string | null {
  const text = below?.trim() ?? '';
  if (!text.includes('|') || !/^[|:\s-]*-[|:\s-]*$/.test(text)) return null;
  const cells = header
    .replaceAll('\\|', '')
    .replace(/^\||\|$/g, '')
    .split('|').length;
  return `|${'-|'.repeat(cells)}`;
}

/** The fence that is open after a line, `null` if none is. */
function fenceAfter(open: string | null, line: string): string | null {
  const text = halfWidth(line).trim();
  const [fence] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
  if (open === null) return fence ?? null;
  return fence !== undefined && fence === text && fence.startsWith(open) ? null : open;
}
