// The totals of the contributions, and the share of those who asked not to be named.

import { isGhost } from '../contributor.ts';
import type { CreditedPerson } from '../people.ts';
import {
  type ContributionTotals,
  thankedWork,
  thanksLists,
  type UnnamedWork,
} from './contributions-section.ts';
import type { CreditedAct, CreditedWork } from './credited-work.ts';

export interface ContributionCounts {
  readonly totals: ContributionTotals;
  readonly unnamed: UnnamedWork;
}

export function countContributions(work: CreditedWork, newcomers: number): ContributionCounts {
  const { pullRequests, commits, reviews, issues, comments } = work;
  const authors = [...pullRequests, ...commits].flatMap(({ people }) => people);
  const reporters = pullRequests.flatMap(({ closes }) => closes.flatMap(({ reporter }) => reporter ?? []));
  const thanked = thanksLists.flatMap((list) => work[thankedWork[list]].map(({ person }) => person));
  const count = (counts: (person: CreditedPerson) => boolean): UnnamedWork => {
    const acts = (list: readonly CreditedAct[]) => list.filter(({ person }) => counts(person)).length;
    return {
      authors: distinct(authors.filter(counts)),
      reviews: acts(reviews),
      issues: acts(issues),
      comments: acts(comments),
      contributors: distinct([...authors, ...thanked, ...reporters].filter(counts)),
    };
  };
  return {
    totals: {
      ...count(() => true),
      pullRequests: pullRequests.length,
      commits: commits.length,
      newcomers,
      repositories: new Set([...pullRequests, ...commits].map((one) => one.work.repository.toLowerCase()))
        .size,
    },
    unnamed: count(({ contributor }) => contributor === null || isGhost(contributor)),
  };
}

function distinct(people: readonly CreditedPerson[]): number {
  return new Set(people.map(({ key }) => key)).size;
}
