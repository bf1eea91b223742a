// Merged pull requests: every one of the window, once.

import { describe, expect, test } from 'vitest';
import type { aWorld } from '../../../sandbox/sandbox.ts';
import { collectFrom } from '../collect-from.ts';

const merged = {
  repository: 'mosn/mosn',
  author: 'octo-user',
  createdAt: '2023-05-10T01:00:00Z',
  mergedAt: '2023-05-15T01:00:00Z',
};

async function pullRequestsOf(...pullRequests: Parameters<ReturnType<typeof aWorld>['addPullRequest']>[0][]) {
  const { snapshot } = await collectFrom({ pullRequests });
  return snapshot.pullRequests;
}

describe('the window', () => {
  test('begins with its first instant and ends before its last', async () => {
    const found = await pullRequestsOf(
      { ...merged, number: 1, mergedAt: '2023-05-12T06:59:59Z' },
      { ...merged, number: 2, mergedAt: '2023-05-12T07:00:00Z' },
      { ...merged, number: 3, mergedAt: '2023-05-19T06:59:59Z' },
      { ...merged, number: 4, mergedAt: '2023-05-19T07:00:00Z' },
    );

    expect(found.map(({ number }) => number)).toEqual([2, 3]);
  });

  test('takes a merge into any branch, and none that was only closed', async () => {
    const found = await pullRequestsOf(
      { ...merged, number: 1, baseRef: 'release-4.0.x' },
      { repository: 'mosn/mosn', number: 2, author: 'octo-user', createdAt: '2023-05-13T00:00:00Z' },
    );

    expect(found.map(({ number, baseRef }) => [number, baseRef.raw])).toEqual([[1, 'release-4.0.x']]);
  });

  test('finds more than a search shows', async () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({
      ...merged,
      number: n + 1,
      mergedAt: new Date(Date.parse('2023-05-13T00:00:00Z') + n * 60_000).toISOString(),
    }));
    const { snapshot } = await collectFrom({ pullRequests: many });

    expect(snapshot.pullRequests).toHaveLength(1200);
    expect(new Set(snapshot.pullRequests.map(({ number }) => number)).size).toBe(1200);
  }, 60_000);
});

describe('a second look', () => {
  test('credits what the search does not know yet, and says so', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [
        { ...merged, number: 1 },
        { ...merged, number: 2, isIndexed: false },
      ],
    });

    expect(snapshot.pullRequests.map(({ number }) => number)).toEqual([1, 2]);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['search-missed-pull-request', 'mosn/mosn#2'],
    ]);
    expect(snapshot.completeness).toContainEqual({
      source: 'pull-requests',
      scope: 'mosn',
      expected: 2,
      bySearch: 1,
      byListing: 2,
      note: null,
    });
  });

  test('counts each scope’s own, also where one name begins like another', async () => {
    const { snapshot } = await collectFrom(
      {
        pullRequests: [
          { ...merged, number: 1 },
          { ...merged, repository: 'mosn-labs/lab', number: 2 },
          { ...merged, repository: 'mosn/mosn-api', number: 3 },
        ],
      },
      { config: { organizations: ['MOSN', 'mosn-labs'] } },
    );

    expect(
      snapshot.completeness.map(({ scope, expected, byListing }) => [scope, expected, byListing]),
    ).toEqual([
      ['MOSN', 2, 2],
      ['mosn-labs', 1, 1],
    ]);
  });

  test('is run up to the thirtieth day after the window', async () => {
    const { snapshot } = await collectFrom({}, { now: '2023-06-18T07:00:00Z' });

    expect(snapshot.completeness.map(({ byListing, note }) => [byListing, note])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  test('is not run for a window that ended more than 30 days ago', async () => {
    const { snapshot } = await collectFrom(
      { pullRequests: [{ ...merged, number: 1 }] },
      { now: '2023-06-18T07:00:01Z' },
    );

    expect(snapshot.pullRequests).toHaveLength(1);
    expect(snapshot.completeness.map(({ byListing, note }) => [byListing, note])).toEqual([
      [null, 'listing not run: the window ended more than 30 days ago'],
      [null, 'listing not run: the window ended more than 30 days ago'],
    ]);
  });

  test('goes no further back than the window', async () => {
    const old = Array.from({ length: 120 }, (_, n) => ({
      ...merged,
      number: n + 2,
      createdAt: '2023-01-01T00:00:00Z',
      mergedAt: '2023-02-01T00:00:00Z',
    }));
    const [talkedOf, ...others] = old;
    const { operations } = await collectFrom({
      pullRequests: [
        { ...merged, number: 1 },
        { ...merged, ...talkedOf, comments: [{ createdAt: merged.mergedAt }] },
        ...others,
      ],
    });

    expect(operations).not.toContain('RepositoryWorkPage');
    expect(operations).not.toContain('PullRequestsById');
  });

  test('gives up on a repository where too much has happened since', async () => {
    const later = Array.from({ length: 300 }, (_, n) => ({
      ...merged,
      number: n + 2,
      mergedAt: '2023-05-25T00:00:00Z',
    }));
    const { snapshot } = await collectFrom(
      { pullRequests: [{ ...merged, number: 1 }, ...later] },
      { now: '2023-05-26T07:00:00Z' },
    );

    expect(snapshot.pullRequests.map(({ number }) => number)).toEqual([1]);
    expect(snapshot.completeness[0]).toMatchObject({
      scope: 'mosn',
      bySearch: 1,
      byListing: null,
      note: 'listing not finished: too many pull requests were updated since in mosn/mosn',
    });
  });
});

describe('lists', () => {
  test('of closed issues leave out what came after the window', async () => {
    const issue = { repository: 'mosn/mosn', author: 'octo-reporter' };
    const { snapshot } = await collectFrom({
      issues: [
        { ...issue, number: 100, createdAt: '2023-05-19T06:59:59Z' },
        { ...issue, number: 101, createdAt: '2023-05-19T07:00:00Z' },
      ],
      pullRequests: [{ ...merged, number: 1, closes: ['mosn/mosn#100', 'mosn/mosn#101'] }],
    });

    expect(snapshot.pullRequests[0]?.closes.map(({ number }) => number)).toEqual([100]);
  });

  test('of labels and closed issues are read past their first page, in an order of their own', async () => {
    const labels = Array.from({ length: 45 }, (_, n) => `label-${String(n).padStart(2, '0')}`);
    const issues = Array.from({ length: 25 }, (_, n) => ({
      repository: 'mosn/mosn',
      number: n + 100,
      title: `Issue ${n}`,
      author: 'octo-reporter',
      createdAt: '2023-05-01T00:00:00Z',
    }));
    const closes = issues.map(({ number }) => `mosn/mosn#${number}`).toReversed();
    const { snapshot } = await collectFrom({
      issues,
      pullRequests: [{ ...merged, number: 1, labels: labels.toReversed(), closes }],
    });

    expect(snapshot.pullRequests[0]?.labels.map(({ raw }) => raw)).toEqual(labels);
    expect(snapshot.pullRequests[0]?.closes.map(({ number }) => number)).toEqual(
      issues.map(({ number }) => number),
    );
    expect(snapshot.pullRequests[0]?.closes[0]).toMatchObject({
      repository: 'mosn/mosn',
      number: 100,
      author: 'octo-reporter',
    });
  });
});
