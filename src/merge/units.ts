// Markdown as the units that a merge moves about: list items with a link (records), headings, fields of the front matter, lines.
import { firstLink } from '../markdown/first-link.ts';
import type { Line } from './text-lines.ts';

/**
 * `record`: a list item with a link, its continuation lines included · `item`: one without · `heading`: also a line
 * that is bold from end to end, as the weekly's are · `field`: one key of the front matter · `fence`: a line of a code block ·
 * `start`, `end`: stand before the first and after the last unit, and have no lines.
 */
export type UnitKind = 'start' | 'field' | 'heading' | 'record' | 'item' | 'fence' | 'text' | 'end';

export interface Unit {
  readonly kind: UnitKind;
  /** Where it stands among the units of its text. */
  readonly index: number;
  readonly lines: readonly Line[];
  /** The blank lines before it. */
  readonly gap: readonly Line[];
  /** What a record (its first link) or a field (its name) is known by; `null` for everything else. */
  readonly key: string | null;
  /** Characters before the list marker. */
  readonly indent: number;
  /** The heading above it (for a heading: the one before), or `start`. */
  readonly section: Unit | null;
}

const bullet = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+\S/;
const fieldName = /^([A-Za-z_][\w-]*)\s*:/;
const boldLine = /^\s*\*\*(?:(?!\*\*).)+\*\*\s*[:：]?\s*$/;

/** @param leaveOut units with such a wording are passed over, as if the text did not have them */
export function parseUnits(
  lines: readonly Line[],
  leaveOut: (wording: string) => boolean = () => false,
): readonly Unit[] {
  const found: Unit[] = [];
  let gap: Line[] = [];
  let section: Unit | null = null;
  const add = (kind: UnitKind, own: readonly Line[], key: string | null = null, indent = 0) => {
    const unit: Unit = { kind, index: found.length, lines: own, gap, key, indent, section };
    gap = [];
    if (leaveOut(wording(unit))) return;
    found.push(unit);
    if (kind === 'start' || kind === 'heading') section = unit;
  };

  add('start', []);
  const frontMatterEnd = endOfFrontMatter(lines);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const text = line.text;
    if (text.trim() === '') {
      gap.push(line);
      at += 1;
    } else if (at <= frontMatterEnd) {
      const stop = at === 0 || at === frontMatterEnd ? at + 1 : endOfField(lines, at);
      add('field', lines.slice(at, stop), fieldName.exec(text)?.[1] ?? null);
      at = stop;
    } else {
      const fenceEnd = endOfFence(lines, at);
      const marker = bullet.exec(text);
      if (fenceEnd !== null) {
        for (; at <= fenceEnd; at += 1) {
          const inside = lines[at];
          if (inside === undefined) break;
          if (inside.text.trim() === '') gap.push(inside);
          else add('fence', [inside]);
        }
      } else if (marker !== null) {
        const indent = marker[1]?.length ?? 0;
        const key = firstLink(text);
        const stop = key === null ? at + 1 : endOfRecord(lines, at, indent);
        add(key === null ? 'item' : 'record', lines.slice(at, stop), key, indent);
        at = stop;
      } else {
        add(isHeading(text) ? 'heading' : 'text', [line]);
        at += 1;
      }
    }
  }
  add('end', []);
  return found;
}

/** What a unit says, without line breaks. Two units of a kind with the same wording are the same text. */
export function wording(unit: Unit): string {
  return unit.lines.map((line) => line.text).join('\n');
}

/** 1 to 6 for `#` to `######`; 7 for a bold line, which stands below all of them. */
export function headingLevel(heading: Unit): number {
  return /^\s*(#{1,6})\s/.exec(wording(heading))?.[1]?.length ?? 7;
}

/** The heading's words without its numbers: a heading may count what stands below it. */
export function sectionName(unit: Unit): string {
  return unit.section === null ? '' : withoutNumbers(wording(unit.section));
}

export function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '').trim();
}

export function isListElement(unit: Unit): boolean {
  return unit.kind === 'record' || unit.kind === 'item';
}

function isHeading(text: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(text) || boldLine.test(text);
}

/** The last line of the front matter, or -1 where there is none. */
function endOfFrontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return -1;
  return lines.findIndex((line, at) => at > 0 && line.text.trimEnd() === '---');
}

/** A field's value may go on in indented lines and list items. */
function endOfField(lines: readonly Line[], start: number): number {
  let at = start + 1;
  while (/^(?:\s+\S|- )/.test(lines[at]?.text ?? '')) at += 1;
  return at;
}

/** The last line of the code block that begins here, or `null`. A block that is never closed is taken for plain lines. */
function endOfFence(lines: readonly Line[], start: number): number | null {
  const open = /^\s*(`{3,}|~{3,})/.exec(lines[start]?.text ?? '')?.[1];
  if (open === undefined) return null;
  const character = open[0] === '`' ? '`' : '~';
  const close = new RegExp(`^\\s*${character}{${open.length},}\\s*$`);
  const end = lines.findIndex((line, at) => at > start && close.test(line.text));
  return end === -1 ? null : end;
}

/** Indented lines belong to a record, nested items without a link of their own included. */
function endOfRecord(lines: readonly Line[], start: number, indent: number): number {
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '' || text.search(/\S/) <= indent || endOfFence(lines, at) !== null) break;
    if (bullet.test(text) && firstLink(text) !== null) break;
  }
  return at;
}
