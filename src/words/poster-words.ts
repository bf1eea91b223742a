// Everything that the poster itself says, in the languages of an edition.
import { type LocalTime, localTime } from '../model/calendar.ts';
import type { Language } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';

export interface PosterWords {
  /** The days that the edition stands for. Without the time of the run: the same facts an hour later are the same picture. */
  window(edition: Edition): string;
  readonly figures: Readonly<Record<Figure, string>>;
  /** What a figure of one is called. */
  readonly figuresOfOne: Readonly<Record<Figure, string>>;
  /** A count in few places: 12,345 reviews are `1.2 万`, or `12k`. */
  number(count: number): string;
  pullRequests(count: number): string;
  commits(count: number): string;
  people(count: number): string;
  /** What stands where a list stops. */
  more(count: number): string;
  morePullRequests(count: number): string;
  alsoCommits(count: number): string;
  readonly firstContribution: string;
  readonly contributors: string;
  unnamed(count: number): string;
  welcome(count: number): string;
  readonly reviewers: string;
  readonly reporters: string;
  readonly commenters: string;
  readonly quiet: string;
  readonly quietSentence: string;
  /** Stands for an account that was deleted and left no name. */
  readonly nobody: string;
  /** Stands for a title without anything to see in it. */
  readonly untitled: string;
  readonly listSeparator: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
}

export type Figure = 'pullRequests' | 'commits' | 'contributors' | 'newcomers' | 'reviews' | 'issues';

const zhFigures: Readonly<Record<Figure, string>> = {
  pullRequests: '合并 PR',
  commits: '直接提交',
  contributors: '参与者',
  newcomers: '首次贡献',
  reviews: '代码评审',
  issues: '新 Issue',
};

export const posterWords: Readonly<Record<Language, PosterWords>> = {
  zh: {
    window: (edition) => {
      const [from, to] = firstAndLastDay(edition);
      const day = ({ month, day }: LocalTime) => `${month} 月 ${day} 日`;
      const year = from.year === to.year ? '' : `${to.year} 年 `;
      return `${from.year} 年 ${day(from)} – ${year}${day(to)}`;
    },
    figures: zhFigures,
    figuresOfOne: zhFigures,
    number: (count) => (count < 10_000 ? String(count) : `${shortened(count / 10_000)} 万`),
    pullRequests: (count) => `${count} 个 PR`,
    commits: (count) => `${count} 次提交`,
    people: (count) => `${count} 位贡献者`,
    more: (count) => `还有 ${count} 位`,
    morePullRequests: (count) => `还有 ${count} 个 PR，见正文`,
    alsoCommits: (count) => `另有 ${count} 次直接提交`,
    firstContribution: '首次贡献',
    contributors: '本周贡献者',
    unnamed: (count) => `以及 ${count} 位未署名的贡献者`,
    welcome: (count) => `欢迎 ${count} 位新朋友加入社区！`,
    reviewers: '感谢评审代码',
    reporters: '感谢反馈问题',
    commenters: '感谢参与讨论',
    quiet: '这一周很安静',
    quietSentence: '没有合并的 PR，我们下周见。',
    nobody: '匿名',
    untitled: '（无标题）',
    listSeparator: '、',
    colon: '：',
    comma: '，',
    semicolon: '；',
    stop: '。',
  },
  en: {
    window: (edition) => {
      const [from, to] = firstAndLastDay(edition);
      const day = ({ month, day }: LocalTime) => `${day} ${months[month - 1] ?? ''}`;
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
    },
    figuresOfOne: {
      pullRequests: 'merged PR',
      commits: 'commit',
      contributors: 'person',
      newcomers: 'newcomer',
      reviews: 'review',
      issues: 'new issue',
    },
    number: (count) => (count < 10_000 ? String(count) : `${shortened(count / 1000)}k`),
    pullRequests: (count) => plural(count, 'PR'),
    commits: (count) => plural(count, 'commit'),
    people: (count) => plural(count, 'contributor'),
    more: (count) => `and ${count} more`,
    morePullRequests: (count) => `and ${count} more, in the post`,
    alsoCommits: (count) => `and ${plural(count, 'direct commit')}`,
    firstContribution: 'first contribution',
    contributors: 'Contributors',
    unnamed: (count) => `and ${plural(count, 'contributor')} who would rather not be named`,
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
    semicolon: '; ',
    stop: '.',
  },
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function firstAndLastDay({ window, publishesAt, timeZone }: Edition): readonly [LocalTime, LocalTime] {
  return [localTime(window.from, timeZone), localTime(publishesAt, timeZone)];
}

/** Rounded down, so that nobody is told more than there is. */
function shortened(count: number): number {
  return count < 10 ? Math.floor(count * 10) / 10 : Math.floor(count);
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
