// An invented week: what GitHub knows on the first day, and how one piece of news after another changes it.
import type { Meeting } from '../../../src/model/meeting.ts';
import type { PullRequest, Snapshot } from '../../../src/model/snapshot.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import {
  aComment,
  aCommit,
  aMeeting,
  anIssue,
  aPerson,
  aPullRequest,
  aRelease,
  aReview,
  aSnapshot,
} from '../../builders/snapshot.ts';
import type { Random } from '../random.ts';

/** Everything there is, and what of it can be seen. */
export interface Week {
  /** By the names that repositories had on the first day. */
  readonly facts: Snapshot;
  readonly day: number;
  /** Repositories that are private at the moment. */
  readonly hidden: ReadonlySet<string>;
  /** Repositories by their old names → their new ones. */
  readonly renamed: ReadonlyMap<string, string>;
  /** A picture at the top other than the configured one. */
  readonly banner: string | null;
  /** The next number of an issue or pull request. */
  readonly next: number;
}

/** The first four belong to projects of the community's configuration; the others go by their own names. */
export const repositories = [
  'mosn/mosn',
  'mosn/layotto',
  'sofastack/sofa-rpc',
  'sofastack/sofa-rpc-node',
  'sofastack/octo-agent',
  'mosn/octo-gateway',
  'sofastack/octo-zoo',
] as const;
const people = Array.from({ length: 9 }, (_, n) => `octo-user-${n + 1}`);
const titles = [
  'fix: panic on nil `$&` pointer',
  'feat(api): 支持 <T> 泛型',
  '优化 **热升级** 的内存占用',
  'Update README.md',
  'docs: add [a link] and $1',
  'chore(deps): bump everything',
  '修复 \\ 转义与 | 竖线',
];

const firstDay = Date.parse('2023-05-13T07:00:00Z');
const oneDay = 24 * 3600_000;

export function aWeek(random: Random): Week {
  let week: Week = {
    facts: aSnapshot({
      people: people.map((login) => aPerson({ login })),
      meetings: [layotto('2023-05-10T06:00:00Z', 920), layotto('2023-05-17T06:00:00Z', 929)],
    }),
    day: random.below(6),
    hidden: new Set(),
    renamed: new Map(),
    banner: null,
    next: 1000,
  };
  if (random.below(2) === 0) week = withMeeting(week, sofaArk('2023-05-15T12:00:00Z', 661));
  const pullRequests = 2 + random.below(7);
  for (let n = 0; n < pullRequests; n += 1) week = mergePullRequest(week, random, random.pick(repositories));
  const releases = random.below(4);
  for (let n = 0; n < releases; n += 1) week = publishRelease(week, random);
  const acts = random.below(5);
  for (let n = 0; n < acts; n += 1) week = discuss(week, random);
  return week;
}

/** What is collected of a week on its day. */
export function snapshotOf({ facts, day, hidden, renamed }: Week): Snapshot {
  const to = instantOf(day);
  const isSeen = (one: { readonly repository: string }) => !hidden.has(one.repository);
  const named = <T extends { readonly repository: string; readonly url?: string }>(one: T): T => {
    const repository = renamed.get(one.repository) ?? one.repository;
    const url = one.url?.replace(`/${one.repository}/`, () => `/${repository}/`);
    return { ...one, repository, ...(url === undefined ? {} : { url }) };
  };
  const seen = <T extends { readonly repository: string }>(all: readonly T[]) =>
    all.filter(isSeen).map(named);
  return {
    ...facts,
    edition: { ...facts.edition, window: { ...facts.edition.window, to } },
    pullRequests: seen(facts.pullRequests).map((one) => ({ ...one, closes: seen(one.closes) })),
    commits: seen(facts.commits),
    reviews: seen(facts.reviews),
    issues: seen(facts.issues),
    comments: seen(facts.comments),
    releases: seen(facts.releases),
    meetings: facts.meetings
      .filter(({ issue }) => isSeen(issue))
      .map((meeting) => ({ ...meeting, issue: named(meeting.issue), agenda: agendaOf(meeting) })),
  };

  function agendaOf({ agenda }: Meeting): Meeting['agenda'] {
    return agenda.map((item) => ({ ...item, references: seen(item.references) }));
  }
}

/** The end of the window on a day: each refresh is a day after the one before. */
function instantOf(day: number): string {
  return new Date(firstDay + Math.min(day, 6) * oneDay).toISOString().replace('.000', '');
}

/** A moment of the day, later for what has a higher number. */
function momentOf({ day, next }: Week): string {
  const end = firstDay + Math.min(day, 6) * oneDay;
  return new Date(end - oneDay + (next % 1000) * 60_000).toISOString().replace('.000', '');
}

