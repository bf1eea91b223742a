// The command line: flags in, a command run, an exit code out.
import { Command, CommanderError } from 'commander';
import { exitCodes } from '../model/errors.ts';
import { addCollectCommand } from './commands/collect.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addDraftCommand } from './commands/draft.ts';
import { addInitCommand } from './commands/init.ts';
import { addPreviewCommand } from './commands/preview.ts';
import { addPublishCommand } from './commands/publish.ts';
import { addRenderCommand } from './commands/render.ts';
import { addReportRunCommand } from './commands/report-run.ts';
import { addServeCommand } from './commands/serve.ts';
import { Ended } from './host/ended.ts';
import type { Host } from './host/host.ts';
import { version } from './host/version.ts';
import { printFailure } from './run/print-failure.ts';

const commands = [
  addDraftCommand,
  addCollectCommand,
  addRenderCommand,
  addPreviewCommand,
  addPublishCommand,
  addServeCommand,
  addReportRunCommand,
  addInitCommand,
  addDoctorCommand,
  addDemoCommand,
];

/** Runs one command, and prints its messages. @returns the exit code */
export async function runCli(args: readonly string[], host: Host): Promise<number> {
  const program = new Command('sofa-weekly')
    .description(
      'Collects a week of contributions to SOFAStack and MOSN from GitHub and writes the draft of SOFA Weekly.',
    )
    .version(version())
    .showHelpAfterError('(sofa-weekly --help lists the commands)')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: host.stdout, writeErr: host.stderr })
    .exitOverride()
    .addHelpText('after', helpText);
  for (const add of commands) add(program, host);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: host.stdout, writeErr: host.stderr });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof Ended) return error.exitCode;
    return await printFailure(error, args, host);
  }
}

const helpText = `
Environment (or a .env file):
  GITHUB_TOKEN                a token; public data needs no permission
  GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY, GITHUB_APP_INSTALLATION_ID
                              a GitHub App instead of a token
  GITHUB_API_URL, GITHUB_GRAPHQL_URL
                              a GitHub Enterprise Server
  SOFA_WEEKLY_API_URL, SOFA_WEEKLY_GRAPHQL_URL
                              the same where GitHub Actions has set the others: these win

Exit codes:
  0 done  1 a bug  2 usage or configuration  3 authentication or permission  4 GitHub unavailable
  5 incomplete collection  6 invalid snapshot  7 template  8 publish conflict`;
