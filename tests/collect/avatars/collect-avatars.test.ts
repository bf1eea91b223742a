// People's pictures: fetched from few hosts, within limits, without a token, and never in the way of an edition.

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { avatarHost, publicToken } from '../../../sandbox/sandbox.ts';
import { avatarCacheIn, noAvatarCache } from '../../../src/collect/avatars/avatar-cache.ts';
import { collectAvatars } from '../../../src/collect/avatars/collect-avatars.ts';
import { createPeople } from '../../../src/collect/people/people.ts';
import { nameable, type Snapshot } from '../../../src/model/snapshot.ts';
import { aConfig } from '../../builders/config.ts';
import { collectFrom } from '../collect-from.ts';
import { aPictureHost, pictureOf } from '../picture-host.ts';

/** The smallest that have a size and an end: nobody decodes them here. */
const png = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010806000000000000000000000049454e4400000000',
  'hex',
);
const jpeg = Buffer.from('ffd8ffc0000b08000100010101110000ffd9', 'hex');
const gif = Buffer.from('474946383961010001000000003b', 'hex');

const merged = {
  repository: 'mosn/mosn',
  createdAt: '2023-05-14T00:00:00Z',
  mergedAt: '2023-05-15T00:00:00Z',
};
const twoPeople = {
  pullRequests: [
    { ...merged, number: 1, author: 'octo-user' },
    { ...merged, number: 2, author: 'octo-friend' },
  ],
};

function nameOf(bytes: Uint8Array, ending: string): string {
  return `avatars/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${ending}`;
}

function avatarsOf({ people }: Pick<Snapshot, 'people'>) {
  return Object.fromEntries(nameable(people).map(({ login, avatar }) => [login, avatar ?? null]));
}

async function aCacheFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sofa-weekly-cache-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('a picture', () => {
  test('is a file beside the snapshot, named by its content', async () => {
    const host = await aPictureHost(({ path }, response) =>
      // What a server says of a picture means nothing.
      response.setHeader('content-type', 'text/html').end(path === pictureOf('octo-user') ? png : jpeg),
    );

    const { snapshot, avatars } = await collectFrom(twoPeople, { fetch: host.fetch });

    expect(avatarsOf(snapshot)).toEqual({
      'octo-friend': nameOf(jpeg, 'jpg'),
      'octo-user': nameOf(png, 'png'),
    });
    expect(Object.fromEntries(avatars)).toEqual({
      [nameOf(jpeg, 'jpg')]: jpeg,
      [nameOf(png, 'png')]: png,
    });
    expect(snapshot.diagnostics).toEqual([]);
  });

  test('is asked for once, without the token, and is no request to GitHub', async () => {
    const host = await aPictureHost((_request, response) => response.end(png));

    const without = await collectFrom(twoPeople);
    const { usage, avatars } = await collectFrom(twoPeople, { fetch: host.fetch });

    expect(usage).toEqual(without.usage);
    expect(host.requests.map(({ path }) => path).toSorted()).toEqual(
      [pictureOf('octo-friend'), pictureOf('octo-user')].toSorted(),
    );
    expect(JSON.stringify(host.requests)).not.toContain(publicToken);
    expect(host.requests.flatMap(({ headers }) => headers.authorization ?? [])).toEqual([]);
    expect(avatars.size).toBe(1);
  });

  test('that two runs fetch gives the same snapshot', async () => {
    const host = await aPictureHost((_request, response) => response.end(png));

    const [one, two] = [
      await collectFrom(twoPeople, { fetch: host.fetch }),
      await collectFrom(twoPeople, { fetch: host.fetch }),
    ];

    expect(JSON.stringify(two.snapshot)).toBe(JSON.stringify(one.snapshot));
  });
});

