// Lines with what the judge knows them by, and sets of them.
import { aboutOf, bare, unmarked } from './facts.ts';
import type { PlacedLine } from './read-lines.ts';

export interface KnownLine extends PlacedLine {
  /** The headings above it, as one text. */
  readonly place: string;
  /** What it is about: the same as for another wording of it. */
  readonly about: string;
  /** Its words without a list's bullet or number; of a heading, its name. */
  readonly bare: string;
}

export function known(line: PlacedLine): KnownLine {
  return {
    ...line,
    place: line.path.join(' / '),
    about: aboutOf(line),
    bare: line.heading === null ? bare(line.text) : `# ${line.heading}`,
  };
}

/** What is left of lines when others are taken out: those in the same place first, and then those that say the same elsewhere. */
export function without(lines: readonly KnownLine[], others: readonly KnownLine[]): KnownLine[] {
  const here = countsOf(others.map(placed));
  const rest = lines.filter((line) => !take(here, placed(line)));
  const placedBefore = countsOf(lines.map(placed));
  const elsewhere = countsOf(others.filter((line) => !take(placedBefore, placed(line))).map(said));
  return rest.filter((line) => line.path[0] === '---' || !take(elsewhere, said(line)));
}

function placed(line: KnownLine): string {
  return `${line.place}\n${said(line)}`;
}

/** What is put into a comment is said in another way. */
function said({ text, isHidden }: KnownLine): string {
  return `${isHidden ? 'hidden' : 'shown'} ${unmarked(text)}`;
}

export function countsOf(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Takes one of them; `false` if there is none left. */
export function take(counts: Map<string, number>, one: string): boolean {
  const left = counts.get(one) ?? 0;
  if (left > 0) counts.set(one, left - 1);
  return left > 0;
}
