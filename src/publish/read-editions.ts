// What earlier editions covered and credited: the ledgers on the base branch and in drafts that are still open.
import type { GitData } from '../github/rest/git-data.ts';
import { textOf } from './file-contents.ts';
import type { KnownEdition } from './known-editions.ts';
import { ledgerPath, parseLedger } from './ledger.ts';

/** The edition's branch that an open pull request has. */
export interface OpenDraft {
  readonly date: string;
  readonly head: string;
}

const folder = ledgerPath('').slice(0, ledgerPath('').lastIndexOf('/'));
/** Credits further back cannot come again: a pull request is merged once, and windows touch. */
const mostLedgers = 12;

/**
 * @param published the target repository
 * @param base the head of its base branch
 * @param drafts where the open drafts stand, and the repository that they are pushed to
 */
export async function readEditions(
  published: GitData,
  base: string,
  drafts: { readonly git: GitData; readonly open: readonly OpenDraft[] },
): Promise<KnownEdition[]> {
  const entries = await published.folder(base, folder);
  const dated = entries.flatMap(({ name, blob }) => {
    const date = /^(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1];
    return date === undefined ? [] : [{ date, blob }];
  });
  const newest = dated.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, mostLedgers);
  const known: KnownEdition[] = [];
  for (const { date, blob } of newest) {
    known.push({ date, state: 'published', ledger: parseLedger(textOf(await published.blob(blob)) ?? '') });
  }
  for (const { date, head } of drafts.open) {
    const content = (await drafts.git.files(head, [ledgerPath(date)])).get(ledgerPath(date));
    if (content !== undefined)
      known.push({ date, state: 'draft', ledger: parseLedger(textOf(content) ?? '') });
  }
  return known;
}
