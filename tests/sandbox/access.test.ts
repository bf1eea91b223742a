import { describe, expect, it } from 'vitest';
import { aWorld, type World } from '../../sandbox/world.ts';
import { aSandbox, ask } from './ask.ts';

function world(): World {
  return aWorld({
    tokens: {
      public: {},
      private: { private: true },
      refused: { forbidden: ['MOSN'] },
      gho_app: { forbidden: ['mosn'] },
      sso: { sso: ['mosn'] },
    },
    repositories: [
      'mosn/mosn',
      { name: 'mosn/secret', visibility: 'PRIVATE' },
      { name: 'mosn/internal', visibility: 'INTERNAL' },
      'sofastack/sofa-rpc',
    ],
    issues: [{ repository: 'mosn/secret', number: 9, title: 'The plan', labels: ['x'] }],
    pullRequests: [
      {
        repository: 'mosn/mosn',
        number: 1,
        mergedAt: '2023-05-15T01:00:00Z',
        closes: ['mosn/secret#9', 'mosn/mosn#404'],
      },
      {
        repository: 'sofastack/sofa-rpc',
        number: 2,
        createdAt: '2023-05-15T00:00:00Z',
        closes: ['mosn/secret#9'],
      },
    ],
  });
}

describe('without the right token', () => {
  it.each([
    ['no token', null, 'Requires authentication'],
    ['an unknown token', 'nonsense', 'Bad credentials'],
  ])('%s is refused with 401', async (_name, token, message) => {
    const sandbox = await aSandbox();

    const response = await fetch(sandbox.graphqlUrl, {
      method: 'POST',
      headers: token === null ? {} : { authorization: `token ${token}` },
      body: JSON.stringify({ query: '{ viewer { login } }' }),
    });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ message });
    expect(sandbox.requests).toMatchObject([{ status: 401, cost: null }]);
  });

  it('keeps no token in its records', async () => {
    const sandbox = await aSandbox({ world: aWorld({ tokens: { 'ghp_very-secret': {} } }) });

    await ask(sandbox, '{ viewer { login } }', { token: 'ghp_very-secret' });

    expect(JSON.stringify(sandbox.requests)).not.toContain('very-secret');
  });
});

