// What an explanation is made of: the configuration, a snapshot, ledgers, and what GitHub says of the thing itself.
import type { Config } from '../config/config.ts';
import { addDays, instantAt, localMinute } from '../model/calendar.ts';
import { isInWindow, type Window } from '../model/edition.ts';
import { nextEditionDate } from '../model/edition-schedule.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { KnownEdition } from '../publish/editions/known-editions.ts';

/** What GitHub says of a thing now. `at` is when it was merged, opened or committed; `null` for what is not merged. */
export interface Seen {
  readonly kind: 'pull-request' | 'issue' | 'commit' | 'account';
  /** `owner/name#12`, `owner/name@` and an object name, or a login, as GitHub spells it. */
  readonly name: string;
  readonly title: string;
  readonly author: string | null;
  readonly at: string | null;
  readonly isOpen: boolean;
  /** Of a commit: whether it is a merge, and the pull requests that brought it. */
  readonly isMerge: boolean;
  readonly broughtBy: readonly string[];
}

export interface ExplainFacts {
  readonly config: Config;
  /** `weekly.yml:12`: the line of an entry of the configuration, or `null`. */
  readonly place: (key: string, entry: string) => string | null;
  readonly snapshot: Snapshot | null;
  readonly editions: readonly KnownEdition[];
  /** `null` if GitHub shows nothing; left out if it was not asked. */
  readonly seen?: Seen | null;
}

/** The edition in whose time something happened, if one covered it: the snapshot's, or one with a ledger. */
export function editionAt(
  at: string,
  { snapshot, editions }: Pick<ExplainFacts, 'snapshot' | 'editions'>,
): { readonly date: string; readonly window: Window } | null {
  const known = editions.find(({ ledger }) => ledger !== null && isInWindow(at, ledger.window));
  if (known?.ledger) return { date: known.date, window: known.ledger.window };
  return snapshot !== null && isInWindow(at, snapshot.edition.window)
    ? { date: snapshot.edition.date, window: snapshot.edition.window }
    : null;
}

/** The edition that the calendar has for something that no edition covered. */
export function upcomingDate(at: string, { config, editions }: ExplainFacts): string {
  const after = nextEditionDate(config.edition, at);
  const last = editions
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  // Windows touch: what an edition did not cover comes in the one after it.
  return last === undefined || after > last
    ? after
    : nextEditionDate(config.edition, dayAfter(last, config.edition.timeZone));
}

function dayAfter(date: string, timeZone: string): string {
  return instantAt(addDays(date, 1), '00:00', timeZone);
}

export function localAt(instant: string, { config }: Pick<ExplainFacts, 'config'>): string {
  return localMinute(instant, config.edition.timeZone);
}
