// What a query costs, and whether it keeps to the limits: connections of 1 to 100, 500,000 nodes.
// https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { GitHubError } from './github-error.ts';

const maximumNodes = 500_000;
const maximumPage = 100;

/** `cost` in points; `nodeCount` is how many nodes the query could return. */
export interface Measure {
  readonly cost: number;
  readonly nodeCount: number;
}

/** A measure, and what the token has left after paying it. `resetAt` is an instant. */
export interface Bill extends Measure {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly resetAt: string;
}

type Variables = Readonly<Record<string, unknown>>;

/** One field of a level: the places where it is asked for, merged as GraphQL merges them. */
interface Asked {
  readonly parent: GraphQLCompositeType;
  readonly nodes: FieldNode[];
}

/**
 * Points are the requests that the connections would take if every page were full, by hundreds, and at least one.
 * @throws GraphQLError on a missing or excessive page size and on too many nodes
 */
export function measureQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  let requests = 0;
  let nodeCount = 0;
  const root = schema.getRootType(operation.operation);
  if (root != null) visit(root, [operation.selectionSet], 1, []);
  if (nodeCount > maximumNodes) {
    const [asked, most] = [nodeCount, maximumNodes].map((count) => count.toLocaleString('en-US'));
    const message = `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${most}.`;
    throw located(new GitHubError('MAX_NODE_LIMIT_EXCEEDED', message), [], []);
  }
  return { cost: Math.max(1, Math.round(requests / 100)), nodeCount };

  function visit(
    type: GraphQLCompositeType,
    selections: readonly SelectionSetNode[],
    times: number,
    path: readonly string[],
  ): void {
    for (const [key, { parent, nodes }] of collect(type, selections)) {
      const [node] = nodes;
      const definition = node && definitionOf(parent, node);
      if (node === undefined || definition === undefined) continue;
      const below = getNamedType(definition.type);
      const here = [...path, key.slice(key.indexOf('.') + 1)];
      const size = sizeOf(definition, node, variables, here);
      if (below.name.endsWith('Connection')) {
        requests += times;
        nodeCount += times * size;
      }
      const sets = nodes.flatMap((one) => one.selectionSet ?? []);
      if (isCompositeType(below) && sets.length > 0) visit(below, sets, times * size, here);
    }
  }

  /** The fields of one level by type and response name: a field that two fragments ask for is one connection. */
  function collect(type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): Map<string, Asked> {
    const asked = new Map<string, Asked>();
    const add = (parent: GraphQLCompositeType, set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (!isIncluded(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = `${parent.name}.${selection.alias?.value ?? selection.name.value}`;
          const entry = asked.get(key) ?? { parent, nodes: [] };
          entry.nodes.push(selection);
          asked.set(key, entry);
          continue;
        }
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (fragment === undefined) continue;
        const name = fragment.typeCondition?.name.value;
        const condition = name === undefined ? parent : schema.getType(name);
        if (isCompositeType(condition)) add(condition, fragment.selectionSet);
      }
    };
    for (const set of selections) add(type, set);
    return asked;
  }
}

function definitionOf(
  parent: GraphQLCompositeType,
  node: FieldNode,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
}

/**
 * How many things a field returns at most: a page, the nodes that are asked for by id, or one.
 * What type GitHub gives to a page below 1 and to both ends at once is not documented; the refusal itself is.
 */
function sizeOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
  path: readonly string[],
): number {
  const args = getArgumentValues(definition, node, variables);
  if (definition.name === 'nodes' && Array.isArray(args.ids)) return args.ids.length;
  if (!getNamedType(definition.type).name.endsWith('Connection')) return 1;
  const [side, size] = args.first == null ? ['last', args.last] : ['first', args.first];
  const name = definition.name;
  if (typeof size !== 'number') {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw located(new GitHubError('MISSING_PAGINATION_BOUNDARIES', message), [node], path);
  }
  if (args.first != null && args.last != null) {
    const message = `Passing both \`first\` and \`last\` to paginate the \`${name}\` connection is not supported.`;
    throw located(new GitHubError('INVALID_PAGINATION_BOUNDARIES', message), [node], path);
  }
  if (size > maximumPage) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${side}\` limit of ${maximumPage} records.`;
    throw located(new GitHubError('EXCESSIVE_PAGINATION', message), [node], path);
  }
  if (size < 1) {
    const message = `\`${side}\` on the \`${name}\` connection cannot be less than 1.`;
    throw located(new GitHubError('INVALID_PAGINATION_BOUNDARIES', message), [node], path);
  }
  return size;
}

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], variables: Variables): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.if !== true && include?.if !== false;
}

function located(error: GitHubError, nodes: readonly FieldNode[], path: readonly string[]): GraphQLError {
  return new GraphQLError(error.message, { nodes, path, originalError: error });
}
