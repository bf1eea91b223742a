// The world: everything that the local GitHub knows, and the builder of worlds for tests.
import {
  type Account,
  type AccountSpec,
  newAccount,
  newOrganization,
  type Organization,
  type OrganizationSpec,
  type Owner,
} from './world/account.ts';
import { type Comment, type CommentSpec, newComment } from './world/comment.ts';
import type { CommitSpec } from './world/commit-spec.ts';
import type { Commit } from './world/git-objects.ts';
import { unknownOid } from './world/identifiers.ts';
import { instant, latest } from './world/instant.ts';
import { type Issue, type IssueSpec, newIssue } from './world/issue.ts';
import { newPullRequest, type PullRequest, type PullRequestSpec } from './world/pull-request.ts';
import { pushCommit, pushPullRequest } from './world/push.ts';
import { newRelease, type Release, type ReleaseSpec } from './world/release.ts';
import { newRepository, type Repository, type RepositorySpec } from './world/repository.ts';
import { newReview, type Review, type ReviewSpec } from './world/review.ts';
import { newViewer, type TokenSpec, type Viewer } from './world/viewer.ts';

export type Node = Account | Organization | Repository | PullRequest | Issue | Comment | Review | Release;

/** `begins`: what happened before is unknown, save that accounts with `hasEarlierWork` did something. */
export interface WorldSpec {
  readonly begins?: string;
  readonly tokens?: Readonly<Record<string, TokenSpec>>;
  readonly organizations?: readonly (string | OrganizationSpec)[];
  readonly users?: readonly (string | AccountSpec)[];
  readonly repositories?: readonly (string | RepositorySpec)[];
  readonly issues?: readonly IssueSpec[];
  readonly pullRequests?: readonly PullRequestSpec[];
  readonly commits?: readonly CommitSpec[];
  readonly releases?: readonly ReleaseSpec[];
}

/** The token of worlds that name none. It sees what is public. */
export const publicToken = 'sandbox-token';

/**
 * A world with what a test cares about; everything that is only named (an owner, a repository, an account) is made on the way.
 *
 * @example
 * const world = aWorld({ pullRequests: [{ repository: 'mosn/mosn', number: 1, mergedAt: '2023-05-15T01:00:00Z' }] });
 * world.addReview({ on: 'mosn/mosn#1', author: 'octo-reviewer' });
 */
export function aWorld(spec: WorldSpec = {}): World {
  const world = new World(spec.begins);
  for (const one of spec.organizations ?? []) world.addOrganization(one);
  for (const one of spec.users ?? []) world.addUser(one);
  for (const [token, one] of Object.entries(spec.tokens ?? { [publicToken]: {} })) world.addToken(token, one);
  for (const one of spec.repositories ?? []) world.addRepository(one);
  for (const one of spec.issues ?? []) world.addIssue(one);
  for (const one of spec.pullRequests ?? []) world.addPullRequest(one);
  for (const one of spec.commits ?? []) world.addCommit(one);
  for (const one of spec.releases ?? []) world.addRelease(one);
  return world;
}

export class World {
  readonly begins: string | null;
  readonly #owners = new Map<string, Owner>();
  readonly #bots = new Map<string, Account>();
  readonly #repositories = new Map<string, Repository>();
  readonly #formerNames = new Map<string, Repository>();
  readonly #viewers = new Map<string, Viewer>();
  readonly #nodes = new Map<string, Node>();

  constructor(begins?: string) {
    this.begins = begins === undefined ? null : instant(begins);
  }

  /** Logins are compared without regard to case. */
  owner(login: string): Owner | null {
    return this.#owners.get(login.toLowerCase()) ?? null;
  }

  organization(login: string): Organization | null {
    const owner = this.owner(login);
    return owner?.kind === 'Organization' ? owner : null;
  }

  /** The account of that login, made if it is new. Bots (`…[bot]`) have logins of their own. */
  readonly account = (login: string): Account => {
    const found = this.findAccount(login);
    return found ?? this.addUser(login);
  };

  /** A user takes another login and stays the same account. */
  renameUser(from: string, to: string): void {
    const user = this.findAccount(from);
    if (user === null) throw new Error(`There is no account ${from} in this world`);
    this.#owners.delete(from.toLowerCase());
    this.#owners.set(to.toLowerCase(), Object.assign(user, { login: to }));
  }

  findAccount(login: string): Account | null {
    if (login.endsWith('[bot]')) return this.#bots.get(login.toLowerCase()) ?? null;
    const owner = this.owner(login);
    return owner === null || owner.kind === 'Organization' ? null : owner;
  }

  repository(name: string): Repository | null {
    return this.#repositories.get(name.toLowerCase()) ?? null;
  }

  /** The repository that once had this name. */
  renamedRepository(name: string): Repository | null {
    return this.#formerNames.get(name.toLowerCase()) ?? null;
  }

