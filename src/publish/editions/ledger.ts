// The ledger: which time an edition covered and what it credited, kept in the target repository beside its post.
import * as z from 'zod';
import type { Artifact } from '../../model/artifact.ts';
import { editionCountsSchema, personalCountsSchema } from '../../model/credit-counts.ts';
import { type Edition, windowSchema } from '../../model/edition.ts';
import { Failure } from '../../model/errors.ts';
import { expects } from '../../model/expected-form.ts';
import { migrate } from '../../model/migrate.ts';
import { calendarDate, login } from '../../model/scalars.ts';
import { compareText } from '../../text/compare-text.ts';
import { ledgerMigrations } from './ledger-migrations.ts';

const ledgerVersion = 2;

const workId = z.string().regex(/^[^\s#/]+\/[^\s#/]+#\d+$/, expects('issue'));

/** `newcomer` marks somebody whose first contribution the edition celebrates; ledgers from before it was kept mark nobody. */
const creditedAccount = z.object({
  id: z.string().min(1),
  login,
  counts: personalCountsSchema,
  newcomer: z.literal(true).optional(),
});

/**
 * `window` is the one that the edition really covered, `snapshot` the hash of the facts that it was made from.
 * `pullRequests` are credited as `owner/name#number`, `commits` by their object names, those included that the post folds into
 * one line or leaves out for their number. `picks` and `tasks` are the issues that it showed. `deleted` are the identities of
 * records that editors deleted from the post, as the merge names them: they stay away. `counts` are the edition's totals,
 * and `people` the accounts behind them; whoever asked not to be named is in the totals only. `unshown` is work that found no place
 * in what editors made of the post: it is not credited, and offered to the next edition. `owed` are earlier times that no edition
 * covered, and that this one makes up for.
 */
export const ledgerSchema = z.object({
  schemaVersion: z.literal(ledgerVersion),
  edition: calendarDate,
  window: windowSchema,
  snapshot: z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 hash'),
  pullRequests: z.array(workId),
  commits: z.array(z.string().regex(/^[0-9a-f]{40,64}$/, 'expected an object name')),
  picks: z.array(workId),
  tasks: z.array(workId),
  deleted: z.array(z.string().min(1)),
  counts: editionCountsSchema,
  people: z.array(creditedAccount),
  unshown: z.array(z.string().min(1)).optional(),
  owed: z.array(windowSchema).optional(),
});
export type Ledger = z.output<typeof ledgerSchema>;

/** What an edition credited and showed. */
export type Credits = Readonly<
  Pick<Ledger, 'pullRequests' | 'commits' | 'picks' | 'tasks' | 'deleted' | 'counts' | 'people'>
>;

export const noCredits: Credits = {
  pullRequests: [],
  commits: [],
  picks: [],
  tasks: [],
  deleted: [],
  counts: {},
  people: [],
};

/** Where the ledgers lie in the target repository. */
export const ledgerFolder = 'data/sofaweekly';

export function ledgerPath(date: string): string {
  return `${ledgerFolder}/${date}.json`;
}

export function composeLedger(edition: Edition, snapshot: string, credits: Credits): Artifact {
  const ledger: Ledger = {
    schemaVersion: ledgerVersion,
    edition: edition.date,
    window: edition.window,
    snapshot,
    pullRequests: inOrder(credits.pullRequests),
    commits: inOrder(credits.commits),
    picks: inOrder(credits.picks),
    tasks: inOrder(credits.tasks),
    deleted: inOrder(credits.deleted),
    counts: credits.counts,
    people: credits.people.toSorted((a, b) => compareText(a.login.toLowerCase(), b.login.toLowerCase())),
    ...(edition.owed === undefined ? {} : { owed: [...edition.owed] }),
  };
  return { path: ledgerPath(edition.date), mediaType: 'application/json', content: writeLedger(ledger) };
}

/**
 * The ledger in a file's text, whichever version wrote it, or `null` if it is not a valid one: a person may have edited it.
 *
 * @throws Failure `conflict` if a later release of this program wrote it
 */
export function parseLedger(text: string): Ledger | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const migrated = migrate(value, ledgerMigrations);
  if (migrated.kind === 'newer') throw writtenByLaterRelease(migrated.version, value);
  return migrated.kind === 'current' ? (ledgerSchema.safeParse(migrated.fields).data ?? null) : null;
}

function writtenByLaterRelease(version: number, value: unknown): Failure {
  const date = z.object({ edition: calendarDate }).safeParse(value).data?.edition;
  const ledger = date === undefined ? null : ledgerPath(date);
  return new Failure('ledger-newer', { ledger, version, known: ledgerVersion });
}

/** Whether two ledgers credit the same work for the same time, even if one was made later or from other facts. */
export function isSameLedger(a: Ledger, b: Ledger): boolean {
  const essence = ({ edition, window, pullRequests, commits, picks, tasks, deleted }: Ledger) =>
    JSON.stringify([edition, window.from, pullRequests, commits, picks, tasks, deleted]);
  return essence(a) === essence(b);
}

/** The new ledger with the credits that an editor added to the last one, without those struck out, and with the window that an editor set. */
export function mergeLedger(base: Ledger, written: Ledger, theirs: Ledger): string {
  const ours = withUnshown(written, []);
  const merged = (ids: (ledger: Ledger) => readonly string[]) => {
    const added = ids(ours).filter((id) => !ids(base).includes(id));
    const struck = ids(base).filter((id) => !ids(ours).includes(id));
    return inOrder([...ids(theirs).filter((id) => !struck.includes(id)), ...added]);
  };
  const edge = (name: 'from' | 'to') =>
    (ours.window[name] === base.window[name] ? theirs : ours).window[name];
  return writeLedger({
    ...theirs,
    window: { from: edge('from'), to: edge('to') },
    pullRequests: merged((ledger) => ledger.pullRequests),
    commits: merged((ledger) => ledger.commits),
    picks: merged((ledger) => ledger.picks),
    tasks: merged((ledger) => ledger.tasks),
    deleted: merged((ledger) => ledger.deleted),
  });
}

/** The ledger in a file's text with what editors have deleted so far. */
export function withDeleted(ledger: Ledger, deleted: readonly string[]): string {
  return writeLedger({ ...ledger, deleted: inOrder(deleted) });
}

/** The ledger without the work that its post does not show. What was said to be unshown before is credited again, if it is not now. */
export function withUnshown(ledger: Ledger, unshown: readonly string[]): Ledger {
  const { unshown: before = [], ...rest } = ledger;
  const all = [...ledger.pullRequests, ...ledger.commits, ...before];
  const shown = inOrder(all).filter((id) => !unshown.includes(id));
  return {
    ...rest,
    pullRequests: shown.filter((id) => id.includes('#')),
    commits: shown.filter((id) => !id.includes('#')),
    ...(unshown.length === 0 ? {} : { unshown: inOrder(unshown) }),
  };
}

export function writeLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}

/** By name, `mosn/mosn#9` before `mosn/mosn#10`, each once. */
function inOrder(ids: readonly string[]): string[] {
  const numberIn = (id: string) => Number(/#(\d+)$/.exec(id)?.[1] ?? 0);
  const nameIn = (id: string) => id.replace(/#\d+$/, '');
  return [...new Set(ids)].toSorted((a, b) => compareText(nameIn(a), nameIn(b)) || numberIn(a) - numberIn(b));
}
