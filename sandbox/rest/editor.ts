// People at work in the sandbox, for tests that read like stories.
import type { Account } from '../world/account.ts';
import type { PullRequest } from '../world/pull-request.ts';
import type { Repository } from '../world/repository.ts';
import { log, mergeBaseOf } from './git/ancestry.ts';
import { editTree, textChanges } from './git/edit-tree.ts';
import type { GitCommit, GitDatabase } from './git/git-database.ts';
import { mergeTrees } from './git/merge-trees.ts';
import { personAt } from './git/person.ts';
import { identityOf, loginOf, webFlow } from './identity.ts';
import { addLabels, setLabels, setState } from './items.ts';
import { markMerged } from './pull-details.ts';
import type { Site } from './site.ts';

/** Files by path: the new text, or `null` to delete. */
export type Edits = Readonly<Record<string, string | null>>;

/**
 * Somebody with write access, whom no ruleset stops. Repositories are `owner/name`, pull requests `owner/name#7`. What makes a
 * commit returns its id.
 */
export class Editor {
  readonly account: Account;
  readonly #site: Site;

  constructor(site: Site, login: string) {
    this.#site = site;
    this.account = site.world.account(login);
  }

  /** Pushes a commit onto a branch; one that is new grows out of the default branch. */
  commit(name: string, branch: string, edits: Edits, message = 'Edit by hand'): string {
    const git = this.#git(name);
    const parent = git.branch(branch) ?? this.#tip(git, git.repository.defaultBranch);
    return this.#push(git, branch, this.#commitOn(git, parent, edits, message).oid);
  }

  /** Changes one file of a branch, given its text. */
  edit(name: string, branch: string, path: string, change: (text: string) => string): string {
    const text = readFile(this.#git(name), branch, path);
    if (text === null) throw new Error(`There is no ${path} on ${branch} of ${name}`);
    return this.commit(name, branch, { [path]: change(text) });
  }

  /** Rewrites a branch: it stands on `onto` then, with one commit of these edits on top if there are any. */
  forcePush(name: string, branch: string, onto: string, edits: Edits = {}, message = 'Rewrite'): string {
    const git = this.#git(name);
    const isReset = Object.keys(edits).length === 0;
    return this.#push(git, branch, isReset ? onto : this.#commitOn(git, onto, edits, message).oid);
  }

  /** "Update branch": merges the base branch (the default one) into a branch. @throws Error on a conflict */
  mergeBase(name: string, branch: string, base?: string): string {
    const git = this.#git(name);
    const from = base ?? git.repository.defaultBranch;
    const message = `Merge branch '${from}' into ${branch}`;
    return this.#push(git, branch, this.#merge(git, this.#tip(git, branch), this.#tip(git, from), message));
  }

  deleteBranch(name: string, branch: string): void {
    this.#site.moveRef(this.#git(name).repository, `refs/heads/${branch}`, null, this.account);
  }

  /**
   * Merges a pull request: squashed into one commit, as the website's Mergify does, by a merge commit, or its commits one by one.
   * The branch stays. @throws Error on a conflict
   */
  merge(pullRequest: string, method: 'squash' | 'merge' | 'rebase' = 'squash'): string {
    const one = this.#open(pullRequest);
    if (one.isDraft) throw new Error(`${pullRequest} is a draft: it has to be made ready first`);
    const git = this.#site.git(one.repository);
    const [base, { headOid, headRepository }] = [this.#tip(git, one.baseRefName), this.#site.pull(one)];
    const owner = headRepository === null ? null : loginOf(headRepository.owner);
    const headline = `Merge pull request #${one.number} from ${owner ?? 'unknown'}/${one.headRefName}`;
    const ways = {
      merge: () => this.#merge(git, base, headOid, `${headline}\n\n${one.title}`),
      squash: () => this.#squash(git, base, one, headOid),
      rebase: () => this.#rebase(git, base, headOid),
    };
    const commit = ways[method]();
    markMerged(this.#site, one, commit, this.account);
    return this.#push(git, one.baseRefName, commit);
  }

  close(pullRequest: string): void {
    setState(this.#site, this.#open(pullRequest), 'closed');
  }

  reopen(pullRequest: string): void {
    setState(this.#site, this.#pullRequest(pullRequest), 'open');
  }

  ready(pullRequest: string): void {
    this.#setDraft(pullRequest, false);
  }

  backToDraft(pullRequest: string): void {
    this.#setDraft(pullRequest, true);
  }

  label(item: string, name: string): void {
    addLabels(this.#site, this.#item(item), [name]);
  }

  unlabel(item: string, name: string): void {
    const found = this.#item(item);
    const rest = found.labels.map((label) => label.name).filter((one) => one !== name);
    setLabels(this.#site, found, rest);
  }

  comment(on: string, body: string): void {
    this.#site.world.addComment({ on, body, author: loginOf(this.account), createdAt: this.#site.now });
  }

  #commitOn(git: GitDatabase, parent: string, edits: Edits, message: string): GitCommit {
    const tree = editTree(git, treeOf(git, parent), textChanges(git, edits));
    return this.#add(git, tree, [parent], message, false);
  }

  #merge(git: GitDatabase, ours: string, theirs: string, message: string): string {
    return this.#add(git, this.#mergedTree(git, ours, theirs), [ours, theirs], message, true).oid;
  }

  #squash(git: GitDatabase, base: string, one: PullRequest, head: string): string {
    const message = `${one.title} (#${one.number})`;
    return this.#add(git, this.#mergedTree(git, base, head), [base], message, true, one.author).oid;
  }

  /** Merges among the commits are left out. */
  #rebase(git: GitDatabase, base: string, head: string): string {
    let tip = base;
    for (const oid of log(git, head, { except: base }).toReversed()) {
      const { parents, message, tree } = requireCommit(git, oid);
      const [parent] = parents;
      if (parents.length !== 1 || parent === undefined) continue;
      const merged = mergeTrees(git, treeOf(git, parent), treeOf(git, tip), tree);
      tip = this.#add(git, merged, [tip], message, true).oid;
    }
    return tip;
  }

  #mergedTree(git: GitDatabase, ours: string, theirs: string): string {
    const base = mergeBaseOf(git, ours, theirs);
    if (base === null) throw new Error(`${ours} and ${theirs} have nothing in common`);
    return mergeTrees(git, treeOf(git, base), treeOf(git, ours), treeOf(git, theirs));
  }

  /** `isOnWeb`: made by a button, so GitHub is the committer, and signs. */
  #add(
    git: GitDatabase,
    tree: string,
    parents: readonly string[],
    message: string,
    isOnWeb: boolean,
    by: Account | null = this.account,
  ): GitCommit {
    const { now } = this.#site;
    const author = personAt(identityOf(by ?? this.account), now);
    const committer = isOnWeb ? personAt(webFlow, now) : author;
    // A person's `git commit` ends the message with a line break.
    return git.addCommit(
      { tree, parents, author, committer, message: isOnWeb ? message : `${message}\n` },
      isOnWeb,
    );
  }

  #push(git: GitDatabase, branch: string, oid: string): string {
    this.#site.addWriter(git.repository, this.account);
    this.#site.moveRef(git.repository, `refs/heads/${branch}`, oid, this.account);
    return oid;
  }

