// The ledgers of a clone of the website: what every edition covered and credited.
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { KnownEdition } from '../../publish/editions/known-editions.ts';
import { ledgerPath, parseLedger } from '../../publish/editions/ledger.ts';

/** @param root the repository's folder. No folder of ledgers is no mistake: an edition may be the first. */
export async function readLedgers(root: string): Promise<KnownEdition[]> {
  const folder = join(root, dirname(ledgerPath('2000-01-01')));
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
      .map(async (name): Promise<KnownEdition[]> => {
        const ledger = parseLedger(await readFile(join(folder, name), 'utf8'));
        return ledger === null ? [] : [{ date: basename(name, '.json'), state: 'published', ledger }];
      }),
  );
  return found.flat();
}
