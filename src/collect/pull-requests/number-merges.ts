// Which of their author's pull requests each one is: their tenth, their hundredth.
import { personKey } from '../../config/person-key.ts';
import type { PullRequest } from '../../model/snapshot.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Collecting } from '../collect-run.ts';

/**
 * The pull requests with `ordinal`, if the configuration celebrates any number.
 *
 * @param before how many each login had merged before the window; `null` if GitHub does not let us know
 */
export function numberMerges(
  { config }: Pick<Collecting, 'config'>,
  pullRequests: readonly PullRequest[],
  before: ReadonlyMap<string, number | null>,
): PullRequest[] {
  if (config.milestones.length === 0) return [...pullRequests];
  const merged = new Map<string, number>();
  const ordinals = new Map<PullRequest, number>();
  for (const one of pullRequests.toSorted(byMerge)) {
    const earlier = one.author === null ? null : (before.get(one.author) ?? null);
    if (one.author === null || earlier === null) continue;
    const key = personKey(one.author, config);
    const rank = (merged.get(key) ?? 0) + 1;
    merged.set(key, rank);
    ordinals.set(one, earlier + rank);
  }
  return pullRequests.map((one) => {
    const ordinal = ordinals.get(one);
    return ordinal === undefined ? one : { ...one, ordinal };
  });
}

/** As newcomers' first ones are told apart. */
function byMerge(a: PullRequest, b: PullRequest): number {
  return (
    compareText(a.mergedAt, b.mergedAt) || a.number - b.number || compareText(a.repository, b.repository)
  );
}
