// Which answered questions an edition shows, and in which order.
import { describe, expect, test } from 'vitest';
import type { Answered, Snapshot } from '../../../src/model/snapshot.ts';
import { issuePicks } from '../../../src/sections/issue-picks/issue-picks.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aMeeting, aSnapshot } from '../../builders/snapshot.ts';

interface Shape extends Partial<Omit<Answered, 'title' | 'question' | 'answer'>> {
  readonly title?: string;
  readonly question?: string;
  readonly answer?: string;
  readonly answeredAt?: string;
}

function anAnswered({ title, question, answer, answeredAt, ...rest }: Shape = {}): Answered {
  const { repository = 'mosn/mosn', number = 1 } = rest;
  return {
    repository,
    number,
    title: untrusted(title ?? 'How do I set a timeout?'),
    url: `https://github.com/${repository}/issues/${number}`,
    author: 'octo-reader',
    createdAt: '2023-05-01T00:00:00Z',
    closedAt: null,
    labels: [],
    reactions: 0,
    answeredInWindow: false,
    question: untrusted(question ?? 'I cannot find it.'),
    answer: {
      author: 'octo-member',
      url: `https://github.com/${repository}/issues/${number}#issuecomment-1`,
      createdAt: answeredAt ?? '2023-05-02T00:00:00Z',
      text: untrusted(answer ?? 'Set it in the configuration of the cluster.'),
    },
    ...rest,
  };
}

function picked(answered: readonly Answered[], overrides: Partial<Snapshot> = {}, config = {}) {
  const { section } = issuePicks.compose({
    snapshot: aSnapshot({ answered, ...overrides }),
    config: aConfig(config),
    heading: 'Picks',
  });
  return {
    picks: section.picks.map(({ number }) => number),
    candidates: section.candidates.map(({ number }) => number),
    replies: section.replies,
  };
}

describe('the order', () => {
  test('what was answered in the window comes first', () => {
    const answered = [
      anAnswered({ number: 1, repository: 'mosn/a', answeredAt: '2023-05-10T00:00:00Z' }),
      anAnswered({
        number: 2,
        repository: 'mosn/b',
        answeredInWindow: true,
        title: 'It breaks',
        question: '',
      }),
    ];

    expect(picked(answered).picks).toEqual([2, 1]);
  });

  test.each([
    [
      'a statement',
      { title: '升级到 3.0', question: '已经升级。' },
      { title: '如何升级到 3.0', question: '' },
    ],
    [
      'a statement in English',
      { title: 'Upgrade', question: 'It is done.' },
      { title: 'Upgrade', question: 'Why does it fail?' },
    ],
    ['an answer that only says that there is one', { answer: '已修复' }, {}],
    ['an answer that is cut off', { answer: `${'A'.repeat(150)}…` }, {}],
  ])('%s comes after a question with a compact answer', (_, one, other) => {
    const answered = [
      anAnswered({ number: 1, repository: 'mosn/a', answeredAt: '2023-05-11T00:00:00Z', ...one }),
      anAnswered({ number: 2, repository: 'mosn/b', ...other }),
    ];

    expect(picked(answered).picks).toEqual([2, 1]);
  });

  test('one of each project comes before a second, whatever its repository', () => {
    const config = { projects: { MOSN: ['mosn/mosn', 'mosn/pkg'] } };
    const answered = [
      anAnswered({ number: 1, answeredAt: '2023-05-11T00:00:00Z' }),
      anAnswered({ number: 2, repository: 'mosn/pkg', answeredAt: '2023-05-10T00:00:00Z' }),
      anAnswered({ number: 3, repository: 'mosn/layotto' }),
    ];

    expect(picked(answered, {}, config)).toMatchObject({ picks: [1, 3], candidates: [2] });
  });

  test('the newest answer comes first', () => {
    const answered = [
      anAnswered({ number: 1, repository: 'mosn/a' }),
      anAnswered({ number: 2, repository: 'mosn/b', answeredAt: '2023-05-03T00:00:00Z' }),
    ];

    expect(picked(answered).picks).toEqual([2, 1]);
  });
});

test('what an earlier edition showed is not shown again, and not offered', () => {
  const shown = { picks: ['MOSN/mosn#1'], tasks: [] };

  expect(picked([anAnswered({ number: 1 }), anAnswered({ number: 2 })], { shown })).toMatchObject({
    picks: [2],
    candidates: [],
  });
});

test('two are shown and ten more offered, unless the configuration says otherwise', () => {
  const answered = Array.from({ length: 15 }, (_, n) => anAnswered({ number: n + 1 }));
  const usual = picked(answered);
  const own = picked(answered, {}, { issuePicks: { count: 1, candidates: 3 } });

  expect([usual.picks.length, usual.candidates.length]).toEqual([2, 10]);
  expect([own.picks.length, own.candidates.length]).toEqual([1, 3]);
});

test('replies are counted without agendas and excluded repositories', () => {
  const replied = [
    { repository: 'mosn/mosn', number: 7 },
    { repository: 'mosn/layotto', number: 929 },
    { repository: 'mosn/website', number: 3 },
  ];
  const config = { exclude: { repositories: ['mosn/website'] } };

  expect(picked([], { replied, meetings: [aMeeting()] }, config).replies).toBe(1);
});
