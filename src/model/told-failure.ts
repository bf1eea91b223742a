// A failure as it is told to whoever called: on the screen, as JSON, in a log, in a job summary and to the job that reports it.
import { z } from 'zod';
import { exitCodes, Failure, type FailureKind } from './errors.ts';

/** `kind` is a failure's kind, or `bug`. `hint` says what to do. */
export const toldFailureSchema = z.object({
  kind: z.string(),
  message: z.string(),
  hint: z.string().nullable(),
  exitCode: z.int(),
});
export type ToldFailure = Readonly<z.output<typeof toldFailureSchema>>;

/** Takes secrets out of a text. */
type Redact = (text: string) => string;

/** Only words are taken from an error, never the error: it may hold a request, and that a token. */
export function tellFailure(
  error: unknown,
  redact: Redact,
): ToldFailure & { readonly kind: FailureKind | 'bug' } {
  if (error instanceof Failure) {
    const { kind, message, hint, exitCode } = error;
    return { kind, message: redact(message), hint: hint === null ? null : redact(hint), exitCode };
  }
  return {
    kind: 'bug',
    message: redact(error instanceof Error ? error.message : String(error)),
    hint: 'This is a bug in sofa-weekly: please report it with the output of this run.',
    exitCode: exitCodes.bug,
  };
}

/** Where in the program a bug is, in lines; `null` for a {@link Failure}, which is nothing to look for in the program. */
export function traceBug(error: unknown, redact: Redact): string | null {
  if (error instanceof Failure || !(error instanceof Error) || error.stack === undefined) return null;
  const places = error.stack.split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? [`because: ${error.cause.message}`] : [];
  return redact([...places, ...cause].join('\n'));
}
