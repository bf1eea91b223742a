// Contributions (社区本周贡献): what was merged and pushed, by project, and who else helped.

import type { Composed, Composition } from '../section.ts';
import { workPages } from '../work-pages.ts';
import { compareEditions } from './compare-editions.ts';
import type { ContributionsSection } from './contributions-section.ts';
import { countContributions } from './count-contributions.ts';
import { creditWork } from './credited-work.ts';
import { groupByProject } from './group-by-project.ts';
import { firstContributions } from './newcomers.ts';
import { findReverts, noteReverts } from './reverts.ts';
import { thank } from './thank.ts';

export function composeContributions({
  snapshot,
  config,
  heading,
}: Composition): Composed<ContributionsSection> {
  const work = creditWork(snapshot, config);
  const reverts = findReverts(work);
  const firsts = firstContributions(work.pullRequests);
  const pageOf = workPages(snapshot);
  const counts = countContributions(work, firsts.length);
  return {
    section: {
      id: 'contributions',
      heading,
      projects: groupByProject(work, firsts, reverts, config),
      newcomers: firsts.flatMap(({ author }) => author?.contributor ?? []),
      reviewers: thank(work.reviews, (act) => pageOf(act, 'pull')),
      reporters: thank(work.issues, (act) => pageOf(act, 'issues')),
      commenters: thank(work.comments, (act) => pageOf(act, 'issues')),
      ...counts,
      comparison: compareEditions(counts.totals, snapshot, config),
    },
    diagnostics: noteReverts(reverts),
  };
}
