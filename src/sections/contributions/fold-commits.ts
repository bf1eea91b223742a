// Many direct commits of one person in one repository are one line of the post. The ledger claims each of them all the same.
import type { UntrustedText } from '../../text/untrusted-text.ts';
import { contributorKey } from '../contributor.ts';
import type { CreditedCommit } from './contributions-section.ts';

/** More than this many become one line. */
const mostLines = 3;

/** Commits that are one line together: one, or all of a person's in a repository. */
export type FoldedCommits = readonly [CreditedCommit, ...CreditedCommit[]];

/** In order of each line's first commit. People who are not to be named are nobody's fold: they may be several. */
export function foldCommits(commits: readonly CreditedCommit[]): FoldedCommits[] {
  const lines = new Map<string, [CreditedCommit, ...CreditedCommit[]]>();
  for (const commit of commits) {
    const { repository, contributors, oid } = commit;
    const who = contributors.map(contributorKey).join(' ');
    const key = contributors.length === 0 ? oid : `${repository.toLowerCase()} ${who}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [commit]);
    else line.push(commit);
  }
  return [...lines.values()].flatMap((line): FoldedCommits[] =>
    line.length > mostLines ? [line] : line.map((one) => [one] as const),
  );
}

/** What most of them say; of several that are said equally often, the first. */
export function usualHeadline(commits: FoldedCommits): UntrustedText {
  const times = (headline: UntrustedText) =>
    commits.filter((commit) => commit.headline.raw === headline.raw).length;
  return commits.reduce(
    (best, { headline }) => (times(headline) > times(best) ? headline : best),
    commits[0].headline,
  );
}
