// Commits.
import { gap } from '../graphql/github-error.ts';
import {
  type Arguments,
  type Context,
  connection,
  type FieldModel,
  field,
  type TypeModel,
} from '../graphql/model.ts';
import type { Commit, CommitContent, GitActor } from '../world/git-objects.ts';
import { history } from '../world/history.ts';
import { instant } from '../world/instant.ts';
import type { PullRequest } from '../world/pull-request.ts';
import { entryOf, gitObjectModel, homeOf, type PlacedTree, treeOf } from './git-object.ts';

/** A person of a commit, at the commit's time. */
interface DatedActor extends GitActor {
  readonly date: string;
}

type HistoryArguments = {
  readonly since?: string | null;
  readonly until?: string | null;
  readonly path?: string | null;
  readonly author?: { readonly id?: string | null; readonly emails?: readonly string[] | null } | null;
};

export const commitModel: TypeModel = {
  ...gitObjectModel,
  url: field((commit: Commit, _args, context: Context) => {
    return `https://github.com/${homeOf(commit, context).nameWithOwner}/commit/${commit.oid}`;
  }),
  message: content(({ message }) => message),
  messageHeadline: content(({ message }) => message.split('\n', 1)[0]),
  committedDate: content(({ committedAt }) => committedAt),
  authoredDate: content(({ authoredAt, committedAt }) => authoredAt ?? committedAt),
  committedViaWeb: content(({ isMadeOnWeb }) => isMadeOnWeb),
  author: content((known) => people(known)[0]),
  authors: connection((commit: Commit) => people(contentOf(commit))),
  parents: connection((commit: Commit, _args, context: Context) => {
    return contentOf(commit).parents.map((oid) => homeOf(commit, context).git.commit(oid));
  }),
  associatedPullRequests: connection(associatedPullRequests),
  history: connection(commitHistory, 'since', 'until', 'path', 'author'),
  tree: field((commit: Commit, _args, context: Context): PlacedTree => {
    const tree = homeOf(commit, context).git.find(treeOf(commit));
    if (tree?.kind !== 'Tree') throw new Error(`${commit.oid} has no tree in this world`);
    return { ...tree, path: '' };
  }),
  file: field(
    (commit: Commit, { path }: { path: string }, context: Context) =>
      entryOf(commit, path, homeOf(commit, context)),
    'path',
  ),
};

export const gitActorModel: TypeModel = {
  name: field((actor: DatedActor) => actor.name),
  email: field(emailOf),
  date: field((actor: DatedActor) => actor.date),
  user: field(({ account }: DatedActor) => {
    if (account?.kind !== 'Bot') return account?.kind === 'User' ? account : null;
    // In the place of a commit's user GitHub shows a bot as a user whose login still has its suffix.
    return { ...account, kind: 'User', login: `${account.login}[bot]` };
  }),
};

function content(read: (content: CommitContent) => unknown): FieldModel {
  return field((commit: Commit) => read(contentOf(commit)));
}

function contentOf(commit: Commit): CommitContent {
  if (commit.content === null) throw gap('know', `the commit ${commit.repository}@${commit.oid}`);
  return commit.content;
}

/** The no-reply address of the account, or one made up from the name. */
function emailOf({ name, account, email }: GitActor): string {
  if (email !== undefined) return email;
  if (account !== null) return `${account.databaseId}+${account.login}@users.noreply.github.com`;
  return `${(name ?? 'nobody').toLowerCase().replace(/[^a-z\d]+/g, '.')}@example.org`;
}

function people({ authors, committedAt }: CommitContent): readonly DatedActor[] {
  return authors.map((actor) => ({ ...actor, date: committedAt }));
}

/** The pull requests that brought a commit: none for one that was pushed directly. */
function associatedPullRequests(commit: Commit, _args: Arguments, context: Context): readonly PullRequest[] {
  contentOf(commit);
  return [...homeOf(commit, context).pullRequests.values()].filter(
    ({ mergeCommit, commits, rebased }) =>
      mergeCommit === commit.oid ||
      rebased.includes(commit.oid) ||
      (typeof commits !== 'number' && commits.includes(commit.oid)),
  );
}

function commitHistory(commit: Commit, args: HistoryArguments, context: Context): readonly Commit[] {
  const { git } = homeOf(commit, context);
  if (args.path != null) for (const one of history(git, commit.oid, {})) treeOf(one);
  const { id, emails } = args.author ?? {};
  const all = history(git, commit.oid, {
    ...(args.since != null && { since: instant(args.since) }),
    ...(args.until != null && { until: instant(args.until) }),
    ...(args.path != null && { path: args.path }),
  });
  // Co-authors are not looked at: Git's author alone counts here. An account counts before addresses.
  if (id != null) return all.filter(({ content }) => content.authors[0]?.account?.id === id);
  if (emails == null) return all;
  return all.filter(({ content }) =>
    content.authors.slice(0, 1).some((one) => emails.includes(emailOf(one))),
  );
}
