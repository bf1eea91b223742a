// What other editions covered and credited: the ledgers on the base branch and in drafts that are still open, and posts made by hand.
import type { GitData } from '../../github/rest/git-data.ts';
import { type EditionSchedule, previousDate } from '../../model/edition-schedule.ts';
import { Failure } from '../../model/errors.ts';
import { textOf } from '../file-contents.ts';
import type { KnownEdition } from './known-editions.ts';
import { ledgerPath, parseLedger } from './ledger.ts';
import { recoverLedger } from './recover-ledger.ts';

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
  const published = await readPublished(date, sources);
  const known = [
    ...published,
    ...(await findLostLedgers(published, sources)),
    ...(await readDrafts(date, sources)),
  ];
  const byHand = await findPostMadeByHand(date, known, sources);
  return byHand === null ? known : [...known, byHand];
}

async function readPublished(date: string, sources: EditionSources): Promise<KnownEdition[]> {
  const { published, base } = sources;
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
    const text = textOf(await published.blob(blob));
    const read = await readLedger(one.date, text, { git: published, commit: base }, date, sources);
    known.push({ ...one, state: 'published', ...read });
  }
  return known;
}

async function readDrafts(date: string, sources: EditionSources): Promise<KnownEdition[]> {
  const { git, open } = sources.drafts;
  const known: KnownEdition[] = [];
  for (const { date: of, head } of open) {
    const content = (await git.files(head, [ledgerPath(of)])).get(ledgerPath(of));
    const read =
      content === undefined
        ? { ledger: null }
        : await readLedger(of, textOf(content), { git, commit: head }, date, sources);
    known.push({ date: of, state: 'draft', ...read });
  }
  return known;
}

/**
 * The ledger of an edition. One that cannot be read (a conflict's markers, cut short, a window that runs backwards) is made again
 * from the post: taken for none, it would be credited twice.
 *
 * @param date the edition that is being made, whose own ledger is made anew anyway
 * @throws Failure `conflict` if there is no post either
 */
async function readLedger(
  of: string,
  text: string | null,
  { git, commit }: { readonly git: GitData; readonly commit: string },
  date: string,
  { schedule, postOf }: EditionSources,
): Promise<Pick<KnownEdition, 'ledger' | 'isRecovered'>> {
  const ledger = parseLedger(text ?? '');
  if (ledger !== null || of === date) return { ledger };
  const path = postOf(of);
  const post = (await git.files(commit, [path])).get(path);
  if (post === undefined) {
    throw new Failure('conflict', `The ledger ${ledgerPath(of)} cannot be read, and ${path} is not there`, {
      hint: 'It says what was credited: restore it from the history of the repository, or delete it if that edition never appeared.',
    });
  }
  return { ledger: recoverLedger(of, textOf(post) ?? '', schedule), isRecovered: true };
}

/** Editions between two ledgers that leave a gap, of which only the post is there: what it links was credited. */
async function findLostLedgers(
  known: readonly KnownEdition[],
  { published, base, schedule, postOf }: EditionSources,
): Promise<KnownEdition[]> {
  const lost: KnownEdition[] = [];
  for (const [at, { ledger: later, date }] of known.entries()) {
    const earlier = known[at - 1];
    if (later == null || earlier?.ledger == null || earlier.ledger.window.to >= later.window.from) continue;
    let between = previousDate(date, schedule);
    for (let week = 0; week < mostWeeksBack && between > earlier.date; week += 1) {
      const path = postOf(between);
      const post = (await published.files(base, [path])).get(path);
      if (post !== undefined) {
        const ledger = recoverLedger(between, textOf(post) ?? '', schedule);
        lost.push({ date: between, state: 'published', ledger, isRecovered: true });
      }
      between = previousDate(between, schedule);
    }
  }
  return lost;
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
