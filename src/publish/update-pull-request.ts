// Brings the pull request up to date once its branch is, also when an earlier run was interrupted before it got here.
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import { readBodyState } from './description/body-state.ts';
import { nothingRefused, type Refused, settingsOf, writeRefused } from './description/refused.ts';
import { workInProgress } from './editions/hands-off.ts';
import type { Plan } from './plan/plan.ts';
import type { Published, PublishRequest } from './publish-request.ts';
import { outcomeOf } from './publish-request.ts';

/**
 * @param head where the branch stands
 * @param found the pull request as it was when the plan was made
 */
export async function updatePullRequest(
  request: PublishRequest,
  plan: Plan,
  head: string,
  found: PullRequestOnGitHub | null,
): Promise<Published> {
  const { publication } = request;
  const isReopened = found?.state === 'closed' && (await publication.pullRequests.reopen(found.number));
  if (found === null || (found.state !== 'open' && !isReopened)) return openPullRequest(request, plan, head);

  const known = readBodyState(found.body);
  // If the line is gone, somebody has seen to the pull request: nothing is set again.
  const before = known === null ? nothingRefused : known.refused;
  const settled =
    before === null
      ? await settle(request, plan, head, await publication.pullRequests.get(found.number))
      : { body: null, refused: await setMetadata(request, found.number, before) };
  const { refused } = settled;
  const isOvertaken = plan.kind === 'nothing' && plan.reason === 'overtaken';
  const isStale =
    before === null ||
    writeRefused(before) !== writeRefused(refused) ||
    (!isOvertaken && (known?.head !== head || known.facts !== request.snapshot));
  const body =
    settled.body ?? (isStale ? await describeAnew(request, plan, head, found.number, refused) : found.body);

  const done = (
    kind: 'updated' | 'unchanged' | 'skipped',
    message: string,
    reason: string | null = null,
  ) => ({
    outcome: outcomeOf(publication, kind, withRefused(message, refused), found, reason, settingsOf(refused)),
    plan,
    body,
  });
  if (plan.kind === 'write') return done('updated', `Pull request #${found.number} has the new facts.`);
  if (plan.reason === 'rewritten') return done('skipped', plan.message, plan.reason);
  if (isReopened) return done('updated', `Pull request #${found.number} is open again.`);
  if (isStale) return done('updated', `${plan.message} The description of #${found.number} is up to date.`);
  return done('unchanged', plan.message);
}

async function openPullRequest(request: PublishRequest, plan: Plan, head: string): Promise<Published> {
  const { publication, title, snapshot, describe } = request;
  const { pullRequests } = publication;
  const state = { head, facts: snapshot, refused: null };
  const body = describe({ plan, state, existing: null });
  let created = await pullRequests.create({ title, body, draft: true });
  if (created === 'no drafts')
    created = await pullRequests.create({ title: `${workInProgress} ${title}`, body, draft: false });
  if (typeof created === 'string') {
    const message = 'There is nothing to merge.';
    return { outcome: outcomeOf(publication, 'unchanged', message, null), plan, body: null };
  }
  const { body: settled, refused } = await settle(request, plan, head, created);
  const message = withRefused(`Pull request #${created.number} is open.`, refused);
  return {
    outcome: outcomeOf(publication, 'created', message, created, null, settingsOf(refused)),
    plan,
    body: settled,
  };
}

/** Writes our part of the body anew, around it what people wrote there up to this moment. */
async function describeAnew(
  { publication, snapshot, describe }: PublishRequest,
  plan: Plan,
  head: string,
  number: number,
  refused: Refused,
): Promise<string> {
  const { body: existing } = await publication.pullRequests.get(number);
  const body = describe({ plan, state: { head, facts: snapshot, refused }, existing });
  if (body !== existing) await publication.pullRequests.update(number, { body });
  return body;
}

/**
 * Sets everything for the first time: labels and assignees come with the body, which says that it was done.
 *
 * @param found the pull request as it was a moment ago
 */
async function settle(
  request: PublishRequest,
  plan: Plan,
  head: string,
  found: PullRequestOnGitHub,
): Promise<{ readonly body: string; readonly refused: Refused }> {
  const { publication, labels, assignees, snapshot, describe } = request;
  const { pullRequests } = publication;
  const { refused: reviewers, now } = await pullRequests.requestReviews(found.number, request.reviewers);
  const latest = now ?? found;
  const bodyWithout = (refused: Refused) =>
    describe({ plan, state: { head, facts: snapshot, refused }, existing: latest.body });
  const body = bodyWithout({ ...nothingRefused, reviewers });
  const left = await pullRequests.settle(latest, { body, labels, assignees });
  if (left === null) {
    const refused = {
      labels: await pullRequests.addLabels(found.number, labels),
      assignees: await pullRequests.assign(found.number, assignees),
      reviewers,
    };
    return { body: await describeAnew(request, plan, head, found.number, refused), refused };
  }
  const refused = { ...left, reviewers };
  const told = bodyWithout(refused);
  if (told !== body) await pullRequests.update(found.number, { body: told });
  return { body: told, refused };
}

/**
 * Labels, reviewers and assignees are set once: what people change there afterwards is theirs. What GitHub refused is tried again.
 *
 * @param refused before
 */
async function setMetadata(
  { publication, labels, reviewers, assignees }: PublishRequest,
  number: number,
  refused: Refused,
): Promise<Refused> {
  const { pullRequests } = publication;
  const wanted = (names: readonly string[], before: readonly string[]) =>
    names.filter((name) => before.includes(name));
  return {
    labels: await pullRequests.addLabels(number, wanted(labels, refused.labels)),
    reviewers: (await pullRequests.requestReviews(number, wanted(reviewers, refused.reviewers))).refused,
    assignees: await pullRequests.assign(number, wanted(assignees, refused.assignees)),
  };
}

function withRefused(message: string, { labels, reviewers, assignees }: Refused): string {
  const sentences = [
    labels.length === 0 ? [] : `GitHub refused to set ${labels.map((name) => `"${name}"`).join(', ')}.`,
    assignees.length === 0 ? [] : `GitHub refused to assign ${assignees.join(', ')}.`,
    reviewers.length === 0 ? [] : `GitHub refused to request a review from ${reviewers.join(', ')}.`,
  ];
  return [message, ...sentences.flat()].join(' ');
}
