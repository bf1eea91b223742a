// `draft`: collect, compose, render into a folder; publishes nothing.
import type { Command } from 'commander';
import { collectEdition, renderEdition } from '../pipeline.ts';
import { addEditionFlags, chooseEdition, type EditionFlags } from './common-flags.ts';
import { connect } from './connect.ts';
import type { Host } from './host.ts';
import { readTemplates } from './read-templates.ts';
import { createStages } from './stages.ts';
import { writeRun } from './write-run.ts';

export function addDraftCommand(program: Command, host: Host): void {
  addEditionFlags(program.command('draft'))
    .description('write the draft of an edition into a folder; publishes nothing')
    .action(async (flags: EditionFlags) => {
      const { config, edition, now } = await chooseEdition(flags, host);
      const stages = createStages(flags, host);
      // A broken template is told before GitHub is asked for anything.
      const templates = await readTemplates(config, flags);
      const github = connect(config, flags, host);
      const snapshot = await collectEdition({ config, edition, github, now, stages });
      const draft = await renderEdition(snapshot, config, templates, stages);
      await writeRun({ snapshot, draft, usage: github.usage() }, flags, stages, host);
    });
}
