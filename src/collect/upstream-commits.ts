// Commits that a fork took over from its upstream: they are other people's work for another project.
import { followPages } from '../github/pages.ts';
import { ownerAndName } from '../github/queries/aliases.ts';
import { isPublic, noPage } from '../github/queries/fragments.ts';
import { upstreamCommits } from '../github/queries/repository-work.ts';
import { historyBounds } from './collect-repository-work.ts';
import type { Collecting } from './collecting.ts';

/** The ids of the window's commits on the default branch of the upstream repository; none if that is not public. */
export async function readUpstreamCommits(
  { github, window }: Collecting,
  fork: string,
): Promise<ReadonlySet<string>> {
  const ask = async (after: string | null) => {
    const variables = { ...ownerAndName(fork), ...historyBounds({ window }), after };
    const { parent } = (await github.ask(upstreamCommits, variables)).repository;
    return isPublic(parent) ? (parent.defaultBranchRef?.target?.history ?? noPage) : noPage;
  };
  return new Set((await followPages(await ask(null), ask)).map(({ oid }) => oid));
}
