// `draft`: collect, compose, render into a folder; publishes nothing.
import type { Command } from 'commander';
import type { Report } from '../../model/report.ts';
import { collectEdition } from '../../pipeline/collect-edition.ts';
import { renderEdition } from '../../pipeline/render-edition.ts';
import type { Host } from '../host/host.ts';
import { addEditionFlags, chooseEdition, type EditionFlags } from '../run/common-flags.ts';
import { collectingDeps, connect } from '../run/connect.ts';
import { loadMaterials } from '../run/load-materials.ts';
import { createStages } from '../run/stages.ts';
import { withDeadline } from '../run/with-deadline.ts';
import { writeRun } from '../run/write-run.ts';

export function defineDraft(command: Command, host: Host): void {
  addEditionFlags(command).action(async (flags: EditionFlags) => {
    await draftEdition(flags, host);
  });
}

export function draftEdition(flags: EditionFlags, host: Host): Promise<Report> {
  return withDeadline(flags, host, (timed) => draftInTime(flags, timed));
}

async function draftInTime(flags: EditionFlags, host: Host): Promise<Report> {
  const { config, edition, now, notes } = await chooseEdition(flags, host);
  const stages = createStages(config, flags, host);
  // A broken template is told before GitHub is asked for anything.
  const materials = await loadMaterials(config, flags, host);
  const github = connect(config, flags, host);
  const deps = collectingDeps(flags, host);
  const collection = await collectEdition({ config, edition, github, ...deps, now, stages, notes });
  const draft = await renderEdition(collection, config, materials, stages);
  return writeRun({ edition, collection, draft, usage: github.usage() }, config, flags, stages, host);
}
