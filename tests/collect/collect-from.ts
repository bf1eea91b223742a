// Collects an edition from a world: the real client, queries and pages, over HTTP, without waiting.

import {
  aWorld,
  type FailureRule,
  publicToken,
  type RecordedRequest,
  startSandbox,
  World,
  type WorldSpec,
} from '../../sandbox/sandbox.ts';
import { type AvatarCache, noAvatarCache } from '../../src/collect/avatars/avatar-cache.ts';
import { collectSnapshot } from '../../src/collect/collect-snapshot.ts';
import type { Memory } from '../../src/collect/memory.ts';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import type { GitHubOptions } from '../../src/github/client.ts';
import type { Window } from '../../src/model/edition.ts';
import { editionOn } from '../../src/model/edition-schedule.ts';
import type { Usage } from '../../src/model/report.ts';
import type { Avatars, Snapshot } from '../../src/model/snapshot.ts';
import { aClient } from '../builders/client.ts';
import { aConfig } from '../builders/config.ts';

export interface CollectOptions {
  readonly config?: Partial<WrittenConfig>;
  readonly edition?: string;
  readonly now?: string;
  readonly token?: string;
  readonly failures?: readonly FailureRule[];
  /** For avatars, of which there are none unless a test says so. */
  readonly fetch?: typeof fetch;
  readonly avatarCache?: AvatarCache;
  readonly memory?: Memory;
  /** The time of several editions that are collected together. */
  readonly together?: Window;
  /** Hears of waits. */
  readonly say?: NonNullable<GitHubOptions['say']>;
  /** What stands between the program and GitHub. */
  readonly line?: typeof fetch;
  /** The most queries under way at a time. */
  readonly concurrency?: number;
}

export interface Collected {
  readonly snapshot: Snapshot;
  readonly avatars: Avatars;
  readonly usage: Usage;
  /** The names of the operations asked, sorted: of those that are under way together, either may arrive first. */
  readonly operations: readonly string[];
  readonly requests: readonly RecordedRequest[];
  /** Everything that was searched for. */
  readonly searches: readonly string[];
}

/** The edition of 2023-05-19, window 2023-05-12T07:00:00Z to 2023-05-19T07:00:00Z, unless told otherwise. */
export async function collectFrom(
  world: World | WorldSpec,
  options: CollectOptions = {},
): Promise<Collected> {
  const sandbox = await startSandbox({
    world: world instanceof World ? world : aWorld(withOrganizations(world)),
  });
  try {
    for (const rule of options.failures ?? []) sandbox.fail(rule);
    const now = options.now ?? '2023-05-19T07:00:00Z';
    const config = aConfig({
      poster: { avatarHosts: options.fetch === undefined ? [] : ['avatars.githubusercontent.com'] },
      ...options.config,
    });
    const github = aClient(sandbox.url, {
      credentials: { kind: 'token', token: options.token ?? publicToken },
      graphqlUrl: sandbox.graphqlUrl,
      fetch: options.line ?? fetch,
      ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
      ...(options.say !== undefined && { say: options.say }),
    });
    const edition = editionOn(options.edition ?? '2023-05-19', config.edition, now);
    const { snapshot, avatars } = await collectSnapshot(config, edition, {
      github,
      fetch: options.fetch ?? fetch,
      avatarCache: options.avatarCache ?? noAvatarCache,
      ...(options.memory !== undefined && { memory: options.memory }),
      ...(options.together !== undefined && { together: options.together }),
      now,
      progress: () => {},
    });
    return {
      snapshot,
      avatars,
      usage: github.usage(),
      requests: sandbox.requests,
      operations: sandbox.requests.map(({ operationName }) => operationName ?? '').toSorted(),
      searches: sandbox.requests.flatMap(({ variables }) =>
        Object.entries(variables).flatMap(([name, value]) =>
          name.startsWith('search') ? String(value) : [],
        ),
      ),
    };
  } finally {
    await sandbox.close();
  }
}

/** Both organizations exist and have a public repository, whatever else a test puts in. */
function withOrganizations(spec: WorldSpec): WorldSpec {
  return { ...spec, repositories: ['mosn/mosn', 'sofastack/sofa-rpc', ...(spec.repositories ?? [])] };
}
