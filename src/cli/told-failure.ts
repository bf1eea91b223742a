// A failure as it is told to whoever called: on the screen, as JSON, in a job summary and to the job that reports it.
import { z } from 'zod';
import { exitCodes, Failure } from '../model/errors.ts';

/** `kind` is a failure's kind, or `bug`. */
export const toldFailureSchema = z.object({
  kind: z.string(),
  message: z.string(),
  hint: z.string().nullable(),
  exitCode: z.int(),
});
export type ToldFailure = Readonly<z.output<typeof toldFailureSchema>>;

export function tellFailure(error: unknown): ToldFailure {
  if (error instanceof Failure)
    return { kind: error.kind, message: error.message, hint: error.hint, exitCode: error.exitCode };
  return {
    kind: 'bug',
    message: error instanceof Error ? error.message : String(error),
    hint: 'This is a bug in sofa-weekly: please report it with the lines above.',
    exitCode: exitCodes.bug,
  };
}
