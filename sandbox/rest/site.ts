// The state behind REST: what a world does not hold, and what has to happen when a branch moves.
import type { Account } from '../world/account.ts';
import type { Comment } from '../world/comment.ts';
import { instant, latest } from '../world/instant.ts';
import type { Issue } from '../world/issue.ts';
import type { PullRequest } from '../world/pull-request.ts';
import type { Repository } from '../world/repository.ts';
import type { TokenSpec, Viewer } from '../world/viewer.ts';
import type { World } from '../world.ts';
import { GitDatabase } from './git/git-database.ts';
import { type Grant, type GrantSpec, newGrant, type TokenKind } from './grant.ts';
import { actorOf } from './identity.ts';
import { LabelBook } from './label-book.ts';
import { newPullDetails, type PullDetails, syncPullRequests } from './pull-details.ts';
import type { AppSpec, RepositorySettings, WorkflowState } from './settings.ts';
import type { StateReason } from './views/item.ts';

/** `now` dates everything that is written. Tokens that the world does not have are made. */
export interface SiteOptions {
  readonly now?: () => Date;
  readonly tokens?: Readonly<Record<string, GrantSpec & TokenSpec>>;
  readonly repositories?: Readonly<Record<string, RepositorySettings>>;
  readonly app?: AppSpec;
}

export class Site {
  readonly world: World;
  readonly app: AppSpec | null;
  readonly commentEdits = new Map<Comment, string>();
  readonly stateReasons = new Map<Issue, StateReason>();
  readonly #now: () => Date;
  readonly #settings: ReadonlyMap<string, RepositorySettings>;
  readonly #grants = new Map<string, Grant>();
  readonly #databases = new Map<Repository, GitDatabase>();
  readonly #labels = new Map<Repository, LabelBook>();
  readonly #pulls = new Map<PullRequest, PullDetails>();
  readonly #workflows = new Map<Repository, Map<string, WorkflowState>>();
  readonly #writers = new Map<Repository, Set<Account>>();

  constructor(world: World, options: SiteOptions = {}) {
    this.world = world;
    this.app = options.app ?? null;
    this.#now = options.now ?? (() => new Date('2023-05-19T01:00:00Z'));
    this.#settings = new Map(
      Object.entries(options.repositories ?? {}).map(([name, one]) => [name.toLowerCase(), one]),
    );
    for (const { collaborators = [] } of this.#settings.values()) collaborators.map(world.account);
    for (const [token, spec] of Object.entries(options.tokens ?? {})) this.addToken(token, spec);
    for (const [name, { forkOf }] of Object.entries(options.repositories ?? {})) {
      if (world.repository(name) === null)
        world.addRepository({ name, isFork: forkOf !== undefined, isEmpty: true });
      if (forkOf !== undefined) this.#fork(name, forkOf);
    }
  }

  /** The moment, as GitHub writes it. */
  get now(): string {
    return instant(this.#now().toISOString());
  }

  addToken(token: string, spec: GrantSpec & TokenSpec): Viewer {
    this.#grants.set(token, newGrant(spec));
    return this.world.viewer(token) ?? this.world.addToken(token, spec);
  }

  /** How many tokens there are, so that the next one has a name of its own. */
  get tokensMade(): number {
    return this.#grants.size;
  }

  grantOf({ token }: Viewer): Grant {
    return this.#grants.get(token) ?? newGrant({ kind: kindOf(token) });
  }

  settings(repository: Repository): RepositorySettings {
    return this.#settings.get(repository.nameWithOwner.toLowerCase()) ?? {};
  }

  /** The repository that this one is a fork of. */
  parentOf(repository: Repository): Repository | null {
    const { forkOf } = this.settings(repository);
    return forkOf === undefined ? null : this.world.repository(forkOf);
  }

  /** The repository of that owner in the same network of forks. */
  relativeOf(repository: Repository, owner: string): Repository | null {
    const network = [repository, ...this.#network(repository)];
    return network.find((one) => one.owner.login.toLowerCase() === owner.toLowerCase()) ?? null;
  }

  git(repository: Repository): GitDatabase {
    const relatives = () => this.#network(repository).map((one) => this.git(one));
    return made(
      this.#databases,
      repository,
      () => new GitDatabase(repository, actorOf(this.world), relatives),
    );
  }

  labels(repository: Repository): LabelBook {
    return made(
      this.#labels,
      repository,
      () => new LabelBook(repository, this.settings(repository).labels ?? []),
    );
  }

  pull(pullRequest: PullRequest): PullDetails {
    return made(this.#pulls, pullRequest, () => newPullDetails(pullRequest));
  }

  setPull(pullRequest: PullRequest, details: PullDetails): void {
    this.#pulls.set(pullRequest, details);
  }

  workflows(repository: Repository): Map<string, WorkflowState> {
    const given = this.settings(repository).workflows ?? {};
    return made(this.#workflows, repository, () => new Map(Object.entries(given)));
  }

  /** Somebody who pushed has the right to, and can be asked for a review. */
  addWriter(repository: Repository, account: Account): void {
    made(this.#writers, repository, () => new Set()).add(account);
  }

  isCollaborator(repository: Repository, account: Account): boolean {
    const { owner } = repository;
    const login = account.login.toLowerCase();
    const named = this.settings(repository).collaborators ?? [];
    return (
      owner === account ||
      (owner.kind === 'Organization' && owner.members.has(login)) ||
      named.some((one) => one.toLowerCase() === login) ||
      this.#writers.get(repository)?.has(account) === true
    );
  }

  /** Moves, makes or (`null`) deletes a ref, with all that follows for pull requests. */
  moveRef(repository: Repository, name: string, oid: string | null, by: Account): void {
    this.git(repository).setRef(name, oid);
    repository.pushedAt = latest([repository.pushedAt, this.now]);
    const [, branch] = /^refs\/heads\/(.+)$/.exec(name) ?? [];
    if (branch !== undefined) syncPullRequests(this, repository, branch, by);
  }

  #fork(name: string, forkOf: string): void {
    const fork = this.world.repository(name);
    const parent = this.world.repository(forkOf);
    if (fork === null || parent === null) throw new Error(`There is no repository ${forkOf} to fork`);
    const tip = parent.branches.get(parent.defaultBranch);
    if (fork.branches.size > 0 || tip === undefined) return;
    this.git(fork).typeOf(tip);
    fork.branches.set(fork.defaultBranch, tip);
  }

  #network(repository: Repository): readonly Repository[] {
    const root = this.#root(repository);
    return this.world.repositories.filter((one) => one !== repository && this.#root(one) === root);
  }

  #root(repository: Repository): Repository {
    const parent = this.parentOf(repository);
    return parent === null ? repository : this.#root(parent);
  }
}

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}

function kindOf(token: string): TokenKind {
  if (token.startsWith('ghs_')) return 'app';
  return token.startsWith('github_pat_') ? 'fine-grained' : 'classic';
}
