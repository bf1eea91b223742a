// Every search says what it wants, and what comes is looked at again: either alone would keep the edition right.

import { describe, expect, test } from 'vitest';
import type { WorldSpec } from '../../sandbox/sandbox.ts';
import { aWrittenSeries } from '../builders/config.ts';
import { collectFrom } from './collect-from.ts';

const inside = '2023-05-15T02:00:00Z';
const after = '2023-05-19T07:00:00Z';

/** Between the program and GitHub: forgets a part of every question. */
function forgetting(pattern: RegExp): typeof fetch {
  return (input, init) => fetch(input, { ...init, body: String(init?.body).replaceAll(pattern, '') });
}

const merged = { repository: 'mosn/mosn', author: 'octo-user', createdAt: inside, mergedAt: inside };
const series = aWrittenSeries();

test('every search is limited to one scope, to what is public, and in time', async () => {
  const { searches } = await collectFrom(
    { repositories: ['mosn/layotto', 'koupleless/koupleless'], pullRequests: [{ ...merged, number: 1 }] },
    { config: { repositories: ['koupleless/koupleless'], meetings: { series: [series] } } },
  );

  expect(searches.length).toBeGreaterThan(10);
  for (const search of searches) {
    expect(search.match(/\b(?:org|repo):/g)).toHaveLength(1);
    expect(search).toContain(' is:public ');
    expect(search).toMatch(/ (?:merged|created|updated):/);
  }
});

describe('a search that forgets to be', () => {
  test('public shows nothing that is not', async () => {
    const secret = 'mosn/secret';
    const comments = [{ author: 'octo-secret', createdAt: inside }];
    const world: WorldSpec = {
      tokens: { powerful: { private: true } },
      repositories: [{ name: secret, visibility: 'PRIVATE' }, 'mosn/layotto'],
      pullRequests: [
        { ...merged, repository: secret, number: 1, author: 'octo-secret' },
        { ...merged, number: 2 },
      ],
      issues: [{ repository: secret, number: 3, author: 'octo-secret', createdAt: inside, comments }],
    };
    const { snapshot } = await collectFrom(world, { token: 'powerful', line: forgetting(/ is:public/g) });

    expect(JSON.stringify(snapshot)).not.toContain('secret');
    expect(snapshot.pullRequests.map(({ number }) => number)).toEqual([2]);
  });

  test('in time shows nothing of another week', async () => {
    const issue = { repository: 'mosn/mosn', author: 'octo-user' };
    const { snapshot } = await collectFrom(
      {
        pullRequests: [
          { ...merged, number: 1 },
          { ...merged, number: 2, mergedAt: after },
          { ...merged, number: 3, createdAt: '2023-05-01T00:00:00Z', mergedAt: '2023-05-12T06:59:59Z' },
        ],
        issues: [
          { ...issue, number: 4, createdAt: after, comments: [{ createdAt: after }] },
          { ...issue, number: 5, createdAt: '2023-05-12T06:59:59Z' },
        ],
      },
      { now: '2023-05-26T07:00:00Z', line: forgetting(/ (?:merged|created|updated):[^" ]+/g) },
    );

    expect(snapshot.pullRequests.map(({ number }) => number)).toEqual([1]);
    expect([snapshot.issues, snapshot.comments]).toEqual([[], []]);
  });
});

test('a history that forgets its bounds shows no commit of another week', async () => {
  const commit = { repository: 'mosn/mosn', author: 'octo-user' };
  const { snapshot } = await collectFrom(
    {
      commits: [
        { ...commit, message: 'before', committedAt: '2023-05-12T06:59:59Z' },
        { ...commit, message: 'inside', committedAt: inside },
        { ...commit, message: 'after', committedAt: after },
      ],
    },
    {
      now: '2023-05-26T07:00:00Z',
      line: forgetting(/since: \$since, until: \$until, |, \$since: GitTimestamp!, \$until: GitTimestamp!/g),
    },
  );

  expect(snapshot.commits.map(({ headline }) => headline.raw)).toEqual(['inside']);
});

test('a listing that shows less than the search is told to the editor', async () => {
  const emptied: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const text = (await answer.text()).replace(
      /("pullRequests":\{"pageInfo":\{[^}]*\},"nodes":\[)[^\]]*/g,
      '$1',
    );
    return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
  };
  const { snapshot } = await collectFrom({ pullRequests: [{ ...merged, number: 1 }] }, { line: emptied });

  expect(snapshot.pullRequests.map(({ number }) => number)).toEqual([1]);
  expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
    ['listing-missed-pull-request', 'mosn/mosn#1'],
  ]);
  expect(snapshot.completeness[0]).toMatchObject({ scope: 'mosn', expected: 1, bySearch: 1, byListing: 0 });
});
