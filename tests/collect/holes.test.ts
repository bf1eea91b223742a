// What GitHub's schema lets be missing: where nothing is shown nothing is made of it, and what was cut off is told.

import { beforeAll, expect, test } from 'vitest';
import { aBusyWorld, busyConfig as config } from './busy-world.ts';
import { type Collected, type CollectOptions, collectFrom } from './collect-from.ts';

function collect(options: CollectOptions = {}) {
  return collectFrom(aBusyWorld(), { ...options, config });
}

/** Between GitHub and the program: changes the answers to one operation, or to all. */
function changing(operation: string | null, change: (answer: string) => string): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, init);
    const text = await answer.text();
    const isMeant = operation === null || String(init?.body).includes(`"operationName":"${operation}"`);
    const headers = { 'content-type': 'application/json' };
    return new Response(isMeant ? change(text) : text, { status: answer.status, headers });
  };
}

/** The same answer with another value in the place of every `field`. */
function replacing(field: string, value: unknown) {
  return (answer: string) =>
    JSON.stringify(JSON.parse(answer, (name, known: unknown) => (name === field ? value : known)));
}

/** The same answer with a hole at both ends of every list, but of one with a place for each id that was asked for. */
function withHoles(answer: string): string {
  return JSON.stringify(
    JSON.parse(answer, function (this: object, name, value: unknown) {
      const isList = Array.isArray(value) && ['nodes', 'entries'].includes(name) && !('rateLimit' in this);
      return isList ? [null, ...value, null] : value;
    }),
  );
}

let whole: Collected;

beforeAll(async () => {
  whole = await collect();
});

test('holes in lists change nothing but what is told', async () => {
  const { diagnostics, ...rest } = (await collect({ line: changing(null, withHoles) })).snapshot;
  const told = diagnostics.map(({ code, data }) => `${code}: ${data?.thing}`);

  expect(rest).toEqual({ ...whole.snapshot, diagnostics: undefined });
  expect([...new Set(told)].toSorted()).toEqual([
    'articles-unread: undefined',
    'part-unread: agenda issue',
    'part-unread: closed issues',
    'part-unread: co-authors',
    'part-unread: comments and reviews',
    'part-unread: comments of a meeting',
    'part-unread: commits',
    'part-unread: commits of the upstream',
    'part-unread: discussion',
    'part-unread: labels',
    'part-unread: list of pull requests',
    'part-unread: listed repository',
    'part-unread: merged pull request',
    'part-unread: question',
    'part-unread: releases',
    'part-unread: task',
    'search-missed-pull-request: undefined',
    'upstream-commits: undefined',
  ]);
  expect(whole.snapshot).toMatchObject({
    pullRequests: [{ number: 1 }, { number: 2 }, { number: 3 }],
    commits: [{ repository: 'mosn/fork' }],
    meetings: [{ series: 'layotto' }],
    releases: [{ repository: 'mosn/mosn' }],
    articles: [{ date: null }],
  });
});

test('a list that is missing is one without entries', async () => {
  const line = changing(null, (answer) => answer.replaceAll('"nodes":[]', '"nodes":null'));

  expect((await collect({ line })).snapshot).toEqual(whole.snapshot);
});

test('a repository that does not say when it was pushed to is looked at', async () => {
  const line = changing('Repositories', replacing('pushedAt', null));

  expect((await collect({ line })).snapshot).toEqual(whole.snapshot);
});

test.each([
  ['a page without a cursor', 'MergedPullRequests', replacing('endCursor', null)],
  ['the rest of a commit’s authors', 'CommitAuthors', replacing('object', null)],
  ['the rest of a squash’s authors', 'MergeCommitAuthors', replacing('mergeCommit', null)],
  ['the rest of the labels', 'PullRequestLabels', replacing('list', null)],
  ['the rest of a discussion', 'TimelineItems', replacing('node', null)],
])('%s that is missing makes the collection incomplete', async (_name, operation, change) => {
  await expect(collect({ line: changing(operation, change) })).rejects.toMatchObject({ kind: 'incomplete' });
});

test.each([
  ['a repository that was listed', 'RepositoryWork', replacing('r0', null), 'work of a repository'],
  ['where a fork comes from', 'UpstreamCommits', replacing('repository', null), 'commits of the upstream'],
  ['the commits of a pull request', 'PullRequestCommits', replacing('nodes', [null]), 'co-authors'],
])('%s that is missing is told, and the edition goes on', async (_name, operation, change, thing) => {
  const { snapshot } = await collect({ line: changing(operation, change) });

  expect(snapshot.diagnostics.map(({ data }) => data?.thing)).toContain(thing);
  expect(snapshot.pullRequests.map(({ number }) => number)).toEqual(expect.arrayContaining([1, 2]));
});

test('a website that vanishes while it is read costs the edition its reading list only', async () => {
  const { snapshot } = await collect({ line: changing('WebsiteTrees', replacing('repository', null)) });

  expect(snapshot.articles).toEqual([]);
  expect(snapshot.pullRequests).toEqual(whole.snapshot.pullRequests);
  expect(snapshot.diagnostics.map(({ code }) => code)).toContain('articles-unread');
});
