// What GitHub says now of the thing that somebody asks about.
import type { Seen } from '../../explain/facts.ts';
import type { Subject } from '../../explain/subject.ts';
import type { GitHub } from '../../github/client.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import { isPublic } from '../../github/queries/fragments.ts';
import { seenAccount, seenCommit, seenItem } from '../../github/queries/seen.ts';
import { toInstant } from '../../model/calendar.ts';
import { itemName } from '../../model/item-name.ts';

/** A subject whose repository is known. */
export type Located = Exclude<Subject, { repository: string | null }> | WithRepository;
type WithRepository = Extract<Subject, { repository: string | null }> & { readonly repository: string };

/**
 * @returns `null` if GitHub shows nothing, or not to everybody; `undefined` if there is nothing that it could be asked for
 * @throws Failure if GitHub cannot be asked: that says nothing of the thing
 */
export async function lookUp(github: GitHub, subject: Located): Promise<Seen | null | undefined> {
  // What is said of a commit holds without what brought it.
  const quiet = github.telling(() => {});
  switch (subject.kind) {
    case 'work':
      return lookUpItem(quiet, subject.repository, subject.number);
    case 'commit':
      return lookUpCommit(quiet, subject.repository, subject.oid);
    case 'person':
      // An app is no account that one could ask for by its login.
      return subject.login.endsWith('[bot]') ? undefined : lookUpAccount(quiet, subject.login);
    case 'git-name':
      return undefined;
  }
}

const nothingElse = { isOpen: false, isMerge: false, broughtBy: [] };

async function lookUpItem(github: GitHub, repository: string, number: number): Promise<Seen | null> {
  const answer = await github.ask(seenItem, { ...ownerAndName(repository), number });
  const item = answer.repository?.issueOrPullRequest;
  if (item == null || !isPublic(item.repository)) return null;
  const isPullRequest = item.__typename === 'PullRequest';
  const at = isPullRequest ? (item.mergedAt ?? null) : item.createdAt;
  return {
    ...nothingElse,
    kind: isPullRequest ? 'pull-request' : 'issue',
    name: itemName({ repository: item.repository.nameWithOwner, number: item.number }),
    title: item.title,
    author: item.author?.login ?? null,
    at: at === null ? null : toInstant(at),
    isOpen: !item.closed,
  };
}

async function lookUpCommit(github: GitHub, repository: string, oid: string): Promise<Seen | null> {
  const { repository: found } = await github.ask(seenCommit, { ...ownerAndName(repository), oid });
  if (found == null || !isPublic(found)) return null;
  const commit = found.object;
  if (commit == null || !('oid' in commit)) return null;
  return {
    ...nothingElse,
    kind: 'commit',
    name: `${found.nameWithOwner}@${commit.oid}`,
    title: commit.messageHeadline,
    author: commit.author?.user?.login ?? null,
    at: toInstant(commit.committedDate),
    isMerge: commit.parents.totalCount > 1,
    broughtBy: (commit.associatedPullRequests?.nodes ?? [])
      .filter((one) => isPublic(one.repository))
      .map((one) => itemName({ repository: one.repository.nameWithOwner, number: one.number })),
  };
}

async function lookUpAccount(github: GitHub, login: string): Promise<Seen | null> {
  const { user } = await github.ask(seenAccount, { login });
  if (user == null) return null;
  return {
    ...nothingElse,
    kind: 'account',
    name: user.login,
    title: user.__typename.toLowerCase(),
    author: null,
    at: null,
  };
}
