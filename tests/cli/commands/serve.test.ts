// `serve` as its users meet it: what it logs, what it answers, how it ends.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { aWorld, createRest, startSandbox } from '../../../sandbox/sandbox.ts';
import { type ServeFlags, serve } from '../../../src/cli/commands/serve.ts';
import type { Host } from '../../../src/cli/host/host.ts';
import type { ProcessControl, StopSignal } from '../../../src/cli/host/process-control.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { emptyState, type State } from '../../../src/daemon/state.ts';
import { aWrittenConfig } from '../../builders/config.ts';
import { aFolder, aGitHub, aHost, filesIn, run } from '../run.ts';

const post = 'content/zh/blog/sofa-weekly-20230519/index.md';

/** A folder with a configuration, and the flags that keep the daemon inside it. */
async function aPlace(config: Partial<WrittenConfig> = {}) {
  const folder = await aFolder();
  const path = join(folder, 'weekly.yml');
  await writeFile(
    path,
    stringify(aWrittenConfig({ organizations: ['mosn'], github: { interval: 0 }, ...config })),
  );
  const flags: ServeFlags = {
    config: path,
    out: join(folder, 'out'),
    port: 0,
    state: join(folder, 'serve.json'),
  };
  const state = async (): Promise<State> => JSON.parse(await readFile(join(folder, 'serve.json'), 'utf8'));
  return { folder, flags, state };
}

/** The process of a test: what it is told, and what it was asked. */
function aProcess() {
  let stop: (signal: StopSignal) => void = () => {};
  let crash: (error: unknown) => void = () => {};
  const exits: number[] = [];
  const control: ProcessControl = {
    onStop(listener) {
      stop = listener;
    },
    onCrash(listener) {
      crash = listener;
    },
    exit: (code) => exits.push(code),
  };
  return {
    control,
    exits,
    stop: (signal: StopSignal) => stop(signal),
    crash: (error: unknown) => crash(error),
  };
}

/** A host whose log can be read, and waited for. */
function aLoggingHost(overrides: Partial<Host> = {}) {
  let text = '';
  const waiting: { readonly words: string; readonly resolve: () => void }[] = [];
  const host = aHost({
    ...overrides,
    stderr(more) {
      text += more;
      for (const { words, resolve } of waiting) if (text.includes(words)) resolve();
    },
  });
  const says = (words: string) =>
    new Promise<void>((resolve) => {
      if (text.includes(words)) resolve();
      waiting.push({ words, resolve });
    });
  return { host, log: () => text, says };
}

const aQuietWorld = () => aWorld({ repositories: ['mosn/mosn'] });

