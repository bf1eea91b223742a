// What REST knows about a pull request beyond the world, and how it follows its branches.
import type { PullRequestFile } from '../graphql/model.ts';
import type { Account } from '../world/account.ts';
import { unknownOid } from '../world/identifiers.ts';
import type { PullRequest } from '../world/pull-request.ts';
import type { Repository } from '../world/repository.ts';
import { isAncestor, log, mergeBaseOf } from './git/ancestry.ts';
import { type ChangedFile, compareTrees } from './git/compare-trees.ts';
import type { Site } from './site.ts';

/** `headRepository` is `null` if it is unknown or gone. `headOid` and `baseOid` stand still once it is closed. */
export interface PullDetails {
  readonly headRepository: Repository | null;
  headOid: string;
  baseOid: string;
  reviewers: readonly Account[];
  teams: readonly string[];
}

/** The details of a pull request that the world was made with. */
export function newPullDetails(pullRequest: PullRequest): PullDetails {
  const { repository, headRefName, baseRefName, commits, number } = pullRequest;
  const tip = pullRequest.state === 'OPEN' ? repository.branches.get(headRefName) : undefined;
  const last = typeof commits === 'number' ? undefined : commits.at(-1);
  return {
    headRepository: tip === undefined ? null : repository,
    headOid: tip ?? last ?? unknownOid(repository.nameWithOwner, number, 'head'),
    baseOid: repository.branches.get(baseRefName) ?? unknownOid(repository.nameWithOwner, number, 'base'),
    reviewers: [],
    teams: [],
  };
}

/** What a pull request changes since it parted from its base; `null` if the world does not know its files. */
export function changesOf(site: Site, pullRequest: PullRequest): readonly ChangedFile[] | null {
  const git = site.git(pullRequest.repository);
  const { baseOid, headOid } = site.pull(pullRequest);
  const start = mergeBaseOf(git, baseOid, headOid);
  if (start === null || !git.knowsFiles(start) || !git.knowsFiles(headOid)) return null;
  return compareTrees(git, git.commit(start)?.tree ?? null, git.commit(headOid)?.tree ?? '');
}

/** The same for GraphQL. */
export function changedFiles(site: Site, pullRequest: PullRequest): readonly PullRequestFile[] | null {
  const changes = changesOf(site, pullRequest)?.map(({ path, before, after }): PullRequestFile => {
    const changeType = before === null ? 'ADDED' : after === null ? 'DELETED' : 'MODIFIED';
    return { kind: 'PullRequestChangedFile', path, changeType };
  });
  return changes ?? null;
}

/** What follows when a branch has moved or is gone. */
export function syncPullRequests(site: Site, repository: Repository, branch: string, by: Account): void {
  const tip = site.git(repository).branch(branch);
  const open = site.world.repositories
    .flatMap((one) => [...one.pullRequests.values()])
    .filter((one) => one.state === 'OPEN');
  for (const one of open) {
    const isHead = one.headRefName === branch && site.pull(one).headRepository === repository;
    const isBase = one.baseRefName === branch && one.repository === repository;
    if (isHead && tip !== null) followHead(site, one, tip);
    else if (isHead || (isBase && tip === null)) closePullRequest(site, one);
    else if (isBase && tip !== null && isAncestor(site.git(repository), site.pull(one).headOid, tip)) {
      markMerged(site, one, tip, by);
    }
  }
}

/** Where a pull request stands now: its head, and its commits. */
export function followHead(site: Site, pullRequest: PullRequest, tip: string): void {
  const git = site.git(pullRequest.repository);
  const details = site.pull(pullRequest);
  details.headOid = tip;
  details.baseOid = git.branch(pullRequest.baseRefName) ?? details.baseOid;
  pullRequest.commits = log(git, tip, { except: details.baseOid }).toReversed();
  pullRequest.touchedAt = site.now;
  // A head that brings nothing any more closes its pull request.
  if (pullRequest.commits.length === 0) closePullRequest(site, pullRequest);
}

export function closePullRequest(site: Site, pullRequest: PullRequest): void {
  pullRequest.state = 'CLOSED';
  pullRequest.closedAt = site.now;
  pullRequest.touchedAt = site.now;
}

/** @param commit the one that brought it onto its base */
export function markMerged(site: Site, pullRequest: PullRequest, commit: string, by: Account): void {
  closePullRequest(site, pullRequest);
  pullRequest.state = 'MERGED';
  pullRequest.mergedAt = site.now;
  pullRequest.mergedBy = by;
  pullRequest.mergeCommit = commit;
}