describe('initials stand for', () => {
  const unavailable = (count: number, message: string) => [
    { code: 'avatar-unavailable', severity: 'info', data: { count }, message, subject: null },
  ];

  test.each<[string, (path: string) => { status?: number; headers?: Record<string, string>; body?: Buffer }]>(
    [
      ['what the poster cannot draw', () => ({ body: gif })],
      ['a picture that was cut off', () => ({ body: png.subarray(0, 33) })],
      ['a page', () => ({ body: Buffer.from('<!doctype html>'), headers: { 'content-type': 'image/png' } })],
      ['nothing', () => ({ body: Buffer.alloc(0) })],
      [
        'what is too large',
        () => ({ body: Buffer.concat([png.subarray(0, 33), Buffer.alloc(300_000), png.subarray(33)]) }),
      ],
      ['what is not there', () => ({ status: 404, body: png })],
      ['a broken server', () => ({ status: 500, body: png })],
      ['a way in circles', (path) => ({ status: 302, headers: { location: path } })],
    ],
  )('%s', async (_name, answer) => {
    const host = await aPictureHost(({ path }, response) => {
      const { status = 200, headers = {}, body = '' } = answer(path);
      response.writeHead(status, headers).end(body);
    });

    const { snapshot, avatars } = await collectFrom(twoPeople, { fetch: host.fetch });

    expect([avatarsOf(snapshot), avatars.size]).toEqual([{ 'octo-friend': null, 'octo-user': null }, 0]);
    expect(snapshot.diagnostics).toEqual(
      unavailable(2, 'The avatars of 2 people could not be fetched; the poster shows initials.'),
    );
  });

  test('what never ends, of which little is read', async () => {
    let sent = 0;
    const host = await aPictureHost((_request, response) => {
      const endless = Readable.from(
        (function* () {
          yield png;
          for (; sent < 100_000_000; sent += 100_000) yield Buffer.alloc(100_000);
        })(),
      );
      endless.pipe(response).on('close', () => endless.destroy());
    });

    const { avatars } = await collectFrom(twoPeople, { fetch: host.fetch });

    expect(avatars.size).toBe(0);
    expect(sent).toBeLessThan(50_000_000);
  });

  test('a way to another host, which is not taken', async () => {
    const other = await aPictureHost((_request, response) => response.end(png));
    const host = await aPictureHost((_request, response) =>
      response.writeHead(302, { location: `${other.origin}/picture.png` }).end(),
    );

    const { avatars } = await collectFrom(twoPeople, { fetch: host.fetch });

    expect([avatars.size, host.requests.length, other.requests]).toEqual([0, 2, []]);
  });

  test('a way to the same host without encryption, which is not taken', async () => {
    const plain = avatarHost.replace('https:', 'http:');
    const host = await aPictureHost(({ path }, response) => {
      if (path === '/plain') response.end(png);
      else response.writeHead(301, { location: `${plain}/plain` }).end();
    });

    const { avatars } = await collectFrom(twoPeople, { fetch: host.fetch });

    expect([avatars.size, host.requests.length]).toEqual([0, 2]);
  });

  test('one whose connection breaks, and nobody else', async () => {
    const host = await aPictureHost(({ path }, response) => {
      if (path === pictureOf('octo-user')) response.destroy();
      else response.end(png);
    });

    const { snapshot } = await collectFrom(twoPeople, { fetch: host.fetch });

    expect(avatarsOf(snapshot)).toEqual({ 'octo-friend': nameOf(png, 'png'), 'octo-user': null });
    expect(snapshot.diagnostics).toEqual(
      unavailable(1, 'The avatar of one person could not be fetched; the poster shows initials.'),
    );
  });

  test('those whose pictures lie on a host that the configuration does not name', async () => {
    const host = await aPictureHost((_request, response) => response.end(png));

    const { snapshot } = await collectFrom(twoPeople, {
      fetch: host.fetch,
      config: { poster: { avatarHosts: ['avatars.example.org'] } },
    });

    expect([avatarsOf(snapshot), host.requests]).toEqual([{ 'octo-friend': null, 'octo-user': null }, []]);
    expect(snapshot.diagnostics).toMatchObject([{ code: 'avatar-host', subject: { raw: avatarHost } }]);
  });

  test('everybody, where the configuration names no host', async () => {
    const host = await aPictureHost((_request, response) => response.end(png));

    const { snapshot } = await collectFrom(twoPeople, {
      fetch: host.fetch,
      config: { poster: { avatarHosts: [] } },
    });

    expect([avatarsOf(snapshot), host.requests, snapshot.diagnostics]).toEqual([
      { 'octo-friend': null, 'octo-user': null },
      [],
      [],
    ]);
  });
});

