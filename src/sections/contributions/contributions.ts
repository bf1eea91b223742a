// The contributions section (社区本周贡献).
import type { SectionKind } from '../section.ts';
import { composeContributions } from './compose-contributions.ts';
import type { ContributionsSection, ContributionTotals } from './contributions-section.ts';
import { type ContributionsView, contributionsView } from './contributions-view.ts';
import { exampleContributions } from './example-contributions.ts';

const none: ContributionTotals = {
  pullRequests: 0,
  commits: 0,
  authors: 0,
  newcomers: 0,
  reviews: 0,
  issues: 0,
  comments: 0,
  contributors: 0,
  repositories: 0,
};

export const contributions: SectionKind<'contributions', ContributionsSection, ContributionsView> = {
  id: 'contributions',
  compose: composeContributions,
  view: contributionsView,
  example: exampleContributions,
  isNews: ({ totals }) => totals.contributors > 0,
  // Spread over the zeros, they keep the order of the report's keys.
  counts: (section) => ({ ...none, ...section?.totals }),
  headlines: {
    rank: 4,
    compose: ({ totals }, words) => (totals.contributors > 0 ? [words.contributions.headline] : []),
  },
};
