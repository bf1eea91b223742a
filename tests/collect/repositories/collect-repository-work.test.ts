// Direct commits, releases, and the website's new posts.

import { describe, expect, test } from 'vitest';
import { aWorld } from '../../../sandbox/sandbox.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { contributionsOf } from '../../../src/sections/document.ts';
import { aConfig } from '../../builders/config.ts';
import { collectFrom } from '../collect-from.ts';

const inside = '2023-05-15T02:00:00Z';

/** A GitHub that has not yet worked out which pull request a commit came with. */
const withoutAssociations: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  const text = (await answer.text()).replaceAll(
    '"associatedPullRequests":{"totalCount":1}',
    '"associatedPullRequests":{"totalCount":0}',
  );
  return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
};

describe('a direct commit', () => {
  test('is one on the default branch that no pull request brought', async () => {
    const { snapshot } = await collectFrom({
      commits: [
        {
          repository: 'mosn/mosn',
          message: 'before',
          author: 'octo-user',
          committedAt: '2023-05-12T06:59:59Z',
        },
        { repository: 'mosn/mosn', message: 'fix: typo\n\nbody', author: 'octo-user', committedAt: inside },
        {
          repository: 'mosn/mosn',
          message: 'elsewhere',
          author: 'octo-user',
          committedAt: inside,
          branch: 'wip',
        },
        {
          repository: 'mosn/mosn',
          message: 'Merge branch wip',
          author: 'octo-user',
          committedAt: inside,
          isMerge: true,
        },
        {
          repository: 'mosn/mosn',
          message: 'after',
          author: 'octo-user',
          committedAt: '2023-05-19T07:00:00Z',
        },
      ],
      pullRequests: [
        {
          repository: 'mosn/mosn',
          number: 1,
          author: 'octo-user',
          createdAt: inside,
          mergedAt: '2023-05-16T00:00:00Z',
        },
      ],
    });

    expect(
      snapshot.commits.map(({ headline, author, committedAt }) => [headline.raw, author, committedAt]),
    ).toEqual([['fix: typo', 'octo-user', inside]]);
    expect(snapshot.pullRequests).toHaveLength(1);
  });

  test('is one of a person whose name a tool has too', async () => {
    const { snapshot } = await collectFrom({
      users: [{ login: 'octo-claude', name: 'Claude' }],
      commits: [
        { repository: 'mosn/mosn', message: 'by a person', author: 'octo-claude', committedAt: inside },
        {
          repository: 'mosn/mosn',
          message: 'by a tool',
          author: { login: null, name: 'Claude', email: 'noreply@anthropic.com' },
          committedAt: inside,
        },
      ],
    });

    expect(snapshot.commits.map(({ headline, author }) => [headline.raw, author])).toEqual([
      ['by a person', 'octo-claude'],
    ]);
  });

  test('credits everybody who wrote it, and a machine that pushed it gives way to them', async () => {
    const commit = { repository: 'mosn/mosn', committedAt: inside };
    const { snapshot } = await collectFrom({
      users: ['dora', { login: 'octo-lander[bot]', kind: 'Bot' }],
      commits: [
        { ...commit, message: 'pushed', author: 'octo-user', coAuthors: ['dora'] },
        {
          ...commit,
          message: 'landed by name',
          author: { login: null, name: 'GitHub Actions' },
          coAuthors: ['dora', 'octo-user'],
        },
        { ...commit, message: 'landed by account', author: 'octo-lander[bot]', coAuthors: ['dora'] },
        {
          ...commit,
          message: 'landed for a name',
          author: { login: null, name: 'GitHub Actions' },
          coAuthors: [{ login: null, name: 'Octavia' }],
        },
        { ...commit, message: 'by a machine', author: { login: null, name: 'Travis CI' } },
      ],
    });

    const authors = snapshot.commits.map((one) => [one.headline.raw, one.author, one.coAuthors]);
    expect(Object.fromEntries(authors.map(([headline, ...rest]) => [headline, rest]))).toEqual({
      pushed: ['octo-user', ['dora']],
      'landed by name': ['dora', ['octo-user']],
      'landed by account': ['octo-lander[bot]', ['dora']],
      'landed for a name': [null, []],
    });
    expect(snapshot.people.map(({ login }) => login)).toContain('dora');
    const shown = contributionsOf(composeDocument(snapshot, aConfig()))?.projects[0]?.commits ?? [];
    const people = shown.map((one) => [
      one.headline.raw,
      one.contributors.map(({ login, name }) => login ?? name.raw),
    ]);
    expect(Object.fromEntries(people)).toEqual({
      pushed: ['octo-user', 'dora'],
      'landed by name': ['dora', 'octo-user'],
      'landed by account': ['dora'],
      'landed for a name': ['Octavia'],
    });
  });

  test('names co-authors that GitHub does not read', async () => {
    const { snapshot } = await collectFrom({
      users: ['gus'],
      commits: [
        {
          repository: 'mosn/mosn',
          message: 'fix: it\n\nCo-authored by: @gus, Ida <ida@example.org>',
          author: 'octo-user',
          committedAt: inside,
        },
      ],
    });

    expect(snapshot.commits[0]).toMatchObject({ author: 'octo-user', coAuthors: ['gus'] });
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['co-author-line-unreadable', 'Co-authored by: @gus, Ida <…>'],
    ]);
    expect(JSON.stringify(snapshot)).not.toContain('example.org');
  });

  test('is none where GitHub has not yet noticed that a pull request brought it', async () => {
    const world = aWorld({
      repositories: ['mosn/mosn', 'sofastack/sofa-rpc'],
      pullRequests: [
        { repository: 'mosn/mosn', number: 1, author: 'octo-user', createdAt: inside, mergedAt: inside },
        {
          repository: 'sofastack/sofa-rpc',
          number: 2,
          author: 'octo-user',
          createdAt: inside,
          mergedAt: inside,
          method: 'merge',
          commits: [{ author: 'octo-user', message: 'one', committedAt: inside }],
        },
      ],
    });
    const { snapshot } = await collectFrom(world, { line: withoutAssociations });

    expect(snapshot.pullRequests).toHaveLength(2);
    expect(snapshot.commits).toEqual([]);
  });

  test('of a fork is its own, and not what came from upstream', async () => {
    const upstream = Array.from({ length: 130 }, (_, n) => ({
      repository: 'octo-upstream/envoy',
      message: `upstream ${n}`,
      author: 'octo-upstream-author',
      committedAt: inside,
      oid: n.toString(16).padStart(40, 'a'),
    }));
    const { snapshot } = await collectFrom({
      repositories: ['octo-upstream/envoy', { name: 'mosn/envoy', parent: 'octo-upstream/envoy' }],
      commits: [
        ...upstream,
        ...upstream.map((commit) => ({ ...commit, repository: 'mosn/envoy' })),
        { repository: 'mosn/envoy', message: 'our own', author: 'octo-user', committedAt: inside },
      ],
    });

    expect(snapshot.commits.map(({ headline }) => headline.raw)).toEqual(['our own']);
    expect(snapshot.people.map(({ login }) => login)).toEqual(['octo-user']);
  });

  test('of a fork counts where nobody may see upstream', async () => {
    const { snapshot } = await collectFrom({
      repositories: [
        { name: 'octo-upstream/envoy', visibility: 'PRIVATE' },
        { name: 'mosn/envoy', parent: 'octo-upstream/envoy' },
      ],
      commits: [{ repository: 'mosn/envoy', message: 'our own', author: 'octo-user', committedAt: inside }],
    });

    expect(snapshot.commits).toHaveLength(1);
  });

  test('is found past the first page of a busy branch', async () => {
    const commits = Array.from({ length: 241 }, (_, n) => ({
      repository: 'sofastack/sofa-rpc',
      message: `commit ${n}`,
      author: 'octo-user',
      committedAt: new Date(Date.parse(inside) + n * 60_000).toISOString(),
    }));

    expect((await collectFrom({ commits })).snapshot.commits).toHaveLength(241);
  });

  test('by a name without an account has that name, and the editor is told', async () => {
    const { snapshot } = await collectFrom({
      commits: [
        {
          repository: 'mosn/mosn',
          message: 'x',
          author: { login: null, name: 'Octavia' },
          committedAt: inside,
        },
      ],
    });

    expect(snapshot.commits.map(({ author, authorName }) => [author, authorName?.raw])).toEqual([
      [null, 'Octavia'],
    ]);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['commit-author-without-account', 'Octavia'],
    ]);
  });

  test('by a name that is the login of somebody in the edition is another one, and the editor is told how to say who it is', async () => {
    const repository = 'mosn/mosn';
    const commits = [
      { repository, message: 'x', author: { login: null, name: 'Octo-User' }, committedAt: inside },
      { repository, message: 'y', author: 'octo-user', committedAt: inside },
    ];
    const { snapshot } = await collectFrom({ commits });
    const [told] = snapshot.diagnostics;
    const alias = { 'octo-user': ['octo-user <>'] };
    const { snapshot: said } = await collectFrom(
      { commits },
      { config: { contributors: { aliases: alias } } },
    );

    expect(snapshot.commits.map(({ author }) => author)).toEqual(['octo-user', null]);
    expect(told).toMatchObject({ code: 'commit-author-without-account', data: { login: 'octo-user' } });
    expect(told?.message).toContain('octo-user: ["octo-user <>"]');
    expect(said.commits.map(({ author }) => author)).toEqual(['octo-user', 'octo-user']);
    expect(said.diagnostics).toEqual([]);
  });
});

