// What an edition counts: the kinds of work of one person, and the totals of everybody.
import * as z from 'zod';

/** Kinds of work that are counted for each person. */
export const personalKinds = ['pullRequests', 'commits', 'reviews', 'issues', 'comments'] as const;
const editionKinds = [...personalKinds, 'authors', 'newcomers', 'contributors', 'repositories'] as const;

const count = z.int().nonnegative();

/** What one person did. A kind of work that they did none of is left out. */
export const personalCountsSchema = z.partialRecord(z.enum(personalKinds), count);
export type PersonalCounts = z.output<typeof personalCountsSchema>;

/** The totals of an edition; empty if its ledger is from before they were kept. */
export const editionCountsSchema = z.partialRecord(z.enum(editionKinds), count);
export type EditionCounts = z.output<typeof editionCountsSchema>;

/** Several counts in one, in the order of the kinds. */
export function addUp(all: readonly PersonalCounts[]): PersonalCounts {
  const sums = personalKinds.map(
    (kind) => [kind, all.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0)] as const,
  );
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}
