import { describe, expect, it } from 'vitest';
import { aWorld } from '../../sandbox/world.ts';
import { aSandbox, ask } from './ask.ts';

const limit = 'rateLimit { cost nodeCount }';

describe('the limits of a query', () => {
  it.each([
    ['{ organization(login: "mosn") { repositories { totalCount } } }', ['organization', 'repositories']],
    [
      '{ organization(login: "mosn") { repositories(first: 5) { nodes { all: issues { totalCount } } } } }',
      ['organization', 'repositories', 'nodes', 'all'],
    ],
    [
      '{ ...Search } fragment Search on Query { search(type: ISSUE, query: "is:pr") { issueCount } }',
      ['search'],
    ],
  ])('refuse a connection without a page size: %s', async (query, path) => {
    const { status, data, errors } = await ask(await aSandbox(), query);

    expect(status).toBe(200);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ type: 'MISSING_PAGINATION_BOUNDARIES', path }]);
    expect(errors[0]?.message).toContain(`\`${path.at(-1) === 'all' ? 'issues' : path.at(-1)}\` connection`);
  });

  it.each([
    ['a page over 100', 'first: 101', 'EXCESSIVE_PAGINATION'],
    ['a last page over 100', 'last: 101', 'EXCESSIVE_PAGINATION'],
    ['a page of nothing', 'first: 0', 'INVALID_PAGINATION_BOUNDARIES'],
    ['both ends at once', 'first: 1, last: 1', 'INVALID_PAGINATION_BOUNDARIES'],
  ])('refuse %s', async (_name, page, type) => {
    const sandbox = await aSandbox();

    const { errors } = await ask(sandbox, `{ search(type: ISSUE, query: "is:pr", ${page}) { issueCount } }`);

    expect(errors).toMatchObject([{ type, path: ['search'] }]);
  });

  it('read page sizes from variables, and their defaults', async () => {
    const sandbox = await aSandbox();
    const query =
      'query Q($n: Int = 101) { search(type: ISSUE, query: "is:pr", first: $n) { issueCount } rateLimit { nodeCount } }';

    expect((await ask(sandbox, query)).errors).toMatchObject([{ type: 'EXCESSIVE_PAGINATION' }]);
    expect((await ask(sandbox, query, { variables: { n: 7 } })).data).toMatchObject({
      rateLimit: { nodeCount: 7 },
    });
  });

  it('refuse more than 500,000 nodes', async () => {
    const query = `{ search(type: ISSUE, query: "is:pr", first: 100) { nodes { ... on PullRequest {
      comments(first: 100) { nodes { id } }
      commits(first: 100) { nodes { commit { authors(first: 50) { nodes { name } } } } } } } } }`;

    const { errors } = await ask(await aSandbox(), query);

    expect(errors).toMatchObject([
      {
        type: 'MAX_NODE_LIMIT_EXCEEDED',
        message:
          'This query requests up to 520,100 possible nodes which exceeds the maximum limit of 500,000.',
      },
    ]);
  });
});

