// Asks one GraphQL operation: what its answer lacks becomes a hole that is told, or a failure, as the table says.
import { GraphqlResponseError } from '@octokit/graphql';
import type { Octokit } from '@octokit/rest';
import * as z from 'zod';
import type { Answer } from './answers/cause.ts';
import {
  type Asked,
  afterAllRetries,
  type Decision,
  decide,
  decideCause,
  type Hole,
  lacking,
  type Situation,
  type Splitting,
} from './answers/decide.ts';
import { answerOf, answerOfProblem, type Problem, problemSchema } from './answers/read-answer.ts';
import { type Path, thing, thingAt } from './answers/things.ts';
import { clearAt, isHidden, nullsIn, subjectAt, valueAt } from './holes.ts';
import type { UsageMeter } from './usage-meter.ts';

/** A named GraphQL query, and the shape of its answer. What may be a hole is `nullish` there. */
export interface Operation<Schema extends z.ZodType> {
  readonly name: string;
  readonly text: string;
  readonly schema: Schema;
}

export type Variables = Readonly<Record<string, unknown>>;

export interface AskOptions {
  /** What stands at a place of the answer (`r0`, `r0.n894`), if the operation alone does not say it. A place must not be `null`. */
  readonly places?: Readonly<Record<string, Asked>>;
  /** Whoever asks can ask for less at a time, and catches {@link TooMuch}. */
  readonly canSplit?: Splitting;
}

/** The same question in smaller parts may be answered. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** What asking takes beside the question. */
export interface AskDeps {
  readonly octokit: Octokit;
  readonly meter: UsageMeter;
  /** The variable that names the proxy. */
  readonly proxy: string | null;
  readonly tell: (hole: Hole) => void;
}

/**
 * Asks one GraphQL operation. What GitHub does not show of it is told to whoever listens.
 *
 * @throws Failure as src/github/answers/ decides; TooMuch if the options say that it can be split
 */
export type Ask = <Schema extends z.ZodType>(
  operation: Operation<Schema>,
  variables: Variables,
  options?: AskOptions,
) => Promise<z.output<Schema>>;

const cost = z.object({ rateLimit: z.object({ cost: z.number() }).nullish() });

/** @throws Failure as the table says; TooMuch if the question can be split */
export async function ask<Schema extends z.ZodType>(
  operation: Operation<Schema>,
  variables: Variables,
  options: AskOptions,
  deps: AskDeps,
): Promise<z.output<Schema>> {
  const asking = new Asking(operation.name, options, deps);
  const sent = await asking.send(operation.text, variables);
  if (sent === null) return operation.schema.parse({});
  const spent = cost.safeParse(sent.data);
  if (spent.success) deps.meter.spent(spent.data.rateLimit?.cost ?? 0);
  asking.judge(sent.data, sent.problems);
  return asking.parse(sent.data, operation.schema);
}

interface Sent {
  readonly data: object;
  readonly problems: readonly Problem[];
}

class Asking {
  readonly #name: string;
  readonly #options: AskOptions;
  readonly #deps: AskDeps;

  constructor(name: string, options: AskOptions, deps: AskDeps) {
    this.#name = name;
    this.#options = options;
    this.#deps = deps;
  }

