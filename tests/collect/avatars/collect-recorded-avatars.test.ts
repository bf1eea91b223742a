// Pictures of people of whom a ledger has the account's id.
import { expect, it } from 'vitest';
import { noAvatarCache } from '../../../src/collect/avatars/avatar-cache.ts';
import { collectRecordedAvatars } from '../../../src/collect/avatars/collect-recorded-avatars.ts';
import { aPng } from '../../render/pictures/pictures.ts';
import { aPictureHost } from '../picture-host.ts';

const [octoUser, octoFriend] = ['U_kgDOAAjmPw', 'MDQ6VXNlcjEyMw=='];
const png = aPng(8);
const hosts = ['avatars.githubusercontent.com'];
const run = { cache: noAvatarCache, hosts, signal: undefined };

it('asks for each by its number, without a token; who has none is left out', async () => {
  const host = await aPictureHost(({ path }, response) => {
    response.writeHead(path.startsWith('/u/583231?') ? 200 : 404).end(png);
  });

  const found = await collectRecordedAvatars([octoUser, octoFriend, 'U_octo-stranger'], {
    ...run,
    fetch: host.fetch,
  });

  expect([...found].map(([id, bytes]) => [id, Buffer.from(bytes).equals(png)])).toEqual([[octoUser, true]]);
  expect(host.requests.map(({ path }) => path).toSorted()).toEqual([
    '/u/123?s=320&v=4',
    '/u/583231?s=320&v=4',
  ]);
  expect(host.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

it.each([
  ['the configuration has no hosts', { hosts: [] }],
  ['the configuration has another host', { hosts: ['avatars.example.org'] }],
])('asks nobody if %s', async (_, overrides) => {
  const host = await aPictureHost((_request, response) => response.end(png));

  expect((await collectRecordedAvatars([octoUser], { ...run, fetch: host.fetch, ...overrides })).size).toBe(
    0,
  );
  expect(host.requests).toEqual([]);
});

it('does without if nobody answers', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'));

  expect((await collectRecordedAvatars([octoUser], { ...run, fetch })).size).toBe(0);
});
