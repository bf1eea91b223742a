// English, on the record of everybody's work.
import { plural } from './counting.ts';
import type { RecordWords } from './record-words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const enRecord: RecordWords = {
  pageTitle: (name) => `${name}: contributors`,
  pageDescription: (name) => `Everybody whom ${name} has credited`,
  badge: (editions, pullRequests) =>
    [plural(editions, 'edition'), ...(pullRequests === 0 ? [] : [plural(pullRequests, 'PR')])].join(' · '),
  yearTitle: (name, year) => `${name} | ${year} in review`,
  month: (month) => months[month - 1] ?? '',
  yearHeading: (year) => `${year} in review`,
  editions: (count) => plural(count, 'edition'),
  yearSources: (title) => `**${title}**, put together from the credits of the year's editions.`,
  yearRefresh: (year) =>
    `- **Refresh**: run \`sofa-weekly year ${year} --publish\`. Numbers and names are brought up to date; your words stay.`,
  yearMerge: '- **Publish**: read it through, add a few words of your own, and merge.',
  yearAlt: (title, figures, people) => `${title}: ${figures.join(', ')}. Contributors: ${people.join(', ')}.`,
};
