// The ledgers of all editions: from a folder, or from the base branch of the repository in which editions are published.
import type { Command } from 'commander';
import type { Config } from '../../config/config.ts';
import { openGitData } from '../../github/rest/git-data.ts';
import { openTarget } from '../../github/rest/target.ts';
import { Failure } from '../../model/errors.ts';
import type { Ledger } from '../../publish/editions/ledger.ts';
import { type LedgersRead, ledgersIn, readLedgers } from '../../publish/editions/read-ledgers.ts';
import type { Host } from '../host/host.ts';
import type { OutputFlags } from './common-flags.ts';
import { connect } from './connect.ts';
import { readLedgerFolder } from './read-ledger-folder.ts';

export interface LedgerFlags extends OutputFlags {
  readonly ledgers?: string;
}

export function addLedgersFlag(command: Command): Command {
  return command.option(
    '--ledgers <dir>',
    'a folder of ledgers (default: those in publish.repository, from GitHub)',
  );
}

/** @throws Failure `usage` if there are none, or if one cannot be read: a record without it would be wrong */
export async function loadLedgers(
  config: Config,
  flags: LedgerFlags,
  host: Host,
): Promise<readonly Ledger[]> {
  const place = flags.ledgers ?? config.publish?.repository ?? '';
  const { ledgers, unreadable } =
    flags.ledgers === undefined
      ? await fromGitHub(config, flags, host)
      : ledgersIn(await readLedgerFolder(flags.ledgers));
  if (unreadable.length > 0) {
    throw new Failure('ledgers-unreadable', { files: unreadable.map((date) => `${date}.json`), place });
  }
  if (ledgers.length === 0) {
    throw new Failure('no-ledgers', { place });
  }
  return ledgers;
}

async function fromGitHub(config: Config, flags: LedgerFlags, host: Host): Promise<LedgersRead> {
  if (config.publish === null) {
    throw new Failure('ledgers-unnamed', {});
  }
  const { repository: name, base } = config.publish;
  const github = connect(config, flags, host);
  const { repository, defaultBranch } = await openTarget(github.call, name, 'publish.repository');
  const branch = base ?? defaultBranch;
  const git = openGitData(github, repository);
  const head = await git.branch(branch);
  if (head === null) {
    throw new Failure('no-branch', { repository, branch });
  }
  return readLedgers(git, head);
}
