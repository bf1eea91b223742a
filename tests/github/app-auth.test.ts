// A GitHub App: where it asks for its token, and what is said when it gets none.
import { generateKeyPairSync } from 'node:crypto';
import nock from 'nock';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { aClient, ping } from '../builders/client.ts';

const pong = { data: { viewer: { login: 'octo-app' } } };
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

function anApp(
  urls: { readonly apiUrl: string; readonly graphqlUrl: string },
  installationId = '70',
  log: (message: string) => void = () => {},
) {
  const credentials = { kind: 'app', appId: '7', privateKey, installationId } as const;
  return aClient(urls.apiUrl, { ...urls, credentials, log });
}

afterEach(() => {
  const unused = nock.pendingMocks();
  nock.cleanAll();
  expect(unused).toEqual([]);
});

test.each([
  ['github.com', 'https://api.github.test', 'https://api.github.test/graphql'],
  ['an Enterprise Server', 'https://ghe.test/api/v3', 'https://ghe.test/api/graphql'],
])('gets its token where %s has its REST API', async (_name, apiUrl, graphqlUrl) => {
  const token = { token: 'ghs_x', expires_at: '2999-01-01T00:00:00Z', permissions: {} };
  nock(apiUrl).post('/app/installations/71/access_tokens').reply(201, token);
  nock(new URL(graphqlUrl).origin, { reqheaders: { authorization: 'token ghs_x' } })
    .post(new URL(graphqlUrl).pathname)
    .reply(200, pong);

  expect(await anApp({ apiUrl, graphqlUrl }, '71').ask(ping, {})).toEqual({ viewer: { login: 'octo-app' } });
});

describe('no token is a matter of permission', () => {
  test.each([
    [404, 'Not Found'],
    [401, 'A JSON web token could not be decoded'],
    [403, 'This installation has been suspended'],
  ])('with status %i', async (status, message) => {
    const apiUrl = 'https://api.github.test';
    nock(apiUrl).post('/app/installations/70/access_tokens').reply(status, { message });

    await expect(anApp({ apiUrl, graphqlUrl: `${apiUrl}/graphql` }).ask(ping, {})).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringContaining(message),
      hint: expect.stringContaining('GITHUB_APP_INSTALLATION_ID'),
    });
  });
});

test('what its request for a token comes to is logged where everything is, not on the console', async () => {
  const apiUrl = 'https://api.github.test';
  nock(apiUrl).post('/app/installations/72/access_tokens').reply(404, { message: 'Not Found' });
  const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
  onTestFinished(() => console.mockRestore());
  const logged: string[] = [];
  const github = anApp({ apiUrl, graphqlUrl: `${apiUrl}/graphql` }, '72', (message) => logged.push(message));

  await expect(github.ask(ping, {})).rejects.toThrow('Not Found');
  expect(logged).toContainEqual(expect.stringContaining('POST /app/installations/72/access_tokens - 404'));
  expect(console).not.toHaveBeenCalled();
});
