// What a section is: composing, view and example of one part of the post, as an entry of the registry (sections.ts) joins them.
import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SectionId } from '../words/section-ids.ts';
import type { WordsOfSections } from '../words/section-words.ts';
import type { ViewContext } from './view-context.ts';

/** What every section of a document has. */
export interface SectionBase<Id extends SectionId> {
  readonly id: Id;
  /** The section's heading in the edition's language, written by this project or its configuration. */
  readonly heading: string;
}

/** What every section is composed from. */
export interface Composition {
  readonly snapshot: Snapshot;
  readonly config: Config;
  /** The section's heading, from the configuration or in the edition's language. */
  readonly heading: string;
}

/** A section, and what an editor should know about it. */
export interface Composed<One> {
  readonly section: One;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a section has to tell in the post's title. */
interface Headlines<One> {
  /** Sections with a smaller rank come first, wherever they stand in the post. */
  readonly rank: number;
  /** Empty if there is no news. `all` are the document's sections: two may have to say one thing together. */
  compose(section: One, words: WordsOfSections, all: readonly SectionBase<SectionId>[]): readonly string[];
}

/** The numbers that people are told, which have words, and any that are for the report alone. */
export type CountsOf<Id extends SectionId> = Readonly<
  Record<string, number> & Record<keyof NonNullable<WordsOfSections[Id]['counts']>, number>
>;

/**
 * One kind of section. Its words are in src/words/ under its id, its template is `templates/<language>/<id>.hbs`.
 *
 * @typeParam One what the document says
 * @typeParam View what its template sees: every text in it is Markdown already
 */
export interface SectionKind<Id extends SectionId, One extends SectionBase<Id>, View extends object> {
  readonly id: Id;
  compose(composition: Composition): Composed<One>;
  view(section: One, context: ViewContext): View;
  /** A view with one of everything: the reference of what a template may name. Templates are checked against it. */
  readonly example: View;
  /** Whether the post shows it. */
  isNews(section: One): boolean;
  /** Its share of the report's counts; zeros if the configuration leaves the section out. */
  counts(section: One | null): CountsOf<Id>;
  readonly headlines?: Headlines<One>;
  /** Whether its words belong to SOFAStack: `init` leaves it out of the configuration of another community. */
  readonly isOurs?: true;
}
