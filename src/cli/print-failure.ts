// A run that failed, told to whoever called it: one message, what to do, and the exit code of its kind.
import { exitCodes, Failure } from '../model/errors.ts';
import { plainText } from '../text/plain-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Host } from './host.ts';

export function explainFailure(error: unknown, args: readonly string[], host: Host): number {
  const exitCode = error instanceof Failure ? error.exitCode : exitCodes.bug;
  const kind = error instanceof Failure ? error.kind : 'bug';
  const message = error instanceof Error ? error.message : String(error);
  const hint =
    error instanceof Failure
      ? error.hint
      : 'This is a bug in sofa-weekly: please report it with the lines above.';
  if (args.includes('--json'))
    host.stdout(`${JSON.stringify({ error: { kind, message, hint, exitCode } }, null, 2)}\n`);
  host.stderr(`error: ${safe(message)}\n`);
  if (kind === 'bug' && error instanceof Error && error.stack)
    host.stderr(`${safe(error.stack.split('\n').slice(1).join('\n'))}\n`);
  if (hint !== null) host.stderr(`${safe(hint)}\n`);
  return exitCode;
}

/** GitHub's own words may be in a message: line by line, they must not steer a terminal or a workflow. */
function safe(message: string): string {
  return message
    .split('\n')
    .map((line) => /^\s*/.exec(line)?.[0] + plainText(untrusted(line)).trimStart())
    .join('\n');
}
