// `record`: the record of everybody's work, made of the ledgers, into a folder. `publish` commits the same files with an edition.
import type { Command } from 'commander';
import type { RecordConfig } from '../../config/config.ts';
import { loadConfig } from '../../config/load-config.ts';
import { writeFolder } from '../../local/write-folder.ts';
import { composeRecordFiles } from '../../record/record-files.ts';
import type { Host } from '../host/host.ts';
import { addConfigFlag } from '../run/common-flags.ts';
import { addLedgersFlag, type LedgerFlags, loadLedgers } from '../run/load-ledgers.ts';
import { readTemplates } from '../run/load-materials.ts';

interface RecordFlags extends LedgerFlags {
  readonly config: string;
  readonly out: string;
}

const nothingMore: RecordConfig = { page: null, badges: null, feed: null };

export function defineRecord(command: Command, host: Host): void {
  addLedgersFlag(addConfigFlag(command))
    .option('--out <dir>', 'where to write', 'out/record')
    .action(async (flags: RecordFlags) => {
      const config = await loadConfig(flags.config);
      const { people } = await readTemplates(config, flags);
      const ledgers = await loadLedgers(config, flags, host);
      const files = composeRecordFiles(ledgers, { ...config, record: config.record ?? nothingMore }, people);
      await writeFolder(flags.out, files);
      host.stderr(`The record of ${ledgers.length} editions: ${files.length} files in ${flags.out}\n`);
    });
}
