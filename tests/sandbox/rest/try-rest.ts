// For tests: a sandbox with REST that closes when the test ends, real clients for it, and Git's own opinion.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { onTestFinished } from 'vitest';
import type { RecordedRequest } from '../../../sandbox/recorded-request.ts';
import { createRest, type Rest } from '../../../sandbox/rest/rest.ts';
import type { SiteOptions } from '../../../sandbox/rest/site.ts';
import type { Sandbox } from '../../../sandbox/server.ts';
import { aWorld, publicToken, type World, type WorldSpec } from '../../../sandbox/world.ts';
import { aSandbox } from '../ask.ts';

/** The repository of most tests, and what it holds. */
export const target = { owner: 'octo-org', repo: 'octo-site' };
export const targetName = 'octo-org/octo-site';
const files = { 'README.md': 'The site\n', 'content/zh/blog/old/index.md': 'Old news\n' };

export interface TryRest {
  readonly world: World;
  readonly rest: Rest;
  readonly sandbox: Sandbox;
  /** What was written so far, as `POST /repos/…`. */
  writes(): readonly string[];
  client(token?: string): Octokit;
}

/** Unless a test says otherwise the clock stands still. */
export async function tryRest(options: SiteOptions = {}, spec: WorldSpec = {}): Promise<TryRest> {
  const repositories = [{ name: targetName, files, createdAt: '2023-05-01T00:00:00Z' }];
  const world = aWorld({ repositories, ...spec });
  const rest = createRest(world, options);
  const sandbox = await aSandbox({ world, ...rest });
  return {
    world,
    rest,
    sandbox,
    writes: () => sandbox.requests.filter(isWrite).map(({ method, path }) => `${method} ${path}`),
    client: (token = publicToken) =>
      new Octokit({ auth: token, baseUrl: sandbox.url, log: silent, throttle: { enabled: false } }),
  };
}

/** A clock that goes on by a minute whenever it is looked at. */
export function tickingClock(start = '2023-05-19T01:00:00Z'): () => Date {
  let at = Date.parse(start);
  return () => {
    at += 60_000;
    return new Date(at);
  };
}

/** A branch with one commit on top of the default branch, made as the API wants it. */
export async function pushBranch(
  client: Octokit,
  branch: string,
  edits: Readonly<Record<string, string | null>>,
): Promise<string> {
  const base = (await client.git.getRef({ ...target, ref: 'heads/master' })).data.object.sha;
  const { tree: baseTree } = (await client.git.getCommit({ ...target, commit_sha: base })).data;
  const tree = await client.git.createTree({
    ...target,
    base_tree: baseTree.sha,
    tree: Object.entries(edits).map(([path, content]) => {
      const entry = { path, mode: '100644', type: 'blob' } as const;
      return content === null ? { ...entry, sha: null } : { ...entry, content };
    }),
  });
  const commit = await client.git.createCommit({
    ...target,
    message: 'Draft',
    tree: tree.data.sha,
    parents: [base],
  });
  await client.git.createRef({ ...target, ref: `refs/heads/${branch}`, sha: commit.data.sha });
  return commit.data.sha;
}

/** Status and body of an answer that the client turned into an error. */
export async function refusalOf(request: Promise<unknown>): Promise<unknown> {
  try {
    await request;
  } catch (error) {
    const { status, response } = Object(error);
    const { message, errors } = Object(Object(response).data);
    return { status, message, ...(errors !== undefined && { errors }) };
  }
  throw new Error('It was not refused');
}

/** An exported repository, and what `git` says of it. */
export async function exported(rest: Rest, name = targetName): Promise<(...args: string[]) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-git-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await rest.exportTo(name, folder);
  return (...args) => execFileSync('git', ['--git-dir', folder, ...args], { encoding: 'utf8' }).trim();
}

/** Whether Git is installed here. */
export function hasGit(): boolean {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** A log that says nothing: refusals are what tests are after. */
export const silent = { debug() {}, info() {}, warn() {}, error() {} };

function isWrite({ method }: RecordedRequest): boolean {
  return method !== 'GET';
}
