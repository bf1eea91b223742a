// Asks one GraphQL operation and checks the shape of what comes back.
import { GraphqlResponseError } from '@octokit/graphql';
import type { Octokit } from '@octokit/rest';
import { z } from 'zod';
import { Failure } from '../model/errors.ts';
import {
  explainError,
  explainProblems,
  type GraphqlProblem,
  HeavyQueryError,
  isForbidden,
} from './explain-error.ts';
import type { UsageMeter } from './usage-meter.ts';

/** A named GraphQL query, and the shape of its answer. */
export interface Operation<Schema extends z.ZodType> {
  readonly name: string;
  readonly text: string;
  readonly schema: Schema;
}

/** An answer with holes: each problem's `path` says which part is `null` because of it. */
export interface PartialAnswer<Data> {
  readonly data: Data;
  readonly problems: readonly GraphqlProblem[];
}

export type Variables = Readonly<Record<string, unknown>>;

const cost = z.object({ rateLimit: z.object({ cost: z.number() }).nullish() });

/** Asks an operation whose answer may have holes. A problem without a path is still a failure. */
export async function ask<Schema extends z.ZodType>(
  octokit: Octokit,
  operation: Operation<Schema>,
  variables: Variables,
  meter: UsageMeter,
): Promise<PartialAnswer<z.output<Schema>>> {
  const { data, problems } = await send(octokit, operation, variables);
  const spent = cost.safeParse(data);
  if (spent.success) meter.spent(spent.data.rateLimit?.cost ?? 0);
  const parsed = operation.schema.safeParse(data);
  if (!parsed.success) {
    throw problems.length > 0
      ? explainProblems(problems, operation.name)
      : explainShape(data, parsed.error, operation.name);
  }
  return { data: parsed.data, problems };
}

/** A missing value that we need makes the collection incomplete; any other shape than the schema's is a bug. */
function explainShape(data: unknown, error: z.ZodError, name: string): Error {
  const isMissing = (path: readonly PropertyKey[]) => valueAt(data, path) === null;
  if (data !== undefined && error.issues.every(({ path }) => isMissing(path))) {
    const missing = error.issues.map(({ path }) => path.join('.')).join(', ');
    return new Failure('incomplete', `GitHub left out part of what ${name} asked for: ${missing}`, {
      hint: 'Something was deleted or hidden while it was read: run it again.',
    });
  }
  return new Error(`GitHub's answer to ${name} does not match its schema:\n${z.prettifyError(error)}`);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, key) => Object(value)[key], data);
}

async function send(
  octokit: Octokit,
  operation: Operation<z.ZodType>,
  variables: Variables,
): Promise<PartialAnswer<unknown>> {
  try {
    return {
      data: await octokit.graphql(operation.text, { ...variables, operationName: operation.name }),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof GraphqlResponseError)) throw explainError(error, operation.name);
    const problems: readonly GraphqlProblem[] = error.errors ?? [];
    if (problems.some((problem) => problem.type === 'RESOURCE_LIMITS_EXCEEDED'))
      throw new HeavyQueryError(`GitHub found ${operation.name} too heavy to answer`);
    const isHole = (problem: GraphqlProblem) => isAboutAPart(problem) && (problem.path ?? []).length > 0;
    if (error.data === null || !problems.every(isHole)) throw explainError(error, operation.name);
    return { data: error.data, problems };
  }
}

/** Missing or hidden things leave a hole; anything else spoils the whole answer. */
function isAboutAPart(problem: GraphqlProblem): boolean {
  return problem.type === 'NOT_FOUND' || isForbidden(problem);
}
