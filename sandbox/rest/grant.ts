// What a token may do, as far as the world does not say it already.

/**
 * `classic`: a personal token, as strong as its owner · `fine-grained`: a personal token with permissions of its own · `app`: an App's
 * installation · `actions`: a workflow's GITHUB_TOKEN · `jwt`: an App itself.
 */
export type TokenKind = 'classic' | 'fine-grained' | 'app' | 'actions' | 'jwt';

export type Permission = 'actions' | 'contents' | 'issues' | 'metadata' | 'pull_requests' | 'workflows';
type Level = 'read' | 'write';

/** What an endpoint asks for: one of some permissions, and for personal tokens at least this role of the owner. */
export interface Need {
  readonly level: Level;
  readonly anyOf: readonly Permission[];
  readonly role: Role;
}

export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

/** What a person is to a repository. */
export type Role = 'admin' | 'write' | 'triage' | 'read';

/**
 * `role` is the owner's, for personal tokens; `permissions` are the token's own, for all others. Both hold in `repositories` (all,
 * unless given); elsewhere the token reads what is public. By default a token may write everything.
 */
export interface GrantSpec {
  readonly kind?: TokenKind;
  readonly role?: Role;
  readonly permissions?: Permissions;
  readonly repositories?: readonly string[];
}

export interface Grant {
  readonly kind: TokenKind;
  readonly role: Role;
  readonly permissions: Permissions;
  readonly repositories: ReadonlySet<string> | null;
}

const everything: Permissions = {
  actions: 'write',
  contents: 'write',
  issues: 'write',
  metadata: 'read',
  pull_requests: 'write',
  workflows: 'write',
};

export function newGrant(spec: GrantSpec = {}): Grant {
  return {
    kind: spec.kind ?? 'classic',
    role: spec.role ?? 'write',
    permissions: spec.permissions ?? everything,
    repositories: spec.repositories ? new Set(spec.repositories.map((name) => name.toLowerCase())) : null,
  };
}

export function toRead(...anyOf: readonly Permission[]): Need {
  return { level: 'read', anyOf, role: 'read' };
}

export function toWrite(anyOf: readonly Permission[], role: Role = 'write'): Need {
  return { level: 'write', anyOf, role };
}

/** An App acts for itself, and GitHub signs its commits. */
export function isBot({ kind }: Grant): boolean {
  return kind === 'app' || kind === 'actions';
}

/** The owner's role in a repository. */
export function roleIn(grant: Grant, repository: string): Role {
  return holdsIn(grant, repository) ? grant.role : 'read';
}

/** Whether a token may do something in a repository that it sees. */
export function isGranted(grant: Grant, need: Need, repository: string, isPublic: boolean): boolean {
  const hasRole = isBot(grant) || rank(roleIn(grant, repository)) >= rank(need.role);
  if (grant.kind === 'classic') return hasRole;
  if (isPublic && need.level === 'read') return true;
  return (
    hasRole && holdsIn(grant, repository) && need.anyOf.some((one) => hasPermission(grant, one, need.level))
  );
}

function hasPermission({ permissions }: Grant, permission: Permission, level: Level): boolean {
  // Every App may read what a repository is called.
  const granted = permission === 'metadata' ? 'read' : permissions[permission];
  return granted === 'write' || granted === level;
}

function rank(role: Role): number {
  return ['read', 'triage', 'write', 'admin'].indexOf(role);
}

/** Whether the grant is about that repository at all. */
export function holdsIn({ repositories }: Grant, repository: string): boolean {
  return repositories === null || repositories.has(repository.toLowerCase());
}
