// The name that Git has for a content.
import { createHash } from 'node:crypto';

/** The object name that Git gives a blob with this content, as `git ls-tree` shows it. */
export function blobOid(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
