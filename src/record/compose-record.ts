// The record of everybody's work (贡献档案): made of all ledgers and of nothing else, so that it can be made again and never contradicts them.
import type { Config } from '../config/config.ts';
import { canonicalLogin } from '../config/person-key.ts';
import { addUp, type PersonalCounts } from '../model/credit-counts.ts';
import { compareText } from '../text/compare-text.ts';
import { knowAccounts, type RecordedPerson } from './know-accounts.ts';
import { inOrder, isCounted, type RecordedEdition } from './recorded-edition.ts';

/** Where it lies in the target repository, beside the ledgers. */
export const recordPath = 'data/sofaweekly/contributors.json';

const recordVersion = 1;

/** Somebody whom editions credit. `login` is the one of the latest of them; `formerLogins` are others, the newest first. */
export interface RecordEntry {
  /** GitHub's node id of the account, which survives a rename. */
  readonly id: string;
  readonly login: string;
  readonly formerLogins: readonly string[];
  /** Dates, the oldest first. */
  readonly editions: readonly string[];
  readonly first: string;
  readonly latest: string;
  readonly counts: PersonalCounts;
}

/** `counts` of `people` and `unnamed` add up to those of the ledgers' people. */
export interface ContributorRecord {
  readonly schemaVersion: typeof recordVersion;
  /** The first edition whose ledger says who did how much, or `null` if none does. */
  readonly since: string | null;
  readonly editions: number;
  /** Editions whose ledgers do not say who did how much: older ones, and those made again from a post. */
  readonly uncounted: readonly string[];
  readonly people: readonly RecordEntry[];
  /** Those whom ledgers name and the record does not: they asked for it, or turned out to be machines. */
  readonly unnamed: { readonly people: number; readonly counts: PersonalCounts };
}

export function composeRecord(
  ledgers: readonly RecordedEdition[],
  config: Pick<Config, 'contributors' | 'exclude'>,
): ContributorRecord {
  const editions = inOrder(ledgers);
  const persons = knowAccounts(editions, config);
  const unnamed = persons.filter(({ standing }) => standing !== 'named');
  return {
    schemaVersion: recordVersion,
    since: editions.find(isCounted)?.edition ?? null,
    editions: editions.length,
    uncounted: editions.filter((one) => !isCounted(one)).map(({ edition }) => edition),
    people: persons
      .filter(({ standing }) => standing === 'named')
      .flatMap((person) => entryOf(person, config) ?? [])
      .toSorted(byLogin),
    unnamed: { people: unnamed.length, counts: addUp(unnamed.map(countsOf)) },
  };
}

/** `null` for somebody without credits. */
export function entryOf(
  { credits }: RecordedPerson,
  config: Pick<Config, 'contributors'>,
): RecordEntry | null {
  const [first, last] = [credits[0], credits.at(-1)];
  if (first === undefined || last === undefined) return null;
  const login = canonicalLogin(last.account.login, config);
  const logins = new Map(credits.map(({ account }) => [account.login.toLowerCase(), account.login]));
  logins.delete(login.toLowerCase());
  return {
    id: last.account.id,
    login,
    formerLogins: [...logins.values()].toReversed(),
    editions: [...new Set(credits.map(({ edition }) => edition))],
    first: first.edition,
    latest: last.edition,
    counts: countsOf({ credits }),
  };
}

function countsOf({ credits }: Pick<RecordedPerson, 'credits'>): PersonalCounts {
  return addUp(credits.map(({ account }) => account.counts));
}

function byLogin(a: RecordEntry, b: RecordEntry): number {
  return compareText(a.login.toLowerCase(), b.login.toLowerCase()) || compareText(a.id, b.id);
}

export function writeRecord(record: ContributorRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
