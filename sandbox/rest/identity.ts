// Accounts and the names by which REST and Git know them.
import type { Account, Owner } from '../world/account.ts';
import type { World } from '../world.ts';
import type { ActorOf } from './git/git-database.ts';
import type { Identity } from './git/person.ts';

const noReplyHost = 'users.noreply.github.com';

/** The committer of what is committed on GitHub's own pages, and of what GitHub signs. */
export const webFlow: Identity = { name: 'GitHub', email: ['noreply', 'github.com'].join('@') };

/** In REST a bot's login ends in `[bot]`. */
export function loginOf(owner: Owner): string {
  return owner.kind === 'Bot' ? `${owner.login}[bot]` : owner.login;
}

/** Who makes a commit when nobody is named: the account under its no-reply address. */
export function identityOf(account: Account): Identity {
  const login = loginOf(account);
  return { name: account.name ?? login, email: `${account.databaseId}+${login}@${noReplyHost}` };
}

/** The account behind a no-reply address; of other addresses the world knows nothing. */
export function accountByEmail(world: World, email: string): Account | null {
  const [local, host] = email.split('@');
  if (local === undefined || host !== noReplyHost) return null;
  return world.findAccount(local.replace(/^\d+\+/, ''));
}

export function actorOf(world: World): ActorOf {
  return ({ name, email }) => ({ name, account: accountByEmail(world, email) });
}
