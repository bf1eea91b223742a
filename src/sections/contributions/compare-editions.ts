// How the week compares with the last edition, as its ledger has it.
import type { Config } from '../../config/config.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { ContributionTotals } from './contributions-section.ts';

/** What the line compares, in its order. */
const comparedTotals = ['pullRequests', 'contributors', 'newcomers'] as const;
type ComparedTotal = (typeof comparedTotals)[number];

/** `date` is the last edition's; each total less the one of that edition. */
export interface Comparison {
  readonly date: string;
  readonly changes: Readonly<Record<ComparedTotal, number>>;
}

/** `null` if nobody wants the line, or if there is no edition to compare with. */
export function compareEditions(
  totals: ContributionTotals,
  { previous }: Pick<Snapshot, 'previous'>,
  { contributions }: Pick<Config, 'contributions'>,
): Comparison | null {
  if (!contributions.comparison || previous === undefined) return null;
  const change = (total: ComparedTotal) => totals[total] - (previous.counts[total] ?? 0);
  return {
    date: previous.date,
    changes: {
      pullRequests: change('pullRequests'),
      contributors: change('contributors'),
      newcomers: change('newcomers'),
    },
  };
}
