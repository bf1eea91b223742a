// The command line: flags in, a command run, an exit code out.
import { Command, CommanderError } from 'commander';
import { exits } from '../model/errors.ts';
import { addCommands } from './commands/commands.ts';
import { ExitCode } from './host/exit-code.ts';
import type { Host } from './host/host.ts';
import { version } from './host/version.ts';

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
  try {
    await addCommands(program, args, host);
    for (const command of program.commands)
      command.exitOverride().configureOutput({ writeOut: host.stdout, writeErr: host.stderr });
    await program.parseAsync([...args], { from: 'user' });
    return exits.done.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.done.code : exits.usage.code;
    if (error instanceof ExitCode) return error.code;
    const { printFailure } = await import('./run/print-failure.ts');
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
                              the same if GitHub Actions has set the others: these win

Exit codes:
${listExitCodes()}`;

function listExitCodes(): string {
  return Object.values(exits)
    .map(({ code, meaning }) => `  ${code} ${meaning}`)
    .join('\n');
}
