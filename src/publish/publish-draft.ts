// An edition → its draft pull request.
import type { Config, PublishConfig } from '../config/config.ts';
import { withRenames } from '../config/with-renames.ts';
import type { GitHub } from '../github/client.ts';
import { type Artifact, artifactText, candidatesFile } from '../model/artifact.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Document } from '../sections/document.ts';
import { composePullRequestBody } from './description/compose-pull-request.ts';
import { creditsOf } from './editions/credits-of.ts';
import { composeLedger } from './editions/ledger.ts';
import type { Publication } from './open-place.ts';
import { hashFacts } from './plan/hash-facts.ts';
import { publishFiles } from './publish-files.ts';
import type { Published } from './publish-request.ts';
import { readSigner } from './read-signer.ts';
import { prepareRecord, type RecordMeans } from './record-to-publish.ts';

export interface DraftToPublish {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly artifacts: readonly Artifact[];
  readonly handouts: readonly Artifact[];
}

export interface PublishOptions {
  readonly dryRun: boolean;
  /** Refresh even if the pull request is closed, frozen or ready for review. */
  readonly reopen: boolean;
  /** The page of the run that publishes, or `null` if it does not run in Actions. */
  readonly runUrl: string | null;
}

export async function publishDraft(
  { snapshot, document, artifacts, handouts }: DraftToPublish,
  publication: Publication,
  config: Config,
  settings: PublishConfig,
  github: GitHub,
  options: PublishOptions & RecordMeans,
): Promise<Published> {
  const { edition } = snapshot;
  const facts = hashFacts(snapshot);
  const ledger = composeLedger(
    edition,
    facts,
    creditsOf(snapshot, document, withRenames(config, snapshot.renamed)),
  );
  return publishFiles({
    ...options,
    publication,
    record: once(() => prepareRecord(ledger, publication, config, options)),
    name: config.post.name,
    edition: edition.date,
    snapshot: facts,
    artifacts: [...artifacts, ledger],
    signer: await readSigner(settings, github),
    title: settings.title.replace(/\{(name|date)\}/g, (_, key) =>
      key === 'name' ? config.post.name : edition.date,
    ),
    labels: settings.labels,
    reviewers: settings.reviewers,
    assignees: settings.assignees,
    describe: ({ plan, state, existing }) =>
      composePullRequestBody(
        {
          snapshot,
          document,
          plan,
          state,
          pageUrl: (path, line) => publication.lineUrl(state.head, path, line),
          pictureUrl: (path) => publication.fileUrl(state.head, path),
          candidates: candidatesIn(document, handouts),
          runUrl: options.runUrl,
        },
        existing,
      ),
  });
}

/** What is made at the first call. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The questions that the editor may show instead, as they were rendered. */
function candidatesIn(
  { sections }: Document,
  handouts: readonly Artifact[],
): { count: number; markdown: string } | null {
  const file = handouts.find(({ path }) => path.endsWith(`/${candidatesFile}`));
  const count = sections.flatMap((section) =>
    section.id === 'issue-picks' ? section.candidates : [],
  ).length;
  return file === undefined ? null : { count, markdown: artifactText(file) };
}
