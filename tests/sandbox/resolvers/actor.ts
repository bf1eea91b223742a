// Accounts, as actors and as owners of repositories.
import { type Context, field, type TypeModel } from '../graphql/model.ts';
import type { Account, Organization } from '../world/account.ts';

export const actorModel: TypeModel = {
  id: field((account: Account) => account.id),
  login: field((account: Account) => account.login),
  url: field((account: Account) =>
    account.kind === 'Bot'
      ? `https://github.com/apps/${account.login}`
      : `https://github.com/${account.login.replace(/\[bot\]$/, '')}`,
  ),
  resourcePath: field((account: Account) =>
    account.kind === 'Bot' ? `/apps/${account.login}` : `/${account.login}`,
  ),
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

export const enterpriseUserModel: TypeModel = {
  ...actorModel,
  name: field((account: Account) => account.name),
};

export function avatarUrl(
  owner: Account | Organization,
  { size }: { size?: number | null },
  { avatarOrigin }: Context,
): string {
  return `${avatarOrigin}/u/${owner.databaseId}?${size == null ? '' : `s=${size}&`}v=4`;
}