describe('a release', () => {
  const release = { repository: 'sofastack/sofa-rpc', publishedAt: inside };

  test('is compared with the version before it, of its own line where there are several', async () => {
    const { snapshot } = await collectFrom({
      commits: [
        { repository: 'sofastack/sofa-rpc', message: 'release', author: 'octo-user', committedAt: inside },
      ],
      releases: [
        { ...release, tag: 'v3.19.0', publishedAt: '2023-05-01T00:00:00Z' },
        { ...release, tag: 'v4.0.0-M2', publishedAt: '2023-05-05T00:00:00Z' },
        { ...release, tag: 'v3.19.1', notes: '- fix (#7)', name: 'The fix' },
        { ...release, tag: 'v4.0.0' },
      ],
    });

    expect(
      snapshot.releases.map(({ tag, name, notes, compareUrl }) => [
        tag.raw,
        name?.raw,
        notes?.raw,
        compareUrl,
      ]),
    ).toEqual([
      ['v3.19.1', 'The fix', '- fix (#7)', 'https://github.com/sofastack/sofa-rpc/compare/v3.19.0...v3.19.1'],
      ['v4.0.0', undefined, undefined, 'https://github.com/sofastack/sofa-rpc/compare/v4.0.0-M2...v4.0.0'],
    ]);
  });
});

