// A second opinion on a merged post, line by line: it shares nothing with the merge but what a line is about (identity.ts).
import { parse } from 'yaml';
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

export interface Findings {
  /** Lines of the new render that do not stand where they should, though nobody touched them. */
  readonly facts: readonly string[];
  /** Lines of the editor that are gone or stand under another heading, or front matter that is broken. */
  readonly edits: readonly string[];
}

interface Row {
  readonly text: string;
  /** The text without its list marker and its heading's form, which an editor may have changed. */
  readonly words: string;
  readonly heading: string;
  /** What the line is about, in its section. */
  readonly about: string;
}

type By = 'words' | 'heading' | 'about';

class Rows {
  readonly all: readonly Row[];
  readonly #found = new Map<string, Row[]>();

  constructor(all: readonly Row[]) {
    this.all = all;
    for (const row of all)
      for (const by of ['words', 'heading', 'about'] as const)
        this.#found.set(`${by} ${row[by]}`, [...this.with(by, row[by]), row]);
  }

  with(by: By, value: string): readonly Row[] {
    return this.#found.get(`${by} ${value}`) ?? [];
  }

  count({ words }: Row, heading?: string): number {
    return this.with('words', words).filter((row) => heading === undefined || row.heading === heading).length;
  }
}

/** Whether every fact that nobody touched stands once under its heading, and every line of the editor's where the editor wrote it. */
export function checkMerged({ base, ours, theirs, merged, leftOut, renames }: Versions): Findings {
  const footers = footersOf(base, theirs);
  const names = new Set([base, theirs].flatMap((render) => headingsIn(render.split(/\r?\n/))));
  const read = (text: string) => new Rows(readRows(text, { footers, names }, renames));
  const [old, mine, news, result] = [read(base), read(ours), read(theirs), read(merged)];
  const stayedOut = new Set(leftOut.flatMap((text) => text.split('\n').map(wordsOf)));
  const headings = new Set(result.all.map(({ heading }) => heading));

  // Where the editor put a heading in, or took one away, what stood together goes on together.
  const homesOf = (fact: Row) => {
    const siblings = old.with('heading', fact.heading).flatMap(({ words }) => mine.with('words', words));
    return new Set([fact.heading, ...siblings.map(({ heading }) => heading)]);
  };
  const isTouched = (fact: Row) =>
    stayedOut.has(fact.words) ||
    mine.count(fact) < old.count(fact) ||
    old.with('about', fact.about).some((row) => mine.count(row, row.heading) === 0) ||
    (mine.count(fact) > old.count(fact) && result.count(fact) >= mine.count(fact));
  const isWrongFact = (fact: Row) => {
    if (isTouched(fact) || !headings.has(fact.heading)) return false;
    const homes = homesOf(fact);
    const countIn = (rows: Rows) =>
      rows.with('words', fact.words).filter(({ heading }) => homes.has(heading)).length;
    const most = Math.max(news.count(fact), mine.count(fact));
    return countIn(result) !== countIn(news) || result.count(fact) > most;
  };
  const isWrongEdit = (line: Row) => {
    const added = mine.count(line) - old.count(line);
    if (added <= 0) return false;
    if (result.count(line) < added) return true;
    // Of a fact's line and its copy nobody can tell which is which.
    const isCopy = old.count(line) > 0;
    return !isCopy && headings.has(line.heading) && result.count(line, line.heading) === 0;
  };
  const isBroken = isFrontMatterSound(ours) && !isFrontMatterSound(merged);
  return {
    facts: [...new Set(news.all.filter(isWrongFact).map(({ text }) => text))],
    edits: [...mine.all.filter(isWrongEdit).map(({ text }) => text), ...(isBroken ? ['---'] : [])],
  };
}

/** The text without the lines of facts that may not stand where they do. */
export function withoutFacts(text: string, facts: readonly string[]): string {
  const wrong = new Set(facts.map(wordsOf));
  const lines = text.split(/(?<=\n)/);
  return lines.filter((line) => !wrong.has(wordsOf(line.replace(/\r?\n$/, '')))).join('');
}

interface Rendered {
  readonly footers: ReadonlySet<string>;
  /** What its headings say. */
  readonly names: ReadonlySet<string>;
}

function readRows(text: string, { footers, names }: Rendered, renames: Renames): Row[] {
  const rows: Row[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const isFence = (line: string | undefined) => line?.trimEnd() === '---';
  const frontEnd = isFence(lines[0]) ? lines.findIndex((line, at) => at > 0 && isFence(line)) : -1;
  let heading = '';
  let close: RegExp | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [, fence] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    const isHidden = close !== null || fence !== undefined || /^\s*<!--/.test(line);
    if (close !== null) close = close.test(line) ? null : close;
    else if (fence !== undefined) close = new RegExp(`^\\s*${fence}`);
    else if (/^\s*<!--(?!.*-->)/.test(line)) close = /-->/;
    const named = isHidden || at <= frontEnd ? null : headingOf(line, lines[at + 1]);
    if (named !== null) heading = withoutNumbers(named.name);
    const isFooter = footers.has(pictureOf(line) ?? '');
    if (isFooter && !headingsIn(lines.slice(at)).some((name) => names.has(name))) heading = 'the footer';
    const words = `${isHidden ? 'hidden ' : ''}${wordsOf(line)}`;
    const key = recordKey(line, renames) ?? withoutNumbers(words);
    rows.push({ text: line, words, heading, about: `${heading}\n${key}` });
  }
  return rows;
}

function headingsIn(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => headingOf(line, lines[at + 1])?.name ?? []);
}

function wordsOf(line: string): string {
  return headingOf(line)?.name ?? line.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '').trim();
}

function isFrontMatterSound(text: string): boolean {
  const [, yaml] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  try {
    if (yaml !== undefined) parse(yaml);
    return true;
  } catch {
    return false;
  }
}