  get repositories(): readonly Repository[] {
    return [...this.#repositories.values()];
  }

  node(id: string): Node | null {
    return this.#nodes.get(id) ?? null;
  }

  viewer(token: string): Viewer | null {
    return this.#viewers.get(token) ?? null;
  }

  addOrganization(spec: string | OrganizationSpec): Organization {
    const organization = newOrganization(typeof spec === 'string' ? { login: spec } : spec);
    this.#owners.set(organization.login.toLowerCase(), organization);
    return this.#keep(organization);
  }

  addUser(spec: string | AccountSpec): Account {
    const account = newAccount(typeof spec === 'string' ? { login: spec } : spec);
    const login = account.login.toLowerCase();
    if (account.kind === 'Bot') this.#bots.set(`${login}[bot]`, account);
    else this.#owners.set(login, account);
    return this.#keep(account);
  }

  addToken(token: string, spec: TokenSpec = {}): Viewer {
    const viewer = newViewer(token, spec, this.account);
    this.#viewers.set(token, viewer);
    return viewer;
  }

  /** An owner that is new becomes an organization. */
  addRepository(spec: string | RepositorySpec): Repository {
    const full = typeof spec === 'string' ? { name: spec } : spec;
    const login = full.name.slice(0, full.name.indexOf('/'));
    const repository = newRepository(this.owner(login) ?? this.addOrganization(login), full);
    this.#repositories.set(full.name.toLowerCase(), repository);
    for (const name of full.formerNames ?? []) this.#formerNames.set(name.toLowerCase(), repository);
    const committedAt = full.createdAt ?? '2020-01-01T00:00:00Z';
    if (full.files !== undefined) {
      this.addCommit({ repository: full.name, message: 'Initial commit', committedAt, files: full.files });
    } else if (full.isEmpty !== true) {
      repository.branches.set(repository.defaultBranch, unknownOid(full.name, repository.defaultBranch));
      repository.pushedAt = committedAt;
    }
    return this.#keep(repository);
  }

  addIssue(spec: IssueSpec): Issue {
    const repository = this.#repository(spec.repository);
    const number = spec.number ?? nextNumber(repository);
    const issue = this.#keep(newIssue(spec, repository, number, this.account));
    repository.issues.set(number, issue);
    for (const comment of spec.comments ?? []) this.#comment(issue, comment);
    return issue;
  }

  /** Merges go onto their branch in the order in which they are added. */
  addPullRequest(spec: PullRequestSpec): PullRequest {
    const repository = this.#repository(spec.repository);
    const number = spec.number ?? nextNumber(repository);
    const pullRequest = this.#keep(newPullRequest(spec, repository, number, this.account));
    repository.pullRequests.set(number, pullRequest);
    pushPullRequest(pullRequest, spec, this.account);
    for (const review of spec.reviews ?? []) this.#review(pullRequest, review);
    for (const comment of spec.comments ?? []) this.#comment(pullRequest, comment);
    return pullRequest;
  }

  addReview(spec: ReviewSpec): Review {
    const on = this.#item(spec.on);
    if (on.kind !== 'PullRequest') throw new Error(`${spec.on} is an issue: only pull requests are reviewed`);
    return this.#review(on, spec);
  }

  addComment(spec: CommentSpec): Comment {
    return this.#comment(this.#item(spec.on), spec);
  }

  addCommit(spec: CommitSpec): Commit {
    return pushCommit(this.#repository(spec.repository), spec, this.account);
  }

  addRelease(spec: ReleaseSpec): Release {
    const repository = this.#repository(spec.repository);
    const release = this.#keep(newRelease(spec, repository, this.account));
    repository.releases.push(release);
    // The release's tag was pushed, even if its commit had been there before.
    repository.pushedAt = latest([repository.pushedAt, release.publishedAt]);
    return release;
  }

  /** The issue or pull request that `owner/name#number` names, `null` if there is none. */
  item(reference: string): Issue | PullRequest | null {
    const [name = '', number = ''] = reference.split('#');
    const repository = this.repository(name);
    return repository?.issues.get(Number(number)) ?? repository?.pullRequests.get(Number(number)) ?? null;
  }

  #item(reference: string): Issue | PullRequest {
    const item = this.item(reference);
    if (item === null) throw new Error(`There is no issue or pull request ${reference} in this world`);
    return item;
  }

  #repository(name: string): Repository {
    return this.repository(name) ?? this.addRepository(name);
  }

  #review(pullRequest: PullRequest, spec: Omit<ReviewSpec, 'on'>): Review {
    const review = this.#keep(newReview(spec, pullRequest, this.account));
    pullRequest.reviews.push(review);
    return review;
  }

  #comment(item: Issue | PullRequest, spec: Omit<CommentSpec, 'on'>): Comment {
    const comment = this.#keep(newComment(spec, item, this.account));
    item.comments.push(comment);
    return comment;
  }

  #keep<T extends Node>(node: T): T {
    this.#nodes.set(node.id, node);
    return node;
  }
}

function nextNumber(repository: Repository): number {
  return Math.max(0, ...repository.issues.keys(), ...repository.pullRequests.keys()) + 1;
}
