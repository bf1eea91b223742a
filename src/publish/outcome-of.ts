// A run's outcome, with repository, branch and pull request.
import type { Outcome, OutcomeKind, PublishedPullRequest } from '../model/outcome.ts';
import type { Publication } from './open-publication.ts';

export function outcomeOf(
  { repository, branch }: Pick<Publication, 'repository' | 'branch'>,
  kind: OutcomeKind,
  message: string,
  pullRequest: PublishedPullRequest | null,
  reason: string | null = null,
): Outcome {
  const named = pullRequest === null ? null : { number: pullRequest.number, url: pullRequest.url };
  return { kind, message, reason, repository, branch, pullRequest: named };
}
