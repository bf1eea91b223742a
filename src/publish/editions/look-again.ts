// Which earlier time an edition looks at once more: GitHub's index may have shown something of it too late.
import type { Window } from '../../model/edition.ts';
import { creditedElsewhere, type KnownEdition } from './known-editions.ts';

/** The index is behind by minutes, on bad days by days. */
const editionsBack = 2;

/**
 * The time of the last editions before `from`, drafts that are still open among them, as far back as they touch; `null` if the last one
 * has no ledger that says all that it credits.
 */
export function timeToLookAgain(date: string, from: string, known: readonly KnownEdition[]): Window | null {
  const isPublished = (one: KnownEdition) =>
    known.some((other) => other.state === 'published' && other.date === one.date);
  const earlier = known
    .filter((edition) => edition.date < date && (edition.state === 'published' || !isPublished(edition)))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  let begins = from;
  for (const { ledger, isRecovered } of earlier.slice(0, editionsBack)) {
    if (ledger === null || isRecovered === true || ledger.window.to !== begins) break;
    begins = ledger.window.from;
  }
  return begins < from ? { from: begins, to: from } : null;
}

/** What is not news of an earlier time, lower-cased: what editions credit, if editors deleted it as well, and what is offered again anyway. */
export function settledElsewhere(date: string, known: readonly KnownEdition[]): ReadonlySet<string> {
  const ledgers = known.flatMap(({ ledger }) => ledger ?? []);
  return new Set([
    ...creditedElsewhere(date, known),
    ...ledgers.flatMap(({ unshown = [] }) => unshown).map((id) => id.toLowerCase()),
  ]);
}
