import { describe, expect, it } from 'vitest';
import { runSearch } from '../../../sandbox/search/run-search.ts';
import { aWorld, publicToken, type WorldSpec } from '../../../sandbox/world.ts';

const world = {
  users: ['octo-user', { login: 'octo-flagged', isSearchable: false }],
  repositories: ['mosn/mosn', { name: 'mosn/old', isArchived: true }, 'sofastack/sofa-rpc'],
  issues: [
    {
      repository: 'mosn/mosn',
      number: 1,
      title: '2023-05-17 社区会议',
      body: 'agenda',
      labels: ['area/community'],
      createdAt: '2023-05-10T00:00:00Z',
      comments: [{ body: 'recorded', createdAt: '2023-05-20T00:00:00Z' }],
    },
    {
      repository: 'mosn/mosn',
      number: 2,
      title: 'It panics',
      labels: ['bug', 'good first issue'],
      createdAt: '2023-05-11T00:00:00Z',
      closedAt: '2023-05-12T00:00:00Z',
    },
  ],
  pullRequests: [
    {
      repository: 'mosn/mosn',
      number: 3,
      author: 'octo-user',
      createdAt: '2023-05-12T06:00:00Z',
      mergedAt: '2023-05-12T07:00:00Z',
    },
    {
      repository: 'mosn/mosn',
      number: 4,
      author: 'dependabot[bot]',
      createdAt: '2023-05-13T00:00:00Z',
      mergedAt: '2023-05-19T06:59:59Z',
    },
    {
      repository: 'mosn/mosn',
      number: 5,
      author: 'octo-flagged',
      createdAt: '2023-05-14T00:00:00Z',
      mergedAt: '2023-05-19T07:00:00Z',
    },
    { repository: 'mosn/old', number: 6, author: null, createdAt: '2023-05-15T00:00:00Z' },
    {
      repository: 'sofastack/sofa-rpc',
      number: 7,
      author: 'octo-user',
      createdAt: '2023-05-16T00:00:00Z',
      closedAt: '2023-05-17T00:00:00Z',
    },
    {
      repository: 'sofastack/sofa-rpc',
      number: 8,
      createdAt: '2023-05-17T00:00:00Z',
      isIndexed: false,
    },
  ],
} satisfies WorldSpec;

function search(query: string, spec: WorldSpec = world) {
  const made = aWorld(spec);
  const viewer = made.viewer(publicToken);
  if (viewer === null) throw new Error('the test world has no token');
  return runSearch(made, viewer, query);
}

function numbers(query: string): readonly number[] {
  return search(query).items.map((item) => ('number' in item ? item.number : Number.NaN));
}

