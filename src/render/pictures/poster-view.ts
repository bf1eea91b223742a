// What the poster says, ready to be drawn: every text encoded, every list cut at its limit, every number formatted.
import type { Config } from '../../config/config.ts';
import { editionDays } from '../../model/edition.ts';
import {
  type ContributionsSection,
  type Contributor,
  type CreditedPullRequest,
  contributorKey,
  type ProjectContributions,
  type Thanks,
} from '../../sections/contributions/contributions-section.ts';
import type { Document } from '../../sections/document.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Figure, PosterWords } from '../../words/poster-words.ts';
import { drawable } from './fonts/glyphs.ts';
import { posterText } from './fonts/poster-text.ts';
import { type DrawingMeans, type PersonView, personView } from './person-view.ts';

export interface PosterView {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly window: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly quiet: { readonly title: string; readonly sentence: string } | null;
  readonly contributors: ContributorsView | null;
  readonly projects: readonly ProjectView[];
  readonly thanks: readonly ThanksView[];
  readonly footer: string | null;
}

export interface ContributorsView {
  readonly title: string;
  readonly people: readonly ContributorView[];
  /** `and 37 more`. */
  readonly more: string | null;
  /** Those who asked not to be named, as a number. */
  readonly unnamed: string | null;
  readonly welcome: string | null;
}

export interface ContributorView extends PersonView {
  /** The projects that the person worked on. */
  readonly projects: string;
  /** The mark of a first contribution. */
  readonly mark: string | null;
}

export interface ProjectView {
  readonly name: string;
  readonly facts: readonly string[];
  readonly pullRequests: readonly PullRequestView[];
  /** The people of a project without pull requests. */
  readonly people: readonly PersonView[];
  readonly notes: readonly string[];
}

export interface PullRequestView {
  readonly number: string;
  readonly title: string;
  /** The repository, if the project's name does not say it. */
  readonly repository: string | null;
  readonly people: readonly PersonView[];
  readonly mark: string | null;
}

export interface ThanksView {
  readonly title: string;
  readonly people: readonly (PersonView & { readonly times: string | null })[];
  readonly more: string | null;
}

/** What every part of the view is made with. */
interface Making {
  readonly words: PosterWords;
  /** The most people in a list. */
  readonly limit: number;
  person(contributor: Contributor): PersonView;
  draw(text: string): string;
}

export function composePosterView(
  document: Document,
  section: ContributionsSection,
  config: Config,
  means: DrawingMeans,
): PosterView {
  const words = wordsOf[document.language].poster;
  const { limit, footer } = config.poster;
  const making: Making = {
    words,
    limit: limit.people,
    person: (contributor) => personView(contributor, means, words.nobody),
    draw: (text) => (means.glyphs === null ? text : drawable(text, means.glyphs)),
  };
  const shown = shareOut(
    section.projects.map(({ pullRequests }) => pullRequests.length),
    limit.pullRequests,
  );
  const { pullRequests, commits } = section.totals;
  return {
    name: making.draw(config.post.name),
    title: making.draw(section.heading),
    date: document.edition.date.replaceAll('-', '.'),
    window: words.window(...editionDays(document.edition)),
    figures: figures(section, words),
    quiet: pullRequests + commits === 0 ? { title: words.quiet, sentence: words.quietSentence } : null,
    contributors: contributorsView(section, making),
    projects: section.projects.map((project, at) => projectView(project, shown[at] ?? 0, making)),
    thanks: [
      thanksView(words.reviewers, section.reviewers, making),
      thanksView(words.reporters, section.reporters, making),
      thanksView(words.commenters, section.commenters, making),
    ].filter(({ people }) => people.length > 0),
    footer: footer === null ? null : making.draw(footer),
  };
}

