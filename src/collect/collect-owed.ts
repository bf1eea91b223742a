// Pull requests and commits of earlier times that no edition covered. Everything else keeps to the edition's own window.
import type { Window } from '../model/edition.ts';
import type { Commit, PullRequest } from '../model/snapshot.ts';
import type { Collecting } from './collect-run.ts';
import { collectFirstContributions } from './pull-requests/collect-first-contributions.ts';
import { reconcilePullRequests, searchPullRequests } from './pull-requests/collect-pull-requests.ts';
import { readPullRequests } from './pull-requests/read-pull-requests.ts';
import { collectRepositories } from './repositories/collect-repositories.ts';
import { collectRepositoryWork, ownRepositories } from './repositories/collect-repository-work.ts';
import { readDirectCommits } from './repositories/read-commits.ts';
import { followUpstreams } from './repositories/upstream.ts';

export interface OwedWork {
  readonly pullRequests: readonly PullRequest[];
  readonly commits: readonly Commit[];
}

export async function collectOwed(collecting: Collecting, windows: readonly Window[]): Promise<OwedWork> {
  const pullRequests: PullRequest[] = [];
  const commits: Commit[] = [];
  for (const window of windows) {
    const within: Collecting = { ...collecting, window };
    // What is said of the repositories was said already.
    const { moved } = await collectRepositories({ ...within, diagnostics: [] });
    const [searched, work] = await Promise.all([
      searchPullRequests(within),
      collectRepositoryWork(within, moved, true),
    ]);
    const { nodes } = await reconcilePullRequests(within, searched, work, null);
    const upstreams = followUpstreams(within, work);
    const read = await readPullRequests(within, nodes, upstreams);
    pullRequests.push(...(await collectFirstContributions(within, read.pullRequests, ownRepositories(work))));
    commits.push(...(await readDirectCommits(within, work, read.commits, upstreams)));
    upstreams.tell();
  }
  return { pullRequests, commits };
}
