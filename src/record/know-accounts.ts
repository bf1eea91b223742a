// Whose accounts the ledgers name: one person for an account however it was renamed, and for all that the aliases join.
import type { Config } from '../config/config.ts';
import { isMachineLogin } from '../config/machines.ts';
import { canonicalLogin } from '../config/person-key.ts';
import { groupBy } from '../text/group-by.ts';
import type { RecordedAccount, RecordedEdition } from './recorded-edition.ts';

type WhoIsWho = Pick<Config, 'contributors' | 'exclude'>;

/** `unnamed`: they asked not to be named, and are counted · `left out`: a machine, or somebody whom the configuration excludes. */
type Standing = 'named' | 'unnamed' | 'left out';

/** What the ledgers say of one person, the oldest first. */
export interface RecordedPerson {
  readonly standing: Standing;
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
  const leaders = joinAccounts(credits, config);
  const persons = groupBy(credits, ({ account }) => leaders.get(account.id) ?? account.id);
  return [...persons.values()].map((own) => ({ standing: standingOf(own, config), credits: own }));
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
function standingOf(credits: readonly Credit[], config: WhoIsWho): Standing {
  const keyOf = (login: string) => canonicalLogin(login, config).toLowerCase();
  const isAmong = (logins: ReadonlySet<string>) => {
    const keys = new Set([...logins].map(keyOf));
    return credits.some(({ account }) => keys.has(keyOf(account.login)));
  };
  const isMachine = credits.some(({ account }) => isMachineLogin(account.login, config));
  if (isMachine || isAmong(config.exclude.people)) return 'left out';
  return isAmong(config.contributors.optOut) ? 'unnamed' : 'named';
}
