// The texts of the ledgers in a folder of this machine: data/sofaweekly in a clone of the website.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../model/errors.ts';
import { ledgerDates } from '../../publish/editions/read-ledgers.ts';

/**
 * By their dates, the earliest first; `null` for one that cannot be read.
 *
 * @throws Failure `usage` if there is no such folder
 */
export async function readLedgerFolder(folder: string): Promise<ReadonlyMap<string, string | null>> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new Failure('no-ledger-folder', { folder }, { cause });
  });
  const texts = ledgerDates(names).map(
    async (date) => [date, await readFile(join(folder, `${date}.json`), 'utf8').catch(() => null)] as const,
  );
  return new Map(await Promise.all(texts));
}
