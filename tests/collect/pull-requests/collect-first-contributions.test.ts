// First contributions: asked for, never guessed.

import { describe, expect, test } from 'vitest';
import type { WorldSpec } from '../../../sandbox/sandbox.ts';
import { type CollectOptions, collectFrom } from '../collect-from.ts';

const merged = {
  repository: 'mosn/mosn',
  createdAt: '2023-05-10T00:00:00Z',
  mergedAt: '2023-05-15T01:00:00Z',
};

async function firstOf(world: WorldSpec, options: CollectOptions = {}) {
  const { snapshot, operations } = await collectFrom(world, options);
  return {
    first: Object.fromEntries(
      snapshot.pullRequests.map(({ number, firstContribution }) => [number, firstContribution]),
    ),
    questions: operations.filter((name) => name === 'FirstContributions').length,
  };
}

describe('a first contribution', () => {
  test('is one without a merged pull request before, in any organization', async () => {
    const { first } = await firstOf({
      pullRequests: [
        { ...merged, number: 1, author: 'octo-new' },
        { ...merged, number: 2, author: 'octo-known' },
        {
          ...merged,
          repository: 'sofastack/sofa-rpc',
          number: 9,
          author: 'octo-known',
          mergedAt: '2021-01-01T00:00:00Z',
          createdAt: '2020-12-01T00:00:00Z',
        },
      ],
    });

    expect(first).toEqual({ 1: true, 2: false });
  });

  test('is asked about in one request for a whole week', async () => {
    const authors = Array.from({ length: 20 }, (_, n) => ({
      ...merged,
      number: n + 1,
      author: `octo-user-${n}`,
    }));

    expect((await firstOf({ pullRequests: authors })).questions).toBe(1);
  });

  test('is asked about in portions where there are many', async () => {
    const authors = Array.from({ length: 80 }, (_, n) => ({
      ...merged,
      number: n + 1,
      author: `octo-user-${n}`,
    }));
    const { first, questions } = await firstOf({ pullRequests: authors });

    expect(Object.values(first).every(Boolean)).toBe(true);
    expect(questions).toBe(4);
  });

  test('is unknown where search cannot find even the work at hand', async () => {
    const { first } = await firstOf({
      pullRequests: [{ ...merged, number: 1, author: 'octo-invisible', isIndexed: false }],
    });

    expect(first).toEqual({ 1: null });
  });

  test('is not asked of machines', async () => {
    const { first, questions } = await firstOf({
      pullRequests: [{ ...merged, number: 1, author: 'dependabot[bot]' }],
    });

    expect(first).toEqual({ 1: null });
    expect(questions).toBe(0);
  });

  test('looks at all accounts of a person', async () => {
    const config = { contributors: { aliases: { 'octo-user': ['octo-old'] } } };
    const { first } = await firstOf(
      {
        pullRequests: [
          { ...merged, number: 1, author: 'octo-user' },
          {
            ...merged,
            number: 2,
            author: 'octo-old',
            mergedAt: '2021-01-01T00:00:00Z',
            createdAt: '2020-12-01T00:00:00Z',
          },
        ],
      },
      { config },
    );

    expect(first).toEqual({ 1: false });
  });

  test('does not count what came with this edition or after it', async () => {
    const { first } = await firstOf(
      {
        pullRequests: [
          { ...merged, number: 1, author: 'octo-new' },
          { ...merged, number: 2, author: 'octo-new' },
          { ...merged, number: 3, author: 'octo-new', mergedAt: '2023-05-20T00:00:00Z' },
        ],
      },
      { now: '2023-05-26T07:00:00Z' },
    );

    expect(first).toEqual({ 1: true, 2: true });
  });

  test('is none after years of pushes', async () => {
    const { first } = await firstOf({
      pullRequests: [
        { ...merged, number: 1, author: 'octo-new' },
        { ...merged, number: 2, author: 'octo-pusher' },
      ],
      commits: [
        {
          repository: 'mosn/mosn',
          message: 'pushed long ago',
          author: 'octo-pusher',
          committedAt: '2021-01-01T00:00:00Z',
        },
        { repository: 'mosn/mosn', message: 'in the week', author: 'octo-new', committedAt: merged.mergedAt },
      ],
    });

    expect(first).toEqual({ 1: true, 2: false });
  });

  test('is looked for where it most likely is, and the editor is told, if there are too many people and repositories', async () => {
    const people = 305;
    // The first five people work in a repository of their own, number 11; all others in the eleven before it.
    const repository = (n: number) => `mosn/repository-${n}`;
    const busiest = (n: number) => (n < 5 ? 11 : n % 11);
    const earlier = { message: 'pushed long ago', committedAt: '2021-01-01T00:00:00Z' };
    const { snapshot, operations } = await collectFrom({
      pullRequests: [
        ...Array.from({ length: people }, (_, n) => ({
          ...merged,
          repository: repository(busiest(n)),
          number: n + 1,
          author: `octo-user-${String(n).padStart(3, '0')}`,
        })),
        { ...merged, repository: repository(12), number: 999, author: 'dependabot[bot]' },
      ],
      commits: [
        { ...earlier, repository: repository(11), author: 'octo-user-000' },
        { ...earlier, repository: repository(0), author: 'octo-user-001' },
        { ...earlier, repository: repository(12), author: 'octo-user-002' },
      ],
    });

    const first = new Map(snapshot.pullRequests.map((one) => [one.author, one.firstContribution]));
    expect(['octo-user-000', 'octo-user-001', 'octo-user-002'].map((login) => first.get(login))).toEqual([
      false, // in a repository of their own
      false, // in one of the busiest
      true, // where nobody looked
    ]);
    expect(operations.filter((name) => name === 'EarlierCommits').length).toBeLessThanOrEqual(100);
    expect(snapshot.diagnostics.filter(({ code }) => code === 'newcomers-looked-up-in-part')).toMatchObject([
      { data: { newcomers: people - 2, repositories: 13 } },
    ]);
  });

  test('is none after pull requests in a repository that is left out', async () => {
    const { first } = await firstOf(
      {
        pullRequests: [
          { ...merged, number: 1, author: 'octo-writer' },
          {
            ...merged,
            repository: 'mosn/website',
            number: 2,
            author: 'octo-writer',
            createdAt: '2021-01-01T00:00:00Z',
            mergedAt: '2021-02-01T00:00:00Z',
          },
        ],
      },
      { config: { exclude: { repositories: ['mosn/website'] } } },
    );

    expect(first).toEqual({ 1: false });
  });

  test('is unknown if a history is too long to be searched in time', async () => {
    const { first } = await firstOf(
      { pullRequests: [{ ...merged, number: 1, author: 'octo-new' }] },
      { failures: [{ match: 'EarlierCommits', how: 'RESOURCE_LIMITS_EXCEEDED', times: 50 }] },
    );

    expect(first).toEqual({ 1: null });
  });
});
