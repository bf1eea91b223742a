// Runs the command line as a person would, on a machine of the test's own: its environment, its clock, its streams.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { publicToken, type Sandbox, startSandbox, type World, withAvatars } from '../../sandbox/sandbox.ts';
import type { Host } from '../../src/cli/host/host.ts';
import { runCli } from '../../src/cli/run-cli.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function run(args: readonly string[], overrides: Partial<Host> = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const host = aHost({
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    ...overrides,
  });
  const code = await runCli(args, host);
  return { code, stdout, stderr };
}

/** A machine without variables, on a Friday before noon, whose clock ticks when it is looked at. */
export function aHost(overrides: Partial<Host> = {}): Host {
  let ticks = 0;
  return {
    env: {},
    now: () => '2023-05-19T06:00:00Z',
    clock: () => {
      ticks += 10;
      return ticks;
    },
    sleep: async () => {},
    fetch: withAvatars(fetch),
    stdout: () => {},
    stderr: () => {},
    isTerminal: false,
    ...overrides,
  };
}

/** A folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sofa-weekly-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A local GitHub for the test, and the environment that leads to it. */
export async function aGitHub(
  world: World,
  token = publicToken,
): Promise<{ sandbox: Sandbox; env: Host['env'] }> {
  const sandbox = await startSandbox({ world });
  onTestFinished(() => sandbox.close());
  return {
    sandbox,
    env: { GITHUB_API_URL: sandbox.url, GITHUB_GRAPHQL_URL: sandbox.graphqlUrl, GITHUB_TOKEN: token },
  };
}

/** Every file below a folder, by its path. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths
      .toSorted()
      .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
  );
  return Object.fromEntries(files);
}
