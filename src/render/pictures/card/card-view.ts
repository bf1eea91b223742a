// What the share card says, ready to be drawn.
import {
  type ContributionsSection,
  thanksLists,
} from '../../../sections/contributions/contributions-section.ts';
import { type PersonOnCard, peopleOnCard } from '../../../sections/contributions/people-on-card.ts';
import { type Contributor, contributorKey } from '../../../sections/contributor.ts';
import type { PosterWords } from '../../../words/poster-words.ts';
import { textWidth } from '../elements/text-width.ts';
import { composeFigures, type FigureView } from '../figures.ts';
import type { PersonView } from '../person-view.ts';
import type { Scene } from '../picture.ts';

export interface CardView {
  readonly figures: readonly FigureView[];
  readonly people: readonly CardPerson[];
  /** `and 37 more`. */
  readonly more: string | null;
  /** Those who asked not to be named, as a number. */
  readonly unnamed: string | null;
  readonly bars: readonly BarView[];
}

export interface CardPerson extends PersonView {
  readonly isNew: boolean;
  readonly projects: string;
  /** What they did, the first things first. */
  readonly work: readonly WorkView[];
}

export interface WorkView {
  /** `#2309`, or `null` for thanks. */
  readonly number: string | null;
  readonly title: string;
}

export interface BarView {
  readonly name: string;
  readonly value: string;
  /** Of the longest, from 0 to 1. */
  readonly share: number;
}

/** A longer name gives way to the login. In ems. */
const longestName = 24;
const mostFigures = 5;
const mostBars = 6;

export function composeCardView(section: ContributionsSection, scene: Scene): CardView {
  const { words, config } = scene;
  const { people, more } = peopleOnCard(section, config.poster.limit.people);
  return {
    figures: composeFigures(section, words, mostFigures),
    people: people.map((person) => cardPerson(person, section, scene)),
    more: more > 0 ? words.more(more) : null,
    unnamed: section.unnamed.contributors > 0 ? words.unnamed(section.unnamed.contributors) : null,
    bars: composeBars(section, scene),
  };
}

function cardPerson(
  { contributor, isNew, projects }: PersonOnCard,
  section: ContributionsSection,
  scene: Scene,
): CardPerson {
  const person = scene.person(contributor);
  const isLong = contributor.login !== null && textWidth(person.name) > longestName;
  return {
    ...person,
    name: isLong ? (contributor.login ?? '') : person.name,
    isNew,
    projects: scene.draw(projects.join(scene.words.listSeparator)),
    work: workOf(contributor, section, scene),
  };
}

/** Titles of what was merged, or else what they are thanked for. */
function workOf(contributor: Contributor, section: ContributionsSection, scene: Scene): readonly WorkView[] {
  const key = contributorKey(contributor);
  const isTheirs = (person: Contributor | null) => person !== null && contributorKey(person) === key;
  const merged = section.projects.flatMap(({ pullRequests, commits }) => [
    ...pullRequests
      .filter(({ contributors }) => contributors.some(isTheirs))
      .map(({ title, number }) => ({ number: `#${number}`, title: scene.title(title) })),
    ...commits
      .filter(({ contributors }) => contributors.some(isTheirs))
      .map(({ headline, oid }) => ({ number: oid.slice(0, 7), title: scene.title(headline) })),
  ]);
  if (merged.length > 0) return merged;
  const { words } = scene;
  return thanksLists
    .filter((list) => section[list].some((one) => isTheirs(one.contributor)))
    .map((list) => ({ number: null, title: words[list] }));
}

function composeBars({ projects }: ContributionsSection, { words, draw }: Scene): readonly BarView[] {
  const counted = projects.map(({ project, pullRequests, commits }) => ({
    name: draw(project),
    count: pullRequests.length + commits.length,
  }));
  return barsOf(counted, words);
}

/**
 * The largest first; those that have no bar of their own share the last.
 *
 * @param counted each with a name that can be drawn
 */
export function barsOf(
  counted: readonly { readonly name: string; readonly count: number }[],
  words: PosterWords,
): readonly BarView[] {
  const all = counted.toSorted((a, b) => b.count - a.count);
  const own = all.length <= mostBars + 1 ? all : all.slice(0, mostBars);
  const others = all.slice(own.length);
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  const bars = [...own, ...(rest > 0 ? [{ name: words.otherProjects(others.length), count: rest }] : [])];
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map(({ name, count }) => ({ name, value: words.number(count), share: count / longest }));
}
