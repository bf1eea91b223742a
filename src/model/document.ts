// The document: what the edition says, section by section, before it has a format.
// It is written to document.json as it stands, so its names are part of the contract with readers.
import type { UntrustedText } from '../text/untrusted-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Edition } from './edition.ts';
import type { Meeting } from './meeting.ts';
import type { Article, Release } from './snapshot.ts';

/**
 * A person (贡献者) as the edition shows them, under the login that the configuration chose among theirs. All deleted
 * accounts are one contributor named `ghost`, as on GitHub, with `login` and `url` `null`. The two are also `null` for somebody whom
 * a commit names and for whom no account is known.
 */
export interface Contributor {
  readonly login: string | null;
  readonly name: UntrustedText;
  readonly url: string | null;
  /** A file beside the snapshot, or `null` where there is no picture. */
  readonly avatar: string | null;
  /** Set where all that is known is the name that Git has for them. */
  readonly isGitName?: true;
}

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
  readonly contributors: readonly Contributor[];
  /** The author's first merged pull request; true on one pull request of a person at most. */
  readonly firstContribution: boolean;
  readonly closes: readonly ClosedIssueCredit[];
}

export interface CreditedCommit {
  readonly repository: string;
  readonly oid: string;
  readonly headline: UntrustedText;
  readonly url: string;
  readonly committedAt: string;
  /** `null` where its author asked not to be named. */
  readonly contributor: Contributor | null;
}

/** One project's share of the week. `contributors` are its named authors and co-authors, each once. */
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
 * What the section's lists add up to. `pullRequests` and `commits` are the sums over the projects, `repositories` the
 * distinct ones they name; `newcomers` is the length of that list. In the others, people who asked not to be named count
 * too, and {@link UnnamedWork} holds their share: `reviews`, `issues` and `comments` are the sums over those thanked;
 * `authors` the distinct people behind pull requests and commits; `contributors` everybody, each once: authors, those
 * thanked, and reporters of closed issues.
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

/** The part of the totals that belongs to people who asked not to be named: counted, never shown. */
export type UnnamedWork = Readonly<
  Pick<ContributionTotals, 'authors' | 'reviews' | 'issues' | 'comments' | 'contributors'>
>;

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

/** A meeting to come (会议预告). `projected`: no issue announces it yet, the series' last meeting was carried forward. */
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
  readonly unnamed: UnnamedWork;
}

/** One line of release notes: what its author wrote, links and marks taken off, and the work it names. */
export interface ReleaseNote {
  readonly text: UntrustedText;
  readonly references: readonly WorkLink[];
}

/** A release as the edition announces it. Its notes are reduced to `highlights`; the rest stands behind the links. */
export interface AnnouncedRelease extends Omit<Release, 'author' | 'notes'> {
  readonly project: string;
  /** What was released: the project, or the repository's own name where that is not the project's first. */
  readonly product: string;
  /** The tag without a leading `v`. */
  readonly version: UntrustedText;
  readonly highlights: readonly ReleaseNote[];
  /** How many lines of notes are not among the highlights. */
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

/** `null` where the configuration leaves the section out. */
export function contributionsOf({ sections }: Document): ContributionsSection | null {
  return sections.find((section): section is ContributionsSection => section.id === 'contributions') ?? null;
}

/** One key for one person, however often they come up. */
export function contributorKey({ login, name }: Contributor): string {
  // A name is no login, however it is spelled: the blank keeps the two apart.
  return login ?? ` ${name.raw}`;
}

export function distinctContributors(people: readonly Contributor[]): readonly Contributor[] {
  const first = new Map<string, Contributor>();
  for (const person of people) {
    const key = contributorKey(person);
    if (!first.has(key)) first.set(key, person);
  }
  return [...first.values()];
}
