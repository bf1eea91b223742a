// Tokens, and what their holders may see.
import type { Account } from './account.ts';
import type { FindAccount } from './issue.ts';
import type { Repository } from './repository.ts';

/**
 * `forbidden` and `sso` are organizations, in lower case: one that forbids this kind of token, and one that wants the token authorized
 * for single sign-on first. `points` is what the token may spend in an hour.
 */
export interface Viewer {
  readonly account: Account;
  readonly token: string;
  readonly seesPrivate: boolean;
  readonly forbidden: ReadonlySet<string>;
  readonly sso: ReadonlySet<string>;
  readonly points: number;
}

export interface TokenSpec {
  readonly login?: string;
  readonly private?: boolean;
  readonly forbidden?: readonly string[];
  readonly sso?: readonly string[];
  readonly points?: number;
}

/** What a viewer gets to see of something: it, nothing at all, or a refusal. */
export type Sight = 'visible' | 'absent' | 'forbidden' | 'sso';

export function newViewer(token: string, spec: TokenSpec, account: FindAccount): Viewer {
  return {
    account: account(spec.login ?? 'octo-viewer'),
    token,
    seesPrivate: spec.private ?? false,
    forbidden: new Set(spec.forbidden?.map((login) => login.toLowerCase())),
    sso: new Set(spec.sso?.map((login) => login.toLowerCase())),
    points: spec.points ?? 5_000,
  };
}

export function sightOfOwner(viewer: Viewer, login: string): Sight {
  if (viewer.forbidden.has(login.toLowerCase())) return 'forbidden';
  return viewer.sso.has(login.toLowerCase()) ? 'sso' : 'visible';
}

/** A private repository does not exist for those who may not see it; not even a refusal gives it away. */
export function sightOf(viewer: Viewer, repository: Repository): Sight {
  if (repository.visibility !== 'PUBLIC' && !viewer.seesPrivate) return 'absent';
  return sightOfOwner(viewer, repository.owner.login);
}
