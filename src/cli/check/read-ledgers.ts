// The ledgers of a clone of the website: what every edition covered and credited.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownEdition } from '../../publish/editions/known-editions.ts';
import { ledgerFolder, ledgerPath, parseLedger } from '../../publish/editions/ledger.ts';
import { ledgerDates } from '../../publish/editions/read-ledgers.ts';

/** @param root the repository's folder. No folder of ledgers is no mistake: an edition may be the first. */
export async function readLedgers(root: string): Promise<KnownEdition[]> {
  const names = await readdir(join(root, ledgerFolder)).catch(() => []);
  const found = await Promise.all(
    ledgerDates(names).map(async (date): Promise<KnownEdition[]> => {
      const ledger = parseLedger(await readFile(join(root, ledgerPath(date)), 'utf8'));
      return ledger === null ? [] : [{ date, state: 'published', ledger }];
    }),
  );
  return found.flat();
}
