// What earlier editions left to a later one: times that none covered, and work that found no place in a post.
import { localMinute } from '../../model/calendar.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { type Edition, isInWindow, type Window } from '../../model/edition.ts';
import { itemName } from '../../model/item-name.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { type KnownEdition, onePerDate } from './known-editions.ts';

/** Earlier times that an edition makes up for. `only` names the work that is owed of a time that an edition covered; `null`: all of it. */
export interface Owed {
  readonly window: Window;
  readonly only: ReadonlySet<string> | null;
}

/**
 * What earlier editions left to this one: the time between two that were published, which an edition covered that was closed, or whose
 * ledger is gone; and work that found no place in what editors made of a post. What a later edition made up for is not owed again.
 */
export function owedTo(date: string, known: readonly KnownEdition[]): Owed[] {
  const earlier = onePerDate(known)
    .filter((edition) => edition.date < date && edition.state === 'published')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const ledgers = earlier.flatMap(({ ledger }) => ledger ?? []);
  /** By a later edition than the one that owes it. */
  const isPaid = ({ from, to }: Window, by: string) =>
    ledgers.some(
      ({ edition, owed = [] }) => edition > by && owed.some((paid) => paid.from <= from && to <= paid.to),
    );
  // What an earlier draft that is still open has will be published with it.
  const isDrafted = ({ from, to }: Window) =>
    onePerDate(known).some(
      ({ date: of, state, ledger }) =>
        of < date &&
        state === 'draft' &&
        ledger !== null &&
        ledger.window.from < to &&
        from < ledger.window.to,
    );
  // A post made by hand covers everything up to its moment.
  const isByHand = ({ from, to }: Window) =>
    earlier.some(
      (edition) =>
        edition.ledger === null && edition.date >= from.slice(0, 10) && edition.date <= to.slice(0, 10),
    );
  const gaps = ledgers.flatMap((ledger, at): Owed[] => {
    const from = ledger.window.to;
    const next = ledgers[at + 1];
    if (next === undefined || from >= next.window.from) return [];
    const window = { from, to: next.window.from };
    return isByHand(window) || isDrafted(window) || isPaid(window, next.edition)
      ? []
      : [{ window, only: null }];
  });
  // What an edition made up for may have found no place in its post either.
  const unshown = ledgers.flatMap(({ edition, window, owed = [], unshown: ids = [] }): Owed[] =>
    [window, ...owed]
      .filter((one) => ids.length > 0 && !isPaid(one, edition))
      .map((one) => ({ window: one, only: new Set(ids.map((id) => id.toLowerCase())) })),
  );
  return [...gaps, ...unshown].toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1));
}

/** The facts without work of an owed time that is not owed. */
export function onlyOwed(snapshot: Snapshot, owed: readonly Owed[]): Snapshot {
  const isOwed = (at: string, id: string) => {
    const debts = owed.filter(({ window }) => isInWindow(at, window));
    const isOfOneOf = debts.some(({ only }) => only === null || only.has(id.toLowerCase()));
    return isInWindow(at, snapshot.edition.window) || debts.length === 0 || isOfOneOf;
  };
  return {
    ...snapshot,
    pullRequests: snapshot.pullRequests.filter((one) => isOwed(one.mergedAt, itemName(one))),
    commits: snapshot.commits.filter(({ committedAt, oid }) => isOwed(committedAt, oid)),
  };
}

/** What an editor should know of what this edition makes up for. */
export function owedNotes(owed: readonly Owed[], { timeZone }: Edition): Diagnostic[] {
  return owed.map(({ window, only }) => {
    const [from, to] = [localMinute(window.from, timeZone), localMinute(window.to, timeZone)];
    return only === null
      ? diagnose('gap-made-up', { from, to }, null)
      : diagnose('unshown-made-up', { from, to, works: only.size }, null);
  });
}