describe('serve --once', () => {
  test('drafts the edition to come where nothing says where to publish', async () => {
    const { flags, folder, state } = await aPlace();
    const { env } = await aGitHub(aQuietWorld());
    const { host, log } = aLoggingHost({ env });

    expect(await serve({ ...flags, once: true }, host, aProcess().control)).toBe(0);
    expect(Object.keys(await filesIn(join(folder, 'out', '2023-05-19')))).toContain(post);
    expect(log()).toMatch(/^2023-05-19T06:00:00Z info {2}Running the edition of 2023-05-19\n/);
    expect(log()).toContain('info  从 GitHub 收集\n');
    expect(log()).toMatch(/info {2}The edition of 2023-05-19 is drafted\n$/);
    expect((await state()).editions).toMatchObject([{ edition: '2023-05-19', success: { outcome: null } }]);
  });

  test('publishes it where something does', async () => {
    const { flags } = await aPlace({ publish: { repository: 'octo-org/site' } });
    const world = aWorld({
      repositories: ['mosn/mosn', { name: 'octo-org/site', files: { 'README.md': 'The website\n' } }],
    });
    const rest = createRest(world, { tokens: { 'a-writer': { login: 'octo-writer' } } });
    const sandbox = await startSandbox({ world, ...rest });
    onTestFinished(() => sandbox.close());
    const env = {
      GITHUB_API_URL: sandbox.url,
      GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
      GITHUB_TOKEN: 'a-writer',
    };
    const { host, log } = aLoggingHost({ env });

    expect(await serve({ ...flags, once: true }, host, aProcess().control)).toBe(0);
    expect(log()).toMatch(
      /info {2}The edition of 2023-05-19 is created: .*https:\/\/github\.com\/octo-org\/site\/pull\/1\n$/,
    );
  });

  test.each([
    ['a token that GitHub does not know', 'nobody', 3],
    ['an organization that it forbids', 'barred', 3],
  ])('ends with the code of what failed: %s', async (_what, token, code) => {
    const { flags, state } = await aPlace();
    const world = aQuietWorld();
    world.addToken('barred', { forbidden: ['mosn'] });
    const { env } = await aGitHub(world, token);
    const { host, log } = aLoggingHost({ env });

    expect(await serve({ ...flags, once: true }, host, aProcess().control)).toBe(code);
    expect(log()).toContain('error The edition of 2023-05-19 failed: ');
    expect((await state()).editions[0]?.failure?.kind).toBe('permission');
  });

  test('logs JSON lines with --json, and nothing else', async () => {
    const { flags } = await aPlace();
    const { env } = await aGitHub(aQuietWorld());
    let stdout = '';
    const { host, log } = aLoggingHost({
      env,
      stdout: (text) => {
        stdout += text;
      },
    });
    await serve({ ...flags, once: true, json: true }, host, aProcess().control);
    const lines = log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    expect(lines[0]).toEqual({
      time: '2023-05-19T06:00:00Z',
      level: 'info',
      message: 'Running the edition of 2023-05-19',
      edition: '2023-05-19',
      attempt: 1,
    });
    expect(lines.at(-1)).toMatchObject({ message: 'The edition of 2023-05-19 is drafted', outcome: null });
    expect(stdout).toBe('');
  });

  test('says nothing with --quiet where all is well', async () => {
    const { flags } = await aPlace();
    const { env } = await aGitHub(aQuietWorld());
    const { host, log } = aLoggingHost({ env });
    await serve({ ...flags, once: true, quiet: true }, host, aProcess().control);

    expect(log()).toBe('');
  });

  test('that is stopped ends as a process does that a signal ended, and leaves nothing half', async () => {
    const { flags, folder, state } = await aPlace();
    const { env } = await aGitHub(aQuietWorld());
    const { host, says } = aLoggingHost({ env, fetch: () => new Promise(() => {}) });
    const { control, stop, exits } = aProcess();
    const served = serve({ ...flags, once: true }, host, control);
    await says('查看各个组织');
    stop('SIGTERM');

    expect(await served).toBe(143);
    expect(exits).toEqual([]);
    expect(await filesIn(join(folder, 'out'))).toEqual({});
    expect(await state()).toMatchObject({ running: null, editions: [] });
  });
});

describe('what is wrong from the start is told at once', () => {
  test.each([
    ['no token', {}, {}, 3, /There is no GitHub token/],
    [
      'a schedule that never matches any date',
      { GITHUB_TOKEN: 'x' },
      { serve: { schedule: '0 0 29 2 5#1' } },
      2,
      /never matches any date/,
    ],
    [
      'a schedule that is none',
      { GITHUB_TOKEN: 'x' },
      { serve: { schedule: 'weekly' } },
      2,
      /serve\.schedule: expected a cron expression/,
    ],
  ] as const)('%s', async (_what, env, config, code, message) => {
    const { flags } = await aPlace(config);
    const ran = serve(flags, aHost({ env }), aProcess().control);

    const failure = await ran.catch((error: unknown) => error);
    expect(failure).toMatchObject({ exitCode: code });
    expect(String(failure)).toMatch(message);
  });

  test.each([
    ['a port that is none', ['--port', '70000']],
    ['quiet and verbose', ['--quiet', '--verbose']],
  ])('%s', async (_what, flags) => {
    expect((await run(['serve', ...flags])).code).toBe(2);
  });

  test('and its help says what it does', async () => {
    const { code, stdout } = await run(['serve', '--help']);

    expect(code).toBe(0);
    for (const word of ['--once', '--state', 'GET /healthz', 'SIGTERM']) expect(stdout).toContain(word);
  });
});