  /** `null`: the whole is a hole. */
  async send(text: string, variables: Variables): Promise<Sent | null> {
    const asked = this.#askedAt([]);
    try {
      const request = { asked };
      const data: unknown = await this.#deps.octokit.graphql(text, {
        ...variables,
        operationName: this.#name,
        request,
      });
      return { data: Object(data), problems: [] };
    } catch (error) {
      if (error instanceof GraphqlResponseError) return this.#readProblems(error, asked);
      const answer = answerOf(error);
      if (answer === null) throw error;
      this.#carryOut(this.#judge(answer, asked, this.#options.canSplit ?? 'never'));
      return null;
    }
  }

  /** An answer with errors: they are about places in it, or about the whole. */
  #readProblems({ data, errors, headers }: GraphqlResponseError<unknown>, asked: Asked): Sent | null {
    const problems = z.array(problemSchema).catch([]).parse(errors);
    const isEmpty =
      !isObject(data) || Object.entries(data).every(([key, value]) => key === 'rateLimit' || value === null);
    const { canSplit = 'never' } = this.#options;
    // If nothing came, the errors may be about one of many.
    if (
      isEmpty &&
      problems.some(
        (problem) => this.#judge(answerOfProblem(problem, headers), asked, canSplit).kind === 'split',
      )
    )
      throw new TooMuch(`${this.#name} asks for too much`);
    const placed = problems.filter(({ path }) => path && path.length > 0);
    if (placed.length < problems.length || problems.length === 0) {
      const whole = problems.filter((problem) => !placed.includes(problem));
      const answers =
        whole.length > 0
          ? whole.map((problem) => answerOfProblem(problem, headers))
          : [lacking('no reason given')];
      for (const answer of answers) this.#carryOut(this.#judge(answer, asked, 'never'));
      if (isEmpty) return null;
    }
    return { data: isObject(data) ? data : {}, problems: placed };
  }

  #judge(answer: Answer, asked: Asked, canSplit: Splitting): Decision {
    return decide(answer, asked, { ...this.#at('whole'), canSplit });
  }

  /** Every error, every `null` in a list, and every place that must not be empty. */
  judge(data: object, problems: readonly Problem[]): void {
    const known = new Set<string>();
    for (const problem of problems) {
      const path = problem.path ?? [];
      known.add(path.join('.'));
      this.#decidePlace(data, path, answerOfProblem(problem));
    }
    const isKnown = (path: Path) => path.some((_, length) => known.has(path.slice(0, length + 1).join('.')));
    const empty = Object.keys(this.#options.places ?? {})
      .map((place): Path => place.split('.'))
      .filter((path) => valueAt(data, path) == null);
    for (const path of [...nullsIn(data), ...empty]) {
      if (!isKnown(path)) this.#decidePlace(data, path, { ...lacking('it is null'), type: 'NOT_FOUND' });
    }
  }

  /** A value that must be there and is not makes a hole of what it belongs to. */
  parse<Schema extends z.ZodType>(data: object, schema: Schema): z.output<Schema> {
    let left: unknown = data;
    for (let round = 0; ; round += 1) {
      const parsed = schema.safeParse(left);
      if (parsed.success) return parsed.data;
      const paths = parsed.error.issues.map(({ path }) =>
        path.map((step) => (typeof step === 'symbol' ? '' : step)),
      );
      const isMissing = paths.every((path) => valueAt(left, path) == null);
      const words = isMissing
        ? `GitHub left out part of what ${this.#name} asked for: ${paths.map((path) => path.join('.')).join(', ')}`
        : z.prettifyError(parsed.error);
      for (const path of paths) {
        const place = this.#whatCanBeEmpty(left, path);
        if (place === null || round > 9)
          this.#decideCause(isMissing ? 'cut off' : 'misshapen', words, this.#askedAt(path), 'whole');
        else {
          this.#decideCause('misshapen', words, this.#askedAt(place, left), 'place');
          left = clearAt(left, place);
        }
      }
    }
  }

  /** The nearest entry of a list, or part of the answer, around a value. */
  #whatCanBeEmpty(data: unknown, path: Path): Path | null {
    for (let length = path.length; length > 0; length -= 1) {
      const place = path.slice(0, length);
      if (valueAt(data, place) == null && length < path.length) return null;
      const { need } = thing(this.#askedAt(place).thing);
      const isEntry = typeof place.at(-1) === 'number';
      if (
        valueAt(data, place) != null &&
        (isEntry || length === 1) &&
        need !== 'essential' &&
        need !== 'page'
      )
        return place;
    }
    return null;
  }

  #decidePlace(data: object, path: Path, answer: Answer): void {
    if (isHidden(data, path)) return;
    this.#carryOut(decide(answer, this.#askedAt(path, data), this.#at('place')));
  }

  #decideCause(cause: 'cut off' | 'misshapen', words: string, asked: Asked, scope: 'whole' | 'place'): void {
    this.#carryOut(decideCause(cause, lacking(words), asked, this.#at(scope)));
  }

  #carryOut(decision: Decision): void {
    if (decision.kind === 'split') throw new TooMuch(`${this.#name} asks for too much`);
    if (decision.kind === 'failure') throw decision.failure;
    if (decision.kind === 'hole') this.#deps.tell(decision.hole);
  }

  #at(scope: 'whole' | 'place'): Situation {
    return { ...afterAllRetries, scope, proxy: this.#deps.proxy };
  }

  /** What whoever asks says of the place, or of what it lies in; or else what the operation says. */
  #askedAt(path: Path, data?: unknown): Asked {
    const { places = {} } = this.#options;
    const said = Object.values(places);
    const only = path.length === 0 && said.length === 1 ? said[0] : undefined;
    const own = only ?? places[path.join('.')];
    if (own !== undefined) return own;
    const around = path.flatMap((_, length) => places[path.slice(0, length + 1).join('.')] ?? []).at(-1);
    const subject = subjectAt(data, path) ?? around?.subject ?? null;
    const inside = thingAt(this.#name, path);
    // The website is read by the same query as others, and is an extra in all its parts.
    if (around !== undefined && thing(around.thing).need === 'extra') return around;
    return { thing: inside, subject };
  }
}

/** What is there, but not for everybody, is judged as if it were missing. */
export function judgeMissing(asked: Asked, { tell, proxy }: Pick<AskDeps, 'tell' | 'proxy'>): void {
  const situation: Situation = { ...afterAllRetries, scope: 'place', proxy };
  const decision = decideCause('missing', lacking('it is not public'), asked, situation);
  if (decision.kind === 'failure') throw decision.failure;
  if (decision.kind === 'hole') tell(decision.hole);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
