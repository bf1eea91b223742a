// Newcomers: people whose first merged pull request is in this edition. Each is celebrated once.
import { compareText } from '../../text/compare-text.ts';
import type { CreditedMerge } from './credited-work.ts';

/** Every newcomer's first pull request, oldest first, without people who asked not to be named. */
export function firstContributions(merges: readonly CreditedMerge[]): readonly CreditedMerge[] {
  const firsts = new Map<string, CreditedMerge>();
  for (const merge of merges.toSorted(byMerge)) {
    const { author, work } = merge;
    if (work.firstContribution !== true || work.author === null || author?.contributor == null) continue;
    if (!firsts.has(author.key)) firsts.set(author.key, merge);
  }
  const veterans = veteransAmong(merges);
  const isVeteran = ({ author, work }: CreditedMerge) =>
    [...(veterans.get(author?.key) ?? [])].some((login) => login !== work.author);
  return [...firsts.values()].filter((first) => !isVeteran(first));
}

/** The person's key → the accounts that have merged before: somebody may be new under one login only. */
function veteransAmong(
  merges: readonly CreditedMerge[],
): ReadonlyMap<string | undefined, Set<string | null>> {
  const veterans = new Map<string | undefined, Set<string | null>>();
  for (const { author, work } of merges) {
    if (work.firstContribution !== false) continue;
    veterans.set(author?.key, (veterans.get(author?.key) ?? new Set()).add(work.author));
  }
  return veterans;
}

/** Oldest first. */
export function byMerge({ work: a }: CreditedMerge, { work: b }: CreditedMerge): number {
  return (
    compareText(a.mergedAt, b.mergedAt) || a.number - b.number || compareText(a.repository, b.repository)
  );
}
