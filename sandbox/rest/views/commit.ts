// Commits, as Git has them and as GitHub shows them.

import { nodeId } from '../../world/identifiers.ts';
import type { Repository } from '../../world/repository.ts';
import { compareTrees, countLines } from '../git/compare-trees.ts';
import type { GitCommit } from '../git/git-database.ts';
import { dateOf, type Person } from '../git/person.ts';
import { accountByEmail } from '../identity.ts';
import type { Site } from '../site.ts';
import type { Answer, Part } from './answer.ts';
import { type ChangedFileView, changedFileView } from './changed-file.ts';
import { type UserView, userView } from './user.ts';

type Verification = Answer<'git', 'getCommit'>['verification'];

/** A commit as an object of Git. */
export function gitCommitView(
  origin: string,
  repository: Repository,
  commit: GitCommit,
): Part<Answer<'git', 'getCommit'>> {
  const url = `${origin}/repos/${repository.nameWithOwner}/git`;
  return {
    sha: commit.oid,
    node_id: nodeId('C', repository.nameWithOwner.toLowerCase(), commit.oid),
    url: `${url}/commits/${commit.oid}`,
    html_url: htmlUrl(repository, commit.oid),
    author: personView(commit.author),
    committer: personView(commit.committer),
    tree: { sha: commit.tree, url: `${url}/trees/${commit.tree}` },
    message: shownMessage(commit),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: htmlUrl(repository, sha),
    })),
    verification: verificationOf(commit),
  };
}

/** A commit with the accounts behind its people. */
export function commitView(
  site: Site,
  origin: string,
  repository: Repository,
  commit: GitCommit,
): Part<Answer<'repos', 'listCommits'>[number]> {
  const url = `${origin}/repos/${repository.nameWithOwner}`;
  const account = ({ email }: Person): UserView | null => {
    const found = accountByEmail(site.world, email);
    return found === null ? null : userView(origin, found);
  };
  return {
    sha: commit.oid,
    node_id: nodeId('C', repository.nameWithOwner.toLowerCase(), commit.oid),
    commit: {
      author: personView(commit.author),
      committer: personView(commit.committer),
      message: shownMessage(commit),
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      url: `${url}/git/commits/${commit.oid}`,
      comment_count: 0,
      verification: verificationOf(commit),
    },
    url: `${url}/commits/${commit.oid}`,
    html_url: htmlUrl(repository, commit.oid),
    comments_url: `${url}/commits/${commit.oid}/comments`,
    author: account(commit.author),
    committer: account(commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: htmlUrl(repository, sha),
    })),
  };
}

/** A commit with what it changed since its first parent. */
export function detailedCommitView(
  site: Site,
  origin: string,
  repository: Repository,
  commit: GitCommit,
): Part<Answer<'repos', 'getCommit'>> {
  const git = site.git(repository);
  const [parent] = commit.parents;
  const before = parent === undefined || !git.knowsFiles(parent) ? null : (git.commit(parent)?.tree ?? null);
  const changed = compareTrees(git, before, commit.tree);
  const lines = changed.map((file) => countLines(git, file));
  const additions = lines.reduce((sum, one) => sum + one.additions, 0);
  const deletions = lines.reduce((sum, one) => sum + one.deletions, 0);
  const files: ChangedFileView[] = changed.map((file) =>
    changedFileView(site, origin, repository, commit.oid, file),
  );
  return {
    ...commitView(site, origin, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files,
  };
}

function personView(person: Person): { name: string; email: string; date: string } {
  return { name: person.name, email: person.email, date: dateOf(person) };
}

/** GitHub shows no line break at the end. */
function shownMessage({ message }: GitCommit): string {
  return message.replace(/\n+$/, '');
}

/** The sandbox vouches without a signature, which would change the commit's id. */
function verificationOf({ isSigned, committer }: GitCommit): Verification {
  return {
    verified: isSigned,
    reason: isSigned ? 'valid' : 'unsigned',
    signature: null,
    payload: null,
    verified_at: isSigned ? dateOf(committer) : null,
  };
}

function htmlUrl({ nameWithOwner }: Repository, oid: string): string {
  return `https://github.com/${nameWithOwner}/commit/${oid}`;
}
