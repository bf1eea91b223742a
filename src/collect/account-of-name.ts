// The account behind a Git name that GitHub does not know, where the configured aliases name one.
import { accountByLogin } from '../github/queries/account.ts';
import type { Collecting } from './collecting.ts';

export async function accountOfName(
  { config, people, github }: Collecting,
  name: string | null,
): Promise<string | null> {
  const login = name === null ? undefined : config.contributors.aliases.get(name.toLowerCase());
  if (login === undefined) return null;
  const known = people.find(login);
  if (known !== undefined) return known.login;
  return people.enter((await github.askPartly(accountByLogin, { login })).data.user);
}
