// The local GitHub: an HTTP server on 127.0.0.1 that answers GraphQL about a world, by GitHub's rules.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { authenticate } from './authentication.ts';
import {
  type Failure,
  type FailureRule,
  FailureRules,
  failAfter,
  failBefore,
  rateLimited,
  secondaryLimited,
} from './failure.ts';
import { executeQuery, operationName, prepareQuery } from './graphql/execute.ts';
import type { PullRequestHead } from './graphql/model.ts';
import { schema } from './graphql/schema.ts';
import { limitHeaders, MinuteLimiter, RateLimiter } from './rate-limiter.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { json, type Reply } from './reply.ts';
import type { Route, RouteRequest } from './route.ts';
import { unknownOid } from './world/identifiers.ts';
import type { PullRequest } from './world/pull-request.ts';
import type { Viewer } from './world/viewer.ts';
import { aWorld, type World } from './world.ts';

/**
 * `routes` answer REST, `viewerOf` knows the holders of tokens that the world does not have. `now` is only for rate limits.
 * `avatarOrigin` stands before the paths of avatars. Whoever spends more than `perMinute.points` in a minute is told to slow down, and
 * for how long if it `saysHowLong`.
 */
export interface SandboxOptions {
  readonly world?: World;
  readonly port?: number;
  readonly routes?: readonly Route[];
  readonly viewerOf?: (token: string) => Viewer | null;
  readonly now?: () => Date;
  readonly avatarOrigin?: string;
  readonly perMinute?: { readonly points: number; readonly saysHowLong: boolean };
  readonly headOf?: (pullRequest: PullRequest) => PullRequestHead;
}

/** `url` is the API's base (`GITHUB_API_URL`), without a slash at its end. */
export interface Sandbox {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly world: World;
  readonly requests: readonly RecordedRequest[];
  fail(rule: FailureRule): Failure;
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = options.world ?? aWorld();
  const now = options.now ?? (() => new Date());
  const requests: RecordedRequest[] = [];
  const rules = new FailureRules();
  const limiter = new RateLimiter(now);
  const { perMinute } = options;
  const minutes = perMinute && new MinuteLimiter(perMinute.points, now);
  const headOf = options.headOf ?? unknownHead;
  const avatarOrigin = options.avatarOrigin ?? 'https://avatars.githubusercontent.com';
  let origin = '';
  schema(); // built now, so that no client waits for it

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  // No connection is closed by the clock: on a busy machine that would be while somebody asks on it.
  server.keepAliveTimeout = 0;
  server.headersTimeout = 0;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox has no port');
  origin = `http://127.0.0.1:${address.port}`;

  return {
    url: origin,
    graphqlUrl: `${origin}/graphql`,
    world,
    requests,
    fail: (rule) => rules.add(rule),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    const text = await readText(request);
    const record = recordOf(request.method ?? 'GET', url, text);
    requests.push(record);
    const rule = rules.strike(record);
    const early = rule === null ? null : failBefore(rule, record, now());
    const reply = early ?? (await answer(request, url, record));
    const last = rule === null || reply === 'drop' ? reply : failAfter(rule, reply);
    if (last === 'drop') {
      request.socket.destroy();
      return;
    }
    record.status = last.status;
    // It would be this machine's time, and limits go by the world's.
    response.sendDate = false;
    response.writeHead(last.status, { ...last.headers, 'x-github-request-id': `SANDBOX:${requests.length}` });
    response.end(last.text);
  }

  async function answer(request: IncomingMessage, url: URL, record: RecordedRequest): Promise<Reply> {
    const viewer = authenticate(world, request.headers.authorization, options.viewerOf);
    if ('status' in viewer) return viewer;
    if (isGraphQL(url.pathname) && record.method === 'POST') return answerQuery(viewer, record);
    const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '');
    return answerRoute({
      ...record,
      path,
      query: url.searchParams,
      headers: request.headers,
      viewer,
      world,
      origin,
      limits: () => limiter.limits(viewer),
    });
  }

  async function answerQuery(viewer: Viewer, record: RecordedRequest): Promise<Reply> {
    if (record.body === undefined) return json(400, { message: 'Problems parsing JSON' });
    if (record.query === null) {
      return json(400, { message: 'A query attribute must be specified and must be a string.' });
    }
    const prepared = prepareQuery({ ...record, query: record.query });
    if (!('document' in prepared)) return json(200, prepared);
    const seconds = minutes?.charge(viewer, prepared) ?? null;
    if (seconds !== null)
      return secondaryLimited(perMinute?.saysHowLong ? { 'retry-after': String(seconds) } : {});
    const { bill, isRefused } = limiter.charge(viewer, 'graphql', prepared);
    const headers = limitHeaders('graphql', bill);
    if (isRefused) return rateLimited(true, headers);
    record.cost = bill.cost;
    return json(200, await executeQuery(prepared, { world, viewer, bill, avatarOrigin, headOf }), headers);
  }

  async function answerRoute(request: RouteRequest): Promise<Reply> {
    // Asking what is left costs nothing.
    const cost = request.path === '/rate_limit' ? 0 : 1;
    const { bill, isRefused } = limiter.charge(request.viewer, 'core', { cost, nodeCount: 0 });
    const headers = limitHeaders('core', bill);
    if (isRefused) return rateLimited(false, headers);
    for (const route of options.routes ?? []) {
      const reply = await route(request);
      if (reply !== undefined) return { ...reply, headers: { ...headers, ...reply.headers } };
    }
    return json(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }, headers);
  }
}

function unknownHead({ repository, number }: PullRequest): PullRequestHead {
  const headOid = unknownOid(repository.nameWithOwner, number, 'head');
  return { headRepository: null, headOid, files: () => null };
}

function recordOf(method: string, { pathname: path, search }: URL, text: string): RecordedRequest {
  const body = parseJson(text);
  const { query, operationName: name, variables } = isGraphQL(path) && isObject(body) ? body : {};
  const source = typeof query === 'string' ? query : null;
  return {
    method,
    path,
    search,
    operationName: typeof name === 'string' ? name : source === null ? null : operationName(source),
    query: source,
    variables: isObject(variables) ? variables : {},
    body,
    cost: null,
    status: null,
  };
}

/** GitHub Enterprise Server has it under `/api`. */
function isGraphQL(path: string): boolean {
  return path === '/graphql' || path === '/api/graphql';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
