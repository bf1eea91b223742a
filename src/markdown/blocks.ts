// Markdown → blocks, one for each line that matters.
// Agendas are looser than CommonMark: `1、` and `-#894` are meant as list items, two blanks nest below `1.`, a label may
// be indented by four. So lines are looked at one by one, and everything a Markdown parser would reject is kept.
import { readInline } from './inline.ts';
import { halfWidth, visibleText } from './visible-text.ts';

/** `indent` is in columns; a tab goes to the next multiple of four. `text` is Markdown without its block marker. */
export type Block =
  | { readonly kind: 'blank' }
  | { readonly kind: 'break' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'item'; readonly indent: number; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'line'; readonly indent: number; readonly text: string };

/** Fenced code is left out: nobody reads an agenda there. Of a table only the rows below its header remain. */
export function readBlocks(markdown: string): Block[] {
  const lines = withoutFences(visibleText(markdown).split('\n')).flatMap((line) =>
    line.includes('|') ? line : line.split(brokenLine),
  );
  const blocks: Block[] = [];
  let inTable = false;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (!text.includes('|')) inTable = false;
    if (inTable) {
      if (!isDelimiterRow(text)) blocks.push({ kind: 'row', cells: cellsOf(text) });
    } else if (text.includes('|') && isDelimiterRow(lines[at + 1]?.trim() ?? '')) {
      inTable = true;
    } else {
      blocks.push(readBlock(line, text));
    }
  }
  return blocks;
}

/** A break in HTML with a label behind it (`主题：周会<br/>时间：14:00`) is a new line for a reader. */
const brokenLine = /<br ?\/?>(?=\s{0,9}[*_]{0,3}[\p{L} ()（）]{2,20}[*_]{0,3} ?[:：])/iu;

/** A row's cells in one line of Markdown, empty ones (and pictures) left out; `''` where the first one was struck out. */
export function rowText(cells: readonly string[]): string {
  const { text, struck } = readInline(cells[0] ?? '');
  if (struck && text === '') return '';
  return cells.filter((cell) => readInline(cell).text !== '').join(' · ');
}

function readBlock(line: string, text: string): Block {
  if (text === '' || /^(?:<br ?\/?> ?)+$/i.test(text) || /^=+$/.test(text)) return { kind: 'blank' };
  if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(text.replace(/[ \t]/g, ''))) return { kind: 'break' };
  const heading = headingOf(text);
  if (heading !== null) return heading;
  const indent = indentOf(line);
  const marker = bullets.find((bullet) => bullet.test(text))?.exec(text)?.[0];
  if (marker === undefined) return { kind: 'line', indent, text };
  return {
    kind: 'item',
    indent,
    text: text
      .slice(marker.length)
      .replace(/^\[[ xX]\](?=\s|$)/, '')
      .trim(),
  };
}

/** What opens a list item; `-#894`, `-[x]`, `1、` and `1.发布` come without the blank that Markdown asks for. */
const bullets: readonly RegExp[] = [
  /^(?:[-*+•·]|\d{1,9}[.)．])(?:\s|$)/,
  /^[-*+](?=#\d|\[[ xX]\])/,
  /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})、/,
  /^[(（]\d{1,3}[)）]/,
  /^\d{1,3}[.．)](?=[^\p{ASCII}])/u,
];

/** `#894` is a reference; a heading has a blank after its marks, or several marks and then a letter. */
function headingOf(text: string): Block | null {
  const match = /^(#{1,6})\s+(\S.*)$/u.exec(text) ?? /^(#{2,6})(\p{L}.*)$/u.exec(text);
  const [, marks = '', rest = ''] = match ?? [];
  if (marks === '') return null;
  let end = rest.length;
  while (rest[end - 1] === '#') end -= 1;
  const closed = end === 0 || /\s/.test(rest[end - 1] ?? '');
  return { kind: 'heading', level: marks.length, text: (closed ? rest.slice(0, end) : rest).trim() };
}

function indentOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === '\t') columns += 4 - (columns % 4);
    else if (char === '\u3000') columns += 2;
    else if (char.trim() === '') columns += 1;
    else break;
  }
  return columns;
}

function isDelimiterRow(text: string): boolean {
  return text.includes('|') && text.includes('-') && cellsOf(text).every((cell) => /^:?-+:?$/.test(cell));
}

function cellsOf(row: string): string[] {
  const cells = row.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

function withoutFences(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    const text = halfWidth(line).trim();
    const [fence] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
    if (open === null) {
      if (fence === undefined) kept.push(line);
      else open = fence;
    } else if (fence !== undefined && fence === text && fence.startsWith(open)) {
      open = null;
    }
  }
  return kept;
}
