// English.
import type { Phrases } from './words.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const en: Phrases = {
  headings: {
    introduction: 'SOFA Weekly | The week in SOFAStack',
    events: 'SOFA events',
    'meeting-recap': 'Community meetings this week',
    'meeting-preview': 'Community meetings to come',
    contributions: 'Contributions this week',
    releases: 'Releases this week',
    reading: 'Recommended reading',
  },
  title: (name, parts, { year, month, day }) =>
    `${name} | ${parts.length === 0 ? `${day} ${months[month - 1]} ${year}` : parts.join(', ')}`,
  released: (named, more) => `${listed(more ? [...named, 'more'] : named)} released`,
  recap: (project) => `${project} meeting recap`,
  preview: (project) => `${project} meeting preview`,
  recapAndPreview: (project) => `${project} meeting recap and preview`,
  contributions: 'contributions this week',
};

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
