import { expect, it } from 'vitest';
import { aWorld } from '../../sandbox/world.ts';
import { aSandbox, ask, askRaw } from './ask.ts';

it.each([
  [
    'a field, also where the list is empty',
    '{ search(type: ISSUE, query: "is:pr", first: 1) { nodes { ... on PullRequest { additions } } } }',
    'Sandbox does not model PullRequest.additions',
  ],
  ['an e-mail address', '{ viewer { email } }', 'Sandbox does not model User.email'],
  [
    'a field of a connection',
    '{ organization(login: "mosn") { repositories(first: 1) { totalDiskUsage } } }',
    'Sandbox does not model RepositoryConnection.totalDiskUsage',
  ],
  [
    'an argument',
    '{ organization(login: "mosn") { repositories(first: 1, isLocked: true) { totalCount } } }',
    'Sandbox does not model Organization.repositories(isLocked:)',
  ],
  [
    'an order',
    '{ organization(login: "mosn") { repositories(first: 1, orderBy: { field: STARGAZERS, direction: ASC }) { totalCount } } }',
    'Sandbox does not model RepositoryOrderField.STARGAZERS',
  ],
  [
    'a filter',
    '{ repository(owner: "mosn", name: "mosn") { issues(first: 1, filterBy: { assignee: "x" }) { totalCount } } }',
    'Sandbox does not model IssueFilters.assignee',
  ],
  [
    'a kind of search',
    '{ search(type: USER, query: "x", first: 1) { issueCount } }',
    'Sandbox does not model search(type: USER)',
  ],
  [
    'a mutation',
    'mutation { closeIssue(input: { issueId: "I_x" }) { clientMutationId } }',
    'Sandbox does not model Mutation.closeIssue',
  ],
])('%s that is not modelled fails by its name, without half an answer', async (_name, query, message) => {
  const world = aWorld({ pullRequests: [{ repository: 'mosn/mosn' }, { repository: 'mosn/mosn' }] });

  const { status, data, errors } = await ask(await aSandbox({ world }), query);

  expect(status).toBe(200);
  expect(data).toBeUndefined();
  expect(errors.map((error) => error.message)).toContain(message);
});

it.each([
  [
    'an unknown field',
    '{ viewer { favouriteColour } }',
    /Cannot query field "favouriteColour" on type "User"/,
  ],
  ['a type mismatch', '{ organization(login: 7) { id } }', /String cannot represent a non string value/],
  ['a missing variable', 'query Q($l: String!) { organization(login: $l) { id } }', /"\$l" of required type/],
  ['a syntax error', '{ viewer {', /Syntax Error/],
  ['two operations without a name', 'query A { viewer { id } } query B { viewer { id } }', /operation name/],
])('an invalid query gets errors and no data: %s', async (_name, query, message) => {
  const { status, data, errors } = await ask(await aSandbox(), query);

  expect(status).toBe(200);
  expect(data).toBeUndefined();
  expect(errors[0]?.message).toMatch(message);
});

it('executes the operation that is named', async () => {
  const query = 'query A { viewer { id } } query B { viewer { login } }';
  const sandbox = await aSandbox();

  const { data } = await ask(sandbox, query, { operationName: 'B' });

  expect(data).toEqual({ viewer: { login: 'octo-viewer' } });
  expect(sandbox.requests).toMatchObject([{ operationName: 'B' }]);
});

it('knows the real schema', async () => {
  const query = '{ __type(name: "PullRequest") { fields { name } } }';

  const { data } = await ask(await aSandbox(), query);

  expect(data).toMatchObject({ __type: { fields: expect.arrayContaining([{ name: 'autoMergeRequest' }]) } });
});

it('records the name of an operation that the client did not name, its query and its variables', async () => {
  const query =
    'query WhoAmI($n: Int = 1) { viewer { login } search(type: ISSUE, query: "is:pr", first: $n) { issueCount } }';
  const sandbox = await aSandbox();

  await ask(sandbox, query, { variables: { n: 3 } });

  expect(sandbox.requests).toEqual([
    {
      method: 'POST',
      path: '/graphql',
      search: '',
      operationName: 'WhoAmI',
      query,
      variables: { n: 3 },
      body: { query, variables: { n: 3 } },
      cost: 1,
      status: 200,
    },
  ]);
});

it('answers under /api/graphql too, as GitHub Enterprise Server does', async () => {
  const sandbox = await aSandbox();

  const response = await fetch(`${sandbox.url}/api/graphql`, {
    method: 'POST',
    headers: { authorization: 'token sandbox-token' },
    body: JSON.stringify({ query: '{ viewer { login } }' }),
  });

  expect(await response.json()).toEqual({ data: { viewer: { login: 'octo-viewer' } } });
});

it('wants JSON with a query in it', async () => {
  const sandbox = await aSandbox();
  const post = (body: string) =>
    fetch(sandbox.graphqlUrl, { method: 'POST', headers: { authorization: 'bearer sandbox-token' }, body });

  expect(await (await post('{')).json()).toEqual({ message: 'Problems parsing JSON' });
  expect((await post('{}')).status).toBe(400);
  expect((await askRaw(sandbox, '{ viewer { login } }')).status).toBe(200);
});
