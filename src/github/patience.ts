// Asks again if the table of answers says so. The plugin for retries does the waiting; what is waited for is decided here.

import type { Octokit } from '@octokit/core';
import { RequestError } from '@octokit/request-error';
import * as z from 'zod';
import { shift, toInstant } from '../model/calendar.ts';
import type { ToldWait } from '../words/desk-words.ts';
import { type Answer, causeOf } from './answers/cause.ts';
import { type Asked, decide } from './answers/decide.ts';
import { answerOf, answerOfProblem, problemSchema } from './answers/read-answer.ts';
import { thingName } from './answers/things.ts';

export interface Patience {
  /** Hears that the run waits, and for what. */
  readonly say: (wait: ToldWait) => void;
  /** ISO 8601. */
  readonly now: () => string;
  /** GitHub asked for fewer requests. */
  readonly slowDown: () => void;
}

/** For the plugin: it decides nothing itself. */
export const neverByItself = { doNotRetry: Array.from({ length: 200 }, (_, n) => 400 + n) };
/** More than any row of the table asks for: the table counts. */
const asOftenAsDecided = 1_000;

const withProblems = z.looseObject({ errors: z.array(problemSchema).optional() });

/** A plugin that stands after the one for throttling, and before the one for retries. */
export function patience(octokit: Octokit, options: object): Record<string, never> {
  const { say, now, slowDown } = readPatience(options);
  const repetitions = new WeakMap<object, Map<string, number>>();
  const written = new Set<string>();
  octokit.hook.wrap('request', async (request, options) => {
    const asked = askedBy(options.request);
    const repeated = repetitions.get(options) ?? new Map<string, number>();
    repetitions.set(options, repeated);

    /** Seconds until it is asked again, or `null` if it is not. */
    function waitAfter(answer: Answer): number | null {
      const isAfterWrite = written.has(repositoryIn(answer.url));
      const situation = {
        scope: 'whole',
        repeated,
        isAfterWrite,
        canSplit: 'never',
        now: now(),
        proxy: null,
      } as const;
      const decision = decide(answer, asked, situation);
      if (decision.kind !== 'retry') return null;
      const { row, seconds, attempt, of, reason } = decision;
      repeated.set(row, attempt);
      if (causeOf(answer) === 'secondary limit') slowDown();
      const until = shift(toInstant(now()), `PT${seconds}S`);
      say({ seconds, reason, attempt, of, until });
      return seconds;
    }

    const response = await Promise.resolve(request(options)).catch((error: unknown) => {
      const answer = answerOf(error);
      if (answer === null || !(error instanceof RequestError)) throw error;
      throw repeatAfter(error, waitAfter(answer));
    });
    // GitHub's own trouble inside a GraphQL answer; if it stays, the answer is taken with its holes.
    for (const problem of withProblems.safeParse(response.data).data?.errors ?? []) {
      const seconds = waitAfter(answerOfProblem(problem, response.headers));
      if (seconds !== null)
        throw repeatAfter(
          new RequestError(problem.message ?? '', 500, { request: options, response }),
          seconds,
        );
    }
    if (options.method !== 'GET') written.add(repositoryIn(response.url));
    return response;
  });
  return {};
}

function readPatience(options: object): Patience {
  return 'patience' in options && isPatience(options.patience)
    ? options.patience
    : { say: () => {}, now: () => new Date().toISOString(), slowDown: () => {} };
}

function isPatience(value: unknown): value is Patience {
  return (
    typeof value === 'object' && value !== null && 'say' in value && 'now' in value && 'slowDown' in value
  );
}

/** What {@link https://github.com/octokit/plugin-retry.js} does for `octokit.retry.retryRequest`. */
function repeatAfter(error: RequestError, seconds: number | null): RequestError {
  if (seconds === null) return error;
  error.request.request = { ...error.request.request, retries: asOftenAsDecided, retryAfter: seconds };
  return error;
}

/** `…/repos/owner/name`, or nothing. */
function repositoryIn(url: string): string {
  return /\/repos\/[^/]+\/[^/?]+/.exec(url)?.[0].toLowerCase() ?? '';
}

const asking = z.object({ asked: z.object({ thing: thingName, isOnce: z.boolean().optional() }) });

/** What a request says of itself; one that says nothing is asked again only after GitHub's own trouble. */
function askedBy(request: unknown): Asked {
  return asking.safeParse(request).data?.asked ?? { thing: 'rest of a list' };
}
