import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { worldOf } from '../../sandbox/facts.ts';
import { loadPosts, parseFacts } from '../../sandbox/facts-file.ts';
import { runSearch } from '../../sandbox/search/run-search.ts';
import { history } from '../../sandbox/world/history.ts';
import { publicToken, type World } from '../../sandbox/world.ts';
import { loadSpringWorld } from '../../sandbox/worlds.ts';
import { aSandbox, ask } from './ask.ts';

function count(world: World, query: string): number {
  const viewer = world.viewer(publicToken);
  if (viewer === null) throw new Error('the world has no token');
  return runSearch(world, viewer, query).issueCount;
}

const pullRequest = {
  repo: 'mosn/mosn',
  number: 1,
  title: 'Mend it',
  author: 'octo-user',
  createdAt: '2023-05-14T01:00:00Z',
  mergedAt: '2023-05-15T01:00:00Z',
  mergedBy: null,
  baseRef: 'master',
  labels: [],
  mergeCommit: { oid: '1'.repeat(40), headline: 'Mend it (#1)', method: 'squash' },
  coAuthors: [],
  commitCount: 3,
  reviews: [],
  comments: [],
};

const facts = {
  organizations: [{ login: 'mosn', name: 'MOSN' }],
  users: [
    { login: 'octo-veteran', name: null, type: 'User', committedBeforeApril2023: true },
    { login: 'octo-newcomer', name: null, type: 'User', committedBeforeApril2023: false },
    { login: 'octo-unknown', name: null, type: 'User' },
  ],
  repositories: [
    {
      owner: 'mosn',
      name: 'mosn',
      visibility: 'PUBLIC',
      isFork: false,
      isArchived: false,
      defaultBranch: 'master',
    },
  ],
  pullRequests: [pullRequest],
  issues: [],
  releases: [],
  directCommits: [],
};

