// Every edition of a range, the oldest first: collected together, each with its ledger, so that none shows what an earlier one did.
import { withRenames } from '../config/with-renames.ts';
import type { Window } from '../model/edition.ts';
import type { Collection } from '../model/snapshot.ts';
import { creditsOf } from '../publish/editions/credits-of.ts';
import { besideOthers, type KnownEdition } from '../publish/editions/known-editions.ts';
import { composeLedger, parseLedger } from '../publish/editions/ledger.ts';
import { hashFacts } from '../publish/plan/hash-facts.ts';
import type { Materials } from '../render/render-artifacts.ts';
import { type CollectRun, collectEdition } from './collect-edition.ts';
import { type Draft, renderEdition } from './render-edition.ts';

export interface BackfilledEdition {
  /** As `collect` gives it. */
  readonly collection: Collection;
  /** Made of it and of the earlier ledgers; the edition's own is among its artifacts. */
  readonly draft: Draft;
  readonly known: KnownEdition;
}

/**
 * @param together the time of all editions that are collected at once
 * @param before editions that were made already
 */
export async function backfillEdition(
  run: CollectRun,
  materials: Materials,
  together: Window,
  before: readonly KnownEdition[],
): Promise<BackfilledEdition> {
  const { config, edition, stages } = run;
  const collection = await collectEdition({ ...run, together });
  const { snapshot } = collection;
  const facts = besideOthers(snapshot, edition.date, before, config);
  const draft = await renderEdition({ ...collection, snapshot: facts }, config, materials, stages);
  const credits = creditsOf(facts, draft.document, withRenames(config, snapshot.renamed));
  // By the hash of what lies beside it: `check` looks for those facts.
  const ledger = composeLedger(edition, hashFacts(snapshot), credits);
  return {
    collection,
    draft: { ...draft, artifacts: [...draft.artifacts, ledger] },
    known: { date: edition.date, state: 'published', ledger: parseLedger(String(ledger.content)) },
  };
}
