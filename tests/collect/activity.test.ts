// Reviews, issues and comments of the window, on whatever work they were.
import { describe, expect, test } from 'vitest';
import { collectFrom } from './collect-from.ts';

const open = { repository: 'mosn/mosn', number: 1, author: 'octo-user', createdAt: '2023-04-01T00:00:00Z' };
const inside = '2023-05-15T02:00:00Z';

describe('reviews', () => {
  test('count on open, merged and old pull requests, not on one’s own', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [
        {
          ...open,
          reviews: [
            { author: 'octo-reviewer', state: 'APPROVED', submittedAt: inside },
            { author: 'octo-reviewer', state: 'COMMENTED', submittedAt: '2023-05-12T06:59:59Z' },
            { author: 'octo-reviewer', state: 'COMMENTED', submittedAt: '2023-05-19T07:00:00Z' },
            { author: 'octo-user', state: 'COMMENTED', submittedAt: inside },
          ],
        },
        {
          ...open,
          number: 2,
          mergedAt: '2023-05-15T03:00:00Z',
          reviews: [{ author: 'octo-reviewer', state: 'CHANGES_REQUESTED', submittedAt: inside }],
        },
      ],
    });

    expect(snapshot.reviews).toEqual([
      { repository: 'mosn/mosn', number: 1, author: 'octo-reviewer', state: 'APPROVED', submittedAt: inside },
      {
        repository: 'mosn/mosn',
        number: 2,
        author: 'octo-reviewer',
        state: 'CHANGES_REQUESTED',
        submittedAt: inside,
      },
    ]);
  });
});

describe('issues', () => {
  test('count when they were opened in the window', async () => {
    const issue = { repository: 'sofastack/sofa-rpc', author: 'octo-reporter', title: 'It breaks' };
    const { snapshot } = await collectFrom({
      issues: [
        { ...issue, number: 1, createdAt: '2023-05-12T06:59:59Z' },
        { ...issue, number: 2, createdAt: '2023-05-12T07:00:00Z' },
        { ...issue, number: 3, createdAt: '2023-05-19T07:00:00Z' },
      ],
    });

    expect(snapshot.issues.map(({ number, author }) => [number, author])).toEqual([[2, 'octo-reporter']]);
  });
});

describe('comments', () => {
  test('count on issues and pull requests, past the first page of a long discussion', async () => {
    const comments = Array.from({ length: 130 }, () => ({ author: 'octo-commenter', createdAt: inside }));
    const { snapshot } = await collectFrom({
      issues: [
        {
          repository: 'mosn/mosn',
          number: 7,
          author: 'octo-reporter',
          createdAt: '2023-01-01T00:00:00Z',
          comments,
        },
      ],
      pullRequests: [{ ...open, comments: [{ author: null, createdAt: inside }] }],
    });

    expect(snapshot.comments.filter(({ number }) => number === 7)).toHaveLength(130);
    expect(snapshot.comments.filter(({ number }) => number === 1)).toEqual([
      { repository: 'mosn/mosn', number: 1, author: null, createdAt: inside },
    ]);
  });

  test('count although the discussion went on after the window', async () => {
    const late = { author: 'octo-late', createdAt: '2023-05-25T00:00:00Z' };
    const { snapshot } = await collectFrom(
      {
        issues: [
          {
            repository: 'mosn/mosn',
            number: 7,
            author: 'octo-reporter',
            createdAt: '2023-01-01T00:00:00Z',
            comments: [{ author: 'octo-commenter', createdAt: inside }, late],
          },
        ],
      },
      { now: '2023-05-26T07:00:00Z' },
    );

    expect(snapshot.comments.map(({ author }) => author)).toEqual(['octo-commenter']);
  });

  test('of excluded repositories do not count', async () => {
    const config = { exclude: { repositories: ['mosn/mosn'] } };
    const { snapshot } = await collectFrom(
      {
        issues: [
          {
            repository: 'mosn/mosn',
            number: 7,
            author: 'octo-reporter',
            createdAt: inside,
            comments: [{ author: 'octo-commenter', createdAt: inside }],
          },
        ],
      },
      { config },
    );

    expect([snapshot.comments, snapshot.issues, snapshot.people]).toEqual([[], [], []]);
  });
});