test('a picture that moved within its host is followed', async () => {
  const host = await aPictureHost(({ path }, response) => {
    if (path === '/moved') response.end(png);
    else response.writeHead(302, { location: '/moved' }).end();
  });

  const { avatars } = await collectFrom(twoPeople, { fetch: host.fetch });

  expect([...avatars.keys()]).toEqual([nameOf(png, 'png')]);
});

test('nothing is asked about machines, about those who are not credited, and about those who do not want to be named', async () => {
  const host = await aPictureHost((_request, response) => response.end(png));

  const { snapshot } = await collectFrom(
    {
      pullRequests: ['octo-user', 'octo-shy', 'octo-shy-too', 'octo-editor', 'dependabot[bot]'].map(
        (author, at) => ({ ...merged, number: at + 1, author }),
      ),
    },
    {
      fetch: host.fetch,
      config: {
        contributors: { aliases: { 'octo-shy': ['octo-shy-too'] }, optOut: ['octo-shy-too'] },
        exclude: { people: ['octo-editor'] },
      },
    },
  );

  expect(snapshot.people.map(({ login }) => login)).toEqual([
    'dependabot[bot]',
    'octo-editor',
    'octo-user',
    null,
  ]);
  expect(host.requests.map(({ path }) => path)).toEqual([pictureOf('octo-user')]);
});

describe('a slow host', () => {
  const config = aConfig();
  const persons = Array.from({ length: 6 }, (_, at) => ({
    __typename: 'User',
    login: `octo-user-${at}`,
    url: `https://github.com/octo-user-${at}`,
    id: `U_${at}`,
    avatarUrl: `${avatarHost}/u/${at}?v=4`,
  }));

  /** Answers about one person at once, about all others never. */
  function quickOnlyFor(login: string): { fetch: typeof fetch; asked: string[] } {
    const asked: string[] = [];
    const quick = persons.find((one) => one.login === login)?.avatarUrl;
    return {
      asked,
      fetch: (input, init) => {
        asked.push(String(input));
        if (input === quick) return Promise.resolve(new Response(png));
        return new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        });
      },
    };
  }

  async function collectSlowly(
    fetch: typeof globalThis.fetch,
    limits: { each: number; together: number; atATime: number },
    signal?: AbortSignal,
  ) {
    const people = createPeople(config);
    const logins = new Set(persons.flatMap((actor) => people.enter(actor) ?? []));
    const run = { config, people, fetch, avatarCache: noAvatarCache, signal };
    const rest = { diagnostics: [], progress: () => {} };
    return collectAvatars({ ...run, ...rest }, people.only(logins), { mostBytes: 1000, ...limits });
  }

  test('is given up picture by picture', async () => {
    const { fetch } = quickOnlyFor('octo-user-3');

    const { people } = await collectSlowly(fetch, { each: 10, together: 60_000, atATime: 6 });

    expect(people.filter(({ avatar }) => avatar !== undefined).map(({ login }) => login)).toEqual([
      'octo-user-3',
    ]);
  });

  test.each([
    ['for one picture', { each: 5_000, together: 60_000, atATime: 6 }],
    ['for all of them', { each: 60_000, together: 5_000, atATime: 6 }],
  ])('is given up by a clock that nobody collects as garbage: %s', async (_name, limits) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const states: string[] = [];
    const { fetch } = quickOnlyFor('nobody');

    const collected = collectSlowly(fetch, limits).then(() => states.push('given up'));
    await vi.advanceTimersByTimeAsync(4_999);
    states.push('waiting');
    await vi.advanceTimersByTimeAsync(1);

    expect(states).toEqual(['waiting', 'given up']);
    expect(vi.getTimerCount()).toBe(0);
    await collected;
  });

  test('is given up altogether', async () => {
    const { fetch, asked } = quickOnlyFor('nobody');

    const { avatars } = await collectSlowly(fetch, { each: 60_000, together: 10, atATime: 2 });

    // Those whose turn had not come are not asked any more.
    expect([avatars.size, asked.length]).toEqual([0, 2]);
  });

  test('does not hold up a run that is to end', async () => {
    const stop = new AbortController();
    const { fetch } = quickOnlyFor('nobody');

    const collected = collectSlowly(fetch, { each: 60_000, together: 60_000, atATime: 2 }, stop.signal);
    stop.abort(new Error('stopped'));

    await expect(collected).rejects.toThrow('stopped');
  });
});

