// Reviews, issues and comments of the window, on whatever work they were.

import { describe, expect, test } from 'vitest';
import { aWorld } from '../../sandbox/sandbox.ts';
import { parseSnapshot } from '../../src/model/parse-snapshot.ts';
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

describe('a person with several accounts', () => {
  const config = { contributors: { aliases: { 'octo-user': ['Octo-Old'] } } };

  test('does not review their own work under another one', async () => {
    const reviews = [
      { author: 'octo-old', state: 'APPROVED', submittedAt: inside },
      { author: 'octo-reviewer', state: 'APPROVED', submittedAt: inside },
    ] as const;
    const { snapshot } = await collectFrom({ pullRequests: [{ ...open, reviews }] }, { config });

    expect(snapshot.reviews.map(({ author }) => author)).toEqual(['octo-reviewer']);
  });
});

describe('work that two scopes cover', () => {
  test('counts once', async () => {
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
        pullRequests: [
          {
            ...open,
            mergedAt: inside,
            reviews: [{ author: 'octo-reviewer', state: 'APPROVED', submittedAt: inside }],
          },
        ],
      },
      { config: { organizations: ['mosn', 'MOSN', 'sofastack'], repositories: ['mosn/mosn'] } },
    );

    expect([snapshot.issues, snapshot.comments, snapshot.reviews, snapshot.pullRequests]).toEqual([
      [expect.objectContaining({ number: 7 })],
      [expect.objectContaining({ author: 'octo-commenter' })],
      [expect.objectContaining({ author: 'octo-reviewer' })],
      [expect.objectContaining({ number: 1 })],
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

  test('count where a page of the discussion has one from after the window in between', async () => {
    const at = (second: number) => new Date(Date.parse(inside) + second * 1000).toISOString();
    const comments = Array.from({ length: 60 }, (_, n) => ({
      author: 'octo-commenter',
      createdAt: at(n),
    }));
    const world = aWorld({
      repositories: ['mosn/mosn', 'sofastack/sofa-rpc'],
      pullRequests: [{ ...open, comments }],
    });
    // A review stands where it was begun, and may have been submitted much later.
    const review = world.addReview({ on: 'mosn/mosn#1', author: 'octo-reviewer', submittedAt: inside });
    Object.assign(review, { submittedAt: '2023-05-25T00:00:00Z' });
    const { snapshot } = await collectFrom(world, { now: '2023-05-26T07:00:00Z' });

    expect(snapshot.comments).toHaveLength(60);
    expect(snapshot.reviews).toEqual([]);
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

describe('what a maintainer hid', () => {
  const said = { author: 'octo-spammer', createdAt: inside };

  test('as spam, abuse or off-topic is not thanked', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [
        {
          ...open,
          comments: [
            { ...said, minimizedReason: 'spam' },
            { ...said, minimizedReason: 'abuse' },
            { ...said, minimizedReason: 'off-topic' },
          ],
          reviews: [
            { author: 'octo-spammer', state: 'COMMENTED', submittedAt: inside, minimizedReason: 'spam' },
          ],
        },
      ],
    });

    expect([snapshot.comments, snapshot.reviews, snapshot.people]).toEqual([[], [], []]);
  });

  test('because it is outdated, resolved or said twice was work all the same', async () => {
    const comments = ['outdated', 'resolved', 'duplicate'].map((minimizedReason) => ({
      author: 'octo-commenter',
      createdAt: inside,
      minimizedReason,
    }));
    const { snapshot } = await collectFrom({ pullRequests: [{ ...open, comments }] });

    expect(snapshot.comments).toHaveLength(3);
  });
});

test('old accounts whose login begins or ends with a dash can be read back', async () => {
  const { snapshot } = await collectFrom(
    {
      pullRequests: [{ ...open, repository: 'octo-/mosn', author: '-dash', mergedAt: inside }],
    },
    { config: { organizations: ['mosn', 'octo-'] } },
  );

  expect(snapshot.pullRequests).toMatchObject([{ repository: 'octo-/mosn', author: '-dash' }]);
  const read = parseSnapshot(JSON.stringify(snapshot), 'snapshot.json');
  expect(read).toEqual(snapshot);
});
