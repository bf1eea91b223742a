// The ledgers in a repository or a folder, as many as are wanted at once.
import type { GitData } from '../../github/rest/git-data.ts';
import { isDate } from '../../model/calendar.ts';
import { textOf } from '../file-contents.ts';
import { type Ledger, ledgerFolder, ledgerPath, parseLedger } from './ledger.ts';

/** The texts of the ledgers at a commit, by their dates, the earliest first; `null` if one is not UTF-8. One query names them, and one reads them. */
export async function readLedgerTexts(
  git: Pick<GitData, 'folder' | 'files'>,
  commit: string,
  choose: (dates: readonly string[]) => readonly string[] = (dates) => dates,
): Promise<ReadonlyMap<string, string | null>> {
  const entries = await git.folder(commit, ledgerFolder);
  const dates = choose(ledgerDates(entries.map(({ name }) => name)));
  const files = await git.files(commit, dates.map(ledgerPath));
  return new Map(
    dates.flatMap((date) => {
      const content = files.get(ledgerPath(date));
      return content === undefined ? [] : [[date, textOf(content)] as const];
    }),
  );
}

/** The dates that files of a folder are named by, the earliest first. */
export function ledgerDates(files: readonly string[]): string[] {
  return files
    .flatMap((name) => /^(.*)\.json$/.exec(name)?.[1] ?? [])
    .filter(isDate)
    .toSorted();
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
