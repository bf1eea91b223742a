// Brings the pull request up to date once its branch is, also when an earlier run was interrupted before it got here.
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import type { Setting } from '../model/outcome.ts';
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
  const refused = lacksMetadata ? await setMetadata(request, found.number) : nothingRefused;
  const isOvertaken = plan.kind === 'nothing' && plan.reason === 'overtaken';
  const isStale =
    lacksMetadata || (!isOvertaken && (known?.head !== head || known.facts !== request.snapshot));
  const body = isStale ? await describeAnew(request, plan, head, found.number) : found.body;

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
  return {
    outcome: outcomeOf(publication, 'created', message, created, null, settingsOf(refused)),
    plan,
    body: described,
  };
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

/** What GitHub refused to set, by name. */
interface Refused {
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

const nothingRefused: Refused = { labels: [], reviewers: [], assignees: [] };

/** Labels, reviewers and assignees are set once: what people change there afterwards is theirs. */
async function setMetadata(
  { publication, labels, reviewers, assignees }: PublishRequest,
  number: number,
): Promise<Refused> {
  const { pullRequests } = publication;
  return {
    labels: await pullRequests.addLabels(number, labels),
    reviewers: await pullRequests.requestReviews(number, reviewers),
    assignees: await pullRequests.assign(number, assignees),
  };
}

function settingsOf({ labels, reviewers, assignees }: Refused): Setting[] {
  const isTeam = (name: string) => name.includes('/');
  return [
    ...(labels.length > 0 ? (['labels'] as const) : []),
    ...(assignees.length > 0 ? (['assignees'] as const) : []),
    ...(reviewers.some((name) => !isTeam(name)) ? (['reviewers'] as const) : []),
    ...(reviewers.some(isTeam) ? (['teams'] as const) : []),
  ];
}

function withRefused(message: string, { labels, reviewers, assignees }: Refused): string {
  const sentences = [
    labels.length === 0 ? [] : `GitHub refused to set ${labels.map((name) => `"${name}"`).join(', ')}.`,
    assignees.length === 0 ? [] : `GitHub refused to assign ${assignees.join(', ')}.`,
    reviewers.length === 0 ? [] : `GitHub refused to request a review from ${reviewers.join(', ')}.`,
  ];
  return [message, ...sentences.flat()].join(' ');
}
