// A draft → its draft pull request: the ledger beside the post, what the editor must know, and the plan.
import type { Config, PublishConfig } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import { viewer } from '../github/queries/viewer.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Document } from '../model/document.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Signer } from './commit-message.ts';
import { composePullRequestBody } from './compose-pull-request.ts';
import { hashFacts } from './hash-facts.ts';
import { composeLedger, creditsOf } from './ledger.ts';
import type { Publication } from './open-publication.ts';
import { publishEdition } from './publish-edition.ts';
import type { Published } from './publish-request.ts';

export interface DraftToPublish {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly artifacts: readonly Artifact[];
}

export interface PublishOptions {
  readonly dryRun: boolean;
  /** Refresh even if the pull request is closed, frozen or ready for review. */
  readonly reopen: boolean;
}

export async function publishDraft(
  { snapshot, document, artifacts }: DraftToPublish,
  publication: Publication,
  config: Config,
  settings: PublishConfig,
  github: GitHub,
  options: PublishOptions,
): Promise<Published> {
  const { edition } = snapshot;
  const facts = hashFacts(snapshot);
  const ledger = composeLedger(edition, facts, creditsOf(document));
  return publishEdition({
    ...options,
    publication,
    name: config.post.name,
    edition: edition.date,
    snapshot: facts,
    artifacts: [...artifacts, ledger],
    signer: settings.signoff ? await readSigner(github) : null,
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
          lineUrl: (path, line) => publication.lineUrl(state.head, path, line),
        },
        existing,
      ),
  });
}

/** Who signs commits off: the owner of the token, with the no-reply address that GitHub gives every account. */
async function readSigner(github: GitHub): Promise<Signer> {
  const { viewer: account } = await github.ask(viewer, {});
  const id = account.databaseId === null ? '' : `${account.databaseId}+`;
  return { name: untrusted(account.login), email: `${id}${account.login}@users.noreply.github.com` };
}
