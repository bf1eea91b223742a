// What the record takes of an edition's ledger.
import type { EditionCounts, PersonalCounts } from '../model/credit-counts.ts';
import type { Window } from '../model/edition.ts';

/** An account that an edition credits. `login` is what it was called then. */
export interface RecordedAccount {
  readonly id: string;
  readonly login: string;
  readonly counts: PersonalCounts;
  readonly newcomer?: true | undefined;
}

/** `edition` is its date. Ledgers from before people were counted have neither `counts` nor `people`. */
export interface RecordedEdition {
  readonly edition: string;
  readonly window: Window;
  /** `owner/name#number`. */
  readonly pullRequests: readonly string[];
  /** Object names. */
  readonly commits: readonly string[];
  readonly counts: EditionCounts;
  readonly people: readonly RecordedAccount[];
}

export function isCounted({ counts, people }: RecordedEdition): boolean {
  return Object.keys(counts).length + people.length > 0;
}

/** Each date once, the oldest first. Of two for a date the last one counts. */
export function inOrder(editions: readonly RecordedEdition[]): readonly RecordedEdition[] {
  const byDate = new Map(editions.map((one) => [one.edition, one]));
  return [...byDate.values()].toSorted((a, b) => (a.edition < b.edition ? -1 : 1));
}
