// Reviews of pull requests.
import type { Account } from './account.ts';
import { databaseId, nodeId } from './identifiers.ts';
import { instant } from './instant.ts';
import type { FindAccount } from './issue.ts';
import type { PullRequest } from './pull-request.ts';

type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

/** `submittedAt` is `null` for a review that is still being written, `minimizedReason` (`spam`…) for one that is not hidden. */
export interface Review {
  readonly kind: 'PullRequestReview';
  readonly id: string;
  readonly databaseId: number;
  readonly pullRequest: PullRequest;
  readonly author: Account | null;
  readonly association: string | null;
  readonly state: ReviewState;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly body: string;
  readonly minimizedReason: string | null;
}

/** `on` names the pull request: `mosn/mosn#1`. */
export interface ReviewSpec {
  readonly on: string;
  readonly author?: string | null;
  readonly authorAssociation?: string;
  readonly state?: ReviewState;
  /** When it was begun; when it was submitted unless told. */
  readonly createdAt?: string;
  readonly submittedAt?: string;
  readonly body?: string;
  readonly minimizedReason?: string;
}

export function newReview(
  spec: Omit<ReviewSpec, 'on'>,
  pullRequest: PullRequest,
  account: FindAccount,
): Review {
  const key = `${pullRequest.repository.nameWithOwner.toLowerCase()}#${pullRequest.number}`;
  const author = spec.author === undefined ? 'octo-reviewer' : spec.author;
  const state = spec.state ?? 'APPROVED';
  const at = instant(spec.submittedAt ?? '2023-05-15T00:30:00Z');
  return {
    kind: 'PullRequestReview',
    id: nodeId('PRR', key, pullRequest.reviews.length),
    databaseId: databaseId('PullRequestReview', key, pullRequest.reviews.length),
    pullRequest,
    author: author === null ? null : account(author),
    association: spec.authorAssociation ?? null,
    state,
    createdAt: spec.createdAt === undefined ? at : instant(spec.createdAt),
    submittedAt: state === 'PENDING' ? null : at,
    body: spec.body ?? '',
    minimizedReason: spec.minimizedReason ?? null,
  };
}
