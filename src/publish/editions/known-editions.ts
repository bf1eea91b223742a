// What other editions covered and credited, so that this one leaves no gap and credits nothing twice.

import type { Config } from '../../config/config.ts';
import { instantAt } from '../../model/calendar.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import type { EditionSchedule } from '../../model/edition-schedule.ts';
import { itemKey } from '../../model/item-name.ts';
import type { Shown, Snapshot } from '../../model/snapshot.ts';
import { type Ledger, ledgerPath } from './ledger.ts';

/** An edition in the target repository: on its base branch, or in a draft that is still open. `ledger` is `null` for a post made by hand. */
export interface KnownEdition {
  readonly date: string;
  readonly state: 'published' | 'draft';
  readonly ledger: Ledger | null;
  /** Its own ledger could not be read: this one is made from the post. */
  readonly isRecovered?: true;
}

/** The time that other editions leave for an edition: from one instant until another, which is `null` if no later edition exists. */
export interface Bounds {
  readonly from: string;
  readonly until: string | null;
}

export function boundsOf(
  { date, window }: Edition,
  known: readonly KnownEdition[],
  schedule: EditionSchedule,
): Bounds {
  return { from: startOfWindow(date, known, schedule) ?? window.from, until: endOfWindow(date, known) };
}

export interface Covered {
  readonly reason: 'covered';
  readonly message: string;
}

/** Why there is nothing to publish because a later edition covers the time of this one, or `null` if none does. */
export function coveredByLater(date: string, { from, until }: Bounds): Covered | null {
  if (until === null || until > from) return null;
  const message = `A later edition already covers the time of ${date}, so this one would be empty. Close the draft of the later one first, or skip this one.`;
  return { reason: 'covered', message };
}

/**
 * Where the window of the edition of `date` begins: where the last edition before it really ended. A post made by hand counts as
 * covering everything up to its publishing time, but only if an earlier edition has a ledger: posts from before the first ledger
 * have all kinds of names, so one cannot tell which weeks have none. `null` if no earlier ledger is known: the calendar decides.
 */
export function startOfWindow(
  date: string,
  known: readonly KnownEdition[],
  schedule: EditionSchedule,
): string | null {
  const earlier = onePerDate(known).filter((edition) => edition.date < date);
  const [last] = earlier.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (last === undefined || earlier.every(({ ledger }) => ledger === null)) return null;
  return last.ledger?.window.to ?? instantAt(last.date, schedule.time, schedule.timeZone);
}

/**
 * The latest end of the window of the edition of `date`: where the next existing edition begins. So an earlier draft that is
 * refreshed beside a later one, or published long after it, takes nothing that the later one has. `null` if there is no later one.
 */
function endOfWindow(date: string, known: readonly KnownEdition[]): string | null {
  const begins = onePerDate(known).flatMap((edition) =>
    edition.date > date && edition.ledger !== null ? [edition.ledger.window.from] : [],
  );
  return begins.toSorted()[0] ?? null;
}

/**
 * What the edition of `date` must not credit, lower-cased: all that earlier editions credit, and all that any published one does.
 * (What a later draft credits lies outside this one's window.)
 */
export function creditedElsewhere(date: string, known: readonly KnownEdition[]): ReadonlySet<string> {
  const others = othersThan(date, known);
  return new Set(
    others
      .flatMap(({ ledger }) => (ledger === null ? [] : [...ledger.pullRequests, ...ledger.commits]))
      .map((id) => id.toLowerCase()),
  );
}

/** Work that another edition may have credited without its ledger's knowing: merged before that one's end. */
export interface EarlyWork {
  readonly edition: KnownEdition;
  /** As ledgers name it, lower-cased. */
  readonly ids: readonly string[];
}

/** By edition, what of the facts was there before its end; none of an edition after whose end everything was. */
export function earlyWork(
  { pullRequests, commits, edition: { date } }: Pick<Snapshot, 'pullRequests' | 'commits' | 'edition'>,
  known: readonly KnownEdition[],
  schedule: EditionSchedule,
): EarlyWork[] {
  const works = [
    ...pullRequests.map((one) => ({ id: itemKey(one), at: one.mergedAt })),
    ...commits.map(({ oid: id, committedAt: at }) => ({ id, at })),
  ];
  return othersThan(date, known).flatMap((edition) => {
    const end = edition.ledger?.window.to ?? instantAt(edition.date, schedule.time, schedule.timeZone);
    const ids = works.filter(({ at }) => at < end).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ edition, ids }];
  });
}