describe('the cache', () => {
  const versioned = (version: string, bytes: Buffer) =>
    aPictureHost(({ headers }, response) => {
      if (headers['if-none-match'] === version) response.writeHead(304).end();
      else response.setHeader('etag', version).end(bytes);
    });

  test('saves sending a picture that has not changed', async () => {
    const avatarCache = avatarCacheIn(await aCacheFolder());
    const host = await versioned('"1"', png);

    const first = await collectFrom(twoPeople, { fetch: host.fetch, avatarCache });
    const second = await collectFrom(twoPeople, { fetch: host.fetch, avatarCache });

    expect(host.requests.map(({ headers }) => headers['if-none-match'] ?? null)).toEqual([
      null,
      null,
      '"1"',
      '"1"',
    ]);
    expect(JSON.stringify(second.snapshot)).toBe(JSON.stringify(first.snapshot));
    expect(second.avatars.get(nameOf(png, 'png'))).toEqual(png);
  });

  test('gives way to a picture that has changed', async () => {
    const avatarCache = avatarCacheIn(await aCacheFolder());
    await collectFrom(twoPeople, { fetch: (await versioned('"1"', png)).fetch, avatarCache });

    const { avatars } = await collectFrom(twoPeople, {
      fetch: (await versioned('"2"', jpeg)).fetch,
      avatarCache,
    });

    expect([...avatars.keys()]).toEqual([nameOf(jpeg, 'jpg')]);
  });

  test.each(['down', 'broken'])('stands in for a host that is %s', async (state) => {
    const avatarCache = avatarCacheIn(await aCacheFolder());
    await collectFrom(twoPeople, { fetch: (await versioned('"1"', png)).fetch, avatarCache });
    const host = await aPictureHost((_request, response) =>
      state === 'down' ? response.destroy() : response.writeHead(503).end(),
    );

    const { avatars, snapshot } = await collectFrom(twoPeople, { fetch: host.fetch, avatarCache });

    expect([...avatars.keys()]).toEqual([nameOf(png, 'png')]);
    expect(snapshot.diagnostics).toEqual([]);
  });

  test('that was damaged is as good as empty', async () => {
    const folder = await aCacheFolder();
    const avatarCache = avatarCacheIn(folder);
    const host = await versioned('"1"', png);
    await collectFrom(twoPeople, { fetch: host.fetch, avatarCache });
    for (const file of await readdir(folder)) await writeFile(join(folder, file), '{"etag":');

    const { avatars } = await collectFrom(twoPeople, { fetch: host.fetch, avatarCache });

    expect([...avatars.keys()]).toEqual([nameOf(png, 'png')]);
    expect((await readdir(folder)).filter((file) => file.endsWith('.new'))).toEqual([]);
  });

  test('that cannot be written is no failure', async () => {
    const file = join(await aCacheFolder(), 'a-file');
    await writeFile(file, '');
    const host = await versioned('"1"', png);

    const { avatars } = await collectFrom(twoPeople, {
      fetch: host.fetch,
      avatarCache: avatarCacheIn(join(file, 'below')),
    });

    expect(avatars.size).toBe(1);
  });
});
