// English.
import { plural, shortened, signed } from './counting.ts';
import { enCheck } from './en-check.ts';
import { enDesk } from './en-desk.ts';
import { enDiagnostics } from './en-diagnostics.ts';
import { enExplain } from './en-explain.ts';
import { enFailures } from './en-failures.ts';
import { enMistakes, enTemplateMistakes } from './en-mistakes.ts';
import { enRecord } from './en-record.ts';
import type { LocalMoment, Words } from './words.ts';

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

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export const en: Words = {
  tag: 'en',
  editor: { open: '[editor: ', close: ']' },
  plural,
  list: (items) => items.join(', '),
  meetingTime(start, end, year, timeZone) {
    const date = ({ year: own, month, day, weekday }: LocalMoment) =>
      `${days[weekday - 1]} ${day} ${short(month)}${own === year ? '' : ` ${own}`}, `;
    const until = end === null ? '' : `–${end.date === start.date ? '' : date(end)}${end.time}`;
    return `${date(start)}${start.time}${until} (${timeZone})`;
  },
  deletedAccount: ' (deleted account)',
  title: (name, parts, { year, month, day }) =>
    `${name} | ${parts.length === 0 ? `${day} ${months[month - 1]} ${year}` : parts.join(', ')}`,
  longestTitle: 128,
  sections: {
    introduction: { heading: 'SOFA Weekly | The week in SOFAStack' },
    events: {
      heading: 'Community news',
      offer: (heading) => `There is news to tell: add a section “${heading}” after the introduction`,
    },
    'meeting-recap': {
      heading: 'Community meeting recaps',
      counts: { recaps: { label: 'Meetings held', amount: (count) => plural(count, 'meeting recap') } },
      headline: (project) => `${project} meeting recap`,
      headlineWithPreview: (project) => `${project} meeting recap and preview`,
    },
    'meeting-preview': {
      heading: 'Upcoming community meetings',
      counts: {
        previews: { label: 'Meetings to come', amount: (count) => plural(count, 'meeting preview') },
      },
      headline: (project) => `${project} meeting preview`,
    },
    contributions: {
      heading: 'Contributions this week',
      counts: {
        pullRequests: { label: 'Pull requests', amount: (count) => plural(count, 'pull request') },
        commits: { label: 'Direct commits', amount: (count) => plural(count, 'commit') },
        reviews: { label: 'Reviews', amount: (count) => plural(count, 'review') },
        issues: { label: 'Issues opened', amount: (count) => plural(count, 'issue') },
        comments: { label: 'Comments', amount: (count) => plural(count, 'comment') },
      },
      headline: 'contributions this week',
      thanks: {
        reviewers: 'Thanks for reviewing',
        reporters: 'Thanks for reporting',
        commenters: 'Thanks for discussing',
      },
      folded: (count, headline) => `${count} commits (${headline} and others)`,
      kinds: { feature: 'Features', fix: 'Fixes', docs: 'Documentation', other: 'Other work' },
      compared: ({ date, changes }) =>
        `Compared with the last edition (${date}): pull requests ${signed(changes.pullRequests)}, people ${signed(changes.contributors)}, newcomers ${signed(changes.newcomers)}.`,
    },
    releases: {
      heading: 'Releases this week',
      counts: { releases: { label: 'Releases', amount: (count) => plural(count, 'release') } },
      headline: (named, more) => `${listed(more ? [...named, 'more'] : named)} released`,
    },
    'issue-picks': {
      heading: 'Questions and answers',
      counts: {
        picks: { label: 'Issue picks', amount: (count) => plural(count, 'issue pick') },
        replies: {
          label: 'Issues answered',
          amount: (count) => plural(count, 'issue answered', 'issues answered'),
        },
      },
    },
    tasks: {
      heading: 'Good first issues',
      counts: { tasks: { label: 'Good first issues', amount: (count) => plural(count, 'good first issue') } },
    },
    reading: {
      heading: 'Recommended reading',
      counts: { articles: { label: 'Articles', amount: (count) => plural(count, 'article') } },
    },
  },
  poster: {
    window: (from, to) => {
      const day = ({ month, day }: LocalMoment) => `${day} ${short(month)}`;
      const year = from.year === to.year ? '' : ` ${from.year}`;
      return `${day(from)}${year} – ${day(to)} ${to.year}`;
    },
    figures: {
      pullRequests: 'merged PRs',
      commits: 'commits',
      contributors: 'people',
      newcomers: 'newcomers',
      reviews: 'reviews',
      issues: 'new issues',
      projects: 'projects',
    },
    figuresOfOne: {
      pullRequests: 'merged PR',
      commits: 'commit',
      contributors: 'person',
      newcomers: 'newcomer',
      reviews: 'review',
      issues: 'new issue',
      projects: 'project',
    },
    number: (count) => (count < 10_000 ? String(count) : `${shortened(count / 1000)}k`),
    pullRequests: (count) => plural(count, 'PR'),
    commits: (count) => plural(count, 'commit'),
    people: (count) => plural(count, 'contributor'),
    more: (count) => `and ${count} more`,
    morePullRequests: (count) => `and ${count} more, in the post`,
    moreProjects: (count) => `and ${plural(count, 'more project')}, in the post`,
    otherProjects: (count) => `${count} others`,
    alsoCommits: (count) => `and ${plural(count, 'direct commit')}`,
    firstContribution: 'first contribution',
    newcomer: (name) => `${name} (first contribution)`,
    firstContributionTo: (project) => `made a first contribution to ${project}`,
    contributors: 'Contributors',
    unnamed: (count) => `and ${plural(count, 'contributor')} without a name here`,
    welcome: (count) => (count === 1 ? 'Welcome, newcomer!' : `Welcome to our ${count} newcomers!`),
    reviewers: 'Thanks for reviewing',
    reporters: 'Thanks for reporting',
    commenters: 'Thanks for discussing',
    quiet: 'A quiet week',
    quietSentence: 'No pull request was merged. See you next week.',
    nobody: 'somebody',
    untitled: '(no title)',
    listSeparator: ', ',
    colon: ': ',
    comma: '. ',
    stop: '.',
  },
  preview: {
    preview: 'Preview',
    tabs: {
      post: 'Post',
      wechat: 'WeChat',
      pictures: 'Pictures',
      markdown: 'Markdown',
      diagnostics: 'Diagnostics',
    },
    views: 'Views',
    needsScript: 'The preview needs JavaScript.',
    live: { watching: 'Live', lost: 'Disconnected' },
    severities: { warning: 'Warning', info: 'Note' },
    copied: 'Copied',
    notCopied: 'The browser does not allow this page to copy: select the text and copy it yourself',
    updated: 'Updated',
    broken: 'The change has a mistake',
    stillGood: 'The latest change has a mistake; below is the last version without one.',
    showPictures: 'Show pictures of other sites',
    copyArticle: 'Copy the article',
    copyTitle: 'Copy the title',
    copySummary: 'Copy the summary',
    cover: 'Download the cover',
    length: (characters, limit) =>
      `The article has ${characters} characters; WeChat takes fewer than ${limit}${characters < limit ? '' : ', so something has to go'}`,
    pasteIt:
      'Paste it into the WeChat editor. If the poster is missing there, download it under Poster and insert it.',
    copyMarkdown: 'Copy Markdown',
    copyAbsolute: 'Copy with absolute links, for other sites',
    download: 'Download',
    copyPicture: 'Copy the picture',
    pictures: {
      card: 'In the post, and to share on a phone',
      share: 'The card of a link to the post',
      wechat: 'WeChat cover: 2.35 : 1 on top, 1 : 1 in lists',
      newcomer: 'For a newcomer to share',
      poster: 'Every pull request of the week',
    },
    alt: 'Alternative text',
    noPictures: 'There are no pictures.',
    places: 'Waiting for an editor',
    findings: 'The post against the facts',
    nothing: 'Nothing needs attention.',
  },
  record: enRecord,
  diagnostics: enDiagnostics,
  failures: enFailures,
  mistakes: enMistakes,
  templateMistakes: enTemplateMistakes,
  check: enCheck,
  explain: enExplain,
  desk: enDesk,
  wechatLinks: 'Links',
};

function short(month: number): string {
  return (months[month - 1] ?? '').slice(0, 3);
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
