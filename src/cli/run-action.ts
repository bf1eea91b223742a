// Runs the command that the action's inputs ask for.
import type { Host } from './host/host.ts';
import { readInputs } from './read-inputs.ts';
import { printFailure } from './run/print-failure.ts';
import { runCli } from './run-cli.ts';

/** @returns the exit code */
export async function runAction(host: Host): Promise<number> {
  let args: string[];
  try {
    args = readInputs(host.env);
  } catch (error) {
    return printFailure(error, [], host);
  }
  return runCli(args, host);
}
