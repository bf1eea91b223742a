// Who may see what: private work leaves no trace, and a door that stays shut is a failure, not a shorter list.

import { describe, expect, test } from 'vitest';
import type { WorldSpec } from '../../sandbox/sandbox.ts';
import { collectFrom } from './collect-from.ts';

const inside = '2023-05-15T02:00:00Z';

describe('a token that sees private repositories', () => {
  test('leaves no trace of them', async () => {
    const secret = 'mosn/secret-plans';
    const world: WorldSpec = {
      tokens: { powerful: { private: true }, plain: {} },
      repositories: [
        { name: secret, visibility: 'PRIVATE' },
        { name: 'mosn/internal-plans', visibility: 'INTERNAL' },
      ],
      users: ['octo-user'],
      pullRequests: [
        {
          repository: secret,
          number: 1,
          title: 'Secret merger',
          author: 'octo-secret',
          createdAt: inside,
          mergedAt: inside,
          reviews: [{ author: 'octo-secret-reviewer', submittedAt: inside }],
        },
        {
          repository: 'mosn/internal-plans',
          number: 2,
          title: 'Internal merger',
          author: 'octo-secret',
          createdAt: inside,
          mergedAt: inside,
        },
        {
          repository: 'mosn/mosn',
          number: 3,
          title: 'Public',
          author: 'octo-user',
          createdAt: inside,
          mergedAt: inside,
          closes: [`${secret}#9`],
        },
      ],
      issues: [
        {
          repository: secret,
          number: 9,
          title: 'Secret issue',
          author: 'octo-secret',
          createdAt: inside,
          comments: [{ author: 'octo-secret', createdAt: inside }],
        },
        {
          repository: 'mosn/layotto',
          number: 929,
          title: '2023-05-17 社区会议',
          author: 'octo-user',
          createdAt: inside,
          body: '时间：05月17日 14:00 - 15:00\n\n议题：\n- mosn/secret-plans#9\n- mosn/mosn#3\n',
        },
        {
          repository: secret,
          number: 10,
          title: '2023-05-18 社区会议',
          author: 'octo-secret',
          createdAt: inside,
          body: '时间：05月18日 14:00 - 15:00',
        },
      ],
      commits: [{ repository: secret, message: 'Secret commit', author: 'octo-secret', committedAt: inside }],
      releases: [{ repository: secret, tag: 'v9.9.9-secret', publishedAt: inside }],
    };
    const series = {
      id: 'layotto',
      project: 'Layotto',
      topic: 'T',
      repositories: ['mosn/layotto', secret],
      title: '社区会议',
      format: 'label-lines',
      cadence: 'P1W',
    } as const;
    const config = { meetings: { series: [{ ...series, repositories: [...series.repositories] }] } };

    const powerful = await collectFrom(world, { token: 'powerful', config });
    const plain = await collectFrom(world, { token: 'plain', config });

    const written = JSON.stringify(powerful.snapshot)
      .replaceAll('"text":"mosn/secret-plans#9"', '')
      .replaceAll(
        '"repository":"mosn/secret-plans","number":9,"title":null,"url":"https://github.com/mosn/secret-plans/issues/9"',
        '',
      );
    expect(written).not.toMatch(/secret|internal/i);
    expect(powerful.snapshot).toEqual(plain.snapshot);
    expect(powerful.snapshot.pullRequests.map(({ number }) => number)).toEqual([3]);
    expect(
      powerful.snapshot.meetings[0]?.agenda.map(({ references }) => references[0]?.title?.raw ?? null),
    ).toEqual([null, 'Public']);
  });
});