describe('a release without notes', () => {
  const repository = 'sofastack/sofa-rpc';
  const base = { repository, author: 'octo-user', createdAt: '2023-05-01T00:00:00Z' };
  const tagged = 'c'.repeat(40);
  const before = { repository, tag: 'v1.0.0', publishedAt: '2023-05-03T00:00:00Z' };
  const release = { repository, tag: 'v1.1.0', publishedAt: inside, commit: tagged };
  const world = {
    pullRequests: [
      { ...base, number: 1, title: 'In the version before', mergedAt: '2023-05-03T00:00:00Z' },
      { ...base, number: 2, title: 'Before the window', mergedAt: '2023-05-04T00:00:00Z' },
      { ...base, number: 3, title: 'Of another line', mergedAt: inside, baseRef: '2.x' },
      { ...base, number: 4, title: 'In the window', mergedAt: inside, mergeOid: tagged },
    ],
    releases: [before, release],
  };

  test('lists the pull requests since the version before, of its own line', async () => {
    const { snapshot, operations } = await collectFrom(world);

    expect(snapshot.releases.map(({ changes }) => changes?.map(({ title }) => title.raw))).toEqual([
      ['Before the window', 'In the window'],
    ]);
    expect(operations.filter((name) => name === 'ReleaseChanges')).toHaveLength(1);
  });

  test.each([
    ['somebody wrote notes', { notes: '- fix' }],
    ['its tag is nowhere', { commit: 'd'.repeat(40) }],
  ])('lists nothing if %s', async (_, other) => {
    const [before, release] = world.releases;
    const { snapshot } = await collectFrom({
      ...world,
      releases: [before, { ...release, ...other }] as never,
    });

    expect(snapshot.releases.map(({ changes }) => changes)).toEqual([null]);
  });
});