describe('the daemon', () => {
  test('answers while it waits, and ends with 0 when it is told to', async () => {
    const { flags } = await aPlace();
    const { host, log, says } = aLoggingHost({
      env: { GITHUB_TOKEN: 'x' },
      now: () => new Date().toISOString(),
    });
    const { control, stop, exits } = aProcess();
    const served = serve(flags, host, control);
    await says('The next run is planned');
    const url = /status page is (\S+)/.exec(log())?.[1] ?? '';

    const health = await fetch(`${url}healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: 'ok', running: null, lastFailure: null });

    stop('SIGINT');
    expect(await served).toBe(0);
    expect(exits).toEqual([]);
    expect(log()).toMatch(/SIGINT: stopping\n.*Stopped\n$/);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('ends at once when it is told twice', async () => {
    const { flags } = await aPlace();
    const { host, says } = aLoggingHost({ env: { GITHUB_TOKEN: 'x' } });
    const { control, stop, exits } = aProcess();
    const served = serve(flags, host, control);
    await says('The next run is planned');

    stop('SIGTERM');
    stop('SIGINT');

    expect(exits).toEqual([130]);
    await served;
  });

  test('that falls over says why, without the secret in it', async () => {
    const { flags } = await aPlace();
    const { host, log, says } = aLoggingHost({ env: { GITHUB_TOKEN: 'hunter2hunter2' } });
    const { control, crash, stop, exits } = aProcess();
    const served = serve(flags, host, control);
    await says('The next run is planned');

    crash(new Error('hunter2hunter2 broke'));
    crash('hunter2hunter2');
    stop('SIGTERM');
    await served;

    expect(exits).toEqual([1, 1]);
    expect(log()).toMatch(/error The daemon crashed: \*\*\* broke\n.*error at /);
    expect(log()).not.toContain('hunter2');
  });
});

describe('no secret is logged', () => {
  const token = 'ghp_aTokenThatMustNotBeSeen1234567890';
  const leaks = {
    'a message': () => new Error(`refused ${token}`),
    'a cause': () => new TypeError('fetch failed', { cause: new Error(`authorization: token ${token}`) }),
    'a stack': () => Object.assign(new Error('x'), { stack: `Error: x\n    at ${token} (file:1:1)` }),
    headers: () =>
      Object.assign(new Error('x'), { request: { headers: { authorization: `token ${token}` } } }),
    'no error at all': () => token,
  };

  async function seen(host: Partial<Host>, json: boolean): Promise<string> {
    const { flags, folder } = await aPlace();
    const env = { GITHUB_TOKEN: token, GITHUB_API_URL: 'http://github.test' };
    const logging = aLoggingHost({ env, ...host });
    const code = await serve({ ...flags, once: true, verbose: true, json }, logging.host, aProcess().control);

    expect(code).toBeGreaterThan(0);
    expect(logging.log()).toContain('failed');
    return logging.log() + JSON.stringify(await filesIn(folder));
  }

  test.each(Object.entries(leaks))('where what fails has it in %s', async (_what, leak) => {
    const clock = () => {
      throw leak();
    };

    expect(await seen({ clock }, false)).not.toContain(token);
    expect(await seen({ clock }, true)).not.toContain(token);
  });

  test('where GitHub itself says it', async () => {
    const headers = { 'content-type': 'application/json', 'x-token': token };
    const host = {
      fetch: async () => new Response(JSON.stringify({ message: `no ${token}` }), { status: 400, headers }),
    };

    expect(await seen(host, false)).not.toContain(token);
    expect(await seen(host, true)).not.toContain(token);
  });
});

describe('a process', () => {
  test('that is told to stop in mid-run ends with 0, and has written nothing half', async () => {
    const { folder, flags, state } = await aPlace({ github: { interval: 60_000 } });
    const { env } = await aGitHub(aQuietWorld());
    // It was down when it should have run: it does so at once. Its second question waits for a minute.
    await writeFile(flags.state ?? '', JSON.stringify({ ...emptyState, planned: ['2023-05-19T01:17:00Z'] }));
    const args = [
      'serve',
      '--config',
      flags.config,
      '--port',
      '0',
      '--state',
      flags.state ?? '',
      '--out',
      flags.out,
    ];
    const child = aChild(args, { ...env, HOME: folder }, folder);
    await child.says('查看有更新的 0 个仓库');
    const began = performance.now();
    child.process.kill('SIGTERM');
    const [code, signal] = await once(child.process, 'close');

    expect([code, signal]).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(9_000);
    expect(child.log()).toMatch(/SIGTERM: stopping\n.*was stopped.*\n.*Stopped\n$/);
    expect(Object.keys(await filesIn(folder)).toSorted()).toEqual(['serve.json', 'weekly.yml']);
    expect(await state()).toMatchObject({ running: null, editions: [] });
    expect((await state()).came.length).toBeGreaterThan(0);
  });
});

/** The command line in a process of its own. */
function aChild(args: readonly string[], env: Host['env'], cwd: string) {
  const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), main, ...args],
    {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const { host, log, says } = aLoggingHost();
  child.stderr?.setEncoding('utf8').on('data', host.stderr);
  return { process: child, log, says };
}