describe('private repositories', () => {
  const search =
    '{ search(type: ISSUE, query: "org:mosn", first: 9) { issueCount nodes { ... on Issue { title } ... on PullRequest { number } } } }';
  const listing = '{ organization(login: "mosn") { repositories(first: 9) { totalCount nodes { name } } } }';
  const closed =
    '{ repository(owner: "mosn", name: "mosn") { pullRequest(number: 1) { closingIssuesReferences(first: 9) { totalCount nodes { title } } } } }';
  const direct = '{ repository(owner: "mosn", name: "secret") { id } }';

  it('are there for a token that may see them', async () => {
    const sandbox = await aSandbox({ world: world() });
    const seen = (query: string) => ask(sandbox, query, { token: 'private' });

    expect((await seen(search)).data).toEqual({
      search: { issueCount: 2, nodes: [{ number: 1 }, { title: 'The plan' }] },
    });
    expect((await seen(listing)).data).toMatchObject({ organization: { repositories: { totalCount: 3 } } });
    expect((await seen(closed)).data).toEqual({
      repository: {
        pullRequest: { closingIssuesReferences: { totalCount: 1, nodes: [{ title: 'The plan' }] } },
      },
    });
    expect((await seen(direct)).errors).toEqual([]);
  });

  it('do not exist for another', async () => {
    const sandbox = await aSandbox({ world: world() });
    const seen = (query: string) => ask(sandbox, query, { token: 'public' });

    expect((await seen(search)).data).toEqual({ search: { issueCount: 1, nodes: [{ number: 1 }] } });
    expect((await seen(listing)).data).toEqual({
      organization: { repositories: { totalCount: 1, nodes: [{ name: 'mosn' }] } },
    });
    expect((await seen(closed)).data).toEqual({
      repository: { pullRequest: { closingIssuesReferences: { totalCount: 0, nodes: [] } } },
    });
    expect(await seen(direct)).toMatchObject({
      data: { repository: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository'],
          message: "Could not resolve to a Repository with the name 'mosn/secret'.",
        },
      ],
    });
  });

  it('are left out by is:public and by visibility, also for a token that may see them', async () => {
    const sandbox = await aSandbox({ world: world() });

    const { data } = await ask(
      sandbox,
      `{ search(type: ISSUE, query: "org:mosn is:public", first: 9) { issueCount }
         organization(login: "mosn") {
           public: repositories(first: 9, visibility: PUBLIC) { totalCount }
           notPublic: repositories(first: 9, privacy: PRIVATE) { nodes { name isPrivate visibility } } } }`,
      { token: 'private' },
    );

    expect(data).toEqual({
      search: { issueCount: 1 },
      organization: {
        public: { totalCount: 1 },
        notPublic: {
          nodes: [
            { name: 'secret', isPrivate: true, visibility: 'PRIVATE' },
            { name: 'internal', isPrivate: true, visibility: 'INTERNAL' },
          ],
        },
      },
    });
  });

  it('cannot be reached by the id of what lies in them', async () => {
    const made = world();
    const id = made.item('mosn/secret#9')?.id;
    const sandbox = await aSandbox({ world: made });
    const query = 'query Q($id: ID!) { nodes(ids: [$id]) { ... on Issue { title } } node(id: $id) { id } }';

    const hidden = await ask(sandbox, query, { token: 'public', variables: { id } });
    const shown = await ask(sandbox, query, { token: 'private', variables: { id } });

    expect(hidden.data).toEqual({ nodes: [null], node: null });
    expect(hidden.errors.map(({ type, path }) => ({ type, path }))).toEqual(
      expect.arrayContaining([
        { type: 'NOT_FOUND', path: ['nodes', 0] },
        { type: 'NOT_FOUND', path: ['node'] },
      ]),
    );
    expect(shown.data).toEqual({ nodes: [{ title: 'The plan' }], node: { id } });
  });
});

describe('an organization', () => {
  const probe = '{ organization(login: "mosn") { login repositories(first: 1) { totalCount } } }';
  const search =
    '{ search(type: ISSUE, query: "is:pr", first: 9) { issueCount nodes { ... on PullRequest { number } } } }';

  it('that nobody has is NOT_FOUND', async () => {
    expect(await ask(await aSandbox(), '{ organization(login: "nobody") { login } }')).toMatchObject({
      status: 200,
      data: { organization: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['organization'],
          message: "Could not resolve to an Organization with the login of 'nobody'.",
        },
      ],
    });
  });

  it.each([
    ['refused', 'forbids access via a personal access token (classic)'],
    ['gho_app', 'has enabled OAuth App access restrictions'],
  ])('that forbids the token (%s) says so', async (token, message) => {
    const sandbox = await aSandbox({ world: world() });

    const { data, errors } = await ask(sandbox, probe, { token });

    expect(data).toEqual({ organization: null });
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['organization'] }]);
    expect(errors[0]?.message).toContain(message);
  });

  it('that forbids the token leaves nulls and errors in a search', async () => {
    const sandbox = await aSandbox({ world: world() });

    const { data, errors } = await ask(sandbox, search, { token: 'refused' });

    expect(data).toEqual({ search: { issueCount: 2, nodes: [{ number: 2 }, null] } });
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['search', 'nodes', 1] }]);
  });

  it('behind single sign-on is FORBIDDEN when asked for, and silently missing from a search', async () => {
    const sandbox = await aSandbox({ world: world() });

    expect((await ask(sandbox, probe, { token: 'sso' })).errors).toMatchObject([
      { type: 'FORBIDDEN', message: expect.stringContaining('SAML') },
    ]);
    expect(await ask(sandbox, search, { token: 'sso' })).toMatchObject({
      data: { search: { issueCount: 1, nodes: [{ number: 2 }] } },
      errors: [],
    });
  });
});
