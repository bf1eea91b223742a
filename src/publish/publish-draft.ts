// Plan → GitHub: the branch, the pull request, and what it came to. A dry run stops at the plan.

import type { Config, PublishConfig } from '../config/config.ts';
import { withRenames } from '../config/with-renames.ts';
import type { GitHub } from '../github/client.ts';
import { viewer } from '../github/queries/account.ts';
import type { PullRequestOnGitHub } from '../github/rest/pull-requests.ts';
import { type Artifact, artifactText, candidatesFile } from '../model/artifact.ts';
import { Failure } from '../model/errors.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Document } from '../sections/document.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { composePullRequestBody } from './description/compose-pull-request.ts';
import { nothingRefused } from './description/refused.ts';
import { creditsOf } from './editions/credits-of.ts';
import { composeLedger } from './editions/ledger.ts';
import { contentsOf } from './file-contents.ts';
import type { Publication } from './open-place.ts';
import type { Signer } from './plan/commit-message.ts';
import { hashFacts } from './plan/hash-facts.ts';
import type { NothingReason, Plan } from './plan/plan.ts';
import { planPublication } from './plan/plan-publication.ts';
import { withRecord } from './plan/plan-record.ts';
import { outcomeOf, type Published, type PublishRequest } from './publish-request.ts';
import { readBranch } from './read-branch.ts';
import { readRecord } from './read-record.ts';
import { prepareRecord, type RecordMeans } from './record-to-publish.ts';
import { updatePullRequest } from './update-pull-request.ts';
import { moveBranch, writeObjects } from './write-plan.ts';

const mostAttempts = 3;

/** @throws Failure `conflict` when the branch moved under every attempt; `permission` and `unavailable` as GitHub says */
export async function publishRequest(request: PublishRequest): Promise<Published> {
  const { publication, dryRun } = request;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { plan, pullRequest, head } = await makePlan(request);
    if (plan.kind === 'nothing' && isInPeoplesHands(plan.reason, pullRequest)) {
      return leftAlone(publication, plan, pullRequest, plan);
    }
    if (dryRun) return describeDryRun(request, plan, pullRequest);
    if (plan.kind === 'nothing') {
      if (head !== null) return updatePullRequest(request, plan, head, pullRequest);
      continue;
    }
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

export interface DraftToPublish {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly artifacts: readonly Artifact[];
  readonly handouts: readonly Artifact[];
}

export interface PublishOptions {
  readonly dryRun: boolean;
  /** Refresh even if the pull request is closed, frozen or ready for review. */
  readonly reopen: boolean;
  /** The page of the run that publishes, or `null` if it does not run in Actions. */
  readonly runUrl: string | null;
}

export async function publishDraft(
  { snapshot, document, artifacts, handouts }: DraftToPublish,
  publication: Publication,
  config: Config,
  settings: PublishConfig,
  github: GitHub,
  options: PublishOptions & RecordMeans,
): Promise<Published> {
  const { edition } = snapshot;
  const facts = hashFacts(snapshot);
  const ledger = composeLedger(
    edition,
    facts,
    creditsOf(snapshot, document, withRenames(config, snapshot.renamed)),
  );
  return publishRequest({
    ...options,
    publication,
    record: once(() => prepareRecord(ledger, publication, config, options)),
    name: config.post.name,
    edition: edition.date,
    snapshot: facts,
    artifacts: [...artifacts, ledger],
    signer: settings.signoff ? await readSigner(github) : null,
    title: settings.title.replace(/\{(name|date)\}/g, (_, key) =>
      key === 'name' ? config.post.name : edition.date,
    ),
    labels: settings.labels,
    reviewers: settings.reviewers,
    assignees: settings.assignees,
    describe: ({ plan, state, existing }) =>
      composePullRequestBody(
        {
          snapshot,
          document,
          plan,
          state,
          pageUrl: (path, line) => publication.lineUrl(state.head, path, line),
          pictureUrl: (path) => publication.fileUrl(state.head, path),
          candidates: candidatesIn(document, handouts),
          runUrl: options.runUrl,
        },
        existing,
      ),
  });
}

/** What is made at the first call. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The questions that the editor may show instead, as they were rendered. */
function candidatesIn(
  { sections }: Document,
  handouts: readonly Artifact[],
): { count: number; markdown: string } | null {
  const file = handouts.find(({ path }) => path.endsWith(`/${candidatesFile}`));
  const count = sections.flatMap((section) =>
    section.id === 'issue-picks' ? section.candidates : [],
  ).length;
  return file === undefined ? null : { count, markdown: artifactText(file) };
}

/** Who signs commits off: the owner of the token, with the no-reply address that GitHub gives every account. */
export async function readSigner(github: GitHub): Promise<Signer> {
  const { viewer: account } = await github.ask(viewer, {});
  const id = account.databaseId === null ? '' : `${account.databaseId}+`;
  return { name: untrusted(account.login), email: `${id}${account.login}@users.noreply.github.com` };
}
