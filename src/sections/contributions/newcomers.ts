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
  return [...firsts.values()].filter((first) => !isVeteran(first, merges));
}

/** Whether the person is new under one login only: another account of theirs has merged before. */
function isVeteran({ author, work }: CreditedMerge, merges: readonly CreditedMerge[]): boolean {
  return merges.some(
    (other) =>
      other.author?.key === author?.key &&
      other.work.author !== work.author &&
      other.work.firstContribution === false,
  );
}

/** Oldest first. */
export function byMerge({ work: a }: CreditedMerge, { work: b }: CreditedMerge): number {
  return (
    compareText(a.mergedAt, b.mergedAt) || a.number - b.number || compareText(a.repository, b.repository)
  );
}