describe('a door that stays shut', () => {
  test.each([
    [
      'an unknown organization',
      { organizations: ['mosn', 'no-such-organization'] },
      {},
      'usage',
      /no organization no-such-organization/,
    ],
    [
      'an unknown repository',
      { repositories: ['octo-user/nothing'] },
      {},
      'usage',
      /no public repository octo-user\/nothing/,
    ],
    [
      'an organization that forbids the token',
      {},
      { forbidden: ['mosn'] },
      'permission',
      /does not give this token access to mosn/,
    ],
    ['single sign-on', {}, { sso: ['sofastack'] }, 'permission', /sofastack/],
  ] as const)('is a failure: %s', async (_name, config, token, kind, message) => {
    const options = {
      config: {
        ...config,
        organizations: [...('organizations' in config ? config.organizations : ['mosn', 'sofastack'])],
        repositories: [...('repositories' in config ? config.repositories : [])],
      },
      token: 'visitor',
    };

    await expect(collectFrom({ tokens: { visitor: token } }, options)).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
    });
  });

  test('is a failure: an organization of which nothing can be seen', async () => {
    const world: WorldSpec = { organizations: ['empty-organization'] };

    await expect(
      collectFrom(world, { config: { organizations: ['empty-organization'] } }),
    ).rejects.toMatchObject({ kind: 'permission' });
  });

  test('is a failure: a bad token', async () => {
    await expect(collectFrom({}, { token: 'nonsense' })).rejects.toMatchObject({ kind: 'permission' });
  });
});

describe('a bad day at GitHub', () => {
  const pullRequests = [
    { repository: 'mosn/mosn', number: 1, author: 'octo-user', createdAt: inside, mergedAt: inside },
  ];

  test.each([
    'drop-connection-before',
    'drop-connection-after',
    502,
    503,
    504,
    'empty-body',
    'html-body',
    'truncated-json',
    'something-went-wrong',
    'secondary-rate-limit',
  ] as const)('does not change the edition: %s', async (how) => {
    const good = await collectFrom({ pullRequests });
    for (const match of ['Repositories', 'MergedPullRequests', 'FirstContributions']) {
      const bad = await collectFrom({ pullRequests }, { failures: [{ match, how, times: 2 }] });
      expect(bad.snapshot).toEqual(good.snapshot);
    }
  });

  test('is asked in smaller portions where a query is too heavy', async () => {
    const failures = [
      { match: 'RepositoryWork', how: 'RESOURCE_LIMITS_EXCEEDED' },
      { match: 'MergedPullRequests', how: 'RESOURCE_LIMITS_EXCEEDED' },
    ] as const;
    const good = await collectFrom({
      pullRequests: [...pullRequests, { ...pullRequests[0], repository: 'sofastack/sofa-rpc', number: 2 }],
    });
    const bad = await collectFrom(
      {
        pullRequests: [...pullRequests, { ...pullRequests[0], repository: 'sofastack/sofa-rpc', number: 2 }],
      },
      { failures },
    );

    expect(bad.snapshot).toEqual(good.snapshot);
  });

  test.each([
    ['Repositories', 2],
    ['AgendaIssues', 3],
  ])('is asked in smaller portions where %s is too heavy, also when it is again', async (match, times) => {
    const repositories = ['mosn/layotto', 'sofastack/sofa-ark'];
    const agenda = { title: '2023-05-17 社区会议', author: 'octo-user', createdAt: inside };
    const world = {
      pullRequests,
      issues: repositories.map((repository, n) => ({ ...agenda, repository, number: n + 900 })),
    };
    const series = {
      id: 'layotto',
      project: 'Layotto',
      topic: 'T',
      repositories,
      title: '社区会议',
      format: 'label-lines' as const,
      cadence: 'P1W',
    };
    const config = { meetings: { series: [series] } };
    const good = await collectFrom(world, { config });
    const failures = [{ match, how: 'RESOURCE_LIMITS_EXCEEDED', times }] as const;
    const bad = await collectFrom(world, { config, failures });

    expect(bad.snapshot).toEqual(good.snapshot);
    expect(good.snapshot.diagnostics.length).toBeGreaterThan(0);
  });

  test('that lasts is a failure', async () => {
    await expect(
      collectFrom({ pullRequests }, { failures: [{ match: 'Activity', how: 503, times: 99 }] }),
    ).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

test('a quiet week of both organizations takes at most 15 requests', async () => {
  const { usage } = await collectFrom({});

  expect(usage.graphql).toBeLessThanOrEqual(15);
});
