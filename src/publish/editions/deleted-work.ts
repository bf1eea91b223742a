// Whether a ledger says that editors deleted a piece of work from the post. It names records by where they stood: `mosn › mosn/mosn#1`.
import { isTold } from './lines-that-credit.ts';

/** What was deleted from thanks or an agenda alone is still listed. @param id as ledgers have it, in any case */
export function isDeletedWork(id: string, deleted: readonly string[]): boolean {
  return deleted.some((name) => {
    const [own, ...places] = name.split(' › ').toReversed();
    return own?.toLowerCase() === id.toLowerCase() && !places.some(isTold);
  });
}
