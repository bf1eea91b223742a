// Builders of what the record takes of ledgers.
import type { PersonalCounts } from '../../src/model/credit-counts.ts';
import type { RecordedAccount, RecordedEdition } from '../../src/record/recorded-edition.ts';

export function anAccount(login: string, overrides: Partial<RecordedAccount> = {}): RecordedAccount {
  return { id: `U_${login}`, login, counts: { pullRequests: 1 }, ...overrides };
}

/** With totals that fit its people, as if everybody were named. */
export function aLedger(edition: string, overrides: Partial<RecordedEdition> = {}): RecordedEdition {
  const people = overrides.people ?? [];
  const sum = (kind: keyof PersonalCounts) =>
    people.reduce((total, { counts }) => total + (counts[kind] ?? 0), 0);
  const day = `${edition}T07:00:00Z`;
  return {
    edition,
    window: { from: day.replace(/T.*/, 'T00:00:00Z'), to: day },
    pullRequests: [],
    commits: [],
    counts: {
      pullRequests: sum('pullRequests'),
      commits: sum('commits'),
      reviews: sum('reviews'),
      issues: sum('issues'),
      comments: sum('comments'),
      contributors: people.length,
      newcomers: people.filter(({ newcomer }) => newcomer === true).length,
    },
    people,
    ...overrides,
  };
}
