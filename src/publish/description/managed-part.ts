// The part of a pull request's body that the program writes, between two marks. The rest belongs to people.

const end = '<!-- sofa-weekly: end -->';
const beginMark = /<!-- sofa-weekly: begin\b[^>]*-->/;
const anyMark = /<!-- sofa-weekly: (?:begin\b[^>]*|end )-->[ \t]*\r?\n?/g;

/** GitHub refuses bodies of more than 65,536 characters; this leaves people room to write. */
const mostUnits = 60_000;

export interface PartWords {
  /** Says in the first mark where people may write. */
  readonly managed: string;
  /** Stands where a part that is too long was cut. */
  readonly cut: string;
}

/**
 * The body with the managed part rewritten, and everything else as it is. If the markers are gone, the part goes below what people
 * wrote. A marker without its partner, or a second pair that somebody copied, is removed, and the text around it stays.
 */
export function replaceManagedPart(existing: string | null, part: string, words: PartWords): string {
  const begin = `<!-- sofa-weekly: begin. ${words.managed} -->`;
  const body = existing ?? '';
  const found = findPart(body);
  const before = (found === null ? body : body.slice(0, found.start)).replace(anyMark, '');
  const after = (found === null ? '' : body.slice(found.end)).replace(anyMark, '');
  const gap =
    found === null && before.trim() !== '' ? `${before.trimEnd()}\n\n` : found === null ? '' : before;
  const room = mostUnits - gap.length - after.length - begin.length - end.length - 2;
  return `${gap}${begin}\n${cut(part.trimEnd(), room, words.cut)}\n${end}${after}`;
}

/** What the program wrote last time, or `null` if the markers are gone. */
export function readManagedPart(body: string): string | null {
  const found = findPart(body);
  if (found === null) return null;
  return body.slice(found.start, found.end).replace(anyMark, '').replace(end, '');
}

/** From a begin mark to the end mark after it, without another begin in between. */
function findPart(body: string): { start: number; end: number } | null {
  const last = body.indexOf(end);
  if (last === -1) return null;
  const marks = [...body.slice(0, last).matchAll(new RegExp(beginMark, 'g'))];
  const first = marks.at(-1);
  if (first !== undefined) return { start: first.index, end: last + end.length };
  const rest = findPart(body.slice(last + end.length));
  if (rest === null) return null;
  const shift = last + end.length;
  return { start: rest.start + shift, end: rest.end + shift };
}

/** Cuts at the end of a line, and says so. */
function cut(part: string, room: number, cutNote: string): string {
  if (part.length <= room) return part;
  const whole = part.slice(0, Math.max(0, room - cutNote.length - 2)).split('\n');
  return [...whole.slice(0, -1), '', cutNote].join('\n');
}
