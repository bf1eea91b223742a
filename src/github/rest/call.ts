// One REST call: what its answer means is decided by the table, and a write whose answer was lost is looked for before it is sent again.
import type { Octokit } from '@octokit/rest';
import * as z from 'zod';
import type { AskedThing } from '../../words/asked-things.ts';
import {
  type Asked,
  afterAllRetries,
  type Decision,
  decide,
  decideCause,
  type Hole,
  lacking,
} from '../answers/decide.ts';
import { answerOf } from '../answers/read-answer.ts';
import type { Reply } from '../answers/rows.ts';

/** A route of the REST API, and the shape of its answer as far as it is used. */
export interface RestRoute<Schema extends z.ZodType> {
  /** `GET /repos/{owner}/{repo}` */
  readonly route: string;
  readonly thing: AskedThing;
  readonly schema: Schema;
}

type Parameters = Readonly<Record<string, unknown>>;

export interface CallOptions<Data> {
  /** A name for it in messages. */
  readonly subject?: string;
  /** For a write that must not happen twice: its effect, or `null` if there is none. */
  readonly find?: () => Promise<Data | null>;
}

/** What came, or which result a refusal is; `hole` for an extra that GitHub refused. */
export type Called<Data> =
  | { readonly data: Data; readonly headers: Readonly<Record<string, unknown>>; readonly reply: null }
  | { readonly data: null; readonly reply: Reply | 'hole' };

export type Call = <Schema extends z.ZodType>(
  route: RestRoute<Schema>,
  parameters: Parameters,
  options?: CallOptions<z.output<Schema>>,
) => Promise<Called<z.output<Schema>>>;

export interface CallDeps {
  readonly octokit: Octokit;
  /** The variable that names the proxy. */
  readonly proxy: string | null;
  readonly tell: (hole: Hole) => void;
}

/** How often a write is sent whose answers are lost. */
const mostAttempts = 3;

export async function callRest<Schema extends z.ZodType>(
  { route, thing, schema }: RestRoute<Schema>,
  parameters: Parameters,
  { subject, find }: CallOptions<z.output<Schema>>,
  { octokit, proxy, tell }: CallDeps,
): Promise<Called<z.output<Schema>>> {
  const { owner, repo } = parameters;
  const asked: Asked = {
    thing,
    subject: subject ?? null,
    ...(typeof owner === 'string' && typeof repo === 'string' && { repository: `${owner}/${repo}` }),
    isOnce: find !== undefined,
  };
  const situation = { ...afterAllRetries, proxy };

  for (let attempt = 1; ; attempt += 1) {
    let judge: (asked: Asked) => Decision;
    try {
      const response = await octokit.request(route, { ...parameters, request: { asked } });
      const parsed = schema.safeParse(response.data);
      if (parsed.success) return { data: parsed.data, headers: response.headers, reply: null };
      const answer = lacking(z.prettifyError(parsed.error));
      judge = (one) => decideCause('misshapen', answer, one, situation);
    } catch (error) {
      const answer = answerOf(error);
      if (answer === null) throw error;
      judge = (one) => decide(answer, one, situation);
    }
    let decision = judge(asked);
    if (decision.kind === 'look') {
      const done = await find?.();
      if (done != null) return { data: done, headers: {}, reply: null };
      if (attempt < mostAttempts) continue;
      decision = judge({ ...asked, isOnce: false });
    }
    switch (decision.kind) {
      case 'failure':
        throw decision.failure;
      case 'hole':
        tell(decision.hole);
        return { data: null, reply: 'hole' };
      case 'reply':
        return { data: null, reply: decision.reply };
      case 'look':
      case 'retry':
      case 'split':
        throw new Error(`${route} cannot be asked again here`);
    }
  }
}

/** What came, of a call whose refusals are all failures. */
export function dataOf<Data>(called: Called<Data>): Data {
  if (called.reply === null) return called.data;
  throw new Error(`A refusal was taken for a result: ${called.reply}`);
}
