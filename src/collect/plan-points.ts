// Whether the week fits into what the token may still spend of GitHub's points: said before they are spent, not halfway.
import { searchCountsOperation } from '../github/queries/search-counts.ts';
import { searchText } from '../github/search.ts';
import { shift } from '../model/calendar.ts';
import { Failure } from '../model/errors.ts';
import { type Collecting, scopes } from './collect-run.ts';

/** An ordinary week takes a fraction of it, so nobody counts beforehand. */
const plenty = 1_500;
const ordinary = 500;

/**
 * The points that a week takes at least: pages of fifty pull requests at three points and their discussions at one, a third of a point
 * for a repository, and what is asked once. Merge commits and people who may be new come on top, so a run may still not fit.
 */
export function leastPoints(pullRequests: number, repositories: number): number {
  return 12 + Math.floor((pullRequests / 50) * 4 + repositories / 3);
}

/**
 * @param repositories how many of them moved
 * @throws Failure `unavailable` if the week takes more points than are left, with the time at which there are enough
 */
export async function planPoints(collecting: Collecting, repositories: number): Promise<void> {
  const { github, window } = collecting;
  const left = github.pointsLeft();
  if (left === null || (left.remaining >= plenty && repositories <= ordinary)) return;
  const searches = scopes(collecting.config).map((scope) =>
    searchText({ qualifiers: `${scope} is:pr is:public is:merged`, dated: 'merged', ...window }),
  );
  const variables = Object.fromEntries(searches.map((search, n) => [`search${n}`, search]));
  const counts = await github.ask(searchCountsOperation('Forecast', searches.length), variables);
  const pullRequests = counts.reduce((sum, count) => sum + (count?.issueCount ?? 0), 0);
  const points = leastPoints(pullRequests, repositories);
  // What else is asked meanwhile is part of it.
  if (points <= left.remaining) return;
  throw new Failure('points-short', {
    pullRequests,
    repositories,
    points,
    left: left.remaining,
    until: shift('1970-01-01T00:00:00Z', `PT${left.reset}S`),
    limit: left.limit,
  });
}
