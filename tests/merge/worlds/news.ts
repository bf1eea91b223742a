// What can happen between two refreshes: every kind of news that a post can have.
import type { Meeting } from '../../../src/model/meeting.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import type { Random } from '../random.ts';
import {
  discuss,
  mergePullRequest,
  publishRelease,
  pushCommit,
  repositories,
  sofaArk,
  topicOf,
  type Week,
  withMeeting,
} from './random-week.ts';

export interface News {
  readonly name: string;
  /** The week with the news in it, or `null` if it cannot happen in this one. */
  readonly happen: (week: Week, random: Random) => Week | null;
}

export const allNews: readonly News[] = [
  { name: 'nothing but a day', happen: (week) => week },
  {
    name: 'a pull request of a project that is there',
    happen: (week, random) => mergePullRequest(week, random, random.pick(known(week))),
  },
  {
    name: 'a new project',
    happen: (week, random) => {
      const unknown = repositories.filter((one) => !known(week).includes(one));
      const repository = random.pick(unknown);
      return repository === null ? null : mergePullRequest(week, random, repository);
    },
  },
  {
    name: 'three pull requests of one project, which overtakes others',
    happen: (week, random) => {
      const repository = random.pick(known(week));
      return [1, 2, 3].reduce((last) => mergePullRequest(last, random, repository), week);
    },
  },
  {
    name: "a newcomer's first pull request",
    happen: (week, random) =>
      mergePullRequest(week, random, random.pick(repositories), { firstContribution: true }),
  },
  { name: 'a commit without a pull request', happen: pushCommit },
  { name: 'a release', happen: publishRelease },
  { name: 'a review, an issue or a comment', happen: discuss },
  { name: 'much talk', happen: (week, random) => [1, 2, 3, 4].reduce((last) => discuss(last, random), week) },
  {
    name: 'a pull request is retitled',
    happen: (week, random) => {
      const chosen = random.pick(week.facts.pullRequests);
      return chosen === null
        ? null
        : withFacts(week, {
            pullRequests: week.facts.pullRequests.map((one) =>
              one === chosen ? { ...one, title: untrusted(`${one.title.raw} (v2)`) } : one,
            ),
          });
    },
  },
  {
    name: 'a co-author is found',
    happen: (week, random) => {
      const chosen = random.pick(week.facts.pullRequests);
      return chosen === null
        ? null
        : withFacts(week, {
            pullRequests: week.facts.pullRequests.map((one) =>
              one === chosen
                ? { ...one, coAuthors: ['octo-user-3', 'octo-user-8'].filter((name) => name !== one.author) }
                : one,
            ),
          });
    },
  },
  {
    name: 'a pull request is withdrawn',
    happen: (week, random) => {
      const chosen = random.pick(week.facts.pullRequests);
      return withFacts(week, { pullRequests: week.facts.pullRequests.filter((one) => one !== chosen) });
    },
  },
  {
    name: 'a repository becomes private',
    happen: (week, random) => {
      const repository = random.pick(known(week).filter((one) => !week.hidden.has(one)));
      return repository === null ? null : { ...week, hidden: new Set([...week.hidden, repository]) };
    },
  },
  {
    name: 'private repositories are public again',
    happen: (week) => (week.hidden.size === 0 ? null : { ...week, hidden: new Set() }),
  },
  {
    name: 'a repository is renamed',
    happen: (week, random) =>
      rename(week, random.pick(known(week).filter(isItsProject)), (name) => `${name}-next`),
  },
  {
    name: "a repository's name is spelled in capitals",
    happen: (week, random) =>
      rename(week, random.pick(known(week)), (name) => name.replace(/\/(.*)$/, (all) => all.toUpperCase())),
  },
  {
    name: 'a meeting is announced',
    happen: (week) =>
      week.facts.meetings.some(({ series }) => series === 'sofa-ark')
        ? null
        : withMeeting(week, sofaArk('2023-05-24T12:00:00Z', 670)),
  },
  {
    name: 'a meeting is called off',
    happen: (week, random) => {
      const chosen = random.pick(week.facts.meetings.filter(({ startsAt }) => startsAt > '2023-05-12'));
      return chosen === null
        ? null
        : withFacts(week, { meetings: week.facts.meetings.filter((one) => one !== chosen) });
    },
  },
  {
    name: 'an agenda gains a topic',
    happen: (week, random) =>
      onMeeting(week, random, (one) => ({
        ...one,
        agenda: one.agenda.toSpliced(
          random.below(one.agenda.length + 1),
          0,
          topicOf(one.issue.repository, 700 + week.next),
        ),
      })),
  },
  {
    name: 'a meeting gains a decision or a recording',
    happen: (week, random) =>
      onMeeting(week, random, (one) =>
        random.below(2) === 0
          ? { ...one, decisions: [untrusted('下个月发布新版本'), untrusted('文档由大家一起写')] }
          : { ...one, recordingUrl: untrusted('https://www.bilibili.com/video/BV1aa411c7ab') },
      ),
  },
  {
    name: 'a meeting is on another phone and another topic',
    happen: (week, random) =>
      onMeeting(week, random, (one) => ({
        ...one,
        topic: untrusted(`${one.topic.raw}：第 ${week.next} 期`),
        joinCode: untrusted('11122233344'),
      })),
  },
  {
    name: 'an article on the website',
    happen: (week) =>
      withFacts(
        { ...week, next: week.next + 1 },
        {
          articles: [
            ...week.facts.articles,
            {
              title: untrusted(`MoE 系列（${week.next}）`),
              url: `https://www.sofastack.tech/blog/moe-${week.next}/`,
              path: untrusted(`content/zh/blog/moe-${week.next}/index.md`),
              date: '2023-05-16',
            },
          ],
        },
      ),
  },
  {
    name: 'the standing words change',
    happen: (week): Week => ({ ...week, banner: `https://img.example.com/banner-${week.day}.png` }),
  },
];

/** A week on its next day, with up to three pieces of news, and their names. */
export function nextDay(
  week: Week,
  random: Random,
): { readonly week: Week; readonly names: readonly string[] } {
  let now: Week = { ...week, day: week.day + 1 };
  const names: string[] = [];
  const count = 1 + random.below(3);
  for (let n = 0; n < count; n += 1) {
    const news = random.pick(allNews);
    const changed = news?.happen(now, random) ?? null;
    if (news === null || changed === null) continue;
    now = changed;
    names.push(news.name);
  }
  return { week: now, names };
}

function known({ facts }: Week): string[] {
  return [...new Set(facts.pullRequests.map(({ repository }) => repository))];
}

function withFacts(week: Week, facts: Partial<Week['facts']>): Week {
  return { ...week, facts: { ...week.facts, ...facts } };
}

/** Whether a repository is a project of its own by any configuration: under another name, the others would be one, too. */
function isItsProject(repository: string): boolean {
  return repository.includes('/octo-');
}

function rename(week: Week, repository: string | null, change: (name: string) => string): Week | null {
  if (repository === null) return null;
  const name = change(week.renamed.get(repository) ?? repository);
  return { ...week, renamed: new Map([...week.renamed, [repository, name]]) };
}

function onMeeting(week: Week, random: Random, change: (meeting: Meeting) => Meeting): Week | null {
  const chosen = random.pick(week.facts.meetings);
  if (chosen === null) return null;
  return withFacts(week, {
    meetings: week.facts.meetings.map((one) => (one === chosen ? change(one) : one)),
  });
}
