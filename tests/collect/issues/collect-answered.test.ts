// Questions of readers with the newest answer of a member, within three months, and nothing that should not be shown.
import { describe, expect, test } from 'vitest';
import type { CommentSpec, IssueSpec } from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { aWrittenSeries } from '../../builders/config.ts';
import { type CollectOptions, collectFrom } from '../collect-from.ts';

const config: Partial<WrittenConfig> = { sections: ['contributions', 'issue-picks'] };
const member = { author: 'octo-member', authorAssociation: 'MEMBER' };

function anIssue(overrides: Partial<IssueSpec> = {}, ...comments: Omit<CommentSpec, 'on'>[]): IssueSpec {
  return {
    repository: 'mosn/mosn',
    number: 7,
    title: 'How do I set a timeout?',
    body: 'I cannot find it.\n\n```go\nx := 1\n```\n\nWhere is it?',
    author: 'octo-reader',
    createdAt: '2023-05-01T00:00:00Z',
    comments:
      comments.length > 0
        ? comments
        : [{ ...member, createdAt: '2023-05-15T00:00:00Z', body: 'Set `timeout`.' }],
    ...overrides,
  };
}

async function answered(issues: readonly IssueSpec[], options: CollectOptions = {}) {
  const { snapshot } = await collectFrom(
    { issues },
    { ...options, config: { ...config, ...options.config } },
  );
  return snapshot.answered;
}

test('an answered question has its words in short, without code', async () => {
  expect(JSON.parse(JSON.stringify(await answered([anIssue()])))).toEqual([
    {
      repository: 'mosn/mosn',
      number: 7,
      title: 'How do I set a timeout?',
      url: 'https://github.com/mosn/mosn/issues/7',
      author: 'octo-reader',
      createdAt: '2023-05-01T00:00:00Z',
      closedAt: null,
      labels: [],
      reactions: 0,
      answeredInWindow: true,
      question: 'I cannot find it. Where is it?',
      answer: {
        author: 'octo-member',
        url: expect.stringContaining('/issues/7#issuecomment-'),
        createdAt: '2023-05-15T00:00:00Z',
        text: 'Set timeout.',
      },
    },
  ]);
});

test('the newest answer before the end of the window counts', async () => {
  const [one] = await answered([
    anIssue(
      {},
      { ...member, createdAt: '2023-04-01T00:00:00Z', body: 'First.' },
      { ...member, createdAt: '2023-05-02T00:00:00Z', body: 'Second.' },
      { author: 'octo-reader', createdAt: '2023-05-16T00:00:00Z', body: 'Thanks.' },
      { ...member, createdAt: '2023-05-19T07:00:00Z', body: 'Too late.' },
    ),
  ]);

  expect(one?.answer.text.raw).toBe('Second.');
  expect(one?.answeredInWindow).toBe(false);
});

test('a thread of many comments is read to its end', async () => {
  const talk = Array.from({ length: 45 }, (_, n) => ({
    author: 'octo-reader',
    createdAt: `2023-05-0${1 + Math.floor(n / 10)}T00:00:${String(n % 10).padStart(2, '0')}Z`,
    body: 'More.',
  }));
  const [one] = await answered([
    anIssue({}, ...talk, { ...member, createdAt: '2023-05-15T00:00:00Z', body: 'At last.' }),
  ]);

  expect(one?.answer.text.raw).toBe('At last.');
});

test('a closed issue says when, unless it was closed later', async () => {
  const found = await answered([
    anIssue({ closedAt: '2023-05-16T00:00:00Z' }),
    anIssue({ number: 8, closedAt: '2023-06-01T00:00:00Z' }),
  ]);

  expect(found.map(({ closedAt }) => closedAt)).toEqual(['2023-05-16T00:00:00Z', null]);
});

