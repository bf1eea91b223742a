// Commits that were pushed to a default branch without a pull request.
import { isAddress, machineIdentityRule } from '../../config/machines.ts';
import { isSamePerson } from '../../config/person-key.ts';
import { isExcluded } from '../../config/project-names.ts';
import { followPages } from '../../github/pages.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import { type GitAuthor, noPage } from '../../github/queries/fragments.ts';
import { commitAuthors } from '../../github/queries/pull-requests.ts';
import type { HistoryCommit } from '../../github/queries/repository-work.ts';
import { toInstant } from '../../model/calendar.ts';
import type { Rule } from '../../model/rule.ts';
import type { Commit } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Collecting, note } from '../collect-run.ts';
import {
  findAuthors,
  findInUnreadableTrailers,
  identifyAuthors,
  noteUnknownCoAuthors,
} from '../people/git-authors.ts';
import type { RepositoryWork } from './collect-repository-work.ts';
import type { Upstreams } from './upstream.ts';

/** @param brought ids of commits known to belong to a pull request, even if GitHub does not associate them yet */
export async function readDirectCommits(
  collecting: Collecting,
  work: readonly RepositoryWork[],
  brought: ReadonlySet<string>,
  upstreams: Upstreams,
): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (const { repository, defaultBranch, history } of work) {
    const direct = history.filter((one) => isDirect(one) && !brought.has(one.oid));
    if (direct.length === 0 || isExcluded(repository, collecting.config)) continue;
    const foreign = await upstreams.known(repository, defaultBranch, direct);
    // Without the upstream one cannot tell whose work it is.
    if (foreign === null) continue;
    for (const commit of direct.filter(({ oid }) => !foreign.has(oid))) {
      const credits = await creditCommit(collecting, repository, commit);
      if ('refused' in credits) {
        collecting.leftOut.push({ work: `${repository}@${commit.oid}`, rule: credits.refused });
        continue;
      }
      commits.push({
        repository,
        oid: commit.oid,
        headline: untrusted(commit.messageHeadline),
        url: commit.url,
        ...credits,
        reverts: /\bThis reverts commit ([0-9a-f]{40,64})\b/.exec(commit.message)?.[1] ?? null,
        committedAt: toInstant(commit.committedDate),
      });
    }
  }
  return commits;
}

/** A merge made by hand adds nothing of its own: what it merged has commits that are looked at themselves. */
function isDirect({ parents, associatedPullRequests }: HistoryCommit): boolean {
  return parents.nodes.length < 2 && (associatedPullRequests?.totalCount ?? 0) === 0;
}

/** Everybody who wrote a commit, or the rule by which only machines did. What a machine pushed for people is theirs. */
async function creditCommit(
  collecting: Collecting,
  repository: string,
  commit: HistoryCommit,
): Promise<Pick<Commit, 'author' | 'authorName' | 'coAuthors'> | { readonly refused: Rule }> {
  const work = `${repository}@${commit.oid.slice(0, 7)}`;
  const [first, ...others] = await readAuthors(collecting, repository, commit);
  const trailers = await findInUnreadableTrailers(collecting, work, [commit.message]);
  const further = await findAuthors(collecting, others);
  const coAuthors = [...new Set([...further.logins, ...trailers])];
  const machine = first?.user === null ? machineIdentityRule(first, collecting.config) : null;
  if (machine !== null) {
    // A name alone is a tool's; behind an account is whom GitHub knows.
    const [author, ...rest] = coAuthors;
    if (author !== undefined) {
      noteUnknownCoAuthors(collecting, work, further.names);
      return { author, coAuthors: rest };
    }
    const [name, ...names] = further.names;
    if (name === undefined) return { refused: machine };
    noteUnknownCoAuthors(collecting, work, names);
    return { author: null, ...nameWithoutAccount(collecting, work, name), coAuthors: [] };
  }
  const own = await findAuthors(collecting, first === undefined ? [] : [first]);
  const author = own.logins[0] ?? null;
  noteUnknownCoAuthors(collecting, work, further.names);
  const name = author === null && first?.user == null ? (first?.name ?? null) : null;
  return {
    author,
    ...(name === null ? {} : nameWithoutAccount(collecting, work, name)),
    coAuthors: coAuthors.filter((login) => !isSamePerson(login, author, collecting.config)),
  };
}

async function readAuthors(
  collecting: Collecting,
  repository: string,
  { oid, authors }: HistoryCommit,
): Promise<readonly GitAuthor[]> {
  const all = await followPages(authors, async (after) => {
    const answer = await collecting.github.ask(commitAuthors, { ...ownerAndName(repository), oid, after });
    return answer.repository.object?.authors ?? noPage;
  });
  return identifyAuthors(collecting, repository, oid, all);
}

/** The name that Git has for an author, and a word to the editor. An address is never shown. */
function nameWithoutAccount(
  collecting: Collecting,
  work: string,
  written: string,
): Pick<Commit, 'authorName'> {
  const name = isAddress(written) || written.trim() === '' ? null : written;
  note(collecting, 'commit-author-without-account', { commit: work, login: null }, name);
  return name === null ? {} : { authorName: untrusted(name) };
}
