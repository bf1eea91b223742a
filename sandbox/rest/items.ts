// Finding and changing issues and pull requests, which share their numbers and much else.
import type { Account } from '../world/account.ts';
import type { Issue } from '../world/issue.ts';
import type { PullRequest } from '../world/pull-request.ts';
import type { RepositoryCall } from './endpoint.ts';
import { isAncestor } from './git/ancestry.ts';
import { closePullRequest } from './pull-details.ts';
import { invalid, notFound } from './refusal.ts';
import type { Site } from './site.ts';

/** The issue or pull request of the path. @throws Refusal */
export function itemOf({ repository, param }: RepositoryCall): Issue | PullRequest {
  const number = Number(param('number'));
  const item = repository.issues.get(number) ?? repository.pullRequests.get(number);
  if (item === undefined) throw notFound();
  return item;
}

export function pullRequestOf(call: RepositoryCall): PullRequest {
  const item = itemOf(call);
  if (item.kind !== 'PullRequest') throw notFound();
  return item;
}

/** Changes the words of an issue or pull request. What is `undefined` stays. */
export function rewrite(
  site: Site,
  item: Issue | PullRequest,
  by: Account,
  { title, body }: { readonly title?: string | undefined; readonly body?: string | null | undefined },
): void {
  if (title !== undefined) item.title = title;
  if (body !== undefined && (body ?? '') !== item.body) {
    item.body = body ?? '';
    item.lastEditedAt = site.now;
    item.editor = by;
  }
  item.touchedAt = site.now;
}

/** @throws Refusal if it cannot be opened again */
export function setState(site: Site, item: Issue | PullRequest, state: 'open' | 'closed'): void {
  if (item.kind === 'PullRequest') {
    if (state === 'open' && item.state !== 'OPEN') reopen(site, item);
    if (state === 'closed' && item.state === 'OPEN') closePullRequest(site, item);
    return;
  }
  if ((item.state === 'OPEN') === (state === 'open')) return;
  item.state = state === 'open' ? 'OPEN' : 'CLOSED';
  item.closedAt = state === 'open' ? null : site.now;
  item.touchedAt = site.now;
}

/** Labels that the repository does not have come into being. */
export function setLabels(site: Site, item: Issue | PullRequest, names: readonly string[]): void {
  const book = site.labels(item.repository);
  item.labels = [...new Set(names.map((name) => book.ensure(name).label))];
  item.touchedAt = site.now;
}

export function addLabels(site: Site, item: Issue | PullRequest, names: readonly string[]): void {
  setLabels(site, item, [...item.labels.map(({ name }) => name), ...names]);
}

/** Whoever cannot be assigned is left out in silence. */
export function addAssignees(site: Site, item: Issue | PullRequest, logins: readonly string[]): void {
  const found = logins.map((login) => site.world.findAccount(login));
  const assignable = found.filter((one) => one !== null && site.isCollaborator(item.repository, one));
  item.assignees = [...new Set([...item.assignees, ...assignable.filter((one) => one !== null)])];
  item.touchedAt = site.now;
}

function reopen(site: Site, item: PullRequest): void {
  const { headRepository, headOid } = site.pull(item);
  const tip = headRepository === null ? null : site.git(headRepository).branch(item.headRefName);
  const problem =
    item.state === 'MERGED'
      ? 'The pull request cannot be reopened.'
      : tip === null
        ? `The ${item.headRefName} branch was deleted.`
        : isAncestor(site.git(item.repository), headOid, tip)
          ? null
          : `The ${item.headRefName} branch was force-pushed or recreated.`;
  if (problem !== null) {
    throw invalid({
      resource: 'PullRequest',
      code: 'invalid',
      field: 'state',
      message: `state cannot be changed. ${problem}`,
    });
  }
  item.state = 'OPEN';
  item.closedAt = null;
  item.touchedAt = site.now;
}