describe('the version before a release', () => {
  const release = { repository: 'sofastack/sofa-rpc', publishedAt: inside };
  const push = { repository: 'sofastack/sofa-rpc', message: 'x', author: 'octo-user', committedAt: inside };

  test('was there when it was published', async () => {
    const { snapshot } = await collectFrom(
      {
        commits: [push],
        releases: [
          { ...release, tag: 'v1.2.8', publishedAt: '2023-05-01T00:00:00Z' },
          { ...release, tag: 'v1.2.10' },
          { ...release, tag: 'v1.2.9', publishedAt: '2023-05-24T00:00:00Z' },
        ],
      },
      { now: '2023-05-26T07:00:00Z' },
    );

    expect(snapshot.releases.map(({ compareUrl }) => compareUrl)).toEqual([
      'https://github.com/sofastack/sofa-rpc/compare/v1.2.8...v1.2.10',
    ]);
  });
});

describe('releases', () => {
  test('are found where nothing was pushed, for the tag had been there', async () => {
    const world = aWorld({
      repositories: ['mosn/mosn', 'sofastack/sofa-rpc'],
      releases: [{ repository: 'sofastack/sofa-rpc', tag: 'v5.10.0', publishedAt: inside }],
    });
    Object.assign(world.repository('sofastack/sofa-rpc') ?? {}, { pushedAt: '2023-05-11T00:00:00Z' });
    const { snapshot } = await collectFrom(world);

    expect(snapshot.releases.map(({ tag }) => tag.raw)).toEqual(['v5.10.0']);
  });

  test('of years ago are found in few requests', async () => {
    const releases = Array.from({ length: 250 }, (_, n) => ({
      repository: 'sofastack/sofa-rpc',
      tag: `v1.${n}.0`,
      publishedAt: new Date(Date.parse('2023-05-01T00:00:00Z') + n * 3 * 86_400_000).toISOString(),
    }));
    const { snapshot, operations } = await collectFrom({ releases }, { now: '2026-05-26T07:00:00Z' });

    expect(snapshot.releases.map(({ tag }) => tag.raw)).toEqual(['v1.4.0', 'v1.5.0', 'v1.6.0']);
    expect(operations.filter((name) => name === 'RepositoryWorkPage').length).toBeLessThanOrEqual(5);
  });
});

