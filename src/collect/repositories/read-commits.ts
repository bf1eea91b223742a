// Commits that were pushed to a default branch without a pull request.
import { isExcluded } from '../../config/project-names.ts';
import { followPages, present } from '../../github/pages.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import { isPublic, noPage } from '../../github/queries/fragments.ts';
import { type HistoryCommit, upstreamCommits } from '../../github/queries/repository-work.ts';
import { toInstant } from '../../model/calendar.ts';
import type { Commit } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Collecting, note } from '../collect-run.ts';
import { accountOfName } from '../people/account-of-name.ts';
import { isAddress, isMachineName } from '../people/machines.ts';
import { historyBounds, type RepositoryWork } from './collect-repository-work.ts';

/** @param brought ids of commits known to belong to a pull request, even if GitHub does not associate them yet */
export async function readDirectCommits(
  collecting: Collecting,
  work: readonly RepositoryWork[],
  brought: ReadonlySet<string>,
): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (const { repository, isFork, history } of work) {
    const direct = history.filter((one) => isDirect(one) && !brought.has(one.oid));
    if (direct.length === 0 || isExcluded(repository, collecting.config)) continue;
    const upstream = isFork ? await readUpstreamCommits(collecting, repository) : noCommits;
    // Without the upstream one cannot tell whose work it is.
    if (upstream === null) continue;
    for (const commit of direct.filter(({ oid }) => !upstream.has(oid))) {
      commits.push({
        repository,
        oid: commit.oid,
        headline: untrusted(commit.messageHeadline),
        url: commit.url,
        ...(await authorOf(collecting, repository, commit)),
        committedAt: toInstant(commit.committedDate),
      });
    }
  }
  return commits;
}

/** A merge made by hand adds nothing of its own: what it merged has commits that are looked at themselves. */
function isDirect({ parents, associatedPullRequests, author }: HistoryCommit): boolean {
  return (
    parents.nodes.length < 2 &&
    (associatedPullRequests?.totalCount ?? 0) === 0 &&
    // A name alone may be a tool's; behind an account is whom GitHub knows.
    (author?.user != null || !isMachineName(author?.name ?? ''))
  );
}

/** The author's login; the name that Git has for them if no account is known. */
async function authorOf(
  collecting: Collecting,
  repository: string,
  { author, oid }: HistoryCommit,
): Promise<Pick<Commit, 'author' | 'authorName'>> {
  if (author === null) return { author: null };
  const login =
    author.user === null
      ? await accountOfName(collecting, author.name)
      : collecting.people.enter(author.user);
  if (login !== null || author.name === null) return { author: login };
  const name = isAddress(author.name) ? null : author.name;
  const commit = `${repository}@${oid.slice(0, 7)}`;
  note(collecting, 'commit-author-without-account', { commit }, name);
  return name === null || name.trim() === ''
    ? { author: null }
    : { author: null, authorName: untrusted(name) };
}

const noCommits: ReadonlySet<string> = new Set();

/** The ids of the window's commits on the default branch of the upstream repository; none if that is not public, `null` if they are not shown. */
async function readUpstreamCommits(
  { github, window }: Collecting,
  fork: string,
): Promise<ReadonlySet<string> | null> {
  const places = { repository: { thing: 'commits of the upstream', subject: fork } } as const;
  const ask = async (after: string | null) => {
    const variables = { ...ownerAndName(fork), ...historyBounds({ window }), after };
    const { repository } = await github.ask(upstreamCommits, variables, { places });
    if (repository == null) return null;
    const { parent } = repository;
    return isPublic(parent) ? (parent.defaultBranchRef?.target?.history ?? noPage) : noPage;
  };
  const first = await ask(null);
  if (first === null) return null;
  const all = await followPages(first, async (after) =>
    present(await ask(after), `the commits that ${fork} comes from`),
  );
  return new Set(all.map(({ oid }) => oid));
}
