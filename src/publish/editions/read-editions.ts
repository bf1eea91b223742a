// What other editions covered and credited: the ledgers on the base branch and in drafts that are still open, and posts made by hand.
import type { GitData } from '../../github/rest/git-data.ts';
import { type EditionSchedule, previousDate } from '../../model/edition-schedule.ts';
import { textOf } from '../file-contents.ts';
import type { KnownEdition } from './known-editions.ts';
import { ledgerPath, parseLedger } from './ledger.ts';

/** The edition's branch that an open pull request has. */
export interface OpenDraft {
  readonly date: string;
  readonly head: string;
}

export interface EditionSources {
  readonly published: GitData;
  /** The head of the base branch there. */
  readonly base: string;
  /** Where the open drafts stand, and the repository that they are pushed to. */
  readonly drafts: { readonly git: GitData; readonly open: readonly OpenDraft[] };
  readonly schedule: EditionSchedule;
  /** Where the post of a date lies. */
  readonly postOf: (date: string) => string;
}

const folder = ledgerPath('').slice(0, ledgerPath('').lastIndexOf('/'));
/** Credits further away cannot come again: a pull request is merged once, and windows touch. */
const mostLedgers = 12;
/** A weekly that has paused for longer begins anew. */
const mostWeeksBack = 8;

/** @param date the edition whose neighbours are read. It is among them itself if it is published or has a draft. */
export async function readEditions(date: string, sources: EditionSources): Promise<KnownEdition[]> {
  const known = [...(await readPublished(date, sources)), ...(await readDrafts(sources))];
  const byHand = await findPostMadeByHand(date, known, sources);
  return byHand === null ? known : [...known, byHand];
}

async function readPublished(date: string, { published, base }: EditionSources): Promise<KnownEdition[]> {
  const entries = await published.folder(base, folder);
  const dated = entries
    .flatMap(({ name, blob }) => {
      const found = /^(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1];
      return found === undefined ? [] : [{ date: found, blob }];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const near = [
    ...dated.filter((one) => one.date < date).slice(-mostLedgers),
    ...dated.filter((one) => one.date >= date).slice(0, mostLedgers),
  ];
  const known: KnownEdition[] = [];
  for (const { blob, ...one } of near) {
    known.push({ ...one, state: 'published', ledger: parseLedger(textOf(await published.blob(blob)) ?? '') });
  }
  return known;
}

async function readDrafts({ drafts }: EditionSources): Promise<KnownEdition[]> {
  const known: KnownEdition[] = [];
  for (const { date, head } of drafts.open) {
    const content = (await drafts.git.files(head, [ledgerPath(date)])).get(ledgerPath(date));
    const text = content === undefined ? '' : (textOf(content) ?? '');
    known.push({ date, state: 'draft', ledger: parseLedger(text) });
  }
  return known;
}

/** The last post before `date` that has no ledger, if no later one is known. */
async function findPostMadeByHand(
  date: string,
  known: readonly KnownEdition[],
  { published, base, schedule, postOf }: EditionSources,
): Promise<KnownEdition | null> {
  // Before the first ledger the calendar decides.
  if (!known.some((one) => one.date < date && one.ledger !== null)) return null;
  let earlier = date;
  for (let week = 0; week < mostWeeksBack; week += 1) {
    earlier = previousDate(earlier, schedule);
    if (known.some((one) => earlier <= one.date && one.date < date)) return null;
    const post = postOf(earlier);
    if ((await published.existing(base, [post])).has(post))
      return { date: earlier, state: 'published', ledger: null };
  }
  return null;
}
