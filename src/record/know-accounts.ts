// Whose accounts the ledgers name: one person for an account however it was renamed, and for all that the aliases join.
import type { Config } from '../config/config.ts';
import { isMachineLogin } from '../config/machines.ts';
import { canonicalLogin } from '../config/person-key.ts';
import type { RecordedAccount, RecordedEdition } from './recorded-edition.ts';

type WhoIsWho = Pick<Config, 'contributors' | 'exclude'>;

/** What the ledgers say of one person, the oldest first. `isNamed`: not for who asked not to be, nor for machines. */
export interface RecordedPerson {
  readonly isNamed: boolean;
  readonly credits: readonly Credit[];
}

interface Credit {
  readonly edition: string;
  readonly account: RecordedAccount;
}

/** @param editions in their order */
export function knowAccounts(editions: readonly RecordedEdition[], config: WhoIsWho): RecordedPerson[] {
  const credits = editions.flatMap(({ edition, people }) =>
    people.map((account): Credit => ({ edition, account })),
  );
  const persons = new Map<string, Credit[]>();
  const leaders = joinAccounts(credits, config);
  for (const credit of credits) {
    const leader = leaders.get(credit.account.id) ?? credit.account.id;
    persons.set(leader, [...(persons.get(leader) ?? []), credit]);
  }
  return [...persons.values()].map((own) => ({ isNamed: !isHidden(own, config), credits: own }));
}

/** Account id → one of the ids of the same person. A login alone joins nobody: somebody else may have taken it since. */
function joinAccounts(credits: readonly Credit[], { contributors }: WhoIsWho): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  const leaderOf = (name: string): string => {
    const next = leaders.get(name);
    return next === undefined || next === name ? name : leaderOf(next);
  };
  for (const { account } of credits) {
    const chosen = contributors.aliases.get(account.login.toLowerCase());
    // No id has a blank: it is the name of the person, not of an account.
    if (chosen !== undefined) leaders.set(leaderOf(` ${chosen.toLowerCase()}`), leaderOf(account.id));
  }
  return new Map(credits.map(({ account }) => [account.id, leaderOf(account.id)]));
}

/** Under any login that the person ever had: who renames an account did not change their mind. */
function isHidden(credits: readonly Credit[], config: WhoIsWho): boolean {
  const { contributors, exclude } = config;
  const keyOf = (login: string) => canonicalLogin(login, config).toLowerCase();
  const hidden = new Set([...contributors.optOut, ...exclude.people].map(keyOf));
  return credits.some(({ account: { login } }) => hidden.has(keyOf(login)) || isMachineLogin(login, config));
}
