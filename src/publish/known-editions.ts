// What earlier editions covered and credited, so that the next one leaves no gap and credits nothing twice.
import { type EditionSchedule, instantAt } from '../model/calendar.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Ledger } from './ledger.ts';

/** An edition in the target repository: on its base branch, or in a draft that is still open. `ledger` is `null` for a post made by hand. */
export interface KnownEdition {
  readonly date: string;
  readonly state: 'published' | 'draft';
  readonly ledger: Ledger | null;
}

/**
 * Where the window of the edition of `date` begins: where the last edition before it really ended. A post made by hand counts as
 * covering everything up to its moment, after one that was not; before the first ledger hand-made posts bear all kinds of names, and
 * no telling which weeks have none. `null` where no earlier ledger is known: the calendar decides.
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
 * What the edition of `date` must not credit, lower-cased: all that earlier editions credit, and all that any published one does.
 * (A later draft gives way: it is refreshed after this.)
 */
export function creditedElsewhere(date: string, known: readonly KnownEdition[]): ReadonlySet<string> {
  const others = onePerDate(known).filter(
    (edition) => edition.date !== date && (edition.state === 'published' || edition.date < date),
  );
  return new Set(
    others
      .flatMap(({ ledger }) => (ledger === null ? [] : [...ledger.pullRequests, ...ledger.commits]))
      .map((id) => id.toLowerCase()),
  );
}

/** The facts without the pull requests and commits that other editions credit. */
export function withoutCredited(snapshot: Snapshot, credited: ReadonlySet<string>): Snapshot {
  return {
    ...snapshot,
    pullRequests: snapshot.pullRequests.filter(
      ({ repository, number }) => !credited.has(`${repository}#${number}`.toLowerCase()),
    ),
    commits: snapshot.commits.filter(({ oid }) => !credited.has(oid)),
  };
}

/** Where an edition is on the base branch and in a draft, the base branch is right. */
function onePerDate(known: readonly KnownEdition[]): KnownEdition[] {
  return known.filter(
    (edition) =>
      edition.state === 'published' ||
      !known.some((other) => other.state === 'published' && other.date === edition.date),
  );
}
