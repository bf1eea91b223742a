// The flags that every command shares, and what they come to.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { toInstant } from '../model/calendar.ts';
import type { Edition } from '../model/edition.ts';
import { editionOn, nextEditionDate } from '../model/edition-schedule.ts';
import { Failure } from '../model/errors.ts';
import type { Host } from './host.ts';

export interface OutputFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface CommonFlags extends OutputFlags {
  readonly config: string;
  readonly out?: string;
}

export interface EditionFlags extends CommonFlags {
  readonly edition?: string;
  readonly now?: string;
}

/** `--config`, which every command that reads the configuration has. */
export function addConfigFlag(command: Command): Command {
  return command.option('--config <file>', 'the configuration', 'config/sofa-weekly.yml');
}

export function addCommonFlags(command: Command): Command {
  return addConfigFlag(command)
    .option('--out <dir>', 'where to write (default: out/<edition>)')
    .option('--json', 'print one JSON report on stdout')
    .addOption(new Option('--quiet', 'say nothing but errors').conflicts('verbose'))
    .option('--verbose', 'say more');
}

export function addEditionFlags(command: Command): Command {
  return addCommonFlags(command)
    .option('--edition <date>', 'the edition, YYYY-MM-DD (default: the next one)')
    .option('--now <instant>', 'the instant that counts as now, ISO 8601, for replays');
}

export interface ChosenEdition {
  readonly config: Config;
  readonly edition: Edition;
  readonly now: string;
}

/** @throws Failure `usage` for a bad date, or an edition that covers nothing yet */
export async function chooseEdition(flags: EditionFlags, host: Host): Promise<ChosenEdition> {
  const config = await loadConfig(flags.config);
  const now = readNow(flags, host);
  const date = flags.edition ?? nextEditionDate(config.edition, now);
  return { config, now, edition: editionOn(date, config.edition, now) };
}

export function outputFolder(flags: CommonFlags, edition: Edition): string {
  return flags.out ?? `out/${edition.date}`;
}

/** The instant that counts as now. @throws Failure `usage` where the flag is none */
export function readNow({ now }: EditionFlags, host: Host): string {
  if (now === undefined) return toInstant(host.now());
  try {
    return toInstant(now);
  } catch {
    throw new Failure('usage', `--now ${now} is not an instant`, {
      hint: 'Write it as 2023-05-19T07:00:00Z or 2023-05-19T15:00:00+08:00.',
    });
  }
}

/** The value of a `--port` flag. @throws InvalidArgumentError, which Commander tells as a usage error */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It is a number from 0 to 65535.');
}
