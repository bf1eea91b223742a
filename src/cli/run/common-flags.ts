// The flags that commands share, and the values they stand for.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../../config/load-config.ts';
import { instantAt, isDate, toInstant } from '../../model/calendar.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import { editionOn, nextEditionDate } from '../../model/edition-schedule.ts';
import { Failure } from '../../model/errors.ts';
import { otherWindow, type WindowEdges } from '../../model/other-window.ts';
import type { Host } from '../host/host.ts';

/** Where a repository has its configuration. */
export const defaultConfig = 'config/sofa-weekly.yml';

export interface OutputFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface DeadlineFlags {
  /** Seconds. */
  readonly timeout?: number;
}

/** Seconds after which a run is ended. */
export const defaultTimeout = 1200;

export interface CommonFlags extends OutputFlags {
  readonly config: string;
  readonly out?: string;
}

export interface EditionFlags extends CommonFlags, DeadlineFlags {
  readonly edition?: string;
  /** The folder of what is remembered between runs. */
  readonly cache?: string;
  readonly now?: string;
  readonly since?: string;
  readonly until?: string;
}

/** `--config`, which every command that reads the configuration has. */
export function addConfigFlag(command: Command): Command {
  return command.option('--config <file>', 'the configuration', defaultConfig);
}

export function addCommonFlags(command: Command): Command {
  return addConfigFlag(command)
    .option('--out <dir>', 'where to write (default: out/<edition>)')
    .option('--json', 'print one JSON report on stdout')
    .addOption(new Option('--quiet', 'print nothing but errors').conflicts('verbose'))
    .option('--verbose', 'print more');
}

/** @param edition which one it is without the flag */
export function addEditionFlags(command: Command, edition = 'the next one'): Command {
  return addDeadlineFlag(
    addCommonFlags(command)
      .option('--edition <date>', `the edition, YYYY-MM-DD (default: ${edition})`)
      .option('--cache <dir>', 'what may be remembered between runs (default: ~/.cache/sofa-weekly)')
      .option('--now <instant>', 'pretend that it is this time, ISO 8601, to replay an edition')
      .option('--since <instant>', 'cover the time from then on, a date or ISO 8601, instead of the usual')
      .option('--until <instant>', 'cover the time until then, which lies outside'),
  );
}

export function addDeadlineFlag(command: Command): Command {
  return command.option(
    '--timeout <seconds>',
    `end the run after so long (default: ${defaultTimeout})`,
    readSeconds,
  );
}

/** The value of a flag that may be given several times. */
export function oneMore(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** @throws InvalidArgumentError, which Commander reports as a usage error */
function readSeconds(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A time limit is a number of seconds, from 1.');
}

export interface ChosenEdition {
  readonly config: Config;
  readonly edition: Edition;
  readonly now: string;
  /** What a window that was set by hand doubles or skips. */
  readonly notes: readonly Diagnostic[];
}

/** @throws Failure `usage` for a bad date, or an edition that covers nothing yet */
export async function chooseEdition(flags: EditionFlags, host: Host): Promise<ChosenEdition> {
  const config = await loadConfig(flags.config);
  const now = readNow(flags, host);
  const date = flags.edition ?? nextEditionDate(config.edition, now);
  const usual = editionOn(date, config.edition, now);
  const { edition, notes } = otherWindow(usual, readWindow(flags, config), now);
  return { config, now, edition, notes };
}

/** The edges that `--since` and `--until` set; a date is its midnight in the edition's zone. @throws Failure `usage` */
export function readWindow(
  { since, until }: EditionFlags,
  { edition }: Pick<Config, 'edition'>,
): WindowEdges {
  return { since: readEdge('since', since, edition), until: readEdge('until', until, edition) };
}

function readEdge(flag: string, written: string | undefined, { timeZone }: Config['edition']): string | null {
  if (written === undefined) return null;
  if (isDate(written)) return instantAt(written, '00:00', timeZone);
  try {
    return toInstant(written);
  } catch {
    throw new Failure('not-an-edge', { flag, written });
  }
}

export function outputFolder(flags: CommonFlags, edition: Edition): string {
  return flags.out ?? `out/${edition.date}`;
}

/** The time to use as now: `--now`, or else the clock, in UTC. @throws Failure `usage` if the flag is not an instant */
export function readNow({ now }: Pick<EditionFlags, 'now'>, host: Host): string {
  if (now === undefined) return toInstant(host.now());
  try {
    return toInstant(now);
  } catch {
    throw new Failure('not-an-instant', { written: now });
  }
}

/** The value of a `--port` flag. @throws InvalidArgumentError, which Commander reports as a usage error */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}
