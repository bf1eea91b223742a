// Plan → GitHub: the branch, the pull request, and what it came to. A dry run stops at the plan.
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import { Failure } from '../model/errors.ts';
import type { Outcome, OutcomeKind } from '../model/outcome.ts';
import { type BodyState, readBodyState } from './body-state.ts';
import { contentsOf } from './file-contents.ts';
import { type HandsOff, workInProgress } from './hands-off.ts';
import type { Publication } from './open-publication.ts';
import type { Plan } from './plan.ts';
import { type PublicationInput, planPublication } from './plan-publication.ts';
import { readBranch } from './read-branch.ts';
import { writePlan } from './write-plan.ts';

/** The edition, its place, and how its pull request is described. */
export interface PublishRequest
  extends Pick<PublicationInput, 'name' | 'edition' | 'snapshot' | 'artifacts' | 'reopen' | 'signer'> {
  readonly publication: Publication;
  readonly title: string;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly dryRun: boolean;
  /** The pull request's body: its managed part anew, and what people wrote around it in `existing` as it is. */
  readonly describe: (description: Description) => string;
}

export interface Description {
  readonly plan: Plan;
  readonly state: BodyState;
  readonly existing: string | null;
}

export interface Published {
  readonly outcome: Outcome;
  readonly plan: Plan;
  /** The body that the pull request has, or would have after a dry run; `null` where it is left alone. */
  readonly body: string | null;
}

const mostAttempts = 3;
const nowhere = '0'.repeat(40);

/** @throws Failure `conflict` when the branch moved under every attempt; `permission` and `unavailable` as GitHub says */
export async function publishEdition(request: PublishRequest): Promise<Published> {
  const { publication, dryRun } = request;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { plan, pullRequest, head } = await makePlan(request);
    if (dryRun) return describeDryRun(request, plan, pullRequest, head);
    if (plan.kind === 'nothing' && isInPeoplesHands(plan.reason)) {
      return {
        outcome: outcome(request, 'skipped', plan.message, pullRequest, plan.reason),
        plan,
        body: null,
      };
    }
    const now = plan.kind === 'write' ? await writePlan(publication.git, publication.branch, plan) : head;
    if (now !== null) return finish(request, plan, now, pullRequest);
  }
  throw new Failure(
    'conflict',
    `The branch ${publication.branch} moved while the draft was being written, ${mostAttempts} times`,
    {
      hint: 'Somebody else is writing to it: run it again.',
    },
  );
}

/** What it comes to where nothing was even collected, because people have taken over. */
export function leftAlone(
  publication: Publication,
  { reason, message }: HandsOff,
  pullRequest: PullRequestOnGitHub | null,
): Published {
  const plan: Plan = { kind: 'nothing', reason, message, files: [], stayedOut: [] };
  return { outcome: outcome({ publication }, 'skipped', message, pullRequest, reason), plan, body: null };
}

/** `rewritten` is said in the pull request, so that one is still looked after. */
function isInPeoplesHands(reason: Extract<Plan, { kind: 'nothing' }>['reason']): boolean {
  return reason !== 'unchanged' && reason !== 'rewritten';
}

async function makePlan(request: PublishRequest) {
  const { publication, name, edition, snapshot, artifacts, reopen, signer } = request;
  const { git, published, branch, pullRequests } = publication;
  const baseHead = await publication.baseHead();
  const pullRequest = await pullRequests.find();
  const files = await published.files(baseHead, [...contentsOf(artifacts).keys()]);
  const state = await readBranch(git, branch, baseHead, edition, artifacts);
  const base = { head: baseHead, files };
  const plan = planPublication({
    name,
    edition,
    snapshot,
    artifacts,
    base,
    branch: state,
    pullRequest,
    reopen,
    signer,
  });
  return { plan, pullRequest, head: state?.head ?? null };
}

