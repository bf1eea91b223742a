// A run that cannot give a trustworthy edition: a clear message, the right exit code, nothing half-written.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aWorld, loadSpringWorld } from '../../sandbox/sandbox.ts';
import { languages } from '../../src/words/languages.ts';
import { aFolder, aGitHub, filesIn, run } from './run.ts';

const now = ['--now', '2023-05-19T15:00:00+08:00'];

/** The real configuration, with changes. */
async function aConfigFile(change: (text: string) => string): Promise<string> {
  const path = join(await aFolder(), 'weekly.yml');
  await writeFile(path, change(await readFile('config/sofa-weekly.yml', 'utf8')));
  return path;
}

async function failing(args: readonly string[], env: Record<string, string | undefined> = {}) {
  const out = await aFolder();
  const ran = await run([...args, '--out', join(out, 'edition')], { env });
  return { ...ran, files: await filesIn(out) };
}

async function gitHubEnv(token?: string) {
  const world = await loadSpringWorld();
  world.addToken('barred', { forbidden: ['mosn'] });
  return (await aGitHub(world, token)).env;
}

describe('before GitHub is asked', () => {
  test.each([
    ['no token', ['draft', ...now], {}, 3, /There is no GitHub token/],
    ['half an App', ['draft', ...now], { GITHUB_APP_ID: '1' }, 3, /GITHUB_APP_PRIVATE_KEY/],
    [
      'a key that is none',
      ['draft', ...now],
      { GITHUB_APP_ID: '1', GITHUB_APP_PRIVATE_KEY: 'nonsense', GITHUB_APP_INSTALLATION_ID: '2' },
      3,
      /GITHUB_APP_PRIVATE_KEY is not a private key/,
    ],
    ['a token copied with its dots', ['draft', ...now], { GITHUB_TOKEN: 'github_pat_…' }, 3, /not a token/],
    ['a token of two lines', ['draft', ...now], { GITHUB_TOKEN: 'ghp_1\nghp_2' }, 3, /not a token/],
    [
      'an address without its https',
      ['draft', ...now],
      { GITHUB_TOKEN: 'x', GITHUB_API_URL: 'ghe.test/api/v3' },
      2,
      /GITHUB_API_URL is not the address of an API/,
    ],
    [
      'an address with a password',
      ['draft', ...now],
      { GITHUB_TOKEN: 'x', SOFA_WEEKLY_GRAPHQL_URL: 'https://octo:hunter2@ghe.test/api/graphql' },
      2,
      /^(?![\s\S]*hunter2)error: SOFA_WEEKLY_GRAPHQL_URL is not the address of an API/,
    ],
    [
      'a window in the future',
      ['draft', '--edition', '2023-05-26', '--now', '2023-05-19T14:00:00+08:00'],
      { GITHUB_TOKEN: 'x' },
      2,
      /covers nothing yet/,
    ],
    [
      'a day without an edition',
      ['draft', '--edition', '2023-05-18'],
      { GITHUB_TOKEN: 'x' },
      2,
      /a Thursday[\s\S]*2023-05-19/,
    ],
    ['no such day', ['draft', '--edition', '2023-02-30'], { GITHUB_TOKEN: 'x' }, 2, /no date 2023-02-30/],
    ['no such instant', ['draft', '--now', 'yesterday'], { GITHUB_TOKEN: 'x' }, 2, /--now yesterday/],
    ['no configuration', ['draft', '--config', 'nowhere.yml'], { GITHUB_TOKEN: 'x' }, 2, /nowhere\.yml/],
    ['an unknown flag', ['draft', '--editon', '2023-05-19'], {}, 2, /--edition/],
    ['an unknown command', ['drafts'], {}, 2, /draft/],
    ['no snapshot', ['render', '--snapshot', 'nowhere.json'], {}, 2, /nowhere\.json/],
  ] as const)('%s', async (_name, args, env, code, message) => {
    const ran = await failing(args, env);

    expect(ran.stderr).toMatch(message);
    expect([ran.code, ran.files]).toEqual([code, {}]);
  });

  test('a configuration with mistakes names all of them', async () => {
    const config = await aConfigFile((text) =>
      text.replace('weekday: friday', 'weekday: fryday').replace('language: zh', 'language: klingon'),
    );
    const { code, stderr, files } = await failing(['draft', '--config', config]);

    expect([code, files]).toEqual([2, {}]);
    expect(stderr).toContain('edition.weekday: expected one of');
    expect(stderr).toContain(`language: expected one of ${languages.join(', ')}, got "klingon"`);
  });

  test('a broken template is told with its line, and costs no request', async () => {
    const config = await aConfigFile((text) => `${text}\ntemplates: mine\n`);
    const folder = join(config, '../mine');
    await mkdir(folder);
    await writeFile(join(folder, 'reading.hbs'), '{{#each articles}}\n{{titel}}\n{{/each}}\n');
    const { sandbox, env } = await aGitHub(await loadSpringWorld());
    const { code, stderr, files } = await failing(['draft', '--config', config, ...now], env);

    expect([code, files, sandbox.requests]).toEqual([7, {}, []]);
    expect(stderr).toMatch(/reading\.hbs/);
    expect(stderr).toMatch(/titel/);
  });
});