describe('not among them', () => {
  test.each<[string, IssueSpec, CollectOptions?]>([
    ['an issue of a member', anIssue({ authorAssociation: 'MEMBER' })],
    [
      'an issue of a member whom the configuration names',
      anIssue(),
      { config: { contributors: { members: ['Octo-Reader'] } } },
    ],
    [
      'an issue without an answer of a member',
      anIssue({}, { author: 'octo-other', createdAt: '2023-05-15T00:00:00Z', body: 'Me too.' }),
    ],
    [
      'an answer older than 90 days',
      anIssue(
        { createdAt: '2023-01-01T00:00:00Z', updatedAt: '2023-05-10T00:00:00Z' },
        { ...member, createdAt: '2023-02-01T00:00:00Z', body: 'Yes.' },
      ),
    ],
    [
      'an answer that is only a picture',
      anIssue({}, { ...member, createdAt: '2023-05-15T00:00:00Z', body: '![x](https://example.com/x.png)' }),
    ],
    [
      'a hidden answer',
      anIssue(
        {},
        { ...member, createdAt: '2023-05-15T00:00:00Z', body: 'Buy this.', minimizedReason: 'spam' },
      ),
    ],
    ['an issue with the label that says no', anIssue({ labels: ['No-Weekly'] })],
    ['an issue with the line that says no', anIssue({ body: 'Where?\n<!-- no-weekly -->\n' })],
    [
      'an issue of somebody who does not want to be named',
      anIssue(),
      { config: { contributors: { optOut: ['octo-reader'] } } },
    ],
    [
      'an answer of somebody who does not want to be named',
      anIssue(),
      { config: { contributors: { optOut: ['octo-member'] } } },
    ],
    [
      'an answer of a machine',
      anIssue(
        {},
        {
          author: 'stale[bot]',
          authorAssociation: 'MEMBER',
          createdAt: '2023-05-15T00:00:00Z',
          body: 'Stale.',
        },
      ),
    ],
    ['an excluded repository', anIssue(), { config: { exclude: { repositories: ['mosn/mosn'] } } }],
    ['an excluded title', anIssue(), { config: { exclude: { titles: ['^How'] } } }],
    [
      'an agenda',
      anIssue({ repository: 'mosn/layotto', title: '2023-05-17 社区会议' }),
      { config: { meetings: { series: [aWrittenSeries()] } } },
    ],
    [
      'an issue opened after the window',
      anIssue(
        { createdAt: '2023-05-19T08:00:00Z' },
        { ...member, createdAt: '2023-05-19T09:00:00Z', body: 'Yes.' },
      ),
    ],
  ])('%s', async (_, issue, options) => {
    expect(await answered([issue], options)).toEqual([]);
  });

  test('anything, if the section is not wanted', async () => {
    const { snapshot, operations } = await collectFrom(
      { issues: [anIssue()] },
      { config: { sections: ['contributions'] } },
    );

    expect(snapshot.answered).toEqual([]);
    expect(operations).not.toContain('Questions');
  });
});

test('a member whom only the configuration names answers for the community', async () => {
  const issue = anIssue({}, { author: 'octo-private', createdAt: '2023-05-15T00:00:00Z', body: 'Yes.' });

  expect(await answered([issue], { config: { contributors: { members: ['octo-private'] } } })).toHaveLength(
    1,
  );
});

test('more than a hundred are told, and the newest are looked at', async () => {
  const issues = Array.from({ length: 120 }, (_, n) =>
    anIssue(
      { number: n + 1 },
      { ...member, createdAt: `2023-05-15T00:${String(n % 60).padStart(2, '0')}:00Z`, body: 'Yes.' },
    ),
  );
  const { snapshot } = await collectFrom({ issues }, { config });

  expect(snapshot.answered).toHaveLength(100);
  expect(snapshot.diagnostics.filter(({ code }) => code === 'questions-cut')).toHaveLength(1);
});

test.each([
  ['are sought among those of all editions', 30, 130],
  ['are asked for by themselves, if there are too many for that', 310, 130],
])('a hundred of one edition %s', async (_how, others, own) => {
  const minute = (n: number) => new Date(Date.parse('2023-05-15T00:00:00Z') + n * 60_000).toISOString();
  const issues = Array.from({ length: others + own }, (_, n) => {
    const isLater = n < others;
    const createdAt = isLater ? '2023-05-20T00:00:00Z' : '2023-05-01T00:00:00Z';
    const repliedAt = isLater ? '2023-05-21T00:00:00Z' : minute(n);
    return anIssue({ number: n + 1, createdAt }, { ...member, createdAt: repliedAt, body: 'Yes.' });
  });
  const together = { from: '2023-05-05T07:00:00Z', to: '2023-05-26T07:00:00Z' };
  const now = '2023-07-01T00:00:00Z';
  const alone = await collectFrom({ issues }, { config, now });
  const shared = await collectFrom({ issues }, { config, now, together });

  expect(alone.snapshot.answered).toHaveLength(100);
  expect(JSON.stringify(shared.snapshot)).toBe(JSON.stringify(alone.snapshot));
});

test('the issues in which a member commented are counted for the week', async () => {
  const { snapshot } = await collectFrom({
    issues: [
      anIssue(),
      anIssue({ number: 8, authorAssociation: 'MEMBER' }),
      anIssue({ number: 9 }, { author: 'octo-other', createdAt: '2023-05-15T00:00:00Z', body: 'Me too.' }),
      anIssue({ number: 10 }, { ...member, createdAt: '2023-05-01T00:00:00Z', body: 'Before.' }),
    ],
    pullRequests: [
      { repository: 'mosn/mosn', number: 11, comments: [{ ...member, createdAt: '2023-05-15T00:00:00Z' }] },
    ],
  });

  expect(snapshot.replied).toEqual([
    { repository: 'mosn/mosn', number: 7 },
    { repository: 'mosn/mosn', number: 8 },
  ]);
});
