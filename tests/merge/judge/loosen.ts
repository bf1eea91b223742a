// What an editor wrote below a record that is withdrawn: it takes the record's place, so how far it is indented says nothing.
import type { KnownLine } from './known-lines.ts';

/** @returns the lines of a post, with those of the editor's below withdrawn records as if they were not indented */
export function loosen(
  lines: readonly KnownLine[],
  written: readonly KnownLine[],
  before: readonly KnownLine[],
  now: readonly KnownLine[],
): KnownLine[] {
  const [old, left] = [before, now].map((all) => new Set(all.map(({ about }) => about)));
  const rendered = new Set(before.map(({ text }) => text));
  const isWithdrawn = ({ about }: KnownLine) => old?.has(about) === true && left?.has(about) === false;
  const loose = new Set(
    written
      .filter(({ text }, at) => !rendered.has(text) && above(written, at).some(isWithdrawn))
      .map(({ text }) => text.trimStart()),
  );
  return lines.map((line) =>
    loose.has(line.text.trimStart()) ? { ...line, text: line.text.trimStart() } : line,
  );
}

/** The lines that an indented one hangs on, the nearest first. */
function above(lines: readonly KnownLine[], at: number): KnownLine[] {
  const found: KnownLine[] = [];
  let column = columnOf(lines[at]);
  for (const line of lines.slice(0, at).toReversed()) {
    if (column === 0) break;
    if (columnOf(line) >= column) continue;
    column = columnOf(line);
    found.push(line);
  }
  return found;
}

function columnOf(line: KnownLine | undefined): number {
  return /^\s*/.exec(line?.text ?? '')?.[0].length ?? 0;
}
