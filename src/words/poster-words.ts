// Everything that the poster itself says.
import type { LocalMoment } from './words.ts';

export interface PosterWords {
  /** The days that the edition stands for, the first and the last. */
  window(from: LocalMoment, to: LocalMoment): string;
  readonly figures: Readonly<Record<Figure, string>>;
  /** What a figure of one is called. */
  readonly figuresOfOne: Readonly<Record<Figure, string>>;
  /** A count in few places: 12,345 reviews are `1.2 万`, or `12k`. */
  number(count: number): string;
  pullRequests(count: number): string;
  commits(count: number): string;
  people(count: number): string;
  /** What stands where a list stops. */
  more(count: number): string;
  morePullRequests(count: number): string;
  moreProjects(count: number): string;
  /** The bar of those that have none of their own. */
  otherProjects(count: number): string;
  alsoCommits(count: number): string;
  readonly firstContribution: string;
  /** A name among others, for who hears it read aloud. */
  newcomer(name: string): string;
  /** On the card of somebody who is new. */
  firstContributionTo(project: string): string;
  readonly contributors: string;
  unnamed(count: number): string;
  welcome(count: number): string;
  readonly reviewers: string;
  readonly reporters: string;
  readonly commenters: string;
  readonly quiet: string;
  readonly quietSentence: string;
  /** Stands for an account that was deleted and left no name. */
  readonly nobody: string;
  /** Stands for a title without anything to see in it. */
  readonly untitled: string;
  readonly listSeparator: string;
  readonly colon: string;
  readonly comma: string;
  readonly stop: string;
}

export type Figure =
  | 'pullRequests'
  | 'commits'
  | 'contributors'
  | 'newcomers'
  | 'reviews'
  | 'issues'
  | 'projects';
