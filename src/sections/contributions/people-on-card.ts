// Everybody whom a picture may show, and those on the share card, in its order, which its alternative text follows.

import { type Contributor, contributorKey } from '../contributor.ts';
import { type ContributionsSection, thanksLists } from './contributions-section.ts';

/** More names than this cannot be read on one screen of a phone. */
const mostOnCard = 64;

export interface PersonOnCard {
  readonly contributor: Contributor;
  /** The first contribution of theirs. */
  readonly isNew: boolean;
  /** Those that they were credited in. */
  readonly projects: readonly string[];
}

export interface PeopleOnCard {
  readonly people: readonly PersonOnCard[];
  /** How many more there are; those who asked not to be named are not among them. */
  readonly more: number;
}

/** Those on the card. */
export function peopleOnCard(section: ContributionsSection, limit: number): PeopleOnCard {
  const all = everybodyIn(section);
  const places = Math.min(limit, mostOnCard);
  // The last place says how many more there are.
  return firstOf(all, all.length > places ? places - 1 : places);
}

/** Authors first, project by project, then those who reviewed, reported and commented; each once. */
export function everybodyIn(section: ContributionsSection): readonly PersonOnCard[] {
  const { projects, newcomers } = section;
  const isNew = new Set(newcomers.map(contributorKey));
  const closed = projects.flatMap(({ pullRequests }) => pullRequests.flatMap(({ closes }) => closes));
  const found = new Map<string, { readonly contributor: Contributor; readonly projects: string[] }>();
  const meet = (contributor: Contributor) => {
    const key = contributorKey(contributor);
    const known = found.get(key) ?? { contributor, projects: [] };
    found.set(key, known);
    return known;
  };
  for (const { project, contributors } of projects) {
    for (const contributor of contributors) meet(contributor).projects.push(project);
  }
  for (const list of thanksLists) for (const { contributor } of section[list]) meet(contributor);
  for (const { reporter } of closed) if (reporter !== null) meet(reporter);
  return [...found].map(([key, person]) => ({ ...person, isNew: isNew.has(key) }));
}

/** If there is no room for all, the last are left out, newcomers after everybody else. */
export function firstOf(all: readonly PersonOnCard[], most: number): PeopleOnCard {
  const newFirst = [...all.filter(({ isNew }) => isNew), ...all.filter(({ isNew }) => !isNew)];
  const kept = new Set(newFirst.slice(0, most));
  return { people: all.filter((person) => kept.has(person)), more: all.length - kept.size };
}
