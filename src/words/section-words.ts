// What each section says that is not in its template, under the section's id.
import type { SectionId } from './section-ids.ts';

/** How a number of the report is told to people. */
export interface CountWords {
  /** In a table: `Pull requests`. */
  readonly label: string;
  /** In a sentence: `18 pull requests`. */
  amount(count: number): string;
}

/** What every section has. */
export interface SectionWords {
  readonly heading: string;
  /** For a new configuration, if the usual heading names a community of ours. */
  readonly neutralHeading?: string;
  /** The section's numbers that people are told, by their name in the report, in this order. */
  readonly counts?: Readonly<Record<string, CountWords>>;
}

interface MeetingWords extends SectionWords {
  /** In the post's title. */
  headline(project: string): string;
}

/** A section is named here if it says more than its heading. */
export interface WordsOfSections extends Readonly<Record<SectionId, SectionWords>> {
  readonly events: SectionWords & {
    /** Offers the section to the editor of a draft that has none. */
    offer(heading: string): string;
  };
  readonly 'meeting-recap': MeetingWords & {
    readonly counts: { readonly recaps: CountWords };
    /** For a project whose next meeting is announced as well. */
    headlineWithPreview(project: string): string;
  };
  readonly 'meeting-preview': MeetingWords & { readonly counts: { readonly previews: CountWords } };
  readonly contributions: SectionWords & {
    readonly counts: Readonly<
      Record<'pullRequests' | 'commits' | 'reviews' | 'issues' | 'comments', CountWords>
    >;
    readonly headline: string;
    /** What people are thanked for, as headings of the full list. */
    readonly thanks: Readonly<Record<'reviewers' | 'reporters' | 'commenters', string>>;
    /** The commits of one person that one line stands for, with what most of them say. */
    folded(count: number, headline: string): string;
    /** Headings, if the work is grouped by kind. */
    readonly kinds: Readonly<Record<'feature' | 'fix' | 'docs' | 'other', string>>;
    /** A sentence: each total less that of the edition of `date`. */
    compared(comparison: {
      readonly date: string;
      readonly changes: Readonly<Record<'pullRequests' | 'contributors' | 'newcomers', number>>;
    }): string;
  };
  readonly releases: SectionWords & {
    readonly counts: { readonly releases: CountWords };
    /** `more`: there are others than the ones named, of which there is at least one. */
    headline(named: readonly string[], more: boolean): string;
  };
  readonly 'issue-picks': SectionWords & {
    readonly counts: Readonly<Record<'picks' | 'replies', CountWords>>;
  };
  readonly tasks: SectionWords & { readonly counts: { readonly tasks: CountWords } };
  readonly reading: SectionWords & { readonly counts: { readonly articles: CountWords } };
}
