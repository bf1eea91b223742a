// Accounts: everybody who can act on GitHub.
import { databaseId, nodeId } from './identifiers.ts';

type AccountKind = 'User' | 'Bot' | 'Mannequin' | 'EnterpriseUserAccount';

/**
 * `login` is as GraphQL shows it: a bot's has no `[bot]` behind it. `hasEarlierWork`: a pull request of theirs was merged before the
 * world begins, and nothing else is known about it. `isSearchable` is false for accounts that search leaves out (flagged, private profile).
 * `standsFor` is the user who claimed a mannequin, or whose enterprise account it is.
 */
export interface Account {
  readonly kind: AccountKind;
  readonly id: string;
  readonly databaseId: number;
  readonly login: string;
  readonly name: string | null;
  readonly hasEarlierWork: boolean;
  readonly isSearchable: boolean;
  readonly standsFor: string | null;
}

export interface AccountSpec {
  readonly login: string;
  readonly kind?: AccountKind;
  readonly name?: string | null;
  readonly hasEarlierWork?: boolean;
  readonly isSearchable?: boolean;
  readonly standsFor?: string;
}

/** `members` are logins in lower case. `isRelated`: only here because the others' work refers to it. */
export interface Organization {
  readonly kind: 'Organization';
  readonly id: string;
  readonly databaseId: number;
  readonly login: string;
  readonly name: string | null;
  readonly members: ReadonlySet<string>;
  readonly isRelated: boolean;
}

export interface OrganizationSpec {
  readonly login: string;
  readonly name?: string | null;
  readonly members?: readonly string[];
  readonly isRelated?: boolean;
}

export type Owner = Organization | Account;

const idPrefixes = {
  User: 'U',
  Bot: 'BOT',
  Mannequin: 'M',
  EnterpriseUserAccount: 'EUA',
} as const satisfies Record<AccountKind, string>;

/** A login that ends in `[bot]` makes a bot, as in REST and in Git. */
export function newAccount(spec: AccountSpec): Account {
  const login = spec.login.replace(/\[bot\]$/, '');
  const kind = spec.kind ?? (login === spec.login ? 'User' : 'Bot');
  return {
    kind,
    id: nodeId(idPrefixes[kind], login.toLowerCase()),
    databaseId: databaseId(kind, login.toLowerCase()),
    login,
    name: spec.name ?? null,
    hasEarlierWork: spec.hasEarlierWork ?? false,
    isSearchable: spec.isSearchable ?? true,
    standsFor: spec.standsFor ?? null,
  };
}

export function newOrganization(spec: OrganizationSpec): Organization {
  return {
    kind: 'Organization',
    id: nodeId('O', spec.login.toLowerCase()),
    databaseId: databaseId('Organization', spec.login.toLowerCase()),
    login: spec.login,
    name: spec.name ?? null,
    members: new Set(spec.members?.map((login) => login.toLowerCase())),
    isRelated: spec.isRelated ?? false,
  };
}
