// The outcome: the result of publishing an edition. It is a value, even if nothing was written.
import type { SettingName } from '../words/desk-words.ts';
import type { Words } from '../words/words.ts';

export interface PublishedPullRequest {
  readonly number: number;
  readonly url: string;
}

/**
 * `created`: the first draft · `updated`: new facts on the branch, or a new description · `unchanged`: no news ·
 * `skipped`: people have taken over, `reason` says how · `planned`: a dry run, nothing was written.
 */
export type OutcomeKind = 'created' | 'updated' | 'unchanged' | 'skipped' | 'planned';

export interface Outcome {
  readonly kind: OutcomeKind;
  /** One English sentence for the person who ran it. */
  readonly message: string;
  /** kebab-case, of a `skipped` outcome; otherwise `null`. */
  readonly reason: string | null;
  /** `owner/name` of the repository that the pull request goes into. */
  readonly repository: string;
  readonly branch: string;
  /** `null` if there is none, as after a dry run of a first publication. */
  readonly pullRequest: PublishedPullRequest | null;
  /** What GitHub refused to set on the pull request, which is fine without it. */
  readonly notSet: readonly SettingName[];
}

/** What publishing came to, in one sentence of a language. */
export function tellOutcome({ pullRequest, ...outcome }: Outcome, { desk }: Words): string {
  return desk.outcome({ ...outcome, number: pullRequest?.number ?? null });
}