describe('articles', () => {
  const blog = 'content/zh/blog';
  const website = {
    name: 'sofastack/sofastack.tech',
    files: {
      [`${blog}/old/index.md`]: '---\ntitle: Old\n---\n',
      [`${blog}/_index.md`]: '---\ntitle: Blog\n---\n',
    },
    createdAt: '2020-01-01T00:00:00Z',
  };
  const articles = {
    repository: 'sofastack/sofastack.tech',
    path: blog,
    url: 'https://www.sofastack.tech/blog/',
    exclude: ['^sofa-weekly'],
  };
  const config = { articles, exclude: { repositories: ['sofastack/sofastack.tech'] } };
  const add = (files: Record<string, string>) => ({
    repository: website.name,
    message: 'post',
    author: 'octo-editor',
    committedAt: inside,
    files,
  });

  test('are the posts that the website gained, the weekly left out', async () => {
    const { snapshot } = await collectFrom(
      {
        repositories: [website],
        commits: [
          add({
            [`${blog}/MOE Series/index.md`]:
              '---\ntitle: "MoE 系列（五）｜Envoy Go 扩展之内存安全"\ndate: 2023-05-14T15:00:00+08:00\n---\ntext',
          }),
          add({
            [`${blog}/sofa-weekly-20230519/index.md`]: '---\ntitle: SOFA Weekly\n---\n',
            [`${blog}/old/index.md`]: '---\ntitle: Changed\n---\n',
          }),
          add({
            [`${blog}/draft/index.md`]: '---\ntitle: Not yet\ndraft: true\n---\n',
            [`${blog}/single.md`]: '---\ntitle: Single\nslug: A-Slug\n---\n',
          }),
        ],
      },
      { config },
    );

    expect(snapshot.articles.map(({ title, url, date }) => [title.raw, url, date])).toEqual([
      ['Single', 'https://www.sofastack.tech/blog/a-slug/', null],
      [
        'MoE 系列（五）｜Envoy Go 扩展之内存安全',
        'https://www.sofastack.tech/blog/moe-series/',
        '2023-05-14',
      ],
    ]);
    expect([snapshot.commits, snapshot.pullRequests]).toEqual([[], []]);
  });

  test('without a title are told to the editor', async () => {
    const { snapshot } = await collectFrom(
      { repositories: [website], commits: [add({ [`${blog}/bare/index.md`]: 'no front matter' })] },
      { config },
    );

    expect(snapshot.articles).toEqual([]);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['article-unreadable', `${blog}/bare/index.md`],
    ]);
  });

  test('cannot lead to another website', async () => {
    const { snapshot } = await collectFrom(
      {
        repositories: [website],
        commits: [add({ [`${blog}/x/index.md`]: '---\ntitle: X\nurl: https://evil.test/\n---\n' })],
      },
      { config },
    );

    expect(snapshot.articles.map(({ url }) => url)).toEqual(['https://www.sofastack.tech/blog/x/']);
  });

  test('are all found where one of them has an address that is none', async () => {
    const { snapshot } = await collectFrom(
      {
        repositories: [website],
        commits: [
          add({
            [`${blog}/good/index.md`]: '---\ntitle: Good\n---\n',
            [`${blog}/odd/index.md`]: '---\ntitle: Odd\nurl: "https://["\n---\n',
            [`${blog}/torn/index.md`]: '---\ntitle: Torn\nslug: "a\\ud800"\n---\n',
          }),
        ],
      },
      { config },
    );

    expect(snapshot.articles.map(({ url }) => url).toSorted()).toEqual([
      'https://www.sofastack.tech/blog/a%EF%BF%BD/',
      'https://www.sofastack.tech/blog/good/',
      'https://www.sofastack.tech/blog/odd/',
    ]);
    expect(snapshot.diagnostics).toEqual([]);
  });

  test('of a website that no organization covers are found too', async () => {
    const elsewhere = { ...config, articles: { ...articles, repository: 'octo-site/site' } };
    const { snapshot } = await collectFrom(
      {
        repositories: [{ ...website, name: 'octo-site/site' }],
        commits: [
          { ...add({ [`${blog}/new/index.md`]: '---\ntitle: New\n---\n' }), repository: 'octo-site/site' },
        ],
      },
      { config: elsewhere },
    );

    expect(snapshot.articles.map(({ title }) => title.raw)).toEqual(['New']);
  });

  test.each([
    ['is not there', {}],
    ['does not let the token in', { forbidden: ['octo-site'] }],
  ])('of a website that %s are told to the editor, and cost nothing else', async (_name, token) => {
    const elsewhere = { ...config, articles: { ...articles, repository: 'octo-site/site' } };
    const { snapshot } = await collectFrom(
      {
        tokens: { visitor: token },
        repositories: 'forbidden' in token ? ['octo-site/site'] : [],
        pullRequests: [
          { repository: 'mosn/mosn', number: 1, author: 'octo-user', createdAt: inside, mergedAt: inside },
        ],
      },
      { config: elsewhere, token: 'visitor' },
    );

    expect(snapshot.pullRequests).toHaveLength(1);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['articles-unread', 'octo-site/site'],
    ]);
  });

  test('that cannot be read are told to the editor, and cost nothing else', async () => {
    const { snapshot } = await collectFrom(
      {
        repositories: ['sofastack/sofastack.tech'],
        commits: [{ repository: website.name, message: 'post', author: 'octo-editor', committedAt: inside }],
        pullRequests: [
          { repository: 'mosn/mosn', number: 1, author: 'octo-user', createdAt: inside, mergedAt: inside },
        ],
      },
      { config },
    );

    expect(snapshot.pullRequests).toHaveLength(1);
    expect(snapshot.diagnostics.map(({ code }) => code)).toEqual(['articles-unread']);
  });
});
