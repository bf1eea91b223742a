// The place where REST comes in: a route answers the requests that it knows, and leaves the others to the next one.
import type { Bill } from './graphql/query-limits.ts';
import type { Resource } from './rate-limiter.ts';
import type { Reply } from './reply.ts';
import type { Viewer } from './world/viewer.ts';
import type { World } from './world.ts';

/**
 * A request whose token is known. `path` has no query and no `/api/v3` in front; `origin` is where the sandbox listens; `limits` says
 * what the token has left.
 */
export interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  readonly viewer: Viewer;
  readonly world: World;
  readonly origin: string;
  limits(): Readonly<Record<Resource, Bill>>;
}

export type Route = (request: RouteRequest) => Reply | undefined | Promise<Reply | undefined>;
