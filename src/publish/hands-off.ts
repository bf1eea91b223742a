// When an edition is in people's hands, and a refresh leaves it alone.
import type { NothingReason } from './plan.ts';

/** The label that editors put on a pull request to keep it as it is. */
export const frozenLabel = 'sofa-weekly: frozen';

/** What a title begins with where a repository does not support draft pull requests. */
export const workInProgress = '[WIP]';

/** The edition's pull request as it is on GitHub. */
export interface PullRequestState {
  readonly number: number;
  readonly state: 'open' | 'closed' | 'merged';
  readonly draft: boolean;
  readonly title: string;
  readonly labels: readonly string[];
}

export interface HandsOff {
  readonly reason: Extract<NothingReason, 'merged' | 'closed' | 'frozen' | 'ready'>;
  readonly message: string;
}

/**
 * Why the pull request is left alone, or `null` if it is a draft to be refreshed. `reopen` asks to refresh it all the same, which
 * a merged pull request never is: what readers already have is corrected by hand.
 */
export function handsOff(
  { number, state, draft, title, labels }: PullRequestState,
  reopen: boolean,
): HandsOff | null {
  const again = 'To refresh it anyway, use --reopen.';
  if (state === 'merged')
    return { reason: 'merged', message: `Pull request #${number} is merged: the edition is published.` };
  if (reopen) return null;
  if (state === 'closed')
    return { reason: 'closed', message: `Pull request #${number} was closed without being merged. ${again}` };
  if (labels.includes(frozenLabel)) {
    const message = `Pull request #${number} has the label "${frozenLabel}". Remove the label, or use --reopen.`;
    return { reason: 'frozen', message };
  }
  if (!draft && !title.startsWith(workInProgress))
    return { reason: 'ready', message: `Pull request #${number} is ready for review. ${again}` };
  return null;
}
