// The pipeline's first half: GitHub → snapshot and pictures.
import type { AvatarCache } from '../collect/avatars/avatar-cache.ts';
import type { LookAgain } from '../collect/collect-late.ts';
import { collectSnapshot } from '../collect/collect-snapshot.ts';
import type { Memory } from '../collect/memory.ts';
import type { Config } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition, Window } from '../model/edition.ts';
import type { Collection } from '../model/snapshot.ts';
import type { Stages } from './stages.ts';

export interface CollectRun {
  readonly config: Config;
  readonly edition: Edition;
  readonly github: GitHub;
  /** For people's pictures: they do not come from GitHub's API. */
  readonly fetch: typeof fetch;
  readonly avatarCache: AvatarCache;
  readonly memory?: Memory;
  readonly signal?: AbortSignal | undefined;
  readonly now: string;
  readonly lookAgain?: LookAgain | null;
  /** The time of several editions that are collected one after the other. */
  readonly together?: Window;
  /** What the editor should know besides. */
  readonly notes?: readonly Diagnostic[];
  readonly stages: Stages;
}

/** GitHub → snapshot and pictures. */
export async function collectEdition({
  config,
  edition,
  stages,
  notes = [],
  ...deps
}: CollectRun): Promise<Collection> {
  const { snapshot, avatars } = await stages.run('collect', (progress) =>
    collectSnapshot(config, edition, { ...deps, progress }),
  );
  return { snapshot: { ...snapshot, diagnostics: [...notes, ...snapshot.diagnostics] }, avatars };
}
