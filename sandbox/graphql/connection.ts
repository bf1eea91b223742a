// Connections: one page of a list, between opaque cursors.
import { GitHubError } from './github-error.ts';

export type PageArguments = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
};

export const pageArguments = ['first', 'last', 'after', 'before'] as const;

/** `page` is only called if more than the total is asked for, and may refuse. */
export interface Connection {
  readonly totalCount: number;
  page(): Page;
}

interface Page {
  readonly nodes: readonly unknown[];
  readonly edges: readonly Edge[];
  readonly pageInfo: PageInfo;
}

export interface Edge {
  readonly node: unknown;
  readonly cursor: string;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** `name` is the connection's field: a cursor is only good for the connection that it came from. `totalCount` may exceed the list. */
export function paginate(
  name: string,
  items: readonly unknown[],
  args: PageArguments,
  totalCount: number = items.length,
): Connection {
  return { totalCount, page: () => cut(name, items, args) };
}

/** A list of which only the length is known. */
export function countOnly(totalCount: number, refuse: () => Error): Connection {
  return {
    totalCount,
    page() {
      throw refuse();
    },
  };
}

function cut(name: string, items: readonly unknown[], args: PageArguments): Page {
  const after = args.after == null ? 0 : position(name, args.after) + 1;
  const before = args.before == null ? items.length : position(name, args.before);
  const end = Math.min(before, items.length, args.first == null ? items.length : after + args.first);
  const start = args.last == null ? after : Math.max(after, end - args.last);
  const edges = items.slice(start, end).map((node, index) => ({ node, cursor: cursor(name, start + index) }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursor(name: string, index: number): string {
  return Buffer.from(`cursor:v2:${name}:${index}`).toString('base64');
}

function position(name: string, opaque: string): number {
  const [, index] = /^cursor:v2:\w+:(\d+)$/.exec(Buffer.from(opaque, 'base64').toString()) ?? [];
  if (index === undefined || cursor(name, Number(index)) !== opaque) {
    throw new GitHubError('INVALID_CURSOR_ARGUMENTS', `\`${opaque}\` does not appear to be a valid cursor.`);
  }
  return Number(index);
}