describe('a search', () => {
  it.each([
    ['org:mosn', [6, 5, 4, 3, 2, 1]],
    ['ORG:MOSN is:issue', [2, 1]],
    ['user:sofastack', [7]],
    ['repo:mosn/old', [6]],
    ['org:mosn -repo:mosn/mosn', [6]],
    ['org:nobody', []],
    ['is:pr', [7, 6, 5, 4, 3]],
    ['type:issue', [2, 1]],
    ['is:pr is:merged', [5, 4, 3]],
    ['is:open', [6, 1]],
    ['is:closed', [7, 5, 4, 3, 2]],
    ['is:pr is:closed is:public', [7, 5, 4, 3]],
    ['is:private', []],
    ['archived:true', [6]],
    ['is:pr archived:false is:open', []],
    ['merged:2023-05-12T07:00:00Z..2023-05-19T06:59:59Z', [4, 3]],
    ['merged:>2023-05-12T07:00:00Z', [5, 4]],
    ['merged:2023-05-19', [5, 4]],
    ['created:<2023-05-11', [1]],
    ['closed:2023-05-12', [3, 2]],
    ['updated:>=2023-05-20', [1]],
    ['author:octo-user is:pr', [7, 3]],
    ['author:OCTO-USER is:pr -repo:mosn/mosn', [7]],
    ['author:app/dependabot', [4]],
    ['author:dependabot[bot]', [4]],
    ['author:dependabot', []],
    ['author:octo-flagged', []],
    ['is:merged -author:app/dependabot', [5, 3]],
    ['label:bug', [2]],
    ['label:bug,area/community', [2, 1]],
    ['label:bug label:"good first issue"', [2]],
    ['is:issue -label:bug', [1]],
    ['社区会议 in:title', [1]],
    ['"2023-05-17 社区会议" in:title org:mosn', [1]],
    ['agenda', [1]],
    ['agenda in:title', []],
    ['agenda in:title,body', [1]],
    ['recorded', [1]],
    ['panics is:issue', [2]],
    ['is:issue sort:created-asc', [1, 2]],
    ['is:issue sort:updated', [1, 2]],
    ['is:issue sort:updated-asc', [2, 1]],
  ])('for %s', (query, expected) => {
    expect(numbers(query)).toEqual(expected);
  });

  it('does not see what the index has not caught up with', () => {
    expect(numbers('org:sofastack')).toEqual([7]);
  });

  it.each([
    ['stars:>5', 'stars:'],
    ['is:draft', 'is:draft'],
    ['type:discussion', 'type:discussion'],
    ['in:comments x', 'in:comments'],
    ['sort:reactions', 'sort:'],
    ['-is:pr', '-is:'],
    ['-merged:2023-05-19', '-merged:'],
    ['is:pr (org:mosn OR org:sofastack)', '(org:mosn'],
    ['a OR b', 'OR'],
    ['"never ends', '"never ends'],
    ['constructor:x', 'constructor:'],
    ['merged:2023-05-12T15:00:00+08:00..2023-05-19', 'the date'],
    ['org:mosn org:sofastack', 'org: and org:'],
    ['org:mosn repo:mosn/mosn', 'org: and repo:'],
    ['author:a author:b', 'author: twice'],
    ['merged:>=2023-05-12 merged:<2023-05-19', 'merged: twice'],
  ])('refuses what it does not know, loudly: %s', (query, what) => {
    expect(() => search(query)).toThrow(/^Sandbox does not model/);
    expect(() => search(query)).toThrow(what);
  });

  it('counts everything, but hands out a thousand', () => {
    const pullRequests = Array.from({ length: 1_050 }, () => ({ repository: 'mosn/mosn' }));

    const { issueCount, items } = search('org:mosn is:pr', { pullRequests });

    expect(issueCount).toBe(1_050);
    expect(items).toHaveLength(1_000);
  });
});

describe('work from before the world begins', () => {
  const spec: WorldSpec = {
    begins: '2023-04-01T00:00:00Z',
    organizations: ['mosn', { login: 'layotto', isRelated: true }],
    users: [
      { login: 'octo-veteran', hasEarlierWork: true },
      'octo-newcomer',
      { login: 'octo-bot[bot]', hasEarlierWork: true },
    ],
    pullRequests: [{ repository: 'mosn/mosn', author: 'octo-veteran', mergedAt: '2023-05-15T01:00:00Z' }],
  };

  it.each([
    ['org:mosn is:pr is:public is:merged author:octo-veteran merged:<2023-05-12T07:00:00Z', 1],
    ['org:mosn is:pr is:merged author:octo-veteran merged:<2023-04-01', 1],
    ['org:mosn is:pr is:merged author:octo-veteran merged:<=2023-05-19', 2],
    ['is:merged author:octo-veteran', 2],
    ['is:merged author:app/octo-bot', 1],
    ['org:mosn is:merged author:octo-veteran merged:2023-05-01..2023-05-19', 1],
    ['org:mosn is:merged author:octo-veteran merged:>=2023-04-01', 1],
    ['org:layotto is:merged author:octo-veteran', 0],
    ['org:nobody is:merged author:octo-veteran', 0],
    ['org:mosn is:issue author:octo-veteran', 0],
    ['org:mosn is:merged author:octo-newcomer', 0],
    ['org:mosn is:merged merged:<2023-05-12', 0],
  ])('is counted where it belongs: %s', (query, count) => {
    expect(search(query, spec).issueCount).toBe(count);
  });

  it.each([
    'org:mosn is:merged author:octo-veteran label:bug',
    'repo:mosn/mosn is:merged author:octo-veteran',
    'is:merged author:octo-veteran merged:2023-01-01..2023-05-19',
  ])('is nothing to say more about: %s', (query) => {
    expect(() => search(query, spec)).toThrow('Sandbox does not know what octo-veteran did before');
  });
});
