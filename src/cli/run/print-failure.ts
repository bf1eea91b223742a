// Prints a failure: one message, what to do about it, and the exit code of its kind. The screen and JSON are English, as logs are; what
// Actions shows is for the editors, in the language of their weekly.
import { readFile } from 'node:fs/promises';
import { type Masthead, mastheadIn, unknownMasthead } from '../../config/masthead.ts';
import { describeFailure, traceBug } from '../../model/describe-failure.ts';
import { jsonText } from '../../text/json-text.ts';
import { plainLines } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import { tellActionsOfFailure } from '../actions/tell-actions.ts';
import type { Host } from '../host/host.ts';
import { createRedact } from '../host/redact.ts';
import { defaultConfig } from './common-flags.ts';

/** @returns the exit code */
export async function printFailure(error: unknown, args: readonly string[], host: Host): Promise<number> {
  const redact = createRedact(host.env);
  const failure = describeFailure(error, redact);
  const { message, hint, exitCode } = failure;
  if (args.includes('--json')) host.stdout(`${jsonText({ error: failure }, 2)}\n`);
  host.stderr(`error: ${safe(message)}\n`);
  const trace = traceBug(error, redact);
  if (trace !== null) host.stderr(`${safe(trace)}\n`);
  if (hint !== null) host.stderr(`${safe(hint)}\n`);
  const masthead = await readMasthead(args);
  const told = describeFailure(error, redact, wordsOf[masthead.language]);
  await tellActionsOfFailure(told, masthead, host);
  return exitCode;
}

/** From the configuration that the command line names, as far as it can be read: it may be what failed. */
async function readMasthead(args: readonly string[]): Promise<Masthead> {
  const at = args.findIndex((arg) => /^--config(?:=|$)/.test(arg));
  const written = at === -1 ? undefined : (/^--config=(.*)$/.exec(args[at] ?? '')?.[1] ?? args[at + 1]);
  return readFile(written ?? defaultConfig, 'utf8').then(mastheadIn, () => unknownMasthead);
}

/** A message may quote GitHub: none of its lines may control a terminal or be taken for a workflow command. */
function safe(message: string): string {
  return plainLines(untrusted(message));
}
