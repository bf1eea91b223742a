// What moves a branch: a push, and the merge of a pull request.
import type { CommitSpec, PersonSpec } from './commit-spec.ts';
import type { Commit, CommitContent, GitActor } from './git-objects.ts';
import { unknownOid } from './identifiers.ts';
import { instant, latest } from './instant.ts';
import type { FindAccount } from './issue.ts';
import type { PullRequest, PullRequestSpec } from './pull-request.ts';
import type { Repository } from './repository.ts';

/** Puts a commit on a branch. */
export function pushCommit(repository: Repository, spec: CommitSpec, account: FindAccount): Commit {
  const branch = spec.branch ?? repository.defaultBranch;
  const commit = makeCommit(repository, spec, parentsOn(repository, branch), account);
  moveBranch(repository, branch, commit);
  return commit;
}

/** Gives a pull request its commits and, if it was merged, the commit that merged it. */
export function pushPullRequest(pullRequest: PullRequest, spec: PullRequestSpec, account: FindAccount): void {
  const { repository, baseRefName } = pullRequest;
  const base = parentsOn(repository, baseRefName);
  if (Array.isArray(spec.commits)) {
    const commits: string[] = [];
    for (const one of spec.commits) {
      const parents = commits.length === 0 ? base : commits.slice(-1);
      commits.push(
        makeCommit(repository, { ...one, repository: repository.nameWithOwner }, parents, account).oid,
      );
    }
    pullRequest.commits = commits;
  }
  if (pullRequest.mergedAt === null) return;
  if (spec.method === 'rebase') {
    rebase(pullRequest, base);
    return;
  }
  const commit = repository.git.addCommit(mergeContent(pullRequest, spec, base, account), spec.mergeOid);
  pullRequest.mergeCommit = commit.oid;
  if (spec.isBaseDeleted) repository.pushedAt = latest([repository.pushedAt, pullRequest.mergedAt]);
  else moveBranch(repository, baseRefName, commit);
}

/** Makes the commits anew on the base branch, with their words, authors and dates of writing. The last one counts as the merge. */
function rebase(pullRequest: PullRequest, base: readonly string[]): void {
  const { repository, commits, mergedAt, baseRefName } = pullRequest;
  let parents = base;
  for (const oid of typeof commits === 'number' ? [] : commits) {
    const { content } = repository.git.commit(oid);
    if (content === null || mergedAt === null) throw new Error('Only commits that are known can be rebased');
    const { committedAt: authoredAt } = content;
    const commit = repository.git.addCommit({ ...content, parents, authoredAt, committedAt: mergedAt });
    pullRequest.rebased.push(commit.oid);
    pullRequest.mergeCommit = commit.oid;
    parents = [commit.oid];
    moveBranch(repository, baseRefName, commit);
  }
}

function mergeContent(
  pullRequest: PullRequest,
  spec: PullRequestSpec,
  base: readonly string[],
  account: FindAccount,
): CommitContent {
  const { repository, number, title } = pullRequest;
  const shared = {
    tree: treeOn(repository, base, filesOf(spec)),
    committedAt: pullRequest.mergedAt ?? pullRequest.createdAt,
    isMadeOnWeb: true,
  };
  if (spec.method === 'merge') {
    const heads = typeof pullRequest.commits === 'number' ? [] : pullRequest.commits.slice(-1);
    const head = heads[0] ?? unknownOid(repository.nameWithOwner, number, 'head');
    const headline = spec.headline ?? `Merge pull request #${number} from ${pullRequest.headRefName}`;
    const { mergedBy } = pullRequest;
    return {
      ...shared,
      message: `${headline}\n\n${title}`,
      parents: [...base, head],
      authors: [{ name: mergedBy?.name ?? mergedBy?.login ?? null, account: mergedBy }],
    };
  }
  const { author } = pullRequest;
  const name = spec.authorName ?? author?.name ?? author?.login ?? null;
  return {
    ...shared,
    message: spec.headline ?? `${title} (#${number})`,
    parents: base,
    authors: [{ name, account: author }, ...(spec.coAuthors ?? []).map((person) => actor(person, account))],
  };
}

/** What a merge changes: the files of its commits, one over the other, then its own. */
function filesOf(spec: PullRequestSpec): Readonly<Record<string, string | null>> | undefined {
  const commits = Array.isArray(spec.commits) ? spec.commits : [];
  const changes = [...commits.map((commit) => commit.files), spec.files].filter(
    (files) => files !== undefined,
  );
  return changes.length === 0
    ? undefined
    : Object.fromEntries(changes.flatMap((files) => Object.entries(files)));
}

function makeCommit(
  repository: Repository,
  spec: CommitSpec,
  parents: readonly string[],
  account: FindAccount,
): Commit {
  const committedAt = instant(spec.committedAt ?? '2023-05-15T01:00:00Z');
  const merged = spec.isMerge
    ? [unknownOid(repository.nameWithOwner, spec.oid ?? committedAt, 'merged')]
    : [];
  const people = [spec.author ?? 'octo-user', ...(spec.coAuthors ?? [])];
  const content = {
    message: spec.message ?? 'Fix a typo',
    tree: treeOn(repository, parents, spec.files),
    parents: [...parents, ...merged],
    authors: people.map((person) => actor(person, account)),
    committedAt,
    isMadeOnWeb: spec.isMadeOnWeb ?? false,
  };
  return repository.git.addCommit(content, spec.oid);
}

/** Where the next commit of a branch hangs. A branch that is new here begins at an unknown commit, or, if the files are known, at the default branch. */
function parentsOn(repository: Repository, branch: string): readonly string[] {
  const trunk = repository.branches.get(repository.defaultBranch);
  if (trunk === undefined) return [];
  const isKnown = repository.git.commit(trunk).content?.tree != null;
  return [
    repository.branches.get(branch) ?? (isKnown ? trunk : unknownOid(repository.nameWithOwner, branch)),
  ];
}

function treeOn(
  repository: Repository,
  parents: readonly string[],
  files: Readonly<Record<string, string | null>> | undefined,
): string | null {
  const parent = parents[0];
  const tree = parent === undefined ? null : (repository.git.commit(parent).content?.tree ?? null);
  return files === undefined ? tree : repository.git.addTreeWith(tree, files).oid;
}

function moveBranch(repository: Repository, branch: string, commit: Commit): void {
  repository.branches.set(branch, commit.oid);
  repository.pushedAt = latest([repository.pushedAt, commit.content?.committedAt ?? null]);
}

function actor(person: PersonSpec, account: FindAccount): GitActor {
  if (typeof person === 'string') {
    const found = account(person);
    return { name: found.name ?? person, account: found };
  }
  const found = person.login === null ? null : account(person.login);
  return {
    name: person.name ?? found?.name ?? person.login,
    account: found,
    ...(person.email === undefined ? {} : { email: person.email }),
  };
}