describe('at GitHub', () => {
  test.each([
    ['a bad token', 'nonsense', 3, /does not accept the token/],
    ['an organization that forbids the token', 'barred', 3, /does not give this token access to mosn/],
  ])('%s', async (_name, token, code, message) => {
    const ran = await failing(['draft', ...now], await gitHubEnv(token));

    expect(ran.stderr).toMatch(message);
    expect(ran.stderr).not.toContain(token);
    expect([ran.code, ran.files]).toEqual([code, {}]);
  });

  test('an unknown organization', async () => {
    const config = await aConfigFile((text) =>
      text.replace('[sofastack, mosn]', '[sofastack, no-such-organization]'),
    );
    const ran = await failing(['draft', '--config', config, ...now], await gitHubEnv());

    expect(ran.stderr).toContain('no organization no-such-organization');
    expect([ran.code, ran.files]).toEqual([2, {}]);
  });

  test('nobody there', async () => {
    const ran = await failing(['draft', ...now], {
      GITHUB_TOKEN: 'x',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    });

    expect([ran.code, ran.files]).toEqual([4, {}]);
    expect(ran.stderr).toMatch(/cannot be reached/);
  }, 60_000);

  test('a search that gives less than it counts', async () => {
    const world = aWorld({ repositories: ['mosn/mosn', 'sofastack/sofa-rpc'] });
    const { env } = await aGitHub(world);
    const shorter: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const text = (await answer.text()).replaceAll('"issueCount":0', '"issueCount":1');
      return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
    };
    const out = await aFolder();
    const { code, stderr } = await run(['draft', ...now, '--out', join(out, 'edition')], {
      env,
      fetch: shorter,
    });

    expect([code, await filesIn(out)]).toEqual([5, {}]);
    expect(stderr).toMatch(/counts 1 more/);
  });
});

describe('a snapshot', () => {
  test.each([
    ['that is no JSON', '{', /not JSON/],
    ['of another version', '{"schemaVersion":99}', /version 99/],
    ['with holes', '{"schemaVersion":1,"edition":{}}', /edition\.date/],
  ])('%s', async (_name, text, message) => {
    const path = join(await aFolder(), 'snapshot.json');
    await writeFile(path, text);
    const ran = await failing(['render', '--snapshot', path]);

    expect(ran.stderr).toMatch(message);
    expect([ran.code, ran.files]).toEqual([6, {}]);
  });
});

test('a failure is told as JSON too', async () => {
  const { stdout } = await run(['draft', ...now, '--json']);

  expect(JSON.parse(stdout)).toMatchObject({
    error: { kind: 'permission', message: 'There is no GitHub token', exitCode: 3 },
  });
});

test('what was there before stays when a run fails', async () => {
  const out = await aFolder();
  await writeFile(join(out, 'snapshot.json'), 'old');
  const { code } = await run(['draft', ...now, '--out', out], { env: await gitHubEnv('nonsense') });

  expect([code, await filesIn(out)]).toEqual([3, { 'snapshot.json': 'old' }]);
});
