// A check: one thing that a run needs, and whether it is there.
import { exits, Failure } from '../../model/errors.ts';

/** `unknown`: only the run itself, or a write, would show it. */
export type Mark = 'ok' | 'failed' | 'unknown';

export interface Check {
  /** What was looked at: `token`, `listing of mosn`. */
  readonly name: string;
  readonly mark: Mark;
  /** One sentence without its full stop. */
  readonly message: string;
  /** What to do, or `null` if there is nothing to do. */
  readonly hint: string | null;
}

/** A check's result, before it has a name. */
export type Finding = Omit<Check, 'name'>;

export function ok(message: string): Finding {
  return { mark: 'ok', message, hint: null };
}

export function failed(message: string, hint: string | null): Finding {
  return { mark: 'failed', message, hint };
}

export function unknown(message: string, hint: string | null): Finding {
  return { mark: 'unknown', message, hint };
}

/** Runs one check. A failure becomes its result, so that the other checks go on. */
export async function look(name: string, work: () => Promise<Finding>): Promise<Check> {
  const { check } = await learn(name, async () => ({ finding: await work(), value: null }));
  return check;
}

/** Runs a check whose finding other checks need; `value` is `null` if it failed. */
export async function learn<Value>(
  name: string,
  work: () => Promise<{ readonly finding: Finding; readonly value: Value }>,
): Promise<{ readonly check: Check; readonly value: Value | null }> {
  try {
    const { finding, value } = await work();
    return { check: { name, ...finding }, value };
  } catch (error) {
    const hint = error instanceof Failure ? error.hint : null;
    const message = error instanceof Error ? error.message : String(error);
    return { check: { name, ...failed(message, hint) }, value: null };
  }
}

/** A broken configuration decides the exit code, because other checks may fail only on its account. */
export function exitCodeOf(checks: readonly Check[]): number {
  const broken = checks.filter(({ mark }) => mark === 'failed').map(({ name }) => name);
  if (broken.includes('configuration')) return exits.usage.code;
  return broken.length > 0 ? exits.permission.code : exits.done.code;
}
