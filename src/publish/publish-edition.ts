// Plan → GitHub: the branch, the pull request, and what it came to. A dry run stops at the plan.
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import { Failure } from '../model/errors.ts';
import { contentsOf } from './file-contents.ts';
import type { Publication } from './open-publication.ts';
import { outcomeOf } from './outcome-of.ts';
import type { NothingReason, Plan } from './plan.ts';
import { planPublication } from './plan-publication.ts';
import type { Published, PublishRequest } from './publish-request.ts';
import { readBranch } from './read-branch.ts';
import { updatePullRequest } from './update-pull-request.ts';
import { writePlan } from './write-plan.ts';

const mostAttempts = 3;

/** @throws Failure `conflict` when the branch moved under every attempt; `permission` and `unavailable` as GitHub says */
export async function publishEdition(request: PublishRequest): Promise<Published> {
  const { publication, dryRun } = request;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { plan, pullRequest, head } = await makePlan(request);
    if (plan.kind === 'nothing' && isInPeoplesHands(plan.reason, pullRequest)) {
      return leftAlone(publication, plan, pullRequest, plan);
    }
    if (dryRun) return describeDryRun(request, plan, pullRequest);
    const now = plan.kind === 'write' ? await writePlan(publication.git, publication.branch, plan) : head;
    if (now !== null) return updatePullRequest(request, plan, now, pullRequest);
  }
  throw new Failure(
    'conflict',
    `The branch ${publication.branch} moved while the draft was being written, ${mostAttempts} times`,
    {
      hint: 'Somebody else is pushing to it: run it again.',
    },
  );
}

/** The result for an edition that people have taken over; it is known before anything is collected. */
export function leftAlone(
  publication: Publication,
  { reason, message }: { readonly reason: NothingReason; readonly message: string },
  pullRequest: PullRequestOnGitHub | null,
  plan: Plan = { kind: 'nothing', reason, message, files: [], leftOut: [] },
): Published {
  return { outcome: outcomeOf(publication, 'skipped', message, pullRequest, reason), plan, body: null };
}

/** Whether there is nothing to do at all. A rewritten branch is reported in the pull request, if one is open. */
function isInPeoplesHands(reason: NothingReason, pullRequest: PullRequestOnGitHub | null): boolean {
  if (reason === 'rewritten') return pullRequest?.state !== 'open';
  return reason !== 'unchanged' && reason !== 'overtaken';
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

function describeDryRun(
  request: PublishRequest,
  plan: Plan,
  pullRequest: PullRequestOnGitHub | null,
): Published {
  const { publication, snapshot } = request;
  // The commit is not made yet; until then the branch's name leads to its lines.
  const state = { head: publication.branch, facts: snapshot, hasMetadata: true };
  const message = plan.kind === 'nothing' ? plan.message : 'A dry run: nothing was written.';
  return {
    outcome: outcomeOf(publication, 'planned', message, pullRequest),
    plan,
    body: request.describe({ plan, state, existing: pullRequest?.body ?? null }),
  };
}
