// `publish`: draft, then open or refresh the edition's draft pull request.
import type { Command } from 'commander';
import { loadConfig } from '../../config/load-config.ts';
import { tryFolder } from '../../local/write-folder.ts';
import { nextEditionDate } from '../../model/edition-schedule.ts';
import type { Report } from '../../model/report.ts';
import { publishEdition } from '../../pipeline/publish-edition.ts';
import { runUrl } from '../actions/workflow-command.ts';
import type { Host } from '../host/host.ts';
import { addEditionFlags, type EditionFlags, oneMore, readNow, readWindow } from '../run/common-flags.ts';
import { collectingDeps, connect } from '../run/connect.ts';
import { describePlan } from '../run/describe-plan.ts';
import { loadMaterials } from '../run/load-materials.ts';
import { readCollections } from '../run/read-collection.ts';
import { createStages } from '../run/stages.ts';
import { wherePublished } from '../run/where-published.ts';
import { withDeadline } from '../run/with-deadline.ts';
import { writeRun } from '../run/write-run.ts';

export interface PublishFlags extends EditionFlags {
  readonly dryRun?: boolean;
  readonly reopen?: boolean;
  readonly snapshot?: readonly string[];
}

export function definePublish(command: Command, host: Host): void {
  addEditionFlags(command)
    .option('--dry-run', 'print what would be written to GitHub, and write nothing there')
    .option(
      '--snapshot <file>',
      'publish what collect wrote instead of collecting; several times for the runs of `collect --only`',
      oneMore,
    )
    .option('--reopen', 'refresh even if the pull request is closed, frozen or ready for review')
    .action(async (flags: PublishFlags) => {
      await runPublish(flags, host);
    });
}

/** @throws Failure of any stage; `usage` if the configuration does not say where to publish */
export function runPublish(flags: PublishFlags, host: Host): Promise<Report> {
  return withDeadline(flags, host, (timed) => publishInTime(flags, timed));
}

async function publishInTime(flags: PublishFlags, host: Host): Promise<Report> {
  const config = await loadConfig(flags.config);
  const settings = wherePublished(config, flags.config);
  const now = readNow(flags, host);
  const collected = flags.snapshot === undefined ? null : await readCollections(flags.snapshot);
  const date = flags.edition ?? collected?.snapshot.edition.date ?? nextEditionDate(config.edition, now);
  const stages = createStages(config, flags, host);
  const materials = await loadMaterials(config, flags, host);
  // What was published is written down afterwards: a folder that cannot take it is told now.
  await tryFolder(flags.out ?? `out/${date}`);
  const github = connect(config, flags, host);
  const options = { dryRun: flags.dryRun ?? false, reopen: flags.reopen ?? false, runUrl: runUrl(host) };
  const made = await publishEdition({
    config,
    settings,
    date,
    now,
    edges: readWindow(flags, config),
    github,
    materials,
    stages,
    ...collectingDeps(flags, host),
    ...options,
    finishEarlier: flags.edition === undefined && collected === null,
    collected,
  });
  const { edition, collection, draft, published, earlier } = made;
  const run = { edition, collection, draft, usage: github.usage(), outcome: published.outcome, earlier };
  const report = await writeRun(run, config, flags, stages, host);
  if (options.dryRun && !flags.json) host.stdout(describePlan(published, host));
  return report;
}
