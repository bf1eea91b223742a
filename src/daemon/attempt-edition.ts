// One attempt at one edition. Its result is remembered and logged; errors are not thrown.
import { toInstant } from '../model/calendar.ts';
import { type DescribedFailure, describeFailure, traceBug } from '../model/describe-failure.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Log } from './log.ts';
import { afterFailure, afterSuccess } from './state.ts';
import type { Memory } from './state-file.ts';

export interface EditionRequest {
  /** YYYY-MM-DD */
  readonly edition: string;
  /** Stops the run. A stopped run leaves nothing half written. */
  readonly signal: AbortSignal;
}

/** Makes an edition. `outcome` is `null` if nothing was to be published. */
export type RunEdition = (
  request: EditionRequest,
) => Promise<{ readonly edition: string; readonly outcome: Outcome | null }>;

export interface AttemptDeps {
  readonly runEdition: RunEdition;
  readonly memory: Memory;
  /** ISO 8601. */
  readonly now: () => string;
  readonly log: Log;
  /** Takes secrets out. */
  readonly redact: (text: string) => string;
}

/** @returns what went wrong, or `null` if nothing did or the run was ended */
export async function attemptEdition(
  { edition, signal }: EditionRequest,
  attempt: number,
  { runEdition, memory, now, log, redact }: AttemptDeps,
): Promise<DescribedFailure | null> {
  const startedAt = toInstant(now());
  log.info(`Running the edition of ${edition}${attempt === 1 ? '' : `, attempt ${attempt}`}`, {
    edition,
    attempt,
  });
  await memory.change((state) => ({ ...state, running: { edition, attempt, startedAt } }));
  try {
    const { outcome } = await runEdition({ edition, signal });
    await memory.change((state) => afterSuccess(state, edition, { at: toInstant(now()), outcome }));
    logSuccess(edition, outcome, log);
    return null;
  } catch (error) {
    if (signal.aborted) {
      await memory.change((state) => ({ ...state, running: null }));
      log.info(`The run of the edition of ${edition} was stopped; the next start makes up for it`, {
        edition,
      });
      return null;
    }
    const problem = describeFailure(error, redact);
    const { kind, message, hint } = problem;
    const at = toInstant(now());
    await memory.change((state) =>
      afterFailure(state, edition, { at, attempt, kind, message, hint, retryAt: null }),
    );
    logFailure(edition, attempt, problem, traceBug(error, redact), log);
    return problem;
  }
}

function logSuccess(edition: string, outcome: Outcome | null, log: Log): void {
  const url = outcome?.pullRequest?.url ?? null;
  const came = outcome === null ? 'is drafted' : `is ${outcome.kind}: ${outcome.message}`;
  log.info(`The edition of ${edition} ${came}${url === null ? '' : ` ${url}`}`, {
    edition,
    outcome: outcome?.kind ?? null,
    url,
  });
}

function logFailure(
  edition: string,
  attempt: number,
  { kind, message, hint }: DescribedFailure,
  trace: string | null,
  log: Log,
): void {
  const lines = [`The edition of ${edition} failed: ${message}`, hint, trace];
  log.error(lines.filter((line) => line !== null).join('\n'), { edition, attempt, kind });
}
