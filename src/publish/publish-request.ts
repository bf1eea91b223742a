// What publishing is given, and what it gives back.
import type { Outcome, OutcomeKind, PublishedPullRequest } from '../model/outcome.ts';
import type { BodyState } from './description/body-state.ts';
import type { Publication } from './open-place.ts';
import type { NothingReason, Plan } from './plan/plan.ts';
import type { PublicationInput } from './plan/plan-publication.ts';
import type { RecordToPublish } from './record-to-publish.ts';

/** The edition, its place, and how its pull request is described. */
export interface PublishRequest
  extends Pick<PublicationInput, 'name' | 'edition' | 'snapshot' | 'artifacts' | 'reopen' | 'signer'> {
  readonly publication: Publication;
  /** Made when a plan needs it; `null` if the configuration keeps none. */
  readonly record: () => Promise<RecordToPublish | null>;
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
  /** The pull request's body, or in a dry run what it would be; `null` if it is left alone. */
  readonly body: string | null;
}

export function outcomeOf(
  { repository, branch }: Pick<Publication, 'repository' | 'branch'>,
  kind: OutcomeKind,
  message: string,
  pullRequest: PublishedPullRequest | null,
  reason: string | null = null,
  notSet: Outcome['notSet'] = [],
): Outcome {
  const named = pullRequest === null ? null : { number: pullRequest.number, url: pullRequest.url };
  return { kind, message, reason, repository, branch, pullRequest: named, notSet };
}

/** The result for an edition that people have taken over; it is known before anything is collected. */
export function leftAlone(
  publication: Publication,
  { reason, message }: { readonly reason: NothingReason; readonly message: string },
  pullRequest: PublishedPullRequest | null,
  plan: Plan = { kind: 'nothing', reason, message, files: [], leftOut: [] },
): Published {
  return { outcome: outcomeOf(publication, 'skipped', message, pullRequest, reason), plan, body: null };
}
