// How the resolvers are written down: for every type, the fields that the sandbox answers, and the arguments that it heeds.

import type { PullRequest } from '../world/pull-request.ts';
import type { Repository } from '../world/repository.ts';
import type { Viewer } from '../world/viewer.ts';
import type { World } from '../world.ts';
import { type Connection, type PageArguments, pageArguments, paginate } from './connection.ts';
import type { Bill } from './query-limits.ts';

/** Where a pull request comes from, and what it changes. `headRepository` is `null` if it is unknown or gone. */
export interface PullRequestHead {
  readonly headRepository: Repository | null;
  readonly headOid: string;
  /** `null` if nobody knows. */
  files(): readonly PullRequestFile[] | null;
}

export interface PullRequestFile {
  readonly kind: 'PullRequestChangedFile';
  readonly path: string;
  readonly changeType: 'ADDED' | 'DELETED' | 'MODIFIED';
}

/** What every resolver may use besides its source. `avatarOrigin` is where pictures come from; the world does not know heads. */
export interface Context {
  readonly headOf: (pullRequest: PullRequest) => PullRequestHead;
  readonly world: World;
  readonly viewer: Viewer;
  readonly bill: Bill;
  readonly avatarOrigin: string;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** A method on purpose: its parameters compare both ways, so that models of different sources fit into one table. */
export interface FieldModel {
  readonly args: readonly string[];
  resolve(source: unknown, args: Arguments, context: Context, field: string): unknown;
}

export type TypeModel = Readonly<Record<string, FieldModel>>;

/** A field, and the names of the arguments that it heeds. Any other argument makes the query fail. */
export function field<Source, Args extends Arguments>(
  resolve: (source: Source, args: Args, context: Context) => unknown,
  ...args: readonly string[]
): FieldModel {
  return { args, resolve };
}

/** A connection over a list, or one whose pages the resolver makes itself. */
export function connection<Source, Args extends Arguments>(
  list: (source: Source, args: Args, context: Context) => readonly unknown[] | Connection,
  ...args: readonly string[]
): FieldModel {
  return {
    args: [...pageArguments, ...args],
    resolve(source: Source, given: Args & PageArguments, context: Context, name: string) {
      const items = list(source, given, context);
      return isList(items) ? paginate(name, items, given) : items;
    },
  };
}

function isList(items: readonly unknown[] | Connection): items is readonly unknown[] {
  return Array.isArray(items);
}
