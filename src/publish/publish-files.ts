// Files → draft pull request: the branch, the pull request, and what it came to. A dry run stops at the plan.
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import { Failure } from '../model/errors.ts';
import { nothingRefused } from './description/refused.ts';
import { contentsOf } from './file-contents.ts';
import type { NothingReason, Plan } from './plan/plan.ts';
import { planPublication } from './plan/plan-publication.ts';
import { withRecord } from './plan/plan-record.ts';
import { leftAlone, outcomeOf, type Published, type PublishRequest } from './publish-request.ts';
import { readBranch } from './read-branch.ts';
import { readRecord } from './read-record.ts';
import { updatePullRequest } from './update-pull-request.ts';
import { moveBranch, writeObjects } from './write-plan.ts';

const mostAttempts = 3;

/** @throws Failure `conflict` when the branch moved under every attempt; `permission` and `unavailable` as GitHub says */
export async function publishFiles(request: PublishRequest): Promise<Published> {
  const { publication, dryRun } = request;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { plan, pullRequest, head } = await makePlan(request);
    if (plan.kind === 'nothing') {
      if (head === null || isInPeoplesHands(plan.reason, pullRequest))
        return leftAlone(publication, plan, pullRequest, plan);
      return dryRun
        ? describeDryRun(request, plan, pullRequest)
        : updatePullRequest(request, plan, head, pullRequest);
    }
    if (dryRun) return describeDryRun(request, plan, pullRequest);
    const { git, branch, undisturbed } = publication;
    const to = await writeObjects(git, plan);
    // A branch that moved wants its pull request: what comes between the two is not cut off.
    const published = await undisturbed(async () =>
      (await moveBranch(git, branch, plan, to)) ? updatePullRequest(request, plan, to, pullRequest) : null,
    );
    if (published !== null) return published;
  }
  throw new Failure('branch-moves', { branch: publication.branch, times: mostAttempts });
}

/** Whether there is nothing to do at all. A rewritten branch is reported in the pull request, if one is open. */
function isInPeoplesHands(reason: NothingReason, pullRequest: PullRequestOnGitHub | null): boolean {
  if (reason === 'rewritten') return pullRequest?.state !== 'open';
  return reason !== 'unchanged' && reason !== 'overtaken';
}

async function makePlan(request: PublishRequest) {
  const { publication, name, edition, snapshot, artifacts, record, reopen, signer } = request;
  const { git } = publication;
  const contents = contentsOf(artifacts);
  git.know(contents.values());
  const { base, branch, pullRequest } = await publication.read([...contents.keys()]);
  const state =
    branch === null
      ? null
      : await readBranch(git, branch, base.head, edition, artifacts, async () =>
          ((await record())?.files ?? []).map(({ path }) => path),
        );
  const planned = planPublication({
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
  const head = state?.head ?? null;
  const made = planned.kind === 'nothing' ? null : await record();
  const standing = made === null ? null : await readRecord(publication, made, base.head, head);
  return { plan: standing === null ? planned : withRecord(planned, standing), pullRequest, head };
}

function describeDryRun(
  request: PublishRequest,
  plan: Plan,
  pullRequest: PullRequestOnGitHub | null,
): Published {
  const { publication, snapshot } = request;
  // The commit is not made yet; until then the branch's name leads to its lines.
  const state = { head: publication.branch, facts: snapshot, refused: nothingRefused };
  const message = plan.kind === 'nothing' ? plan.message : 'A dry run: nothing was written.';
  return {
    outcome: outcomeOf(publication, 'planned', message, pullRequest),
    plan,
    body: request.describe({ plan, state, existing: pullRequest?.body ?? null }),
  };
}
