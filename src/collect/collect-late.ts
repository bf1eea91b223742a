// Pull requests that GitHub's index showed too late: merged in the time of an earlier edition, which did not find them.
import { isSamePerson } from '../config/person-key.ts';
import { titleRule } from '../config/project-names.ts';
import type { PullRequestNode } from '../github/queries/pull-requests.ts';
import { toInstant } from '../model/calendar.ts';
import { type Edition, isInWindow, type Window } from '../model/edition.ts';
import type { PullRequest } from '../model/snapshot.ts';
import type { Collecting } from './collect-run.ts';
import { collectFirstContributions } from './pull-requests/collect-first-contributions.ts';
import { nameOf, readPullRequests } from './pull-requests/read-pull-requests.ts';
import { ownRepositories, type RepositoryWork } from './repositories/collect-repository-work.ts';
import type { Upstreams } from './repositories/upstream.ts';

/** An earlier time that is searched once more, with the same questions, and what editions credit of it. */
export interface LookAgain {
  readonly window: Window;
  /** @param name `owner/name#12` */
  readonly isCredited: (name: string) => boolean;
}

/** Whether a search found something of a time that this edition only looks at again. What is owed is collected by itself. */
export function isOfEarlierTime({ mergedAt }: PullRequestNode, { window, owed = [] }: Edition): boolean {
  const at = toInstant(mergedAt ?? window.to);
  return !isInWindow(at, window) && !owed.some((one) => isInWindow(at, one));
}

export async function collectLate(
  collecting: Collecting,
  nodes: readonly PullRequestNode[],
  { window, isCredited }: LookAgain,
  work: readonly RepositoryWork[],
  upstreams: Upstreams,
): Promise<PullRequest[]> {
  const missed = nodes.filter((node) => !isCredited(nameOf(node)) && mayBeCredited(node, collecting));
  if (missed.length === 0) return [];
  // What that time leaves out was told in its edition.
  const then: Collecting = { ...collecting, window, leftOut: [] };
  const { pullRequests } = await readPullRequests(then, missed, upstreams);
  return collectFirstContributions(then, pullRequests, ownRepositories(work));
}

/** Machines, and what the configuration leaves out, are in no ledger either. */
function mayBeCredited({ title, author }: PullRequestNode, { people, config }: Collecting): boolean {
  if (titleRule(title, config) !== null) return false;
  const login = people.enter(author);
  if (login === null) return true;
  const isUncredited = [...config.exclude.people].some((one) => isSamePerson(one, login, config));
  return people.find(login)?.kind !== 'bot' && !isUncredited;
}
