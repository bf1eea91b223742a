// Accounts, as actors and as owners of repositories.
import { type Context, field, type TypeModel } from '../graphql/model.ts';
import type { Account, Organization } from '../world/account.ts';

const actorModel: TypeModel = {
  id: field((account: Account) => account.id),
  login: field((account: Account) => account.login),
  url: field((account: Account) => `https://github.com${pathOf(account)}`),
  resourcePath: field(pathOf),
  avatarUrl: field(avatarUrl, 'size'),
};

export const botModel: TypeModel = {
  ...actorModel,
  databaseId: field((account: Account) => account.databaseId),
};

export const userModel: TypeModel = {
  ...botModel,
  name: field((account: Account) => account.name),
};

export const mannequinModel: TypeModel = {
  ...botModel,
  claimant: field(userBehind),
};

export const enterpriseUserModel: TypeModel = {
  ...actorModel,
  name: field((account: Account) => account.name),
  user: field(userBehind),
};

function userBehind({ standsFor }: Account, _args: object, { world }: Context): Account | null {
  return standsFor === null ? null : world.account(standsFor);
}

export function avatarUrl(
  owner: Account | Organization,
  { size }: { size?: number | null },
  { avatarOrigin }: Context,
): string {
  return `${avatarOrigin}/u/${owner.databaseId}?${size == null ? '' : `s=${size}&`}v=4`;
}

/** A bot's page is its app's. In a commit a bot is a user whose login has a suffix. */
function pathOf({ kind, login }: Account): string {
  const name = login.replace(/\[bot\]$/, '');
  return kind === 'Bot' || name !== login ? `/apps/${name}` : `/${name}`;
}
