// Finds the account of somebody whom GitHub names by no account: by a login that is written out, or by a configured alias.
import { accountByLogin } from '../../github/queries/account.ts';
import type { Collecting } from '../collect-run.ts';

export async function accountOfName(collecting: Collecting, name: string | null): Promise<string | null> {
  const login =
    name === null ? undefined : collecting.config.contributors.gitNames.get(name.trim().toLowerCase());
  return login === undefined ? null : accountOfLogin(collecting, login);
}

/** The login as the account spells it, or `null` if there is no such account. Each login is asked for only once. */
export async function accountOfLogin(
  { people, github, memory, unknownAccounts }: Collecting,
  login: string,
): Promise<string | null> {
  if (unknownAccounts.has(login.toLowerCase())) return null;
  const known = people.find(login);
  if (known !== undefined) return known.login;
  const remembered = await memory.accountOf(login);
  if (remembered !== null) return people.enter(remembered);
  const place = { thing: 'account', subject: login } as const;
  const { user } = await github.ask(accountByLogin, { login }, { places: { user: place } });
  const entered = people.enter(user ?? null);
  if (entered === null) unknownAccounts.add(login.toLowerCase());
  else if (user != null) await memory.keepAccount(login, user);
  return entered;
}
