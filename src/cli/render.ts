// `render`: the second half of `draft`, snapshot.json → post. No network, no clock.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { loadConfig } from '../config/load-config.ts';
import { Failure } from '../model/errors.ts';
import { parseSnapshot } from '../model/parse-snapshot.ts';
import { noUsage, renderEdition } from '../pipeline.ts';
import { addCommonFlags, type CommonFlags } from './common-flags.ts';
import type { Host } from './host.ts';
import { readTemplates } from './read-templates.ts';
import { createStages } from './stages.ts';
import { writeRun } from './write-run.ts';

interface RenderFlags extends CommonFlags {
  readonly snapshot: string;
}

export function addRenderCommand(program: Command, host: Host): void {
  addCommonFlags(program.command('render'))
    .description('write the draft from a snapshot, without a network')
    .requiredOption('--snapshot <file>', 'a snapshot.json that collect or draft wrote')
    .action(async (flags: RenderFlags) => {
      const config = await loadConfig(flags.config);
      const snapshot = parseSnapshot(await readSnapshot(flags.snapshot), flags.snapshot);
      const stages = createStages(flags, host);
      const draft = await renderEdition(snapshot, config, await readTemplates(config, flags), stages);
      await writeRun({ snapshot, draft, usage: noUsage }, flags, stages, host);
    });
}

async function readSnapshot(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Failure('usage', `There is no snapshot at ${path}`, {
      hint: 'Make one with `sofa-weekly collect`.',
      cause,
    });
  }
}
