// Finds the account of a Git name that GitHub does not know, if a configured alias names it.
import { accountByLogin } from '../../github/queries/account.ts';
import type { Collecting } from '../collect-run.ts';

export async function accountOfName(
  { config, people, github, unknownAccounts }: Collecting,
  name: string | null,
): Promise<string | null> {
  const login = name === null ? undefined : config.contributors.aliases.get(name.toLowerCase());
  if (login === undefined || unknownAccounts.has(login)) return null;
  const known = people.find(login);
  if (known !== undefined) return known.login;
  const entered = people.enter(
    (await github.ask(accountByLogin, { login }, { places: { user: { thing: 'account', subject: login } } }))
      .user ?? null,
  );
  if (entered === null) unknownAccounts.add(login);
  return entered;
}
