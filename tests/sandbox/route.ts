// The place where REST comes in: a route answers the requests that it knows, and leaves the others to the next one.
import type { Reply } from './reply.ts';
import type { Viewer } from './world/viewer.ts';
import type { World } from './world.ts';

/** A request whose token is known. `path` has no query and no `/api/v3` in front; `origin` is where the sandbox listens. */
export interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  readonly viewer: Viewer;
  readonly world: World;
  readonly origin: string;
}

export type Route = (request: RouteRequest) => Reply | undefined | Promise<Reply | undefined>;