describe('facts become a world', () => {
  it('in which an author without a login is a deleted account', () => {
    const world = worldOf(
      parseFacts({ ...facts, pullRequests: [{ ...pullRequest, author: null, authorName: 'Ghost Writer' }] }),
    );
    const made = world.repository('mosn/mosn')?.pullRequests.get(1);
    const commit = world.repository('mosn/mosn')?.git.commit(made?.mergeCommit ?? '');

    expect(made?.author).toBeNull();
    expect(commit?.content?.authors).toEqual([{ name: 'Ghost Writer', account: null }]);
  });

  it('in which somebody who is only referred to has an account', () => {
    const coAuthors = [
      { login: 'octo-helper', name: 'Helper' },
      { login: null, name: 'Only In Git' },
    ];
    const world = worldOf(parseFacts({ ...facts, pullRequests: [{ ...pullRequest, coAuthors }] }));
    const commit = world.repository('mosn/mosn')?.git.commit('1'.repeat(40));

    expect(commit?.content?.authors).toMatchObject([
      { name: 'octo-user', account: { login: 'octo-user' } },
      { name: 'Helper', account: { kind: 'User', login: 'octo-helper' } },
      { name: 'Only In Git', account: null },
    ]);
  });

  it('in which a branch that is gone says so', () => {
    const world = worldOf(parseFacts({ ...facts, pullRequests: [{ ...pullRequest, baseRef: null }] }));
    const mosn = world.repository('mosn/mosn');

    expect(mosn?.pullRequests.get(1)).toMatchObject({
      baseRefName: 'deleted-branch',
      headRefName: 'unknown-branch',
    });
    expect([...(mosn?.branches.keys() ?? [])]).toEqual(['master']);
  });

  it('in which a review without a state is a comment', () => {
    const reviews = [{ author: 'octo-reviewer', state: null, submittedAt: '2023-05-15T00:00:00Z' }];
    const world = worldOf(parseFacts({ ...facts, pullRequests: [{ ...pullRequest, reviews }] }));

    expect(world.item('mosn/mosn#1')).toMatchObject({ reviews: [{ state: 'COMMENTED' }] });
  });

  it('in which a merge commit brings its commits and their branch', () => {
    const merge = {
      ...pullRequest,
      mergedBy: 'octo-merger',
      mergeCommit: {
        oid: '2'.repeat(40),
        headline: 'Merge pull request #1 from octo-user/fix/it',
        method: 'merge',
      },
      commits: [
        {
          oid: '3'.repeat(40),
          committedAt: '2023-05-14T00:00:00Z',
          author: { login: null, name: 'Octo' },
        },
      ],
    };
    const world = worldOf(parseFacts({ ...facts, pullRequests: [merge] }));
    const mosn = world.repository('mosn/mosn');
    if (mosn === null) throw new Error('mosn/mosn is missing');

    expect(mosn.pullRequests.get(1)).toMatchObject({ headRefName: 'fix/it', commits: ['3'.repeat(40)] });
    expect(history(mosn.git, mosn.branches.get('master') ?? '', {}).map(({ oid }) => oid)).toEqual([
      '2'.repeat(40),
      '3'.repeat(40),
    ]);
  });

  it.each([
    ['octo-veteran', 1],
    ['octo-newcomer', 0],
    ['octo-unknown', 0],
  ])('in which work from before is counted where it is known: %s', (login, expected) => {
    const world = worldOf(parseFacts(facts));

    expect(count(world, `org:mosn is:pr is:merged author:${login} merged:<2023-05-12`)).toBe(expected);
  });

  it('in which the website has a post from its date on', () => {
    const post = { post: 'sofa-weekly-1', title: 'One "quoted"', date: '2023-05-19T15:00:00+08:00' };
    const world = worldOf(parseFacts({ ...facts, posts: [post] }), [
      { ...post, post: 'sofa-weekly-0', date: '2023-05-12T15:00:00+08:00' },
    ]);
    const site = world.repository('sofastack/sofastack.tech');
    if (site === null) throw new Error('the website is missing');
    const [last, first] = history(site.git, site.branches.get('master') ?? '', { path: 'content/zh/blog' });
    const at = (tree: string | null | undefined, name: string) =>
      site.git.entryAt(tree ?? '', `content/zh/blog/${name}/index.md`);
    const text = site.git.find(at(last?.content.tree, 'sofa-weekly-1')?.oid ?? '');

    expect(last?.content.committedAt).toBe('2023-05-19T07:00:00Z');
    expect(first?.content.committedAt).toBe('2023-05-12T07:00:00Z');
    expect(at(first?.content.tree, 'sofa-weekly-1')).toBeNull();
    expect(at(last?.content.tree, 'sofa-weekly-0')).not.toBeNull();
    expect(text?.kind === 'Blob' && text.bytes.toString()).toBe(
      '---\ntitle: "One \\"quoted\\""\ndate: 2023-05-19T15:00:00+08:00\n---\n',
    );
  });

  it('only in the known shape', () => {
    expect(() => parseFacts({ ...facts, pullRequests: [{ ...pullRequest, mergedAt: 'May' }] })).toThrow(
      /mergedAt/,
    );
    expect(() => parseFacts({ ...facts, repositories: undefined })).toThrow(/repositories/);
  });

  it('whatever else the file knows', () => {
    expect(parseFacts({ ...facts, about: {}, pullRequests: [{ ...pullRequest, additions: 7 }] })).toEqual(
      parseFacts(facts),
    );
  });
});

