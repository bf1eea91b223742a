// The document: what the edition says, section by section, before it has a format.
// It is written to document.json as it stands, so its names are part of the contract with readers.
import type { UntrustedText } from '../text/untrusted-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Edition } from './edition.ts';
import type { Meeting } from './meeting.ts';
import type { Article, ClosedIssue, Release } from './snapshot.ts';

/** A person as the edition shows them. `login` and `url` are `null` for a deleted account, whose `name` then stands alone. */
export interface Contributor {
  readonly login: string | null;
  readonly name: UntrustedText;
  readonly url: string | null;
  /** A file beside the snapshot, or `null` where there is no picture. */
  readonly avatar: string | null;
}

/** A merged pull request with the people it credits: the author first, then co-authors, machines left out. */
export interface CreditedPullRequest {
  readonly repository: string;
  readonly number: number;
  readonly title: UntrustedText;
  readonly url: string;
  readonly mergedAt: string;
  readonly contributors: readonly Contributor[];
  /** The author's first merged pull request; true on one pull request of a person at most. */
  readonly firstContribution: boolean;
  readonly closes: readonly ClosedIssue[];
}

export interface CreditedCommit {
  readonly repository: string;
  readonly oid: string;
  readonly headline: UntrustedText;
  readonly url: string;
  readonly committedAt: string;
  readonly contributor: Contributor;
}

/** One project's share of the week. `contributors` are its authors and co-authors, each once. */
export interface ProjectContributions {
  readonly project: string;
  readonly repositories: readonly string[];
  readonly pullRequests: readonly CreditedPullRequest[];
  readonly commits: readonly CreditedCommit[];
  readonly contributors: readonly Contributor[];
}

/** Thanks to one person for work of one kind: `count` reviews, issues or comments, on the pieces of work linked by `work`. */
export interface Thanks {
  readonly contributor: Contributor;
  readonly count: number;
  readonly work: readonly WorkLink[];
}

export interface WorkLink {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
}

/**
 * `pullRequests` and `commits` are the sums over the projects; `authors` are the distinct people behind them;
 * `reviews`, `issues` and `comments` the sums over those thanked; `contributors` everybody, each once.
 */
export interface ContributionTotals {
  readonly pullRequests: number;
  readonly commits: number;
  readonly authors: number;
  readonly newcomers: number;
  readonly reviews: number;
  readonly issues: number;
  readonly comments: number;
  readonly contributors: number;
  readonly repositories: number;
}

interface SectionBase<Id extends string> {
  readonly id: Id;
  /** The section's heading in the edition's language, written by this project or its configuration. */
  readonly heading: string;
}

/** Standing text: the introduction of every edition. */
export type IntroductionSection = SectionBase<'introduction'>;

/** A place that only an editor can fill (SOFA 大事记). */
export type EventsSection = SectionBase<'events'>;

export interface RecapSection extends SectionBase<'meeting-recap'> {
  readonly meetings: readonly Meeting[];
}

/** A meeting to come. `projected`: no issue announces it yet, the series' last meeting was carried forward. */
export interface PreviewedMeeting extends Meeting {
  readonly status: 'announced' | 'projected';
}

export interface PreviewSection extends SectionBase<'meeting-preview'> {
  readonly meetings: readonly PreviewedMeeting[];
}

export interface ContributionsSection extends SectionBase<'contributions'> {
  readonly projects: readonly ProjectContributions[];
  readonly newcomers: readonly Contributor[];
  readonly reviewers: readonly Thanks[];
  readonly reporters: readonly Thanks[];
  readonly commenters: readonly Thanks[];
  readonly totals: ContributionTotals;
}

/** One line of release notes: what its author wrote, links and marks taken off, and the work it names. */
export interface ReleaseNote {
  readonly text: UntrustedText;
  readonly references: readonly WorkLink[];
}

export interface AnnouncedRelease extends Release {
  readonly project: string;
  /** The tag without a leading `v`. */
  readonly version: UntrustedText;
  readonly highlights: readonly ReleaseNote[];
  /** How many lines of notes stand behind the link instead. */
  readonly omittedNotes: number;
}

export interface ReleasesSection extends SectionBase<'releases'> {
  readonly releases: readonly AnnouncedRelease[];
}

export interface ReadingSection extends SectionBase<'reading'> {
  readonly articles: readonly Article[];
}

export type Section =
  | IntroductionSection
  | EventsSection
  | RecapSection
  | PreviewSection
  | ContributionsSection
  | ReleasesSection
  | ReadingSection;

export type SectionId = Section['id'];

/** Every section an edition can have, in the order of the published ones. */
export const sectionIds = [
  'introduction',
  'events',
  'meeting-recap',
  'meeting-preview',
  'contributions',
  'releases',
  'reading',
] as const satisfies readonly SectionId[];

export interface Document {
  readonly edition: Edition;
  readonly language: Language;
  /** The post's title, built from the sections that have news. */
  readonly title: UntrustedText;
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
