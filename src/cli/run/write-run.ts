// Writes a run's files, and prints a summary of them.

import { join } from 'node:path';
import type { Config } from '../../config/config.ts';
import { mastheadOf } from '../../config/masthead.ts';
import { editedFiles, type OutputFile, writeFolder } from '../../local/write-folder.ts';
import type { Edition } from '../../model/edition.ts';
import { Failure } from '../../model/errors.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { EarlierEdition, Report, Usage } from '../../model/report.ts';
import type { Collection, Snapshot } from '../../model/snapshot.ts';
import { composeReport } from '../../pipeline/compose-report.ts';
import type { Draft } from '../../pipeline/render-edition.ts';
import type { Stages } from '../../pipeline/stages.ts';
import type { Document } from '../../sections/document.ts';
import { jsonPieces } from '../../text/json-pieces.ts';
import { jsonText } from '../../text/json-text.ts';
import { tellActions } from '../actions/tell-actions.ts';
import type { Host } from '../host/host.ts';
import { type CommonFlags, outputFolder } from './common-flags.ts';
import { printReport } from './print-report.ts';

export interface FinishedRun {
  readonly edition: Edition;
  /** `null` if nothing was collected. */
  readonly collection: Collection | null;
  /** `null` if nothing was composed. */
  readonly draft: Draft | null;
  readonly usage: Usage;
  readonly outcome?: Outcome;
  readonly earlier?: EarlierEdition | null;
}

const reportFile = 'report.json';

/** @throws Failure if the folder cannot be written, unless something was published: that is told all the same */
export async function writeRun(
  run: FinishedRun,
  config: Config,
  flags: CommonFlags,
  stages: Stages,
  host: Host,
): Promise<Report> {
  const { edition, collection, draft, usage, outcome, earlier } = run;
  const folder = outputFolder(flags, edition);
  const files = [
    ...(collection === null ? [] : collectedFiles(collection)),
    ...(draft === null ? [] : draftFiles(draft)),
  ];
  const report = composeReport(
    collection?.snapshot ?? { edition, diagnostics: [] },
    draft?.document ?? null,
    usage,
    stages.durations(),
    files.map(({ path }) => path),
    outcome,
    earlier,
  );
  const edited = await editedFiles(folder, files, reportFile);
  const kept = edited.map(({ path, content }) => ({ path: `${path}.edited`, content }));
  const failure = await stages
    .run('write', () => writeFolder(folder, [...files, ...kept, { path: reportFile, content: json(report) }]))
    .then(() => null)
    .catch((error: unknown) => {
      if (outcome === undefined || !(error instanceof Failure)) throw error;
      return error;
    });
  // What was published is told, even if it cannot be written down.
  const told = failure === null ? report : { ...report, files: [] };
  if (flags.json) host.stdout(`${jsonText(told, 2)}\n`);
  if (!flags.quiet) printReport(told, folder, config.language, host);
  await tellActions(told, draft?.artifacts ?? [], folder, mastheadOf(config), host);
  if (failure === null && !flags.quiet)
    for (const { path } of kept) host.stderr(`${keptWords(folder, path)}\n`);
  if (failure !== null) host.stderr(`${failure.message}. ${failure.hint ?? ''}\n`);
  return told;
}

function keptWords(folder: string, path: string): string {
  return `Somebody changed ${path.replace(/\.edited$/, '')} since the last run: that version is kept as ${join(folder, path)}`;
}

function collectedFiles({ snapshot, avatars }: Collection): OutputFile[] {
  return [
    { path: 'snapshot.json', content: json(snapshot) },
    ...[...avatars].map(([path, content]) => ({ path, content })),
  ];
}

function draftFiles({ document, artifacts, handouts }: Draft): OutputFile[] {
  return [
    { path: 'document.json', content: json(document) },
    ...[...artifacts, ...handouts].map(({ path, content }) => ({ path, content })),
  ];
}

function json(value: Snapshot | Document | Report | Edition): OutputFile['content'] {
  return {
    *pieces() {
      yield* jsonPieces(value);
      yield '\n';
    },
  };
}
