// The weekly of a small community, from its first draft on: for tests that tell what becomes of the pull request.
import {
  createRest,
  type Editor,
  type PullRequest,
  type PullRequestSpec,
  publicToken,
  type RecordedRequest,
  type Rest,
  type Route,
  type Sandbox,
  type SiteOptions,
  startSandbox,
  type World,
} from '../../../sandbox/sandbox.ts';
import './quick-pictures.ts'; // before whoever draws

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { noAvatarCache } from '../../../src/collect/avatars/avatar-cache.ts';
import type { Config } from '../../../src/config/config.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import type { GitHubOptions } from '../../../src/github/client.ts';
import { type PublishedEdition, publishEdition } from '../../../src/pipeline/publish-edition.ts';
import type { Stages } from '../../../src/pipeline/stages.ts';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { aClient } from '../../builders/client.ts';
import { aFolder, type Ran, run } from '../../cli/run.ts';
import { aCommunity, aSmallConfig, branchOf, friday, project, website } from './community.ts';
import { drawQuickly } from './quick-pictures.ts';

export interface WeeklyOptions {
  readonly world?: World;
  readonly config?: WrittenConfig;
  readonly site?: SiteOptions;
  /** Comes before GitHub's own answers. */
  readonly route?: Route;
}

export interface RunOptions {
  /** The edition's date. */
  readonly date?: string;
  /** The instant that counts as now. */
  readonly now?: string;
  readonly token?: string;
  readonly fetch?: typeof fetch;
  readonly dryRun?: boolean;
  readonly reopen?: boolean;
  readonly finishEarlier?: boolean;
  /** Hears of waits. */
  readonly say?: NonNullable<GitHubOptions['say']>;
}

export interface Weekly {
  readonly world: World;
  readonly rest: Rest;
  readonly sandbox: Sandbox;
  readonly editor: Editor;
  /** GitHub's clock goes on, at least to this instant. */
  passTo(instant: string): void;
  /** One run, from GitHub to GitHub. */
  publish(options?: RunOptions): Promise<PublishedEdition>;
  /** The same as somebody at a terminal has it. */
  command(args?: readonly string[], token?: string): Promise<Ran>;
  /** Everything that was written so far, as `POST git/blobs`: a request's path without its repository. */
  writes(): string[];
  /** What was written while something happened. */
  writesOf(work: () => Promise<unknown>): Promise<string[]>;
  /** A file of the edition's branch, or of another one; `null` where there is neither. */
  file(path: string, branch?: string): string | null;
  /** The website's pull requests, oldest first. */
  pullRequests(): PullRequest[];
  /** Somebody's work is merged. */
  merge(spec: Partial<PullRequestSpec>): PullRequest;
}

export async function aWeekly(options: WeeklyOptions = {}): Promise<Weekly> {
  const { world = aCommunity(), config: written = aSmallConfig(), site, route } = options;
  const config = parseConfig(stringify(written), 'weekly.yml');
  const clock = tickingClock(`${friday}T00:00:00Z`);
  const rest = createRest(world, { now: clock.now, ...site });
  const routes = [...(route === undefined ? [] : [route]), ...rest.routes];
  const sandbox = await startSandbox({ world, ...rest, routes });
  onTestFinished(() => sandbox.close());
  const writes = () => sandbox.requests.filter(isWrite).map(nameOf);

  return {
    world,
    rest,
    sandbox,
    writes,
    editor: rest.editor('octo-editor'),
    publish(run = {}) {
      const { date = friday, now = `${date}T02:00:00Z` } = run;
      clock.passTo(now);
      return publishOnce(config, sandbox, { ...run, date, now });
    },
    passTo: clock.passTo,
    async command(args = [], token = publicToken) {
      const folder = await aFolder();
      const file = join(folder, 'weekly.yml');
      await writeFile(file, stringify(written));
      const when = ['--edition', friday, '--now', `${friday}T02:00:00Z`];
      const env = {
        GITHUB_API_URL: sandbox.url,
        GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
        GITHUB_TOKEN: token,
      };
      return run(['publish', '--config', file, '--out', join(folder, 'out'), ...when, ...args], { env });
    },
    async writesOf(work) {
      const before = writes().length;
      await work();
      return writes().slice(before);
    },
    file(path, branch = branchOf(friday)) {
      return rest.git(website).branch(branch) === null ? null : rest.file(website, branch, path);
    },
    pullRequests: () => [...(world.repository(website)?.pullRequests.values() ?? [])],
    merge: (spec) => world.addPullRequest({ repository: project, mergedAt: '2023-05-18T01:00:00Z', ...spec }),
  };
}

/** Whether a request changes anything at GitHub. */
export function isWrite({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): boolean {
  return method !== 'GET' && !path.endsWith('/graphql');
}

/** A request as `POST git/blobs`: its path without the repository. */
export function nameOf({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): string {
  return `${method} ${decodeURIComponent(path).split('/').slice(4).join('/')}`;
}

/** A clock that goes on by a second whenever it is looked at: what is made twice is not the same twice. */
function tickingClock(start: string) {
  let at = Date.parse(start);
  return {
    passTo(instant: string) {
      at = Math.max(at, Date.parse(instant));
    },
    now() {
      at += 1000;
      return new Date(at);
    },
  };
}

const templates = loadTemplates({ language: 'en', folder: null });

const quietStages: Stages = { run: (_stage, work) => work(() => {}), durations: () => ({}) };

async function publishOnce(
  config: Config,
  sandbox: Sandbox,
  options: RunOptions & Required<Pick<RunOptions, 'date' | 'now'>>,
): Promise<PublishedEdition> {
  const { date, now, token = publicToken, dryRun, reopen, finishEarlier } = options;
  if (config.publish === null) throw new Error('This weekly is published nowhere');
  const send = options.fetch ?? fetch;
  const github = aClient(sandbox.url, {
    credentials: { kind: 'token', token },
    graphqlUrl: sandbox.graphqlUrl,
    fetch: send,
    ...(options.say !== undefined && { say: options.say }),
  });
  return publishEdition({
    config,
    settings: config.publish,
    date,
    now,
    github,
    materials: { templates: await templates, makePictures: drawQuickly },
    stages: quietStages,
    fetch: send,
    avatarCache: noAvatarCache,
    dryRun: dryRun ?? false,
    runUrl: null,
    reopen: reopen ?? false,
    finishEarlier: finishEarlier ?? false,
  });
}