export function mergePullRequest(
  week: Week,
  random: Random,
  repository: string | null,
  overrides: Partial<PullRequest> = {},
): Week {
  const { next: number } = week;
  const name = repository ?? repositories[0];
  const closes =
    random.below(4) === 0
      ? [
          {
            repository: name,
            number: number - 500,
            title: untrusted('It breaks'),
            url: `https://github.com/${name}/issues/${number - 500}`,
            author: random.pick(people),
          },
        ]
      : [];
  const pullRequest = aPullRequest({
    repository: name,
    number,
    title: untrusted(`${random.pick(titles)} ${number}`),
    author: random.pick(people),
    mergedAt: momentOf(week),
    closes,
    ...overrides,
  });
  const pullRequests = [...week.facts.pullRequests, pullRequest];
  return { ...week, next: number + 1, facts: { ...week.facts, pullRequests } };
}

export function pushCommit(week: Week, random: Random): Week {
  const oid = week.next.toString(16).padStart(40, '0').split('').reverse().join('');
  const repository = random.pick(repositories) ?? repositories[0];
  const commit = aCommit({
    repository,
    oid,
    headline: untrusted(`${random.pick(titles)} ${week.next}`),
    author: random.pick(people),
    committedAt: momentOf(week),
  });
  return { ...week, next: week.next + 1, facts: { ...week.facts, commits: [...week.facts.commits, commit] } };
}

export function publishRelease(week: Week, random: Random): Week {
  const repository = random.pick(repositories) ?? repositories[0];
  const tag = `v${week.next % 100}.${random.below(9)}.0`;
  const notes =
    random.below(3) === 0
      ? null
      : `- ${random.pick(titles)} #${week.next - 300}\n- ${random.pick(titles)} #${week.next - 299}\n`;
  const release = aRelease({
    repository,
    tag: untrusted(tag),
    url: `https://github.com/${repository}/releases/tag/${tag}`,
    compareUrl: random.below(2) === 0 ? null : `https://github.com/${repository}/compare/v0.1.0...${tag}`,
    publishedAt: momentOf(week),
    notes: notes === null ? null : untrusted(notes),
  });
  const releases = [...week.facts.releases, release];
  return { ...week, next: week.next + 1, facts: { ...week.facts, releases } };
}

/** A review, an issue or a comment. */
export function discuss(week: Week, random: Random): Week {
  const { facts, next } = week;
  const repository = random.pick(repositories) ?? repositories[0];
  const act = { repository, author: random.pick(people) };
  const moment = momentOf(week);
  const number = next - 200;
  const more = [
    { reviews: [...facts.reviews, aReview({ ...act, ...reviewed(facts, random), submittedAt: moment })] },
    {
      issues: [
        ...facts.issues,
        anIssue({
          ...act,
          number,
          url: `https://github.com/${repository}/issues/${number}`,
          createdAt: moment,
        }),
      ],
    },
    { comments: [...facts.comments, aComment({ ...act, number, createdAt: moment })] },
  ];
  return { ...week, next: next + 1, facts: { ...facts, ...random.pick(more) } };
}

function reviewed(facts: Snapshot, random: Random): { repository?: string; number?: number } {
  const one = random.pick(facts.pullRequests);
  return one === null ? {} : { repository: one.repository, number: one.number };
}

export function withMeeting(week: Week, meeting: Meeting): Week {
  return { ...week, facts: { ...week.facts, meetings: [...week.facts.meetings, meeting] } };
}

function layotto(startsAt: string, number: number): Meeting {
  return aMeeting({
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 3600_000).toISOString().replace('.000', ''),
    agenda: [894, 902, 867].map((topic) => topicOf('mosn/layotto', topic)),
    issue: { repository: 'mosn/layotto', number, url: `https://github.com/mosn/layotto/issues/${number}` },
  });
}

export function sofaArk(startsAt: string, number: number): Meeting {
  const repository = 'sofastack/sofa-ark';
  return aMeeting({
    series: 'sofa-ark',
    project: 'SOFAArk',
    topic: untrusted('SOFAArk 月会'),
    startsAt,
    endsAt: null,
    agenda: [
      topicOf(repository, 640),
      { text: untrusted('模块化的进展'), depth: 0, references: [] },
      { text: untrusted('多 Biz 合并部署'), depth: 1, references: [] },
    ],
    issue: { repository, number, url: `https://github.com/${repository}/issues/${number}` },
  });
}

export function topicOf(repository: string, number: number): Meeting['agenda'][number] {
  return {
    text: untrusted(`#${number}`),
    depth: 0,
    references: [
      {
        repository,
        number,
        title: untrusted(`课题 ${number}`),
        url: `https://github.com/${repository}/issues/${number}`,
      },
    ],
  };
}
