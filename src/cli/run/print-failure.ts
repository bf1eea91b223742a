// Prints a failure: one message, what to do about it, and the exit code of its kind.
import { tellFailure, traceBug } from '../../model/told-failure.ts';
import { jsonText } from '../../text/json-text.ts';
import { plainLines } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { tellActionsOfFailure } from '../actions/tell-actions.ts';
import type { Host } from '../host/host.ts';
import { createRedact } from '../host/redact.ts';

/** @returns the exit code */
export async function printFailure(error: unknown, args: readonly string[], host: Host): Promise<number> {
  const redact = createRedact(host.env);
  const failure = tellFailure(error, redact);
  const { message, hint, exitCode } = failure;
  if (args.includes('--json')) host.stdout(`${jsonText({ error: failure }, 2)}\n`);
  host.stderr(`error: ${safe(message)}\n`);
  const trace = traceBug(error, redact);
  if (trace !== null) host.stderr(`${safe(trace)}\n`);
  if (hint !== null) host.stderr(`${safe(hint)}\n`);
  await tellActionsOfFailure(failure, host);
  return exitCode;
}

/** A message may quote GitHub: none of its lines may control a terminal or be taken for a workflow command. */
function safe(message: string): string {
  return plainLines(untrusted(message));
}
