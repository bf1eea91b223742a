// The report: what a run did, for machines (`report.json`, `--json`).
import type { Diagnostic } from './diagnostic.ts';
import type { Edition } from './edition.ts';
import type { Outcome } from './outcome.ts';

/** What the run cost GitHub. `points` are GraphQL's; `retries` counts repeated requests of both kinds. */
export interface Usage {
  readonly graphql: number;
  readonly rest: number;
  readonly points: number;
  readonly retries: number;
}

/** The usage of a run that does not ask GitHub for anything. */
export const noUsage: Usage = { graphql: 0, rest: 0, points: 0, retries: 0 };

export type Stage = 'collect' | 'compose' | 'render' | 'plan' | 'publish' | 'write';

/** What the edition holds, in numbers, by name: what its sections count. */
export type Counts = Readonly<Record<string, number>>;

/** An edition that the same run finished, and what that came to. */
export interface EarlierEdition {
  readonly edition: Edition;
  readonly outcome: Outcome;
}

export interface Report {
  readonly edition: Edition;
  readonly counts: Counts | null;
  readonly requests: Usage;
  /** Milliseconds per stage that ran. */
  readonly durationMs: Readonly<Partial<Record<Stage, number>>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Paths below the output folder, in byte order. */
  readonly files: readonly string[];
  /** An earlier edition whose draft was finished first, because its moment had passed: the run was late. */
  readonly earlier?: EarlierEdition;
  /** What publishing came to; absent if nothing was to be published. */
  readonly outcome?: Outcome;
}
