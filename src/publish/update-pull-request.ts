// Brings the pull request up to date once its branch is, also when an earlier run was interrupted before it got here.
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import { readBodyState } from './description/body-state.ts';
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
  const lacksMetadata = known?.hasMetadata === false;
  const refused = lacksMetadata ? await setMetadata(request, found.number) : [];
  const isOvertaken = plan.kind === 'nothing' && plan.reason === 'overtaken';
  const isStale =
    lacksMetadata || (!isOvertaken && (known?.head !== head || known.facts !== request.snapshot));
  const body = isStale ? await describeAnew(request, plan, head, found.number) : found.body;

  const done = (
    kind: 'updated' | 'unchanged' | 'skipped',
    message: string,
    reason: string | null = null,
  ) => ({
    outcome: outcomeOf(publication, kind, withRefused(message, refused), found, reason),
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
  const state = { head, facts: snapshot, hasMetadata: false };
  const body = describe({ plan, state, existing: null });
  let created = await pullRequests.create({ title, body, draft: true });
  if (created === 'no drafts')
    created = await pullRequests.create({ title: `${workInProgress} ${title}`, body, draft: false });
  if (typeof created === 'string') {
    const message = 'There is nothing to merge.';
    return { outcome: outcomeOf(publication, 'unchanged', message, null), plan, body: null };
  }
  const refused = await setMetadata(request, created.number);
  const described = await describeAnew(request, plan, head, created.number);
  const message = withRefused(`Pull request #${created.number} is open.`, refused);
  return { outcome: outcomeOf(publication, 'created', message, created), plan, body: described };
}

/** Writes our part of the body anew, around it what people wrote there up to this moment. */
async function describeAnew(
  { publication, snapshot, describe }: PublishRequest,
  plan: Plan,
  head: string,
  number: number,
): Promise<string> {
  const { body: existing } = await publication.pullRequests.get(number);
  const body = describe({ plan, state: { head, facts: snapshot, hasMetadata: true }, existing });
  if (body !== existing) await publication.pullRequests.update(number, { body });
  return body;
}

/**
 * Labels, reviewers and assignees are set once: what people change there afterwards is theirs.
 *
 * @returns the reviewers whom GitHub refused to ask
 */
async function setMetadata(
  { publication, labels, reviewers, assignees }: PublishRequest,
  number: number,
): Promise<readonly string[]> {
  await publication.pullRequests.addLabels(number, labels);
  const refused = await publication.pullRequests.requestReviews(number, reviewers);
  await publication.pullRequests.assign(number, assignees);
  return refused;
}

function withRefused(message: string, reviewers: readonly string[]): string {
  return reviewers.length === 0
    ? message
    : `${message} GitHub refused to request a review from ${reviewers.join(', ')}.`;
}
