// The pipeline's second half: snapshot and pictures → document → files. It loads nothing that could ask GitHub.
import type { Config } from '../config/config.ts';
import { withRenames } from '../config/with-renames.ts';
import type { Collection } from '../model/snapshot.ts';
import { type Materials, type Rendered, renderArtifacts } from '../render/render-artifacts.ts';
import { composeDocument } from '../sections/compose-document.ts';
import type { Document } from '../sections/document.ts';
import type { Stages } from './stages.ts';

/** What a run made, before anything is written or published. */
export interface Draft extends Collection, Rendered {
  readonly document: Document;
}

/** Snapshot and pictures → draft: no network, no clock. */
export async function renderEdition(
  { snapshot, avatars }: Collection,
  written: Config,
  materials: Materials,
  stages: Stages,
): Promise<Draft> {
  const config = withRenames(written, snapshot.renamed);
  const document = await stages.run('compose', async () => composeDocument(snapshot, config));
  const rendered = await stages.run('render', () => renderArtifacts(document, avatars, materials, config));
  const diagnostics = [...document.diagnostics, ...rendered.notes];
  return { snapshot, avatars, ...rendered, document: { ...document, diagnostics } };
}
