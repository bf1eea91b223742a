// What a token may not do, and how GitHub says so.
import { expect, it } from 'vitest';
import type { Permissions } from '../../../sandbox/rest/grant.ts';
import { pushBranch, refusalOf, target, targetName, tryRest } from './try-rest.ts';

const pull = { ...target, title: 'A draft', head: 'draft', base: 'master' };
const readOnly: Permissions = { contents: 'read', pull_requests: 'read', issues: 'read' };

it.each([
  ['actions', 'Resource not accessible by integration'],
  ['app', 'Resource not accessible by integration'],
  ['fine-grained', 'Resource not accessible by personal access token'],
] as const)('an %s token without the permission gets 403', async (kind, message) => {
  const contents: Permissions = { contents: 'write', pull_requests: 'read' };
  const { client } = await tryRest({
    tokens: {
      'read-only': { kind, permissions: readOnly },
      'contents-only': { kind, permissions: contents },
    },
  });
  const refused = { status: 403, message };

  const readable = await client('read-only').git.getRef({ ...target, ref: 'heads/master' });
  await pushBranch(client('contents-only'), 'draft', { 'a.md': 'A\n' });

  expect(readable.status).toBe(200);
  expect(await refusalOf(client('read-only').git.createBlob({ ...target, content: 'x' }))).toEqual(refused);
  expect(await refusalOf(client('contents-only').pulls.create(pull))).toEqual(refused);
  expect(
    await refusalOf(client('contents-only').issues.addLabels({ ...target, issue_number: 1, labels: ['x'] })),
  ).toEqual(refused);
});

it('a classic token whose owner may not push is told that nothing is there', async () => {
  const { client } = await tryRest({ tokens: { ghp_reader: { login: 'octo-reader', role: 'read' } } });
  const reader = client('ghp_reader');

  expect((await reader.repos.get(target)).data.permissions).toEqual({
    admin: false,
    maintain: false,
    push: false,
    triage: false,
    pull: true,
  });
  expect(await refusalOf(reader.git.createBlob({ ...target, content: 'x' }))).toEqual({
    status: 404,
    message: 'Not Found',
  });
});

it('somebody without a role opens and edits what is their own, and nothing else', async () => {
  const { client } = await tryRest({
    repositories: { 'octo-reader/octo-site': { forkOf: targetName } },
    tokens: { ghp_reader: { login: 'octo-reader', repositories: ['octo-reader/octo-site'] } },
  });
  const reader = client('ghp_reader');
  await pushBranch(client(), 'draft', { 'a.md': 'A\n' });
  await client().pulls.create(pull);
  await client().issues.create({ ...target, title: 'Another' });
  await reader.issues.create({ ...target, title: 'My own' });

  const own = await reader.issues.update({ ...target, issue_number: 3, title: 'Still my own' });

  expect(own.data).toMatchObject({ number: 3, title: 'Still my own', user: { login: 'octo-reader' } });
  for (const refused of [
    reader.issues.update({ ...target, issue_number: 2, title: 'Mine' }),
    reader.pulls.update({ ...target, pull_number: 1, title: 'Mine' }),
    reader.issues.addLabels({ ...target, issue_number: 3, labels: ['mine'] }),
  ]) {
    expect(await refusalOf(refused)).toEqual({
      status: 403,
      message: 'Must have admin rights to Repository.',
    });
  }
});

it.each(['fine-grained', 'app'] as const)(
  'permissions of an %s token hold where they were granted',
  async (kind) => {
    const repositories = [targetName, 'octo-org/other'].map((name) => ({ name, files: { a: 'a' } }));
    const { client } = await tryRest(
      { tokens: { some: { kind, repositories: ['octo-org/other'] } } },
      { repositories },
    );
    const { git } = client('some');

    expect((await git.createBlob({ ...target, repo: 'other', content: 'x' })).status).toBe(201);
    expect(await refusalOf(git.createBlob({ ...target, content: 'x' }))).toMatchObject({ status: 403 });
  },
);

