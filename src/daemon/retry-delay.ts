// Whether and when a run that failed is tried again.
import type { FailureKind } from '../model/errors.ts';

/** Minutes before the second, third and fourth attempt. */
const retryMinutes = [5, 15, 60] as const;

/** Trying again does not help where a person has to change something. */
const needsAPerson: readonly string[] = [
  'usage',
  'permission',
  'snapshot',
  'template',
] satisfies FailureKind[];

/**
 * Minutes until the attempt after this one, or `null` where there is none.
 * @param kind of the failure, or `bug`
 * @param attempt which one failed, from 1
 */
export function minutesToRetry(kind: string, attempt: number): number | null {
  return needsAPerson.includes(kind) ? null : (retryMinutes[attempt - 1] ?? null);
}
