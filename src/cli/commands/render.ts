// `render`: the second half of `draft`, snapshot.json → post and pictures. No network, no clock.
import type { Command } from 'commander';
import { loadConfig } from '../../config/load-config.ts';
import { noUsage } from '../../model/report.ts';
import { renderEdition } from '../../pipeline/render-edition.ts';
import type { Host } from '../host/host.ts';
import { addCommonFlags, type CommonFlags, oneMore } from '../run/common-flags.ts';
import { loadMaterials, noPictures } from '../run/load-materials.ts';
import { readCollections } from '../run/read-collection.ts';
import { createStages } from '../run/stages.ts';
import { writeRun } from '../run/write-run.ts';

interface RenderFlags extends CommonFlags {
  readonly snapshot: readonly string[];
  /** Commander's name for the lack of `--no-pictures`. */
  readonly pictures: boolean;
}

export function defineRender(command: Command, host: Host): void {
  addCommonFlags(command)
    .requiredOption(
      '--snapshot <file>',
      'a snapshot.json that collect or draft wrote; several times for the runs of `collect --only`',
      oneMore,
    )
    .option('--no-pictures', 'leave the pictures out: quicker, while you work on the text')
    .action(async (flags: RenderFlags) => {
      const config = await loadConfig(flags.config);
      const collection = await readCollections(flags.snapshot);
      const stages = createStages(config, flags, host);
      const materials = await loadMaterials(config, flags, host, flags.pictures ? undefined : noPictures);
      const draft = await renderEdition(collection, config, materials, stages);
      await writeRun(
        { edition: collection.snapshot.edition, collection, draft, usage: noUsage },
        config,
        flags,
        stages,
        host,
      );
    });
}