/** Only what happened: a row of zeros says nothing. */
function figures({ totals }: ContributionsSection, words: PosterWords): PosterView['figures'] {
  if (totals.contributors === 0) return [];
  const always: readonly Figure[] = ['pullRequests', 'contributors'];
  const order: readonly Figure[] = [
    'pullRequests',
    'commits',
    'contributors',
    'newcomers',
    'reviews',
    'issues',
  ];
  return order
    .filter((figure) => totals[figure] > 0 || always.includes(figure))
    .map((figure) => ({
      value: words.number(totals[figure]),
      label: (totals[figure] === 1 ? words.figuresOfOne : words.figures)[figure],
    }));
}

function contributorsView(
  { projects, newcomers, unnamed }: ContributionsSection,
  { words, limit, person, draw }: Making,
): ContributorsView | null {
  const found = new Map<string, { readonly contributor: Contributor; readonly projects: string[] }>();
  for (const { project, contributors } of projects) {
    for (const contributor of contributors) {
      const entry = found.get(contributorKey(contributor)) ?? { contributor, projects: [] };
      entry.projects.push(project);
      found.set(contributorKey(contributor), entry);
    }
  }
  if (found.size + unnamed.authors === 0) return null;
  const isNew = new Set(newcomers.map(contributorKey));
  const people = [...found].slice(0, limit).map(([key, entry]) => ({
    ...person(entry.contributor),
    projects: draw(entry.projects.join(words.listSeparator)),
    mark: isNew.has(key) ? words.firstContribution : null,
  }));
  const hidden = found.size - people.length;
  return {
    title: words.contributors,
    people,
    more: hidden > 0 ? words.more(hidden) : null,
    unnamed: unnamed.authors > 0 ? words.unnamed(unnamed.authors) : null,
    welcome: newcomers.length > 0 ? words.welcome(newcomers.length) : null,
  };
}

function projectView(
  { project, pullRequests, commits, contributors }: ProjectContributions,
  shown: number,
  making: Making,
): ProjectView {
  const { words, person, draw } = making;
  const hidden = pullRequests.length - shown;
  const hasPullRequests = pullRequests.length > 0;
  return {
    name: draw(project),
    facts: [
      hasPullRequests ? words.pullRequests(pullRequests.length) : words.commits(commits.length),
      ...(contributors.length > 0 ? [words.people(contributors.length)] : []),
    ],
    pullRequests: pullRequests
      .slice(0, shown)
      .map((pullRequest) => pullRequestView(pullRequest, project, making)),
    people: hasPullRequests ? [] : contributors.slice(0, making.limit).map(person),
    notes: [
      ...(hidden > 0 ? [words.morePullRequests(hidden)] : []),
      ...(hasPullRequests && commits.length > 0 ? [words.alsoCommits(commits.length)] : []),
    ],
  };
}

function pullRequestView(
  { repository, number, title, contributors, firstContribution }: CreditedPullRequest,
  project: string,
  { words, person, draw }: Making,
): PullRequestView {
  return {
    number: `#${number}`,
    title: draw(posterText(title)) || words.untitled,
    repository: isNamedAfter(project, repository) ? null : repository,
    people: contributors.map(person),
    mark: firstContribution ? words.firstContribution : null,
  };
}

/** `SOFARPC` is the name of sofastack/sofa-rpc, and not of sofastack/sofa-rpc-node. */
function isNamedAfter(project: string, repository: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(project) === letters(repository.slice(repository.indexOf('/') + 1));
}

function thanksView(title: string, thanks: readonly Thanks[], { words, limit, person }: Making): ThanksView {
  const people = thanks.slice(0, limit).map(({ contributor, count }) => ({
    ...person(contributor),
    times: count > 1 ? `×${words.number(count)}` : null,
  }));
  const hidden = thanks.length - people.length;
  return { title, people, more: hidden > 0 ? words.more(hidden) : null };
}

/** How many items of each list are shown when `places` are shared: everybody's first, then everybody's second, and so on. */
export function shareOut(lengths: readonly number[], places: number): readonly number[] {
  const shown = lengths.map(() => 0);
  let left = places;
  for (let round = 1; left > 0 && round <= Math.max(0, ...lengths); round += 1) {
    for (const [at, length] of lengths.entries()) {
      if (length < round || left === 0) continue;
      shown[at] = round;
      left -= 1;
    }
  }
  return shown;
}
