// Who is asking: people, Apps and their installations, and what they have left.
import { generateKeyPairSync } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { expect, it } from 'vitest';
import type { SiteOptions } from '../../../sandbox/rest/site.ts';
import { refusalOf, silent, target, targetName, tryRest } from './try-rest.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const app: NonNullable<SiteOptions['app']> = {
  id: 7,
  slug: 'octo-app',
  owner: 'octo-org',
  publicKey,
  installations: [
    { id: 70, account: 'octo-org', permissions: { contents: 'write', pull_requests: 'write' } },
  ],
};

function appClient(baseUrl: string, key: string = privateKey): Octokit {
  const { request } = new Octokit({ baseUrl });
  const auth = { appId: '7', privateKey: key, installationId: '70', request };
  return new Octokit({ authStrategy: createAppAuth, auth, baseUrl, log: silent });
}

it('an App gets a token for its installation, and acts under its own name', async () => {
  const { sandbox, client } = await tryRest({ app });
  const octokit = appClient(sandbox.url);

  const self = await octokit.apps.getAuthenticated();
  const blob = await octokit.git.createBlob({ ...target, content: 'x' });

  expect(self.data).toMatchObject({ id: 7, slug: 'octo-app' });
  expect(blob.status).toBe(201);
  expect((await octokit.apps.listReposAccessibleToInstallation()).data).toMatchObject({
    total_count: 1,
    repositories: [{ full_name: targetName }],
  });
  expect(await refusalOf(octokit.issues.create({ ...target, title: 'x' }))).toEqual({
    status: 403,
    message: 'Resource not accessible by integration',
  });
  expect(await refusalOf(client().apps.getAuthenticated())).toEqual({
    status: 401,
    message: 'A JSON web token could not be decoded',
  });
});

it('a token can be had for less than the installation has', async () => {
  const { sandbox } = await tryRest({ app });
  const octokit = appClient(sandbox.url);
  const narrow = (permissions: object) =>
    octokit.apps.createInstallationAccessToken({ installation_id: 70, permissions });

  expect((await narrow({ contents: 'read' })).data).toMatchObject({
    token: expect.stringMatching(/^ghs_7_/),
    expires_at: '2023-05-19T02:00:00Z',
    permissions: { contents: 'read' },
    repository_selection: 'all',
  });
  expect(await refusalOf(narrow({ issues: 'write' }))).toMatchObject({
    status: 422,
    message: 'The permissions requested are not granted to this installation.',
  });
});

it('a key that is not the App’s, and an unknown installation, are refused', async () => {
  const { sandbox } = await tryRest({ app });
  const stranger = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

  expect(await refusalOf(appClient(sandbox.url, stranger.privateKey).apps.getAuthenticated())).toMatchObject({
    status: 401,
  });
  expect(
    await refusalOf(appClient(sandbox.url).apps.createInstallationAccessToken({ installation_id: 71 })),
  ).toMatchObject({ status: 404 });
});

it('people, organizations and limits can be asked for', async () => {
  const { client } = await tryRest({ tokens: { ghs_x: { kind: 'app', login: 'octo-app[bot]' } } });
  const octokit = client();

  expect((await octokit.users.getAuthenticated()).data).toMatchObject({ login: 'octo-viewer', type: 'User' });
  expect(await refusalOf(client('ghs_x').users.getAuthenticated())).toEqual({
    status: 403,
    message: 'Resource not accessible by integration',
  });
  const scopes = async (token?: string) => (await client(token).repos.get(target)).headers['x-oauth-scopes'];
  expect([await scopes(), await scopes('ghs_x')]).toEqual(['repo, workflow', undefined]);
  expect((await octokit.orgs.get({ org: 'octo-org' })).data).toMatchObject({ login: 'octo-org' });
  expect(await refusalOf(octokit.orgs.get({ org: 'none' }))).toMatchObject({ status: 404 });
  const before = (await octokit.rateLimit.get()).data.resources;
  const after = (await octokit.rateLimit.get()).data.resources;
  expect(after).toEqual(before);
  expect(before).toMatchObject({
    core: { limit: 5_000, remaining: 4_996 },
    graphql: { limit: 5_000, remaining: 5_000 },
  });
});
