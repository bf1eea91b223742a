import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { paginate } from '../../sandbox/graphql/connection.ts';
import { aWorld } from '../../sandbox/world.ts';
import { aSandbox, ask } from './ask.ts';

describe('a connection', () => {
  const items = Array.from({ length: 23 }, (_, n) => n);

  it('visits every item once, forwards and backwards, whatever the page size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 23 }), (size, length) => {
        const list = items.slice(0, length);
        const forwards: unknown[] = [];
        let after: string | null = null;
        for (let more = true; more; ) {
          const page = paginate('issues', list, { first: size, after }).page();
          forwards.push(...page.nodes);
          after = page.pageInfo.endCursor;
          more = page.pageInfo.hasNextPage;
        }
        const backwards: unknown[] = [];
        let before: string | null = null;
        for (let more = true; more; ) {
          const page = paginate('issues', list, { last: size, before }).page();
          backwards.unshift(...page.nodes);
          before = page.pageInfo.startCursor;
          more = page.pageInfo.hasPreviousPage;
        }
        expect(forwards).toEqual(list);
        expect(backwards).toEqual(list);
      }),
    );
  });

  it('says where a page lies', () => {
    const first = paginate('issues', items, { first: 10 }).page();
    const second = paginate('issues', items, { first: 10, after: first.pageInfo.endCursor }).page();

    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(second.nodes[0]).toBe(10);
    expect(second.edges[0]?.cursor).toBe(second.pageInfo.startCursor);
  });

  it('of nothing has no cursors', () => {
    expect(paginate('issues', [], { first: 10 }).page()).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it.each(['abc', 'Y3Vyc29yOjE=', ''])('refuses a cursor that it did not make: %s', (after) => {
    expect(() => paginate('issues', items, { first: 1, after }).page()).toThrow(
      `\`${after}\` does not appear to be a valid cursor.`,
    );
  });

  it("refuses another connection's cursor", async () => {
    const world = aWorld({
      issues: [{ repository: 'mosn/mosn' }, { repository: 'mosn/mosn' }],
    });
    const sandbox = await aSandbox({ world });
    const { data } = await ask(
      sandbox,
      '{ repository(owner: "mosn", name: "mosn") { issues(first: 1) { pageInfo { endCursor } } } }',
    );
    const cursor = z
      .object({
        repository: z.object({ issues: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) }),
      })
      .parse(data).repository.issues.pageInfo.endCursor;

    const { errors } = await ask(
      sandbox,
      'query Q($after: String) { search(type: ISSUE, query: "is:issue", first: 1, after: $after) { nodes { __typename } } }',
      { variables: { after: cursor } },
    );

    expect(errors).toMatchObject([{ type: 'INVALID_CURSOR_ARGUMENTS' }]);
  });
});

it('search ends after a thousand results, page by page', async () => {
  const pullRequests = Array.from({ length: 1_050 }, () => ({ repository: 'mosn/mosn' }));
  const sandbox = await aSandbox({ world: aWorld({ pullRequests }) });
  const query = `query Page($after: String) {
    search(type: ISSUE, query: "org:mosn is:pr", first: 100, after: $after) {
      issueCount pageInfo { hasNextPage endCursor } nodes { ... on PullRequest { number } } } }`;
  const answer = z.object({
    search: z.object({
      issueCount: z.number(),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
      nodes: z.array(z.object({ number: z.number() })),
    }),
  });
  const seen = new Set<number>();
  let after: string | null = null;
  let pages = 0;
  for (let more = true; more; pages += 1) {
    const { data } = await ask(sandbox, query, { variables: { after } });
    const { search } = answer.parse(data);
    expect(search.issueCount).toBe(1_050);
    for (const node of search.nodes) seen.add(node.number);
    after = search.pageInfo.endCursor;
    more = search.pageInfo.hasNextPage;
  }

  expect(pages).toBe(10);
  expect(seen.size).toBe(1_000);
});
