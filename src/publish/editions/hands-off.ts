// When an edition is in people's hands, and a refresh leaves it alone.

import type { FileContents } from '../file-contents.ts';
import { ledgerPath } from './ledger.ts';

/** The label that editors put on a pull request to keep it as it is. */
export const frozenLabel = 'sofa-weekly: frozen';

/** What a title begins with if a repository does not support draft pull requests. */
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
  readonly reason: 'merged' | 'closed' | 'frozen' | 'ready';
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

export interface AlreadyPublished {
  readonly reason: 'published' | 'made-by-hand';
  readonly message: string;
}

/**
 * The post on the base branch is the edition that readers see. Its ledger tells who made it.
 *
 * @param post the post's path, or `null` if the edition has none
 * @param base files of the base branch, the post's and the ledger's among them if they exist
 */
export function alreadyPublished(
  edition: string,
  post: string | null,
  base: Pick<FileContents, 'has'>,
): AlreadyPublished | null {
  const ledger = ledgerPath(edition);
  if (base.has(ledger)) {
    const message = `The edition of ${edition} is on the base branch already: ${ledger}.`;
    return { reason: 'published', message };
  }
  if (post === null || !base.has(post)) return null;
  const message = `Somebody made the post of ${edition} by hand: ${post} is on the base branch. It stays as it is.`;
  return { reason: 'made-by-hand', message };
}
