// A run that failed: what to say of it, and whether trying again may help.
import { Failure, type FailureKind } from '../model/errors.ts';

export interface RunProblem {
  readonly kind: FailureKind | 'bug';
  readonly message: string;
  readonly hint: string | null;
  /** Where in the program it happened, for a bug; otherwise `null`. */
  readonly trace: string | null;
}

/** Minutes before the second, third and fourth attempt. */
const retryMinutes = [5, 15, 60] as const;

/** Trying again does not help where a person has to change something. */
const needsAPerson: readonly string[] = ['usage', 'permission', 'snapshot', 'template'];

/** Only words are taken from an error, never the error: it may hold a request, and that a token. */
export function explainRun(error: unknown, redact: (text: string) => string): RunProblem {
  if (error instanceof Failure) {
    const { kind, message, hint } = error;
    return { kind, message: redact(message), hint: hint === null ? null : redact(hint), trace: null };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: 'bug',
    message: redact(message),
    hint: 'This is a bug in sofa-weekly: please report it with the lines of the log.',
    trace: error instanceof Error && error.stack !== undefined ? redact(traceOf(error)) : null,
  };
}

/** Minutes until the attempt after this one, or `null` where there is none. */
export function minutesToRetry(kind: string, attempt: number): number | null {
  return needsAPerson.includes(kind) ? null : (retryMinutes[attempt - 1] ?? null);
}

function traceOf(error: Error): string {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? [`because: ${error.cause.message}`] : [];
  return [...places, ...cause].join('\n');
}
