// The contributions section: the week's work and its people, as the document has them.
import type { UntrustedText } from '../../text/untrusted-text.ts';
import type { Contributor } from '../contributor.ts';
import type { SectionBase } from '../section.ts';
import type { WorkLink } from '../work-pages.ts';
import type { Comparison } from './compare-editions.ts';
import type { WorkKind } from './work-kind.ts';

/** An issue that a credited pull request closed. `reporter` is `null` for machines and for people who are not to be named. */
export interface ClosedIssueCredit {
  readonly repository: string;
  readonly number: number;
  readonly title: UntrustedText;
  readonly url: string;
  readonly reporter: Contributor | null;
}

/**
 * A merged pull request with the people it credits: the author first, then co-authors; machines, and people who are not
 * to be named, are left out. The list is empty if all of its people asked not to be named.
 */
export interface CreditedPullRequest {
  readonly repository: string;
  readonly number: number;
  readonly title: UntrustedText;
  readonly url: string;
  readonly mergedAt: string;
  readonly kind: WorkKind;
  readonly contributors: readonly Contributor[];
  /** The author's first merged pull request; true on one pull request of a person at most. */
  readonly firstContribution: boolean;
  /** The author's tenth, hundredth…, if the configuration celebrates that number. */
  readonly milestone?: number;
  readonly closes: readonly ClosedIssueCredit[];
  /** The work of this edition that takes it back, `owner/name#12`, or `null`. */
  readonly revertedBy: string | null;
}

export interface CreditedCommit {
  readonly repository: string;
  readonly oid: string;
  readonly headline: UntrustedText;
  readonly url: string;
  readonly committedAt: string;
  readonly kind: WorkKind;
  /** The author first, then co-authors, without those who asked not to be named. */
  readonly contributors: readonly Contributor[];
  /** The work of this edition that takes it back, `owner/name@` and an object name, or `null`. */
  readonly revertedBy: string | null;
}

/** One project's share of the week. `contributors` are its named authors and co-authors, each once, without deleted accounts. */
export interface ProjectContributions {
  readonly project: string;
  readonly repositories: readonly string[];
  readonly pullRequests: readonly CreditedPullRequest[];
  readonly commits: readonly CreditedCommit[];
  readonly contributors: readonly Contributor[];
}

/** The lists of people who are thanked, in the order in which they are told. */
export const thanksLists = ['reviewers', 'reporters', 'commenters'] as const;
export type ThanksList = (typeof thanksLists)[number];

/** What each list thanks for. Whatever tells of people or counts them goes by these two. */
export const thankedWork = {
  reviewers: 'reviews',
  reporters: 'issues',
  commenters: 'comments',
} as const satisfies Readonly<Record<ThanksList, string>>;
export type ThankedWork = (typeof thankedWork)[ThanksList];

/** Thanks to one person for work of one kind: `count` reviews, issues or comments, on the pieces of work linked by `work`. */
export interface Thanks {
  readonly contributor: Contributor;
  readonly count: number;
  readonly work: readonly WorkLink[];
}

/**
 * What the section's lists add up to. `pullRequests` and `commits` are the sums over the projects, `repositories` the
 * distinct ones they name; `newcomers` is the length of that list. In the others, people who asked not to be named count
 * too, as do deleted accounts, and {@link UnnamedWork} holds their share: `reviews`, `issues` and `comments` are the sums over those thanked;
 * `authors` the distinct people behind pull requests and commits; `contributors` everybody, each once: authors, those
 * thanked, and reporters of closed issues.
 */
export interface ContributionTotals extends Readonly<Record<ThankedWork, number>> {
  readonly pullRequests: number;
  readonly commits: number;
  readonly authors: number;
  readonly newcomers: number;
  readonly contributors: number;
  readonly repositories: number;
}

/** The part of the totals that belongs to people who asked not to be named, and to deleted accounts: counted, not thanked. */
export type UnnamedWork = Readonly<Pick<ContributionTotals, ThankedWork | 'authors' | 'contributors'>>;

export interface ContributionsSection
  extends SectionBase<'contributions'>,
    Readonly<Record<ThanksList, readonly Thanks[]>> {
  readonly projects: readonly ProjectContributions[];
  readonly newcomers: readonly Contributor[];
  readonly totals: ContributionTotals;
  /** With the last edition; `null` if the post does not compare. */
  readonly comparison: Comparison | null;
  readonly unnamed: UnnamedWork;
}
