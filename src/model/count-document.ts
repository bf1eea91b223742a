// What an edition holds, in numbers.
import type { Document } from './document.ts';
import type { Counts } from './report.ts';

export function countDocument({ sections }: Document): Counts {
  let counts: Counts = {
    pullRequests: 0,
    commits: 0,
    authors: 0,
    newcomers: 0,
    reviews: 0,
    issues: 0,
    comments: 0,
    contributors: 0,
    repositories: 0,
    recaps: 0,
    previews: 0,
    releases: 0,
    articles: 0,
  };
  for (const section of sections) {
    switch (section.id) {
      case 'contributions':
        counts = { ...counts, ...section.totals };
        break;
      case 'meeting-recap':
        counts = { ...counts, recaps: section.meetings.length };
        break;
      case 'meeting-preview':
        counts = { ...counts, previews: section.meetings.length };
        break;
      case 'releases':
        counts = { ...counts, releases: section.releases.length };
        break;
      case 'reading':
        counts = { ...counts, articles: section.articles.length };
        break;
      default:
    }
  }
  return counts;
}
