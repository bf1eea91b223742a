// One of everything that the template of the contributions may name.
import type { ContributionsView } from './contributions-view.ts';

const person = '[@octo-user](https://github.com/octo-user)';
const pullRequest = '[Make it better #12](https://github.com/mosn/mosn/pull/12)';
const thanks = [{ person, count: 6, work: pullRequest, more: 1, others: true }] as const;

export const exampleContributions: ContributionsView = {
  heading: 'SOFAStack 社区本周贡献',
  totals: {
    pullRequests: 18,
    commits: 3,
    authors: 12,
    newcomers: 1,
    reviews: 5,
    issues: 4,
    comments: 9,
    contributors: 20,
    repositories: 7,
  },
  merged: true,
  mergedAndPushed: true,
  comparison: '与上一期相比：PR +15。',
  poster: '![Contributors: Octo User](contributions.png)',
  overview: [
    {
      listed: '300',
      more: '9,700',
      rows: [
        { project: 'MOSN', pullRequests: '1,200', commits: '3', others: '' },
        { project: '', pullRequests: '8,000', commits: '20', others: '2,440' },
      ],
    },
  ],
  projects: [
    {
      project: 'MOSN',
      pullRequests: [
        {
          link: pullRequest,
          people: person,
          closes: [{ link: '[#7](https://github.com/mosn/mosn/issues/7)', reporter: person }],
          firstContribution: true,
          milestone: 100,
          late: '2023-05-10',
          revertedBy: 'mosn/mosn#13',
        },
      ],
      commits: [
        {
          link: '[Fix a typo 1111111](https://github.com/mosn/mosn/commit/1111111)',
          people: person,
          late: '2023-05-10',
          revertedBy: '',
        },
      ],
      more: '1,180',
    },
  ],
  newcomers: [{ person, link: pullRequest }],
  thanked: true,
  reviewers: thanks,
  reporters: thanks,
  commenters: thanks,
  fullList: 'contributions.txt',
  moreReviewers: '1,900',
  moreReporters: '12',
  moreCommenters: '3,000',
  contact: '[octo-org/website](https://github.com/octo-org/website/issues)',
  contactUrl: 'https://github.com/octo-org/website/issues',
  correctionsUrl: 'https://github.com/octo-org/website/blob/HEAD/config/contributors.yml',
};
