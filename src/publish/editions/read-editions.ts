// What other editions covered and credited: the ledgers on the base branch and in drafts that are still open, and posts made by hand.
import type { GitData } from '../../github/rest/git-data.ts';
import { type EditionSchedule, previousDate } from '../../model/edition-schedule.ts';
import { Failure } from '../../model/errors.ts';
import { type FileContents, textOf } from '../file-contents.ts';
import type { KnownEdition } from './known-editions.ts';
import { ledgerPath, parseLedger } from './ledger.ts';
import { readLedgerTexts } from './read-ledgers.ts';
import { recoverLedger } from './recover-ledger.ts';

/** The edition's branch that an open pull request has. */
export interface OpenDraft {
  readonly date: string;
  readonly head: string;
}

/** Where posts are looked for. */
export interface PostPlace {
  readonly git: GitData;
  readonly commit: string;
}

/** The posts of some dates with their full lists, of those that have one, wherever an editor moved it. */
export type ReadPosts = (place: PostPlace, dates: readonly string[]) => Promise<Map<string, FileContents>>;

export interface EditionSources {
  readonly published: GitData;
  /** The head of the base branch there. */
  readonly base: string;
  /** Where the open drafts stand, and the repository that they are pushed to. */
  readonly drafts: { readonly git: GitData; readonly open: readonly OpenDraft[] };
  readonly schedule: EditionSchedule;
  readonly readPosts: ReadPosts;
}

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
  const texts = await readLedgerTexts(published, base, (dates) => [
    ...dates.filter((one) => one < date).slice(-mostLedgers),
    ...dates.filter((one) => one >= date).slice(0, mostLedgers),
  ]);
  const known: KnownEdition[] = [];
  for (const [of, text] of texts) {
    const read = await readLedger(of, text, { git: published, commit: base }, date, sources);
    known.push({ date: of, state: 'published', ...read });
  }
  return known;
}

async function readDrafts(date: string, sources: EditionSources): Promise<KnownEdition[]> {
  const { git, open } = sources.drafts;
  return Promise.all(
    open.map(async ({ date: of, head }): Promise<KnownEdition> => {
      const content = (await git.files(head, [ledgerPath(of)])).get(ledgerPath(of));
      if (content === undefined) return { date: of, state: 'draft', ledger: null };
      const read = await readLedger(of, textOf(content), { git, commit: head }, date, sources);
      return { date: of, state: 'draft', ...read };
    }),
  );
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
  place: PostPlace,
  date: string,
  { schedule, readPosts }: EditionSources,
): Promise<Pick<KnownEdition, 'ledger' | 'isRecovered'>> {
  const ledger = parseLedger(text ?? '');
  if (ledger !== null || of === date) return { ledger };
  const post = (await readPosts(place, [of])).get(of);
  if (post === undefined) {
    throw new Failure('ledger-unreadable', { ledger: ledgerPath(of) });
  }
  return { ledger: recoverLedger(of, post, schedule), isRecovered: true };
}

/** Editions between two ledgers that leave a gap, of which only the post is there: what it links was credited. */
async function findLostLedgers(
  known: readonly KnownEdition[],
  { published, base, schedule, readPosts }: EditionSources,
): Promise<KnownEdition[]> {
  const between = known.flatMap(({ ledger: later, date }, at) => {
    const earlier = known[at - 1];
    if (later == null || earlier?.ledger == null || earlier.ledger.window.to >= later.window.from) return [];
    return datesBefore(date, schedule, mostWeeksBack).filter((one) => one > earlier.date);
  });
  const posts = await readPosts({ git: published, commit: base }, between);
  return [...posts].map(([date, files]) => ({
    date,
    state: 'published',
    ledger: recoverLedger(date, files, schedule),
    isRecovered: true,
  }));
}

/** The last post before `date` that has no ledger, if no later one is known. */
async function findPostMadeByHand(
  date: string,
  known: readonly KnownEdition[],
  { published, base, schedule, readPosts }: EditionSources,
): Promise<KnownEdition | null> {
  // Before the first ledger the calendar decides.
  if (!known.some((one) => one.date < date && one.ledger !== null)) return null;
  const unknown = datesBefore(date, schedule, mostWeeksBack).filter(
    (earlier) => !known.some((one) => earlier <= one.date && one.date < date),
  );
  const posts = await readPosts({ git: published, commit: base }, unknown);
  const found = unknown.find((earlier) => posts.has(earlier));
  return found === undefined ? null : { date: found, state: 'published', ledger: null };
}

/** The editions' dates before one, the latest first. @param weeks as far back as ledgers are read, unless told */
export function datesBefore(date: string, schedule: EditionSchedule, weeks = mostLedgers): string[] {
  const dates: string[] = [];
  for (let week = 0, at = date; week < weeks; week += 1) {
    at = previousDate(at, schedule);
    dates.push(at);
  }
  return dates;
}
