// Commits that were pushed to a default branch without a pull request.
import { isExcluded } from '../config/exclusion.ts';
import type { HistoryCommit } from '../github/queries/repository-work.ts';
import { toInstant } from '../model/calendar.ts';
import type { Commit } from '../model/snapshot.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { accountOfName } from './account-of-name.ts';
import { isAddress } from './address.ts';
import type { RepositoryWork } from './collect-repository-work.ts';
import { type Collecting, note } from './collecting.ts';
import { isMachineName } from './machines.ts';
import { readUpstreamCommits } from './upstream-commits.ts';

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
    const upstream = isFork ? await readUpstreamCommits(collecting, repository) : null;
    for (const commit of direct.filter(({ oid }) => upstream?.has(oid) !== true)) {
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

/** The author's login; the name that Git has for them where no account is known. */
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
  const message = `The author of ${repository}@${oid.slice(0, 7)} has no account that GitHub knows; add the name to contributors.aliases to credit them`;
  note(collecting, 'warning', 'commit-author-without-account', message, name);
  return name === null || name.trim() === ''
    ? { author: null }
    : { author: null, authorName: untrusted(name) };
}
