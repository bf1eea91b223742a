// What an edition credits, and to whom: what its ledger says.

import type { Config } from '../../config/config.ts';
import { personKey } from '../../config/person-key.ts';
import type { PersonalCounts } from '../../model/credit-counts.ts';
import { itemName } from '../../model/item-name.ts';
import { nameable, type Snapshot } from '../../model/snapshot.ts';
import {
  type ContributionsSection,
  type ContributionTotals,
  thankedWork,
} from '../../sections/contributions/contributions-section.ts';
import { type CreditedWork, creditWork } from '../../sections/contributions/credited-work.ts';
import { contributionsOf, type Document } from '../../sections/document.ts';
import type { CreditedPerson } from '../../sections/people.ts';
import { type Credits, noCredits } from './ledger.ts';

/** Nobody is credited if the edition has no section of contributions. */
export function creditsOf(snapshot: Snapshot, document: Document, config: Config): Credits {
  const shown = shownIn(document);
  const section = contributionsOf(document);
  if (section === null) return { ...noCredits, ...shown };
  // From the facts, not from the lists of the document: a folded or a capped commit is credited as well.
  const work = creditWork(snapshot, config);
  return {
    ...noCredits,
    ...shown,
    pullRequests: work.pullRequests.map(({ work: pullRequest }) => itemName(pullRequest)),
    commits: work.commits.map(({ work: { oid } }) => oid),
    counts: countsOf(section.totals),
    people: markNewcomers(countPeople(work, snapshot, config), section),
  };
}

/** The issues that the edition shows: a later one shows others. */
function shownIn({ sections }: Document): Pick<Credits, 'picks' | 'tasks'> {
  return {
    picks: sections.flatMap((section) => (section.id === 'issue-picks' ? section.picks.map(itemName) : [])),
    tasks: sections.flatMap((section) => (section.id === 'tasks' ? section.tasks.map(itemName) : [])),
  };
}

/** A total under a name that the ledger does not have could not be read again: the compiler refuses it. */
type KnownTotals = {
  readonly [Kind in keyof ContributionTotals]: Kind extends keyof Credits['counts'] ? number : never;
};

function countsOf(totals: KnownTotals): Credits['counts'] {
  return totals;
}

function markNewcomers(people: Credits['people'], { newcomers }: ContributionsSection): Credits['people'] {
  return people.map((person) =>
    newcomers.some(({ login }) => login === person.login) ? { ...person, newcomer: true } : person,
  );
}

/** Everybody who has an account and may be named, with what they did. */
function countPeople(work: CreditedWork, snapshot: Snapshot, config: Config): Credits['people'] {
  const counts = new Map<string, { login: string; counts: PersonalCounts }>();
  const add = (kind: keyof PersonalCounts, { contributor, key }: CreditedPerson) => {
    if (contributor === null || contributor.login === null) return;
    const before = counts.get(key)?.counts ?? {};
    counts.set(key, { login: contributor.login, counts: { ...before, [kind]: (before[kind] ?? 0) + 1 } });
  };
  for (const { people } of work.pullRequests) for (const person of people) add('pullRequests', person);
  for (const { people } of work.commits) for (const person of people) add('commits', person);
  for (const kind of Object.values(thankedWork)) for (const { person } of work[kind]) add(kind, person);
  // The account of the login that is shown, if it did something itself, or else another one of the same person.
  const accounts = new Map(
    nameable(snapshot.people)
      .toSorted((a, b) => Number(isShown(a.login)) - Number(isShown(b.login)))
      .map(({ login, id }) => [personKey(login, config), id]),
  );
  return [...counts].flatMap(([key, person]) => {
    const id = accounts.get(key);
    return id === undefined ? [] : [{ id, ...person }];
  });

  function isShown(login: string): boolean {
    return personKey(login, config) === login.toLowerCase();
  }
}
