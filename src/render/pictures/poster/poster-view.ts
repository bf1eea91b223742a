// What the poster says, ready to be drawn: every text encoded, every list cut at its limit, every number formatted.
import {
  type ContributionsSection,
  type CreditedPullRequest,
  type ProjectContributions,
  type Thanks,
  thanksLists,
} from '../../../sections/contributions/contributions-section.ts';
import { type Contributor, contributorKey, isGhost } from '../../../sections/contributor.ts';
import { composeFigures, type FigureView } from '../figures.ts';
import type { PersonView } from '../person-view.ts';
import type { Scene } from '../picture.ts';

export interface PosterView {
  readonly figures: readonly FigureView[];
  readonly quiet: { readonly title: string; readonly sentence: string } | null;
  readonly contributors: ContributorsView | null;
  readonly projects: readonly ProjectView[];
  /** What is not shown of the projects. */
  readonly moreProjects: string | null;
  readonly thanks: readonly ThanksView[];
}

export interface ContributorsView {
  readonly title: string;
  readonly people: readonly ContributorView[];
  /** Too many for lists: there is a wall of them. */
  readonly isWall: boolean;
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

/** Beyond this number there is a wall of people, and no list of what they did. */
const mostListed = 40;
/** The post has the others; a poster longer than this is read by nobody. */
const mostProjects = 8;
const mostThanked = 24;

/** What every part of the view is made with. */
interface Making extends Pick<Scene, 'words' | 'person' | 'draw' | 'title'> {
  /** The most people in a list. */
  readonly limit: number;
}

export function composePosterView(section: ContributionsSection, scene: Scene): PosterView {
  const { words, config } = scene;
  const { limit } = config.poster;
  const making: Making = { ...scene, limit: limit.people };
  const { pullRequests, commits } = section.totals;
  const contributors = contributorsView(section, making);
  const isWall = contributors?.isWall ?? false;
  const projects = isWall ? [] : section.projects.slice(0, mostProjects);
  const hidden = isWall ? 0 : section.projects.length - projects.length;
  const shown = shareOut(
    projects.map((project) => project.pullRequests.length),
    limit.pullRequests,
  );
  return {
    figures: composeFigures(section, words, mostFigures),
    quiet: pullRequests + commits === 0 ? { title: words.quiet, sentence: words.quietSentence } : null,
    contributors,
    projects: projects.map((project, at) => projectView(project, shown[at] ?? 0, making)),
    moreProjects: hidden > 0 ? words.moreProjects(hidden) : null,
    thanks: isWall
      ? []
      : thanksLists
          .map((list) => thanksView(words[list], section[list], making))
          .filter(({ people }) => people.length > 0),
  };
}

const mostFigures = 6;

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
    isWall: found.size > mostListed,
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
  making: Making,
): PullRequestView {
  const { words, person } = making;
  return {
    number: `#${number}`,
    title: making.title(title),
    repository: isNamedAfter(project, repository) ? null : repository,
    people: contributors.filter((one) => !isGhost(one)).map(person),
    mark: firstContribution ? words.firstContribution : null,
  };
}

/** `SOFARPC` is the name of sofastack/sofa-rpc, and not of sofastack/sofa-rpc-node. */
function isNamedAfter(project: string, repository: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(project) === letters(repository.slice(repository.indexOf('/') + 1));
}

function thanksView(title: string, thanks: readonly Thanks[], { words, limit, person }: Making): ThanksView {
  const people = thanks.slice(0, Math.min(limit, mostThanked)).map(({ contributor, count }) => ({
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
