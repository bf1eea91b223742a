// `serve`: the daemon. It runs every edition on schedule, makes up for missed runs, and has a status page.
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { RunEdition } from '../../daemon/attempt-edition.ts';
import { createCronScheduler } from '../../daemon/cron-scheduler.ts';
import { createDaemon } from '../../daemon/daemon.ts';
import { createLog, type Log } from '../../daemon/log.ts';
import { type OnceDeps, runOnce } from '../../daemon/run-once.ts';
import { openMemory, openStateFile } from '../../daemon/state-file.ts';
import { openStatusServer } from '../../daemon/status-server.ts';
import { nodeTimers } from '../../local/timers.ts';
import { describeFailure, traceBug } from '../../model/describe-failure.ts';
import { exits } from '../../model/errors.ts';
import type { Report } from '../../model/report.ts';
import type { Host } from '../host/host.ts';
import {
  firstStop,
  nodeProcess,
  type ProcessControl,
  type StopSignal,
  signalExitCode,
} from '../host/process-control.ts';
import { createRedact } from '../host/redact.ts';
import { version } from '../host/version.ts';
import { addConfigFlag, type EditionFlags, type OutputFlags, readPort } from '../run/common-flags.ts';
import { connect } from '../run/connect.ts';
import { draftEdition } from './draft.ts';
import { runPublish } from './publish.ts';

export interface ServeFlags extends OutputFlags {
  readonly config: string;
  readonly out: string;
  readonly once?: boolean;
  readonly host?: string;
  readonly port?: number;
  readonly state?: string;
}

export function defineServe(command: Command, host: Host): void {
  addConfigFlag(command)
    .option('--out <dir>', 'where to write; each edition gets a folder of its own', 'out')
    .option('--once', 'run what is due now, and exit with its exit code: for a systemd timer or cron')
    .option('--host <address>', 'the address that the status page listens on (default: serve.host)')
    .option(
      '--port <number>',
      'the port of the status page; 0 for any free one (default: serve.port)',
      readPort,
    )
    .option('--state <file>', 'the file in which the daemon remembers its runs (default: serve.state)')
    .option('--json', 'write the log as JSON lines')
    .addOption(new Option('--quiet', 'log only warnings and errors').conflicts('verbose'))
    .option('--verbose', 'log more')
    .addHelpText('after', helpText)
    .action(async (flags: ServeFlags) => {
      const control = nodeProcess();
      // The client's waits for GitHub cannot be cancelled, and would keep the process alive for minutes.
      control.exit(await serve(flags, host, control));
    });
}

/** @returns the exit code, after a signal to stop or, with `--once`, when the run is done */
export async function serve(flags: ServeFlags, host: Host, control: ProcessControl): Promise<number> {
  const redact = createRedact(host.env);
  const { json = false, quiet = false } = flags;
  const log = createLog({ write: host.stderr, now: host.now, redact, json, quiet });
  const stopped = firstStop(control);
  control.onCrash((error) => {
    const { message } = describeFailure(error, redact);
    log.error(`The daemon crashed: ${message}\n${traceBug(error, redact) ?? ''}`);
    control.exit(exits.bug.code);
  });
  const config = await loadConfig(flags.config);
  // Missing credentials are reported now, not on Friday.
  connect(config, flags, host);
  const memory = await openMemory(openStateFile(flags.state ?? config.serve.state, log), log);
  const runEdition = runWith(flags, host, log);
  const deps = { runEdition, memory, now: host.now, log, redact, editions: config.edition };
  return flags.once ? serveOnce(deps, stopped) : keepServing(deps, config, flags, stopped);
}

async function keepServing(
  deps: OnceDeps,
  config: Config,
  flags: ServeFlags,
  stopped: Promise<StopSignal>,
): Promise<number> {
  const { log } = deps;
  const { schedule, timeZone } = config.serve;
  const scheduler = createCronScheduler({ schedule, timeZone, log });
  const daemon = createDaemon({ ...deps, scheduler, timers: nodeTimers });
  const server = await openStatusServer({
    host: flags.host ?? config.serve.host,
    port: flags.port ?? config.serve.port,
    name: config.post.name,
    timeZone,
    status: daemon.status,
    log,
  });
  log.info(`sofa-weekly ${version()} serves ${flags.config}; its status page is ${server.url}`, {
    url: server.url,
  });
  daemon.start();
  const signal = await stopped;
  log.info(`${signal}: stopping`);
  await daemon.stop();
  await server.close();
  log.info('Stopped');
  return exits.done.code;
}

async function serveOnce(deps: OnceDeps, stopped: Promise<StopSignal>): Promise<number> {
  const ending = new AbortController();
  const ended = stopped.then((signal) => {
    deps.log.info(`${signal}: stopping`);
    ending.abort();
    return signal;
  });
  const problem = await runOnce(deps, ending.signal);
  if (ending.signal.aborted) return signalExitCode(await ended);
  return problem?.exitCode ?? exits.done.code;
}

/** A run's messages go to the log, line by line. The configuration is read again for every run, because people change it. */
function runWith({ config, out, verbose = false }: ServeFlags, host: Host, log: Log): RunEdition {
  const say = (text: string) => {
    for (const line of text.split('\n')) if (line.trim() !== '') log.info(line.trim());
  };
  const logging: Host = { ...host, isTerminal: false, stdout: () => {}, stderr: say };
  return async ({ edition, signal }) => {
    const report = await publishOrDraft(
      { config, edition, out: join(out, edition), verbose },
      { ...logging, signal },
    );
    return { edition: report.edition.date, outcome: report.outcome ?? null };
  };
}

/** One planned run: opens or refreshes the draft pull request, or only writes files if nothing says where to publish. */
async function publishOrDraft(flags: EditionFlags, host: Host): Promise<Report> {
  const { publish } = await loadConfig(flags.config);
  return publish === null ? draftEdition(flags, host) : runPublish(flags, host);
}

const helpText = `
It runs the next edition on the schedule in serve.schedule (cron, in serve.timeZone): publish, or draft if the configuration
has no publish section. A missed run is made up for at the next start, under the date of the edition that it was for. A failed
run is tried again after 5, 15 and 60 minutes, unless a person has to change something first. GET / is a status page;
GET /healthz answers 200 or 503. SIGTERM stops it within ten seconds. More: docs/serve.md.`;