  #setDraft(pullRequest: string, isDraft: boolean): void {
    const one = this.#open(pullRequest);
    one.isDraft = isDraft;
    one.touchedAt = this.#site.now;
  }

  #tip(git: GitDatabase, branch: string): string {
    const oid = git.branch(branch);
    if (oid === null) throw new Error(`There is no branch ${branch} in ${git.repository.nameWithOwner}`);
    return oid;
  }

  #git(name: string): GitDatabase {
    return this.#site.git(repositoryNamed(this.#site, name));
  }

  #item(reference: string): NonNullable<ReturnType<Site['world']['item']>> {
    const item = this.#site.world.item(reference);
    if (item === null) throw new Error(`There is no ${reference}`);
    return item;
  }

  #pullRequest(reference: string): PullRequest {
    const item = this.#item(reference);
    if (item.kind !== 'PullRequest') throw new Error(`${reference} is an issue`);
    return item;
  }

  #open(reference: string): PullRequest {
    const one = this.#pullRequest(reference);
    if (one.state !== 'OPEN') throw new Error(`${reference} is not open`);
    return one;
  }
}

export function repositoryNamed(site: Site, name: string): Repository {
  const repository = site.world.repository(name);
  if (repository === null) throw new Error(`There is no repository ${name} in this world`);
  return repository;
}

/** A file as it is on a branch or at a commit, `null` if there is none. */
export function readFile(git: GitDatabase, revision: string, path: string): string | null {
  const oid = git.resolve(revision);
  if (oid === null) throw new Error(`There is no ${revision} in ${git.repository.nameWithOwner}`);
  const entry = git.repository.git.entryAt(treeOf(git, oid), path);
  return entry === null ? null : (git.blob(entry.oid)?.toString('utf8') ?? null);
}

function treeOf(git: GitDatabase, commit: string): string {
  return requireCommit(git, commit).tree;
}

function requireCommit(git: GitDatabase, oid: string): GitCommit {
  const found = git.commit(oid);
  if (found === null) throw new Error(`There is no commit ${oid} in ${git.repository.nameWithOwner}`);
  return found;
}
