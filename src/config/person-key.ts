// Which accounts are one person's, as far as the configured aliases tell.
import type { Config } from './config.ts';

type Aliases = Pick<Config, 'contributors'>;

/** The login that stands for an account: the one that the aliases choose among a person's, or its own. */
export function canonicalLogin(login: string, { contributors }: Aliases): string {
  return contributors.aliases.get(login.toLowerCase()) ?? login;
}

/** One key for all accounts of a person, however their logins are spelled. */
export function personKey(login: string, config: Aliases): string {
  return canonicalLogin(login, config).toLowerCase();
}

/** Deleted accounts (`null`) count as one: nobody can tell them apart. */
export function isSamePerson(one: string | null, other: string | null, config: Aliases): boolean {
  if (one === null || other === null) return one === other;
  return personKey(one, config) === personKey(other, config);
}
