// report.json: what a run found, what it cost, and what became of it.

import type { Outcome } from '../model/outcome.ts';
import type { EarlierEdition, Report, Usage } from '../model/report.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { countDocument } from '../sections/count-document.ts';
import type { Document } from '../sections/document.ts';

/** @param files the paths that are written beside the report */
export function composeReport(
  { edition, diagnostics }: Pick<Snapshot, 'edition' | 'diagnostics'>,
  document: Document | null,
  requests: Usage,
  durationMs: Report['durationMs'],
  files: readonly string[],
  outcome?: Outcome,
  earlier?: EarlierEdition | null,
): Report {
  return {
    edition,
    counts: document === null ? null : countDocument(document),
    requests,
    durationMs,
    diagnostics: document?.diagnostics ?? diagnostics,
    files: [...files, 'report.json'].toSorted(),
    ...(earlier == null ? {} : { earlier }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