it('a token has no permission that its owner lacks', async () => {
  const { client } = await tryRest({ tokens: { github_pat_x: { kind: 'fine-grained', role: 'read' } } });

  expect(await refusalOf(client('github_pat_x').git.createBlob({ ...target, content: 'x' }))).toEqual({
    status: 403,
    message: 'Resource not accessible by personal access token',
  });
});

it('what the token’s owner may do says nothing about a token with permissions of its own', async () => {
  const { client } = await tryRest({
    tokens: {
      github_pat_x: { kind: 'fine-grained', permissions: readOnly },
      ghs_x: { kind: 'app', login: 'octo-app[bot]' },
    },
  });
  const may = async (token: string) => (await client(token).repos.get(target)).data.permissions?.push;

  expect([await may('github_pat_x'), await may('ghs_x')]).toEqual([true, false]);
});

it('a private repository does not exist for those who may not see it', async () => {
  const repositories = [{ name: targetName, visibility: 'PRIVATE' as const, files: { 'a.md': 'A\n' } }];
  const { client } = await tryRest(
    {
      tokens: { ghp_member: { private: true }, ghs_other: { private: true, kind: 'app', repositories: [] } },
    },
    { repositories },
  );

  expect(await refusalOf(client().repos.get(target))).toEqual({ status: 404, message: 'Not Found' });
  expect(await refusalOf(client().pulls.create(pull))).toEqual({ status: 404, message: 'Not Found' });
  expect(await refusalOf(client('ghs_other').repos.get(target))).toMatchObject({ status: 404 });
  expect((await client('ghp_member').repos.get(target)).data).toMatchObject({
    private: true,
    visibility: 'private',
  });
});

it('an organization turns a token away', async () => {
  const { client } = await tryRest({
    tokens: { ghp_sso: { sso: ['octo-org'] }, ghp_classic: { forbidden: ['octo-org'] } },
  });

  expect(await refusalOf(client('ghp_sso').repos.get(target))).toMatchObject({
    status: 403,
    message: expect.stringContaining('SAML enforcement'),
  });
  expect(await refusalOf(client('ghp_classic').orgs.get({ org: 'octo-org' }))).toMatchObject({
    status: 403,
    message: expect.stringContaining('forbids access via a personal access token (classic)'),
  });
});

it('an archived repository can be read', async () => {
  const repositories = [{ name: targetName, isArchived: true, files: { 'a.md': 'A\n' } }];
  const { client } = await tryRest({}, { repositories });
  const refused = { status: 403, message: 'Repository was archived so is read-only.' };

  expect((await client().repos.get(target)).data.archived).toBe(true);
  expect(await refusalOf(client().git.createBlob({ ...target, content: 'x' }))).toEqual(refused);
  expect(await refusalOf(client().issues.create({ ...target, title: 'x' }))).toEqual(refused);
});

it('a former name leads to the repository', async () => {
  const repositories = [{ name: targetName, formerNames: ['octo-org/old-site'], files: { 'a.md': 'A\n' } }];
  const { client, sandbox, world } = await tryRest({}, { repositories });
  const id = world.repository(targetName)?.databaseId;
  const options = { headers: { authorization: 'bearer sandbox-token' }, redirect: 'manual' as const };

  const raw = await fetch(`${sandbox.url}/repos/octo-org/old-site/commits?per_page=1`, options);
  const write = await fetch(`${sandbox.url}/repos/octo-org/old-site/git/blobs`, {
    ...options,
    method: 'POST',
  });
  const followed = await client().repos.get({ ...target, repo: 'old-site' });

  expect([raw.status, raw.headers.get('location')]).toEqual([
    301,
    `${sandbox.url}/repositories/${id}/commits?per_page=1`,
  ]);
  expect([write.status, write.headers.get('location')]).toEqual([
    307,
    `${sandbox.url}/repositories/${id}/git/blobs`,
  ]);
  expect(followed.data.full_name).toBe(targetName);
});
