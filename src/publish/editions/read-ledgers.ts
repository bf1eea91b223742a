// The ledgers in a repository or a folder, as many as are wanted at once.
import type { GitData } from '../../github/rest/git-data.ts';
import { textOf } from '../file-contents.ts';
import { type Ledger, ledgerFolder, ledgerPath, parseLedger } from './ledger.ts';

/** The texts of the ledgers at a commit, by their dates, the earliest first; `null` if one is not UTF-8. One query names them, and one reads them. */
export async function readLedgerTexts(
  git: Pick<GitData, 'folder' | 'files'>,
  commit: string,
  choose: (dates: readonly string[]) => readonly string[] = (dates) => dates,
): Promise<ReadonlyMap<string, string | null>> {
  const entries = await git.folder(commit, ledgerFolder);
  const dates = choose(
    entries.flatMap(({ name }) => /^(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1] ?? []).toSorted(),
  );
  const files = await git.files(commit, dates.map(ledgerPath));
  return new Map(
    dates.flatMap((date) => {
      const content = files.get(ledgerPath(date));
      return content === undefined ? [] : [[date, textOf(content)] as const];
    }),
  );
}

export interface LedgersRead {
  readonly ledgers: readonly Ledger[];
  /** Dates of files that should be ledgers. */
  readonly unreadable: readonly string[];
}

/** All ledgers at a commit. */
export async function readLedgers(
  git: Pick<GitData, 'folder' | 'files'>,
  commit: string,
): Promise<LedgersRead> {
  return ledgersIn(await readLedgerTexts(git, commit));
}

/** @param texts by their dates; `null` for what is not text */
export function ledgersIn(texts: ReadonlyMap<string, string | null>): LedgersRead {
  const read = [...texts].map(([date, text]) => ({ date, ledger: parseLedger(text ?? '') }));
  return {
    ledgers: read.flatMap(({ ledger }) => ledger ?? []),
    unreadable: read.flatMap(({ date, ledger }) => (ledger === null ? [date] : [])),
  };
}
