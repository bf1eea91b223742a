// A second opinion on a merged post, line by line: it shares nothing with the merge but what a line is about (identity.ts).
import { parseDocument } from 'yaml';
import { frontMatterOf } from '../markdown/front-matter.ts';
import { endOfHidden } from '../markdown/hidden-lines.ts';
import { groupBy } from '../text/group-by.ts';
import { footersOf, headingOf, pictureOf, type Renames, recordKey, withoutNumbers } from './identity.ts';

export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
  /** Texts that are known to have stayed out. */
  readonly leftOut: readonly string[];
  readonly renames: Renames;
}

type Names = ReadonlySet<string>;

interface Row {
  readonly text: string;
  /** The text without its list marker and its heading's form, which an editor may have changed. */
  readonly words: string;
  readonly heading: string;
  /** What the line is about. */
  readonly key: string;
}

/**
 * @returns `facts`: lines of the new render that do not stand once under their heading, though nobody touched them · `edits`: lines of
 *   the editor's that are gone or stand under another heading, or front matter that is broken
 */
export function checkMerged({ base, ours, theirs, merged, leftOut, renames }: Versions) {
  const footers = footersOf(base, ours, theirs);
  const read = (text: string, names: Names) => readRows(text, footers, names, renames);
  const [old, news] = [read(base, new Set()), read(theirs, new Set())];
  const names = new Set([...old, ...news].map(({ heading }) => heading));
  const [mine, result] = [read(ours, names), read(merged, names)];
  const [before, written, due, found] = [countsOf(old), countsOf(mine), countsOf(news), countsOf(result)];
  const stayedOut = new Set(leftOut.flatMap((text) => text.split('\n').map(wordsOf)));
  const headings = new Set(result.map(({ heading }) => heading));

  // Where the editor put a heading in, or took one away, what stood together goes on together.
  const places = groupBy(mine, ({ key }) => key);
  const homes = new Map(
    [...groupBy(old, ({ heading }) => heading)].map(([heading, rows]) => {
      const now = rows.flatMap(({ key }) => places.get(key) ?? []);
      return [heading, new Set([heading, ...now.map((row) => row.heading)])];
    }),
  );
  const touched = new Set(old.flatMap((row) => (written(row, row.heading) === 0 ? aboutOf(row) : [])));
  const isTouched = (fact: Row) =>
    stayedOut.has(fact.words) ||
    written(fact) < before(fact) ||
    touched.has(aboutOf(fact)) ||
    (written(fact) > before(fact) && found(fact) >= written(fact));
  const isWrongFact = (fact: Row) => {
    if (isTouched(fact) || !headings.has(fact.heading)) return false;
    const here = homes.get(fact.heading) ?? [fact.heading];
    return found(fact, ...here) !== due(fact, ...here) || found(fact) > Math.max(due(fact), written(fact));
  };
  const isWrongEdit = (line: Row) => {
    const added = written(line) - before(line);
    if (added <= 0) return false;
    // Of a fact's line and its copy nobody can tell which is which.
    const isCopy = before(line) > 0;
    return found(line) < added || (!isCopy && headings.has(line.heading) && found(line, line.heading) === 0);
  };
  const isBroken = isFrontMatterSound(ours) && !isFrontMatterSound(merged);
  return {
    facts: [...new Set(news.filter(isWrongFact).map(({ text }) => text))],
    edits: [...mine.filter(isWrongEdit).map(({ text }) => text), ...(isBroken ? ['---'] : [])],
  };
}

function aboutOf({ heading, key }: Row): string {
  return `${heading}\n${key}`;
}

/** How often a post has the words of a row: under some headings, or anywhere. */
function countsOf(rows: readonly Row[]): (row: Row, ...headings: readonly string[]) => number {
  const found = groupBy(rows, (row) => row.words);
  return ({ words }, ...headings) => {
    const all = found.get(words) ?? [];
    return headings.length === 0 ? all.length : all.filter((row) => headings.includes(row.heading)).length;
  };
}

/** The text without the lines of facts that may not stand where they do. */
export function withoutFacts(text: string, facts: readonly string[]): string {
  const wrong = new Set(facts.map(wordsOf));
  const lines = text.split(/(?<=\n)/);
  return lines.filter((line) => !wrong.has(wordsOf(line.replace(/\r?\n$/, '')))).join('');
}

/** @param names headings of the renders: the picture that ends a post has none of them behind it */
function readRows(text: string, footers: Names, names: Names, renames: Renames): Row[] {
  const rows: Row[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const isFence = (line: string | undefined) => line?.trimEnd() === '---';
  const frontEnd = isFence(lines[0]) ? lines.findIndex((line, at) => at > 0 && isFence(line)) : -1;
  const nameOf = (at: number) => withoutNumbers(headingOf(lines[at] ?? '', lines[at + 1])?.name ?? '\n');
  const lastHeading = lines.findLastIndex((_, at) => names.has(nameOf(at)));
  let heading = '';
  let hiddenEnd = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (at >= hiddenEnd) hiddenEnd = endOfHidden(lines, at) ?? 0;
    const isHidden = at < hiddenEnd;
    const named = isHidden || at <= frontEnd ? null : headingOf(line, lines[at + 1]);
    if (named !== null) heading = withoutNumbers(named.name);
    if (at > lastHeading && footers.has(pictureOf(line) ?? '')) heading = 'the footer';
    const words = `${isHidden ? 'hidden ' : ''}${wordsOf(line)}`;
    rows.push({ text: line, words, heading, key: recordKey(line, renames) ?? withoutNumbers(words) });
  }
  return rows;
}

function wordsOf(line: string): string {
  return headingOf(line)?.name ?? line.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '').trim();
}

function isFrontMatterSound(text: string): boolean {
  return parseDocument(frontMatterOf(text) ?? '').errors.length === 0;
}
