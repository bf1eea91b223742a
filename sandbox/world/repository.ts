// Repositories, with everything that lies in them.
import type { Owner } from './account.ts';
import { ObjectStore } from './git-objects.ts';
import { databaseId, nodeId } from './identifiers.ts';
import type { Issue } from './issue.ts';
import type { PullRequest } from './pull-request.ts';
import type { Release } from './release.ts';

export type Visibility = 'PUBLIC' | 'PRIVATE' | 'INTERNAL';

/** `branches` maps a branch's name to the commit it stands on. `pushedAt` moves with every push, to any branch. */
export interface Repository {
  readonly kind: 'Repository';
  readonly id: string;
  readonly databaseId: number;
  readonly owner: Owner;
  readonly name: string;
  readonly nameWithOwner: string;
  readonly visibility: Visibility;
  readonly isArchived: boolean;
  readonly isFork: boolean;
  readonly parent: string | null;
  readonly isDisabled: boolean;
  readonly defaultBranch: string;
  readonly git: ObjectStore;
  readonly branches: Map<string, string>;
  readonly pullRequests: Map<number, PullRequest>;
  readonly issues: Map<number, Issue>;
  readonly releases: Release[];
  pushedAt: string | null;
}

/**
 * `name` is `owner/name`, and so are `formerNames`, which redirect. With `files` the history begins with one commit that holds them;
 * without, it reaches back to commits that the world does not know; an `isEmpty` repository has no branch at all.
 * `parent` is the repository that it is a fork of.
 */
export interface RepositorySpec {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly isArchived?: boolean;
  readonly isFork?: boolean;
  readonly parent?: string;
  readonly isDisabled?: boolean;
  readonly isEmpty?: boolean;
  readonly defaultBranch?: string;
  readonly formerNames?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly createdAt?: string;
}

export function newRepository(owner: Owner, spec: RepositorySpec): Repository {
  const key = spec.name.toLowerCase();
  return {
    kind: 'Repository',
    id: nodeId('R', key),
    databaseId: databaseId('Repository', key),
    owner,
    name: spec.name.slice(spec.name.indexOf('/') + 1),
    nameWithOwner: spec.name,
    visibility: spec.visibility ?? 'PUBLIC',
    isArchived: spec.isArchived ?? false,
    isFork: spec.isFork ?? spec.parent !== undefined,
    parent: spec.parent ?? null,
    isDisabled: spec.isDisabled ?? false,
    defaultBranch: spec.defaultBranch ?? 'master',
    git: new ObjectStore(key),
    branches: new Map(),
    pullRequests: new Map(),
    issues: new Map(),
    releases: [],
    pushedAt: null,
  };
}
