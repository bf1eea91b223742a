// Accounts and organizations as owners, authors and reviewers.
import type { Account, Organization, Owner } from '../../world/account.ts';
import { loginOf } from '../identity.ts';
import type { Answer, Part } from './answer.ts';

export type UserView = Part<NonNullable<Answer<'pulls', 'get'>['user']>>;

/** The account that stands for those who left. */
const ghost = { login: 'ghost', id: 10_137, node_id: 'MDQ6VXNlcjEwMTM3', type: 'User', path: 'ghost' };

/** `null`, a deleted account, becomes GitHub's ghost. */
export function userView(origin: string, owner: Owner | null): UserView {
  const { login, id, node_id, type, path } = owner === null ? ghost : namesOf(owner);
  return {
    login,
    id,
    node_id,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url: `${origin}/users/${encodeURIComponent(login)}`,
    html_url: `https://github.com/${path}`,
    type,
    site_admin: false,
  };
}

/** An account's own page. */
export function profileView(origin: string, account: Account): Part<Answer<'users', 'getAuthenticated'>> {
  return { ...userView(origin, account), name: account.name };
}

export function organizationView(origin: string, organization: Organization): Part<Answer<'orgs', 'get'>> {
  const { login, databaseId: id, id: node_id, name } = organization;
  return {
    login,
    id,
    node_id,
    url: `${origin}/orgs/${login}`,
    repos_url: `${origin}/orgs/${login}/repos`,
    html_url: `https://github.com/${login}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    ...(name !== null && { name }),
    type: 'Organization',
  };
}

function namesOf(owner: Owner): typeof ghost {
  return {
    login: loginOf(owner),
    id: owner.databaseId,
    node_id: owner.id,
    type: owner.kind,
    path: owner.kind === 'Bot' ? `apps/${owner.login}` : owner.login,
  };
}
