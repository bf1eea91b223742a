// For tests: a sandbox that closes when the test ends, and questions to it over HTTP.
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import { publicToken } from '../../sandbox/world.ts';

const answered = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.looseObject({
        type: z.string().optional(),
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
      }),
    )
    .default([]),
});

export interface Answer extends z.output<typeof answered> {
  readonly status: number;
  readonly headers: Headers;
}

export interface Question {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly token?: string | null;
}

export async function aSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** `token: null` asks without one. */
export async function ask(sandbox: Sandbox, query: string, question: Question = {}): Promise<Answer> {
  const response = await askRaw(sandbox, query, question);
  return {
    status: response.status,
    headers: response.headers,
    ...answered.parse(await response.json()),
  };
}

export function askRaw(sandbox: Sandbox, query: string, question: Question = {}): Promise<Response> {
  const { token = publicToken, ...rest } = question;
  return fetch(sandbox.graphqlUrl, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `bearer ${token}` },
    body: JSON.stringify({ query, ...rest }),
  });
}