/** A task that nobody took may be offered again after this many editions. */
const tasksStayAway = 4;

/** What other editions showed already, so that this one shows something else: questions for good, tasks for a month. */
export function shownElsewhere(date: string, known: readonly KnownEdition[]): Shown {
  const ledgers = othersThan(date, known)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(({ ledger }) => ledger ?? []);
  return {
    picks: ledgers.flatMap(({ picks }) => picks),
    tasks: ledgers.slice(-tasksStayAway).flatMap(({ tasks }) => tasks),
  };
}

/** The last edition before `date` that was published, with its totals; `null` if there is none, or its ledger has no totals. */
export function lastEdition(date: string, known: readonly KnownEdition[]): Snapshot['previous'] | null {
  const last = onePerDate(known)
    .filter((edition) => edition.date < date && edition.state === 'published')
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  const counts = last?.ledger?.counts ?? {};
  return last === undefined || Object.keys(counts).length === 0 ? null : { date: last.date, counts };
}

/** The facts of an edition beside the others: who is known already, what was shown, and what it compares itself with. */
export function besideOthers(
  snapshot: Snapshot,
  date: string,
  known: readonly KnownEdition[],
  { contributions }: Pick<Config, 'contributions'>,
): Snapshot {
  const previous = contributions.comparison ? lastEdition(date, known) : null;
  return {
    ...withoutKnownPeople(snapshot, date, known),
    shown: shownElsewhere(date, known),
    ...(previous === null ? {} : { previous }),
  };
}

/** Earlier editions, and all that are published. */
function othersThan(date: string, known: readonly KnownEdition[]): KnownEdition[] {
  return onePerDate(known).filter(
    (edition) => edition.date !== date && (edition.state === 'published' || edition.date < date),
  );
}

/**
 * The facts without first contributions of people whom an earlier published edition credited: with a commit in somebody else's pull
 * request, for example, which GitHub cannot be asked for. An account's id survives a change of its login.
 */
export function withoutKnownPeople(
  snapshot: Snapshot,
  date: string,
  known: readonly KnownEdition[],
): Snapshot {
  const credited = new Set(
    known
      .filter((edition) => edition.date < date && edition.state === 'published')
      .flatMap(({ ledger }) => ledger?.people ?? [])
      .filter(({ counts }) => (counts.pullRequests ?? 0) + (counts.commits ?? 0) > 0)
      .map(({ id }) => id),
  );
  const logins = new Set(snapshot.people.filter(({ id }) => credited.has(id)).map(({ login }) => login));
  return {
    ...snapshot,
    pullRequests: snapshot.pullRequests.map((one) =>
      one.firstContribution === true && logins.has(one.author ?? '')
        ? { ...one, firstContribution: false }
        : one,
    ),
  };
}

/** The facts without the pull requests and commits that other editions credit. */
export function withoutCredited(snapshot: Snapshot, credited: ReadonlySet<string>): Snapshot {
  return {
    ...snapshot,
    pullRequests: snapshot.pullRequests.filter((one) => !credited.has(itemKey(one))),
    commits: snapshot.commits.filter(({ oid }) => !credited.has(oid)),
  };
}

/** An edition that is both on the base branch and in a draft counts as published. */
export function onePerDate(known: readonly KnownEdition[]): KnownEdition[] {
  return known.filter(
    (edition) =>
      edition.state === 'published' ||
      !known.some((other) => other.state === 'published' && other.date === edition.date),
  );
}

/** What an editor should know of earlier drafts that are still open: what they credit appears nowhere else. */
export function openDrafts(date: string, known: readonly KnownEdition[]): Diagnostic[] {
  return onePerDate(known).flatMap((edition) =>
    edition.state === 'draft' && edition.date < date && edition.ledger !== null
      ? [
          diagnose(
            'earlier-draft-open',
            { date: edition.date, pullRequests: edition.ledger.pullRequests.length },
            edition.date,
          ),
        ]
      : [],
  );
}

/** What an editor should know of ledgers that were made again. */
export function recoveredLedgers(known: readonly KnownEdition[]): Diagnostic[] {
  return known.flatMap(({ date, isRecovered }) =>
    isRecovered === true ? [diagnose('ledger-recovered', { file: ledgerPath(date) }, date)] : [],
  );
}
