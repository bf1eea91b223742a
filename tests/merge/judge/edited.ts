// What an editor did to a render, as far as lines tell.
import { oldName, pagesIn, shortNames, subjectOf, unmarked } from './facts.ts';
import { countsOf, type KnownLine, without } from './known-lines.ts';

/** What became of a fact: `reworded` by the editor, `moved` as it is. */
export type Fate = 'new' | 'untouched' | 'moved' | 'reworded' | 'deleted';

export class Edited {
  /** Lines that the editor wrote. */
  readonly own: readonly KnownLine[];
  /** Every heading that a render has or had. */
  readonly rendered: ReadonlySet<string>;
  readonly before: readonly KnownLine[];
  readonly written: readonly KnownLine[];
  readonly #pages: ReadonlySet<string>;
  readonly #countsBefore: ReadonlyMap<string, number>;
  readonly #counts: ReadonlyMap<string, number>;

  constructor(before: readonly KnownLine[], written: readonly KnownLine[], now: readonly KnownLine[]) {
    this.before = before;
    this.written = written;
    this.own = without(written, before);
    this.rendered = new Set([...before, ...now].flatMap(({ heading }) => heading ?? []));
    const shown = this.own.filter(({ isHidden }) => !isHidden);
    this.#pages = new Set(shown.flatMap(({ text }) => [...pagesIn(text), ...shortNames(text)]));
    this.#countsBefore = countsOf(before.map(({ text }) => unmarked(text)));
    this.#counts = countsOf(written.filter(({ isHidden }) => !isHidden).map(({ text }) => unmarked(text)));
  }

  /** Those of the headings above a line that the editor left standing in the section they are of, in whatever form. */
  standing(path: readonly string[]): readonly string[] {
    return path.filter((name, at) => {
      const parent = path[at - 1] ?? '';
      return this.#stand(this.written, parent, name) || !this.#stand(this.before, parent, name);
    });
  }

  #stand(lines: readonly KnownLine[], parent: string, name: string): boolean {
    const isParentThere = lines.some(({ heading }) => heading === parent);
    return lines.some(({ heading, path }) => heading === name && (!isParentThere || path.includes(parent)));
  }

  /** Whether the editor speaks of a page in lines of their own. */
  names(subject: string): boolean {
    return this.#pages.has(subject) || this.#pages.has(subject.slice(subject.indexOf('#')));
  }

  /** Whether the last render said it in other words; how a repository is spelled says nothing. */
  isNews(line: KnownLine): boolean {
    return !this.before.some((one) => oldName(one.bare) === oldName(line.bare));
  }

  fateOf(line: KnownLine): Fate {
    const all = this.before.filter(({ about, place }) => about === line.about && place === line.place);
    if (all.length === 0) return 'new';
    if (all.every((one) => this.written.some((other) => isAlike(one, other)))) return 'untouched';
    if (all.every((one) => this.#isElsewhere(one))) return 'moved';
    return this.own.some((own) => isAbout(own, line)) ? 'reworded' : 'deleted';
  }

  /** As often as before, but not where it was. */
  #isElsewhere({ text }: KnownLine): boolean {
    return (this.#counts.get(unmarked(text)) ?? 0) >= (this.#countsBefore.get(unmarked(text)) ?? 0);
  }
}

function isAlike(one: KnownLine, other: KnownLine): boolean {
  return (
    unmarked(one.text) === unmarked(other.text) &&
    one.place === other.place &&
    one.isHidden === other.isHidden
  );
}

/** Whether an editor's line is about a fact: it says so, or names its page anywhere. */
function isAbout(own: KnownLine, line: KnownLine): boolean {
  if (own.about === line.about) return true;
  const subject = line.heading === null ? subjectOf(line.text) : null;
  return (
    subject !== null &&
    (pagesIn(own.text).includes(subject) ||
      shortNames(own.text).includes(subject.slice(subject.indexOf('#'))))
  );
}
