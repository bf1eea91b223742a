// `collect`: the first half of `draft`, GitHub → snapshot.json.
import type { Command } from 'commander';
import { withOnly } from '../../config/with-only.ts';
import { collectEdition } from '../../pipeline/collect-edition.ts';
import type { Host } from '../host/host.ts';
import { addEditionFlags, chooseEdition, type EditionFlags, oneMore } from '../run/common-flags.ts';
import { collectingDeps, connect } from '../run/connect.ts';
import { createStages } from '../run/stages.ts';
import { withDeadline } from '../run/with-deadline.ts';
import { writeRun } from '../run/write-run.ts';

interface CollectFlags extends EditionFlags {
  readonly only?: readonly string[];
}

export function defineCollect(command: Command, host: Host): void {
  addEditionFlags(command)
    .option(
      '--only <name>',
      'collect this organization or repository of the configuration alone; several times for several',
      oneMore,
    )
    .action((flags: CollectFlags) => withDeadline(flags, host, (timed) => collectInTime(flags, timed)));
}

async function collectInTime(flags: CollectFlags, host: Host): Promise<void> {
  const { config: whole, edition, now, notes } = await chooseEdition(flags, host);
  const config = withOnly(whole, flags.only ?? []);
  const stages = createStages(config, flags, host);
  const github = connect(config, flags, host);
  const deps = collectingDeps(flags, host);
  const collection = await collectEdition({ config, edition, github, ...deps, now, stages, notes });
  await writeRun({ edition, collection, draft: null, usage: github.usage() }, config, flags, stages, host);
}