describe('April to June 2023', () => {
  it('has every merged pull request, release and meeting', async () => {
    const world = await loadSpringWorld();
    const sum = (size: (name: string) => number) =>
      world.repositories.reduce((total, { nameWithOwner }) => total + size(nameWithOwner), 0);

    expect(sum((name) => world.repository(name)?.pullRequests.size ?? 0)).toBe(219);
    expect(sum((name) => world.repository(name)?.releases.length ?? 0)).toBe(16);
    expect(count(world, 'org:mosn is:issue 社区会议 in:title')).toBe(12);
    expect(count(world, 'org:sofastack is:issue 月会 in:title')).toBe(4);
    expect(count(world, 'org:mosn is:pr is:merged author:app/dependabot')).toBe(9);
  });

  it('has the week of 19 May 2023', async () => {
    const sandbox = await aSandbox({ world: await loadSpringWorld() });

    const { data } = await ask(
      sandbox,
      `{ search(type: ISSUE, first: 50, query: "org:mosn is:pr is:public is:merged merged:2023-05-12T07:00:00Z..2023-05-19T06:59:59Z") {
           issueCount nodes { ... on PullRequest { number repository { name } author { login } } } } }`,
    );

    expect(data).toEqual({
      search: {
        issueCount: 3,
        nodes: expect.arrayContaining([
          { number: 923, repository: { name: 'layotto' }, author: { login: 'wenxuwan' } },
          { number: 930, repository: { name: 'layotto' }, author: { login: 'wenxuwan' } },
          { number: 2309, repository: { name: 'mosn' }, author: { login: 'wenxuwan' } },
        ]),
      },
    });
  });

  it.each([
    ['2023-05-12T07:00:00Z..2023-05-19T06:59:59Z', 3, 0],
    ['2023-05-19T07:00:00Z..2023-05-26T06:59:59Z', 9, 9],
  ])('has the pull requests of %s', async (week, mosn, sofastack) => {
    const world = await loadSpringWorld();
    const merged = `is:pr is:public is:merged merged:${week} -repo:sofastack/sofastack.tech`;

    expect([count(world, `org:mosn ${merged}`), count(world, `org:sofastack ${merged}`)]).toEqual([
      mosn,
      sofastack,
    ]);
  });

  it('announces meetings in the form of the originals', async () => {
    const world = await loadSpringWorld();

    expect(world.item('mosn/layotto#929')?.body).toMatch(
      /^主题：Layotto 社区会议\n时间：05月17日 14:00 - 05月17日 15:00\n[\s\S]*\n\n议题：\n- #894 \n- #902 \n- #867 \n\n[^\n]+/,
    );
    expect(world.item('sofastack/sofa-ark#636')?.body).toMatch(
      /^# 本次月会议题\n\n## .+\n\n### .+\n\nGithub Issue：\[.+\]\(https:\/\/github\.com\/.+\)\nOwner：\w+\n\n<br\/>\n/,
    );
  });

  it('has one record per line and nothing that it should not have', async () => {
    for (const name of ['2023-q2.json', 'published-2023-q2.json']) {
      const text = await readFile(new URL(`../../sandbox/worlds/${name}`, import.meta.url), 'utf8');

      expect(text.length).toBeLessThan(400_000);
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(5_000);
      expect(text).not.toMatch(/[\w.]@\w+\.\w/);
    }
  });

  it('knows what was published, in the shape of a list of posts', async () => {
    const file = new URL('../../sandbox/worlds/published-2023-q2.json', import.meta.url);
    const posts = await loadPosts(file);
    const published = z
      .array(
        z.object({
          post: z.string(),
          preview: z.array(z.object({ agenda: z.array(z.object({ ref: z.string().nullable() })) })),
        }),
      )
      .parse(JSON.parse(await readFile(file, 'utf8')));

    expect(posts.map(({ date }) => date.slice(0, 10))).toEqual([
      '2023-04-07',
      '2023-04-14',
      '2023-04-21',
      '2023-04-28',
      '2023-05-05',
      '2023-05-12',
      '2023-05-19',
      '2023-05-26',
      '2023-06-09',
      '2023-06-16',
      '2023-06-23',
    ]);
    expect(published[6]?.preview[0]?.agenda.map(({ ref }) => ref)).toEqual(['#894', '#902', '#867']);
  });
});
