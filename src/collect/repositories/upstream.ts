// What a fork takes over from its upstream: commits that the upstream has are credited to nobody here.
import { followPages, present } from '../../github/pages.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import { isPublic, noPage } from '../../github/queries/fragments.ts';
import { upstreamCommits } from '../../github/queries/repository-work.ts';
import { toInstant } from '../../model/calendar.ts';
import { type Collecting, note } from '../collect-run.ts';
import type { RepositoryWork } from './collect-repository-work.ts';

interface DatedCommit {
  readonly oid: string;
  readonly committedDate: string;
}

export interface Upstreams {
  /**
   * The ids of those commits that the repository's upstream has, on its default branch or on its branch of the same name; none if
   * the repository is no fork, or if nobody may see its upstream; `null` if GitHub does not answer. A commit that was squashed or rebased on its way has a new id, and
   * cannot be recognised.
   */
  known(
    repository: string,
    branch: string | null,
    commits: readonly DatedCommit[],
  ): Promise<ReadonlySet<string> | null>;
  /** Tells the editor once of every fork that took something over. */
  tell(): void;
}

export function followUpstreams(collecting: Collecting, work: readonly RepositoryWork[]): Upstreams {
  const forks = new Set(work.filter(({ isFork }) => isFork).map(({ repository }) => repository));
  const taken = new Map<string, { readonly upstream: string; readonly oids: Set<string> }>();
  return {
    async known(repository, branch, commits) {
      if (!forks.has(repository) || commits.length === 0) return new Set();
      const read = await readUpstream(collecting, repository, branch, commits);
      if (read === null) return null;
      const { upstream, oids } = read;
      const found = commits.filter(({ oid }) => oids.has(oid)).map(({ oid }) => oid);
      if (upstream !== null && found.length > 0) {
        const before = taken.get(repository)?.oids ?? [];
        taken.set(repository, { upstream, oids: new Set([...before, ...found]) });
      }
      return new Set(found);
    },
    tell() {
      for (const [repository, { upstream, oids }] of taken)
        note(collecting, 'upstream-commits', { upstream, count: oids.size }, repository);
    },
  };
}

async function readUpstream(
  { github }: Collecting,
  fork: string,
  branch: string | null,
  commits: readonly DatedCommit[],
): Promise<{ readonly upstream: string | null; readonly oids: ReadonlySet<string> } | null> {
  const dates = commits.map(({ committedDate }) => toInstant(committedDate)).toSorted();
  const variables = { ...ownerAndName(fork), since: dates[0], until: dates.at(-1) };
  const places = { repository: { thing: 'commits of the upstream', subject: fork } } as const;
  const wanted = new Set(commits.map(({ oid }) => oid));
  const oids = new Set<string>();
  let upstream: string | null = null;
  // Its default branch first, `null`: most forks follow that one.
  for (const ref of branch === null ? [null] : [null, branch]) {
    const ask = async (after: string | null) => {
      const which = { branch: `refs/heads/${ref ?? ''}`, isDefault: ref === null };
      const asked = { ...variables, ...which, after };
      const { repository } = await github.ask(upstreamCommits, asked, { places });
      if (repository == null) return null;
      const { parent } = repository;
      if (!isPublic(parent)) return noPage;
      upstream = parent.nameWithOwner;
      return (parent.defaultBranchRef ?? parent.ref)?.target?.history ?? noPage;
    };
    const isFound = () => [...wanted].every((oid) => oids.has(oid));
    const keep = (nodes: readonly { readonly oid: string }[]) => {
      for (const { oid } of nodes) oids.add(oid);
      return isFound();
    };
    const first = await ask(null);
    if (first === null) return null;
    const rest = async (after: string) => present(await ask(after), `the commits that ${fork} comes from`);
    keep(await followPages(first, rest, keep));
    if (upstream === null || isFound()) break;
  }
  return { upstream, oids };
}
