// Whether two accounts are one person's, as far as the configured aliases tell.
import type { Config } from '../config/config.ts';

/** Deleted accounts (`null`) count as one: nobody can tell them apart. */
export function isSamePerson(
  one: string | null,
  other: string | null,
  { contributors }: Pick<Config, 'contributors'>,
): boolean {
  const person = (login: string | null) =>
    login === null ? null : (contributors.aliases.get(login.toLowerCase()) ?? login).toLowerCase();
  return person(one) === person(other);
}