/** The branch is as it should be; now the pull request, also where an earlier run was cut off before it came to it. */
async function finish(
  request: PublishRequest,
  plan: Plan,
  head: string,
  existing: PullRequestOnGitHub | null,
): Promise<Published> {
  const open = existing === null || existing.state === 'open' ? existing : await reopen(request, existing);
  if (open === null) return openPullRequest(request, plan, head);
  const known = readBodyState(open.body);
  const undressed = known?.dressed === false;
  if (undressed) await dress(request, open.number);
  const isNews = plan.kind === 'write' || plan.reason === 'rewritten' || undressed || known?.head !== head;
  const body = isNews
    ? request.describe({ plan, state: { head, dressed: true }, existing: open.body })
    : open.body;
  if (body !== open.body) await request.publication.pullRequests.update(open.number, { body });
  if (plan.kind === 'nothing' && plan.reason === 'rewritten') {
    return { outcome: outcome(request, 'skipped', plan.message, open, plan.reason), plan, body };
  }
  const kind = plan.kind === 'write' ? 'updated' : 'unchanged';
  const message = plan.kind === 'write' ? `Pull request #${open.number} has the new facts.` : plan.message;
  return { outcome: outcome(request, kind, message, open), plan, body };
}

async function openPullRequest(request: PublishRequest, plan: Plan, head: string): Promise<Published> {
  const { pullRequests } = request.publication;
  const describe = (dressed: boolean, existing: string | null) =>
    request.describe({ plan, state: { head, dressed }, existing });
  let created = await pullRequests.create({ title: request.title, body: describe(false, null), draft: true });
  if (created === 'no drafts') {
    const title = `${workInProgress} ${request.title}`;
    created = await pullRequests.create({ title, body: describe(false, null), draft: false });
  }
  if (typeof created === 'string') {
    return { outcome: outcome(request, 'unchanged', 'There is nothing to merge.', null), plan, body: null };
  }
  await dress(request, created.number);
  const body = describe(true, created.body);
  await pullRequests.update(created.number, { body });
  return {
    outcome: outcome(request, 'created', `Pull request #${created.number} is open.`, created),
    plan,
    body,
  };
}

/** Labels, reviewers and assignees are set once: what people change there afterwards is theirs. */
async function dress(
  { publication, labels, reviewers, assignees }: PublishRequest,
  number: number,
): Promise<void> {
  await publication.pullRequests.addLabels(number, labels);
  await publication.pullRequests.requestReviews(number, reviewers);
  await publication.pullRequests.assign(number, assignees);
}

/** @returns `null` where GitHub does not open it again: then there is a new one */
async function reopen(
  { publication }: PublishRequest,
  closed: PullRequestOnGitHub,
): Promise<PullRequestOnGitHub | null> {
  return (await publication.pullRequests.reopen(closed.number)) ? { ...closed, state: 'open' } : null;
}

function describeDryRun(
  request: PublishRequest,
  plan: Plan,
  pullRequest: PullRequestOnGitHub | null,
  head: string | null,
): Published {
  const leftAlone = plan.kind === 'nothing' && isInPeoplesHands(plan.reason);
  const state = { head: head ?? nowhere, dressed: true };
  const body = leftAlone ? null : request.describe({ plan, state, existing: pullRequest?.body ?? null });
  const message = plan.kind === 'nothing' ? plan.message : 'A dry run: nothing was written.';
  return {
    outcome: outcome(request, 'planned', message, pullRequest, plan.kind === 'nothing' ? plan.reason : null),
    plan,
    body,
  };
}

function outcome(
  { publication }: Pick<PublishRequest, 'publication'>,
  kind: OutcomeKind,
  message: string,
  pullRequest: PullRequestOnGitHub | null,
  reason: string | null = null,
): Outcome {
  const { repository, branch } = publication;
  const named = pullRequest === null ? null : { number: pullRequest.number, url: pullRequest.url };
  return { kind, message, reason, repository, branch, pullRequest: named };
}
