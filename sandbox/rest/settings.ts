// How a repository is set up: what an administrator decides on GitHub's pages.

export type RefDeed = 'create' | 'update' | 'delete';

/** A ruleset: these deeds to branches of these names are refused, with GitHub's words. */
interface BranchRule {
  readonly branches: RegExp;
  readonly forbids: readonly RefDeed[];
  readonly message: string;
}

/**
 * `forkOf` is the repository that this is a fork of. `labels` are there before anybody uses them. `collaborators` can be asked for
 * reviews and assigned, besides the members of the organization; `teams` by their slugs. `workflows` maps a file's name to its state.
 */
export interface RepositorySettings {
  readonly forkOf?: string;
  readonly allowsDrafts?: boolean;
  readonly allowsActionsToOpenPullRequests?: boolean;
  readonly wantsSignoff?: boolean;
  readonly labels?: readonly string[];
  readonly collaborators?: readonly string[];
  readonly teams?: readonly string[];
  readonly rules?: readonly BranchRule[];
  readonly workflows?: Readonly<Record<string, WorkflowState>>;
}

export type WorkflowState = 'active' | 'disabled_inactivity' | 'disabled_manually';

/** The App that tokens of kind `jwt` and `app` belong to. `publicKey` (PEM) checks the JWTs; without it any well-formed one will do. */
export interface AppSpec {
  readonly id: number;
  readonly slug: string;
  readonly owner: string;
  readonly publicKey?: string;
  readonly installations: readonly InstallationSpec[];
}

/** An installation on an account. Without `repositories` it is on all of them. */
export interface InstallationSpec {
  readonly id: number;
  readonly account: string;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly repositories?: readonly string[];
}
