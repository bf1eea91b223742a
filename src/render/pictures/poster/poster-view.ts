// What the poster says, ready to be drawn: every text encoded, every list cut at its limit, every number formatted.
import {
  type ContributionsSection,
  type Thanks,
  thanksLists,
} from '../../../sections/contributions/contributions-section.ts';
import { foldCommits } from '../../../sections/contributions/fold-commits.ts';
import { everybodyIn, firstOf, type PersonOnCard } from '../../../sections/contributions/people-on-card.ts';
import { contributorKey } from '../../../sections/contributor.ts';
import { composeFigures, type FigureView } from '../figures.ts';
import type { PersonView } from '../person-view.ts';
import type { Scene } from '../picture.ts';
import { type ProjectView, projectView } from './project-view.ts';

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

export function composePosterView(section: ContributionsSection, scene: Scene): PosterView {
  const { words, config } = scene;
  const { limit } = config.poster;
  const { pullRequests, commits } = section.totals;
  const everybody = everybodyIn(section);
  const contributors = contributorsView(section, everybody, scene);
  const isWall = contributors?.isWall ?? false;
  const thanked = { ...section, reporters: [...section.reporters, ...namedNowhere(section, everybody)] };
  const projects = isWall ? [] : section.projects.slice(0, mostProjects);
  const hidden = isWall ? 0 : section.projects.length - projects.length;
  const shown = shareOut(
    projects.map((project) => project.pullRequests.length + foldCommits(project.commits).length),
    limit.pullRequests,
  );
  return {
    figures: composeFigures(section, words, mostFigures),
    quiet: pullRequests + commits === 0 ? { title: words.quiet, sentence: words.quietSentence } : null,
    contributors,
    projects: projects.map((project, at) => projectView(project, shown[at] ?? 0, scene)),
    moreProjects: hidden > 0 ? words.moreProjects(hidden) : null,
    thanks: isWall
      ? []
      : thanksLists
          .map((list) => thanksView(words[list], thanked[list], scene))
          .filter(({ people }) => people.length > 0),
  };
}

const mostFigures = 6;

function contributorsView(
  { newcomers, unnamed }: ContributionsSection,
  everybody: readonly PersonOnCard[],
  { words, config, person, draw }: Scene,
): ContributorsView | null {
  const authors = everybody.filter(({ projects }) => projects.length > 0);
  if (authors.length + unnamed.contributors === 0) return null;
  const isWall = authors.length > mostListed;
  // Nothing stands below a wall: those who are thanked stand in it.
  const { people, more } = firstOf(isWall ? everybody : authors, config.poster.limit.people);
  return {
    title: words.contributors,
    people: people.map(({ contributor, projects, isNew }) => ({
      ...person(contributor),
      projects: draw(projects.join(words.listSeparator)),
      mark: isNew ? words.firstContribution : null,
    })),
    isWall,
    more: more > 0 ? words.more(more) : null,
    unnamed: unnamed.contributors > 0 ? words.unnamed(unnamed.contributors) : null,
    welcome: newcomers.length > 0 ? words.welcome(newcomers.length) : null,
  };
}

/** Whose report was closed by this week's work, and who would stand nowhere else although they are counted. */
function namedNowhere(
  section: ContributionsSection,
  everybody: readonly PersonOnCard[],
): readonly Pick<Thanks, 'contributor' | 'count'>[] {
  const thanked = new Set(
    thanksLists.flatMap((list) => section[list].map(({ contributor }) => contributorKey(contributor))),
  );
  return everybody
    .filter(({ contributor, projects }) => projects.length === 0 && !thanked.has(contributorKey(contributor)))
    .map(({ contributor }) => ({ contributor, count: 1 }));
}

function thanksView(
  title: string,
  thanks: readonly Pick<Thanks, 'contributor' | 'count'>[],
  { words, config, person }: Scene,
): ThanksView {
  const people = thanks
    .slice(0, Math.min(config.poster.limit.people, mostThanked))
    .map(({ contributor, count }) => ({
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
