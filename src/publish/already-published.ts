// Whether an edition is on the base branch already, and whose work it is there.
import type { FileContents } from './file-contents.ts';
import { ledgerPath } from './ledger.ts';
import type { NothingReason } from './plan.ts';

export interface AlreadyPublished {
  readonly reason: Extract<NothingReason, 'published' | 'made-by-hand'>;
  readonly message: string;
}

/**
 * The post on the base branch is the edition that readers see. Its ledger tells who made it.
 *
 * @param post the post's path, or `null` where the edition has none
 * @param base files of the base branch, the post's and the ledger's among them where they exist
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
