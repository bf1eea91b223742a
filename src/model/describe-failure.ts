// A failure in words: for the screen, JSON, a log, a job summary, and the job that reports it.
import * as z from 'zod';
import { languages, wordsOf } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import { exits, Failure, type FailureKind } from './errors.ts';

/** `kind` is a failure's kind, or `bug`. `hint` says what to do. */
export const describedFailureSchema = z.object({
  kind: z.string(),
  message: z.string(),
  hint: z.string().nullable(),
  exitCode: z.int(),
  /** Whose weekly it was, if its configuration could be read. */
  masthead: z.object({ name: z.string(), language: z.enum(languages) }).optional(),
});
export type DescribedFailure = Readonly<z.output<typeof describedFailureSchema>>;

/** Takes secrets out of a text. */
type Redact = (text: string) => string;

/**
 * Only words are taken from an error, never the error: it may hold a request, and that a token.
 *
 * @param words English for whoever keeps the program running, the edition's language for its editors
 */
export function describeFailure(
  error: unknown,
  redact: Redact,
  words: Words = wordsOf.en,
): DescribedFailure & { readonly kind: FailureKind | 'bug' } {
  if (error instanceof Failure) {
    const { kind, exitCode } = error;
    const { message, hint } = error.in(words);
    return { kind, message: redact(message), hint: hint === null ? null : redact(hint), exitCode };
  }
  return {
    kind: 'bug',
    message: redact(error instanceof Error ? error.message : String(error)),
    hint: words.desk.failure.bug,
    exitCode: exits.bug.code,
  };
}

/** The stack trace of a bug, without its message; `null` for a {@link Failure}, whose cause is not in the program. */
export function traceBug(error: unknown, redact: Redact): string | null {
  if (error instanceof Failure || !(error instanceof Error) || error.stack === undefined) return null;
  const places = error.stack.split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? [`because: ${error.cause.message}`] : [];
  return redact([...places, ...cause].join('\n'));
}
