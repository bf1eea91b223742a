import { expect, it } from 'vitest';
import { json } from '../../sandbox/reply.ts';
import type { Route } from '../../sandbox/route.ts';
import { aWorld } from '../../sandbox/world.ts';
import { aSandbox } from './ask.ts';

const authorization = 'bearer sandbox-token';

/** Answers one path, and writes into the world. */
const issues: Route = ({ method, path, body, query, viewer, world }) => {
  if (path !== '/repos/mosn/mosn/issues' || method !== 'POST') return undefined;
  const title = JSON.stringify(body) + (query.get('draft') ?? '');
  const issue = world.addIssue({ repository: 'mosn/mosn', title, author: viewer.account.login });
  return json(201, { number: issue.number });
};

it('REST is answered by the first route that knows the request, in the same world as GraphQL', async () => {
  const world = aWorld({ repositories: ['mosn/mosn'] });
  const sandbox = await aSandbox({ world, routes: [() => undefined, issues] });

  const response = await fetch(`${sandbox.url}/api/v3/repos/mosn/mosn/issues?draft=yes`, {
    method: 'POST',
    headers: { authorization },
    body: '{"title":"x"}',
  });

  expect(response.status).toBe(201);
  expect(response.headers.get('x-ratelimit-remaining')).toBe('4999');
  expect(world.item('mosn/mosn#1')).toMatchObject({
    title: '{"title":"x"}yes',
    author: { login: 'octo-viewer' },
  });
  expect(sandbox.requests).toMatchObject([
    { method: 'POST', path: '/api/v3/repos/mosn/mosn/issues', operationName: null, body: { title: 'x' } },
  ]);
});

it('what no route knows is 404, and 401 without a token', async () => {
  const sandbox = await aSandbox({ routes: [issues] });

  const unknown = await fetch(`${sandbox.url}/user`, { headers: { authorization } });
  const anonymous = await fetch(`${sandbox.url}/repos/mosn/mosn/issues`, { method: 'POST' });

  expect(unknown.status).toBe(404);
  expect(anonymous.status).toBe(401);
});

it('a write whose answer was lost has happened', async () => {
  const world = aWorld({ repositories: ['mosn/mosn'] });
  const sandbox = await aSandbox({ world, routes: [issues] });
  sandbox.fail({ match: ({ method }) => method === 'POST', how: 'drop-connection-after' });
  sandbox.fail({ match: ({ method }) => method === 'POST', how: 'drop-connection-before' });
  const post = () =>
    fetch(`${sandbox.url}/repos/mosn/mosn/issues`, {
      method: 'POST',
      headers: { authorization },
      body: '{}',
    });

  await expect(post()).rejects.toThrow();
  expect(world.item('mosn/mosn#1')).not.toBeNull();

  await expect(post()).rejects.toThrow();
  expect(world.item('mosn/mosn#2')).toBeNull();
});
