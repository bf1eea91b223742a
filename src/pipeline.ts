// The pipeline: collect → compose → render → publish. Nothing else joins the stages.
import type { AvatarCache } from './collect/avatars/avatar-cache.ts';
import { collectSnapshot } from './collect/collect-snapshot.ts';
import type { Config, PublishConfig } from './config/config.ts';
import type { GitHub } from './github/client.ts';
import { earlier, toInstant } from './model/calendar.ts';
import { countDocument } from './model/count-document.ts';
import type { Document } from './model/document.ts';
import type { Edition } from './model/edition.ts';
import { editionOn } from './model/edition-schedule.ts';
import type { Outcome } from './model/outcome.ts';
import type { Report, Stage, Usage } from './model/report.ts';
import type { Collection, Snapshot } from './model/snapshot.ts';
import { handsOff } from './publish/editions/hands-off.ts';
import {
  boundsOf,
  coveredByLater,
  creditedElsewhere,
  withoutCredited,
} from './publish/editions/known-editions.ts';
import { openPublication, readStanding } from './publish/open-publication.ts';
import { leftAlone, type PublishOptions, publishDraft } from './publish/publish-edition.ts';
import type { Published } from './publish/publish-request.ts';
import { type Materials, type Rendered, renderArtifacts } from './render/render-artifacts.ts';
import { composeDocument } from './sections/compose-document.ts';

/** Runs a stage of the pipeline, shows progress, and measures its time. */
export interface Stages {
  run<Result>(stage: Stage, work: (say: (message: string) => void) => Promise<Result>): Promise<Result>;
  /** Milliseconds of the stages that ran. */
  durations(): Report['durationMs'];
}

/** What a run made, before anything is written or published. */
export interface Draft extends Collection, Rendered {
  readonly document: Document;
}

export interface CollectRun {
  readonly config: Config;
  readonly edition: Edition;
  readonly github: GitHub;
  /** For people's pictures: they do not come from GitHub's API. */
  readonly fetch: typeof fetch;
  readonly avatarCache: AvatarCache;
  readonly signal?: AbortSignal | undefined;
  readonly now: string;
  readonly stages: Stages;
}

/** GitHub → snapshot and pictures. */
export async function collectEdition({ config, edition, stages, ...deps }: CollectRun): Promise<Collection> {
  return stages.run('collect', (progress) => collectSnapshot(config, edition, { ...deps, progress }));
}

/** Snapshot and pictures → draft: no network, no clock. */
export async function renderEdition(
  { snapshot, avatars }: Collection,
  config: Config,
  materials: Materials,
  stages: Stages,
): Promise<Draft> {
  const document = await stages.run('compose', async () => composeDocument(snapshot, config));
  const rendered = await stages.run('render', () => renderArtifacts(document, avatars, materials, config));
  return { snapshot, avatars, document, ...rendered };
}

export interface PublishRun extends Omit<CollectRun, 'edition'>, PublishOptions {
  readonly settings: PublishConfig;
  /** The edition's date. */
  readonly date: string;
  readonly materials: Materials;
}

/** `collection` and `draft` are `null` where people have taken the edition over, so that nothing was collected. */
export interface PublishedWeek {
  readonly edition: Edition;
  readonly collection: Collection | null;
  readonly draft: Draft | null;
  readonly published: Published;
}

/** The whole pipeline: what earlier editions covered → this one's window → draft → draft pull request. */
export async function publishWeek(run: PublishRun): Promise<PublishedWeek> {
  const { config, settings, github, stages, date, now, materials } = run;
  // A date without an edition is reported before GitHub is asked for anything.
  const usual = editionOn(date, config.edition, now);
  const { publication, pullRequest, editions, there } = await stages.run('plan', async (say) => {
    say(`looking at ${settings.repository}`);
    const opened = await openPublication(github, settings, date);
    return { publication: opened, ...(await readStanding(opened, settings, config, date)) };
  });
  const bounds = boundsOf(usual, editions, config.edition);
  const taken =
    (pullRequest === null ? null : handsOff(pullRequest, run.reopen)) ??
    there ??
    coveredByLater(date, bounds);
  if (taken !== null) {
    const published = leftAlone(publication, taken, pullRequest);
    return { edition: usual, collection: null, draft: null, published };
  }
  const edition = editionOn(
    date,
    config.edition,
    bounds.until === null ? now : earlier(toInstant(now), bounds.until),
    bounds.from,
  );
  const { snapshot, avatars } = await collectEdition({ ...run, edition });
  const collection = { snapshot: withoutCredited(snapshot, creditedElsewhere(date, editions)), avatars };
  const draft = await renderEdition(collection, config, materials, stages);
  const published = await stages.run('publish', () =>
    publishDraft(draft, publication, config, settings, github, run),
  );
  return { edition, collection, draft, published };
}

/** @param files the paths that are written beside the report */
export function composeReport(
  { edition, diagnostics }: Pick<Snapshot, 'edition' | 'diagnostics'>,
  document: Document | null,
  requests: Usage,
  durationMs: Report['durationMs'],
  files: readonly string[],
  outcome?: Outcome,
): Report {
  return {
    edition,
    counts: document === null ? null : countDocument(document),
    requests,
    durationMs,
    diagnostics: document?.diagnostics ?? diagnostics,
    files: [...files, 'report.json'].toSorted(),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
