// The pipeline: collect → compose → render. Nothing else joins the stages.
import { collectSnapshot } from './collect/collect-snapshot.ts';
import { composeDocument } from './compose/compose-document.ts';
import type { Config } from './config/config.ts';
import type { GitHub } from './github/client.ts';
import type { Artifact } from './model/artifact.ts';
import { countDocument } from './model/count-document.ts';
import type { Document } from './model/document.ts';
import type { Edition } from './model/edition.ts';
import type { Report, Stage, Usage } from './model/report.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { Templates } from './render/load-templates.ts';
import { renderPost } from './render/render-post.ts';

/** Runs a stage of the pipeline, tells whoever waits about it, and measures it. */
export interface Stages {
  run<Result>(stage: Stage, work: (say: (message: string) => void) => Promise<Result>): Promise<Result>;
  /** Milliseconds of the stages that ran. */
  durations(): Report['durationMs'];
}

/** What a run made, before anything is written or published. */
export interface Draft {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly artifacts: readonly Artifact[];
}

export interface CollectRun {
  readonly config: Config;
  readonly edition: Edition;
  readonly github: GitHub;
  readonly now: string;
  readonly stages: Stages;
}

/** GitHub → snapshot. */
export async function collectEdition({
  config,
  edition,
  github,
  now,
  stages,
}: CollectRun): Promise<Snapshot> {
  return stages.run('collect', (progress) => collectSnapshot(config, edition, { github, now, progress }));
}

/** Snapshot → draft: no network, no clock. */
export async function renderEdition(
  snapshot: Snapshot,
  config: Config,
  templates: Templates,
  stages: Stages,
): Promise<Draft> {
  const document = await stages.run('compose', async () => composeDocument(snapshot, config));
  const artifacts = await stages.run('render', async () => renderPost(document, templates, config));
  return { snapshot, document, artifacts };
}

export const noUsage: Usage = { graphql: 0, rest: 0, points: 0, retries: 0 };

/** @param files the paths that are written beside the report */
export function composeReport(
  snapshot: Snapshot,
  document: Document | null,
  requests: Usage,
  durationMs: Report['durationMs'],
  files: readonly string[],
): Report {
  return {
    edition: snapshot.edition,
    counts: document === null ? null : countDocument(document),
    requests,
    durationMs,
    diagnostics: document?.diagnostics ?? snapshot.diagnostics,
    files: [...files, 'report.json'].toSorted(),
  };
}