describe('the cost of a query', () => {
  it.each([
    ['nothing to page', `{ viewer { login } ${limit} }`, { cost: 1, nodeCount: 0 }],
    [
      'one page',
      `{ search(type: ISSUE, query: "is:pr", first: 100) { issueCount } ${limit} }`,
      { cost: 1, nodeCount: 100 },
    ],
    [
      'three levels: 1 + 100 + 100·50 requests',
      `{ organization(login: "mosn") { repositories(first: 100) { nodes { issues(first: 50) { nodes { labels(first: 60) { nodes { name } } } } } } } ${limit} }`,
      { cost: 51, nodeCount: 100 + 5_000 + 300_000 },
    ],
    [
      'a search with five lists under each result and one under one of these: 1 + 5·50 + 50·50 requests',
      `{ search(type: ISSUE, query: "is:pr", first: 50) { nodes { ... on PullRequest {
        reviews(first: 10) { totalCount } comments(first: 10) { totalCount } labels(first: 10) { totalCount }
        mergeCommit { authors(first: 10) { totalCount } }
        commits(first: 50) { nodes { commit { authors(first: 10) { totalCount } } } } } } } ${limit} }`,
      { cost: 28, nodeCount: 50 + 50 * (40 + 50) + 50 * 50 * 10 },
    ],
    [
      'aliases, which are connections of their own',
      `{ ${Array.from({ length: 150 }, (_, n) => `a${n}: search(type: ISSUE, query: "is:pr", first: 1) { issueCount }`).join(' ')} ${limit} }`,
      { cost: 2, nodeCount: 150 },
    ],
    [
      'a list that two fragments ask for, which is one',
      `{ ...A ...B ${limit} }
       fragment A on Query { search(type: ISSUE, query: "is:pr", first: 10) { issueCount } }
       fragment B on Query { search(type: ISSUE, query: "is:pr", first: 10) { pageInfo { hasNextPage } } }`,
      { cost: 1, nodeCount: 10 },
    ],
    [
      'what is skipped, which is free',
      `{ search(type: ISSUE, query: "is:pr", first: 10) @skip(if: true) { issueCount } ${limit} }`,
      { cost: 1, nodeCount: 0 },
    ],
    [
      'lists under nodes that are asked for by id',
      `{ nodes(ids: ["I_a", "I_b"]) { ... on Issue { comments(first: 30) { totalCount } } } ${limit} }`,
      { cost: 1, nodeCount: 60 },
    ],
  ])('counts %s', async (_name, query, expected) => {
    const sandbox = await aSandbox({ world: aWorld({ organizations: ['mosn'] }) });

    const { data } = await ask(sandbox, query);

    expect(data).toMatchObject({ rateLimit: expected });
    expect(sandbox.requests).toMatchObject([{ cost: expected.cost, status: 200 }]);
  });

  it('comes off the budget, in the answer and in its headers', async () => {
    const now = new Date('2023-05-19T07:00:00Z');
    const world = aWorld({ tokens: { t: { points: 10 } } });
    const sandbox = await aSandbox({ world, now: () => now });
    await ask(sandbox, '{ viewer { login } }', { token: 't' });

    const { data, headers } = await ask(sandbox, '{ rateLimit { limit used remaining resetAt } }', {
      token: 't',
    });

    expect(data).toEqual({
      rateLimit: { limit: 10, used: 2, remaining: 8, resetAt: '2023-05-19T08:00:00Z' },
    });
    expect(headers.get('x-ratelimit-remaining')).toBe('8');
    expect(headers.get('x-ratelimit-reset')).toBe(String(Date.parse('2023-05-19T08:00:00Z') / 1_000));
  });

  it('is refused when the budget is spent, and granted again an hour later', async () => {
    let now = new Date('2023-05-19T07:00:00Z');
    const world = aWorld({ tokens: { t: { points: 1 } } });
    const sandbox = await aSandbox({ world, now: () => now });
    await ask(sandbox, '{ viewer { login } }', { token: 't' });

    const refused = await ask(sandbox, '{ viewer { login } }', { token: 't' });
    now = new Date('2023-05-19T08:00:01Z');
    const granted = await ask(sandbox, '{ viewer { login } }', { token: 't' });

    expect(refused.status).toBe(200);
    expect(refused.errors).toMatchObject([{ type: 'RATE_LIMIT' }]);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(granted.data).toEqual({ viewer: { login: 'octo-viewer' } });
  });

  it('is nothing for a query that was refused', async () => {
    const sandbox = await aSandbox();
    await ask(sandbox, '{ nonsense }');

    const { data } = await ask(sandbox, '{ rateLimit { used } }');

    expect(sandbox.requests[0]?.cost).toBeNull();
    expect(data).toEqual({ rateLimit: { used: 1 } });
  });
});
