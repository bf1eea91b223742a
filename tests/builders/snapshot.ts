// Builders of snapshots and their parts: a valid value, with what a test cares about laid over it.
import type { Meeting } from '../../src/model/meeting.ts';
import type {
  Answered,
  Comment,
  Commit,
  Issue,
  Person,
  PullRequest,
  Release,
  Review,
  Snapshot,
  Task,
} from '../../src/model/snapshot.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';

export function aPerson(overrides: Partial<Person> = {}): Person {
  const login = overrides.login ?? 'octo-user';
  return { id: `U_${login}`, login, kind: 'user', url: `https://github.com/${login}`, ...overrides };
}

export function aPullRequest(overrides: Partial<PullRequest> = {}): PullRequest {
  const { repository = 'mosn/mosn', number = 1 } = overrides;
  return {
    repository,
    number,
    title: untrusted('Make it better'),
    url: `https://github.com/${repository}/pull/${number}`,
    author: 'octo-user',
    coAuthors: [],
    createdAt: '2023-05-14T01:00:00Z',
    mergedAt: '2023-05-15T01:00:00Z',
    baseRef: untrusted('master'),
    labels: [],
    closes: [],
    firstContribution: false,
    reverts: null,
    ...overrides,
  };
}

export function aCommit(overrides: Partial<Commit> = {}): Commit {
  const { repository = 'mosn/mosn', oid = '1'.repeat(40) } = overrides;
  return {
    repository,
    oid,
    headline: untrusted('Fix a typo'),
    url: `https://github.com/${repository}/commit/${oid}`,
    author: 'octo-user',
    coAuthors: [],
    reverts: null,
    committedAt: '2023-05-15T01:00:00Z',
    ...overrides,
  };
}

export function aReview(overrides: Partial<Review> = {}): Review {
  return {
    repository: 'mosn/mosn',
    number: 1,
    author: 'octo-reviewer',
    state: 'APPROVED',
    submittedAt: '2023-05-15T00:30:00Z',
    ...overrides,
  };
}

export function anIssue(overrides: Partial<Issue> = {}): Issue {
  const { repository = 'mosn/mosn', number = 7 } = overrides;
  return {
    repository,
    number,
    title: untrusted('It breaks'),
    url: `https://github.com/${repository}/issues/${number}`,
    author: 'octo-reporter',
    createdAt: '2023-05-15T01:00:00Z',
    ...overrides,
  };
}

export function aComment(overrides: Partial<Comment> = {}): Comment {
  return {
    repository: 'mosn/mosn',
    number: 7,
    author: 'octo-commenter',
    createdAt: '2023-05-15T02:00:00Z',
    ...overrides,
  };
}

export function aRelease(overrides: Partial<Release> = {}): Release {
  return {
    repository: 'mosn/mosn',
    tag: untrusted('v1.5.0'),
    name: null,
    url: 'https://github.com/mosn/mosn/releases/tag/v1.5.0',
    author: 'octo-user',
    publishedAt: '2023-05-15T03:00:00Z',
    prerelease: false,
    notes: null,
    compareUrl: 'https://github.com/mosn/mosn/compare/v1.4.0...v1.5.0',
    since: null,
    changes: null,
    ...overrides,
  };
}

export function anAnswered(overrides: Partial<Answered> = {}): Answered {
  const { repository = 'mosn/mosn', number = 41 } = overrides;
  const url = `https://github.com/${repository}/issues/${number}`;
  return {
    repository,
    number,
    title: untrusted('How do I set a timeout?'),
    url,
    author: 'octo-reader',
    createdAt: '2023-05-10T01:00:00Z',
    closedAt: null,
    labels: [],
    reactions: 0,
    answeredInWindow: true,
    question: untrusted('I cannot find it.'),
    answer: {
      author: 'octo-member',
      url: `${url}#issuecomment-1`,
      createdAt: '2023-05-16T01:00:00Z',
      text: untrusted('Set it in the consumer.'),
    },
    ...overrides,
  };
}

export function aTask(overrides: Partial<Task> = {}): Task {
  const { repository = 'mosn/mosn', number = 51 } = overrides;
  return {
    repository,
    number,
    title: untrusted('Add a test'),
    url: `https://github.com/${repository}/issues/${number}`,
    labels: [],
    createdAt: '2023-05-01T01:00:00Z',
    ...overrides,
  };
}

export function aMeeting(overrides: Partial<Meeting> = {}): Meeting {
  return {
    series: 'layotto',
    project: 'Layotto',
    topic: untrusted('Layotto 社区会议'),
    startsAt: '2023-05-17T06:00:00Z',
    endsAt: '2023-05-17T07:00:00Z',
    joinCode: untrusted('68882434655'),
    phones: [untrusted('057128095818'), untrusted('02162681677')],
    joinUrl: untrusted('https://meeting.dingtalk.com/j/EgCIeOFwk9C'),
    agenda: [
      {
        text: untrusted('#894'),
        depth: 0,
        references: [
          {
            repository: 'mosn/layotto',
            number: 894,
            title: untrusted('2023开源之夏-课题汇总'),
            url: 'https://github.com/mosn/layotto/issues/894',
          },
        ],
      },
    ],
    decisions: [],
    recordingUrl: null,
    issue: { repository: 'mosn/layotto', number: 929, url: 'https://github.com/mosn/layotto/issues/929' },
    ...overrides,
  };
}

export function aSnapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  return {
    schemaVersion: 1,
    edition: {
      date: '2023-05-19',
      publishesAt: '2023-05-19T07:00:00Z',
      timeZone: 'Asia/Shanghai',
      window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
    },
    people: [],
    pullRequests: [],
    commits: [],
    reviews: [],
    issues: [],
    comments: [],
    meetings: [],
    releases: [],
    articles: [],
    answered: [],
    replied: [],
    tasks: [],
    shown: { picks: [], tasks: [] },
    diagnostics: [],
    completeness: [],
    renamed: [],
    ...overrides,
  };
}
