// One GraphQL request, from its text to the answer's body. It takes two steps, since the price must be paid in between.
import {
  type DocumentNode,
  execute,
  GraphQLError,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { type FormattedError, formatError, Gap } from './github-error.ts';
import type { Context } from './model.ts';
import { modelledFields } from './modelled-fields.ts';
import { type Measure, measureQuery } from './query-limits.ts';
import { modelOf, schema } from './schema.ts';

export interface GraphQLRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an answer consists of. GitHub sends errors with status 200. */
export interface GraphQLBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly FormattedError[];
}

export interface PreparedQuery extends Measure {
  readonly document: DocumentNode;
  readonly request: GraphQLRequest;
}

interface Checked {
  readonly document: DocumentNode | null;
  readonly errors: readonly GraphQLError[];
}

/** Clients send the same few queries over and over. */
const checked = new Map<string, Checked>();

/** Parses, validates and measures a request; the body with the errors if it is refused. */
export function prepareQuery(request: GraphQLRequest): PreparedQuery | GraphQLBody {
  const { document, errors } = check(request.query);
  if (document === null || errors.length > 0) return refused(errors);
  const operation = operationOf(document, request.operationName);
  if (operation === null) return refused([new GraphQLError('An operation name is required')]);
  const values = getVariableValues(schema(), operation.variableDefinitions ?? [], request.variables);
  if (values.errors !== undefined) return refused(values.errors);
  try {
    return { document, request, ...measureQuery(schema(), document, operation, values.coerced) };
  } catch (error) {
    if (error instanceof GraphQLError) return refused([error]);
    throw error;
  }
}

export async function executeQuery(prepared: PreparedQuery, context: Context): Promise<GraphQLBody> {
  const { document, request } = prepared;
  const { data, errors = [] } = await execute({
    schema: schema(),
    document,
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
    typeResolver: (value) => value.kind,
  });
  const gaps = errors.filter((error) => error.originalError instanceof Gap);
  if (gaps.length > 0) return refused(gaps);
  return { data: data ?? null, ...(errors.length > 0 && { errors: errors.map(formatError) }) };
}

/** The name of the only operation, for clients that do not send it. */
export function operationName(query: string): string | null {
  const { document } = check(query);
  return (document && operationOf(document, null)?.name?.value) ?? null;
}

function check(query: string): Checked {
  const known = checked.get(query);
  if (known !== undefined) return known;
  const fresh = checkAfresh(query);
  if (checked.size > 500) checked.clear();
  checked.set(query, fresh);
  return fresh;
}

function checkAfresh(query: string): Checked {
  try {
    const document = parse(query);
    return { document, errors: validate(schema(), document, [...specifiedRules, modelledFields(modelOf)]) };
  } catch (error) {
    if (error instanceof GraphQLError) return { document: null, errors: [error] };
    throw error;
  }
}

function operationOf(document: DocumentNode, name: string | null): OperationDefinitionNode | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const named = name === null ? operations : operations.filter((one) => one.name?.value === name);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function refused(errors: readonly GraphQLError[]): GraphQLBody {
  return { errors: errors.map(formatError) };
}
