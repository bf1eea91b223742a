// The one client for GitHub: authentication, pacing, retries, limits, and failures in the reader's words.
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import pLimit from 'p-limit';
import type { z } from 'zod';
import { createDeadlines } from '../local/deadlines.ts';
import type { Usage } from '../model/report.ts';
import { appStrategy } from './app-auth.ts';
import { ask, type Operation, type PartialAnswer, type Variables } from './ask.ts';
import { endWith } from './end-with.ts';
import { explainProblems } from './explain-error.ts';
import { normaliseAnswers } from './normalise-answers.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { createUsageMeter, type UsageMeter } from './usage-meter.ts';

/** Who asks: a personal or workflow token, or a GitHub App's installation. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'app';
      readonly appId: string;
      readonly privateKey: string;
      readonly installationId: string;
    };

export interface GitHubOptions {
  readonly credentials: Credentials;
  /** `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  /** `https://api.github.com/graphql`, or `https://HOST/api/graphql`. */
  readonly graphqlUrl: string;
  /** Milliseconds between the starts of two GraphQL requests. */
  readonly interval: number;
  /** Waits; tests hand in one that does not. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: (message: string) => void;
  readonly fetch: typeof fetch;
  /** Milliseconds that one unit of back-off lasts; 1000 in earnest, 0 in tests. */
  readonly backOff: number;
  /** Ends every request, also those that wait for their turn. */
  readonly signal?: AbortSignal | undefined;
}

export interface GitHub {
  /** Asks one GraphQL operation. @throws Failure when GitHub does not give a complete answer */
  ask<Schema extends z.ZodType>(
    operation: Operation<Schema>,
    variables: Variables,
  ): Promise<z.output<Schema>>;
  /** The same, for an operation whose reader can live with holes in the answer. */
  askPartly<Schema extends z.ZodType>(
    operation: Operation<Schema>,
    variables: Variables,
  ): Promise<PartialAnswer<z.output<Schema>>>;
  readonly rest: Octokit;
  usage(): Usage;
}

/** The longest wait for a rate limit, in seconds; a longer one is a failure. */
const longestWaitSeconds = 120;
/** Milliseconds, for one attempt at a request. */
const longestAttempt = 30_000;
/** Few at a time: GitHub counts the seconds that its servers work for an account. */
const mostAtATime = 4;

const Kit = Octokit.plugin(normaliseAnswers, throttling, retry);

export function createGitHub(options: GitHubOptions): GitHub {
  const pacer = createPacer(options.interval, options.sleep);
  const limit = pLimit(mostAtATime);
  const meter = createUsageMeter();
  // GraphQL has an instance of its own: with an Enterprise Server's REST address as its base, the throttling
  // plugin would not recognise GraphQL requests and not see their rate limit.
  const graphql = createOctokit(
    options,
    withoutSlash(options.graphqlUrl).replace(/\/graphql$/, ''),
    pacer,
    meter,
  );
  const rest = createOctokit(options, withoutSlash(options.apiUrl), pacer, meter);
  return {
    async ask(operation, variables) {
      const { data, problems } = await limit(() => ask(graphql, operation, variables, meter));
      if (problems.length > 0) throw explainProblems(problems, operation.name);
      return data;
    },
    askPartly: (operation, variables) => limit(() => ask(graphql, operation, variables, meter)),
    rest,
    usage: meter.usage,
  };
}

function createOctokit(options: GitHubOptions, baseUrl: string, pacer: Pacer, meter: UsageMeter): Octokit {
  const deadline = createDeadlines(longestAttempt, 'GitHub took too long to answer', options.signal);
  // It covers the answer's body too, which is read after `fetch` has returned: nobody is ever done with it.
  const attempt = () => deadline().signal;
  const octokit = new Kit({
    ...authentication(options, attempt),
    baseUrl,
    userAgent: 'sofa-weekly',
    log: logWith(options.log),
    request: {
      fetch(url: string, init: RequestInit) {
        meter.sent(url);
        return options.fetch(url, { ...init, signal: attempt() });
      },
    },
    ...patience(options, baseUrl, pacer),
  });
  meter.attach(octokit);
  if (options.signal !== undefined) endWith(octokit, options.signal);
  return octokit;
}

/** How often a request is repeated, and how long the client waits. */
function patience({ backOff, interval, sleep }: GitHubOptions, id: string, pacer: Pacer): object {
  const wait = (seconds: number, _request: object, _octokit: unknown, attempt: number) =>
    attempt < 2 && seconds <= longestWaitSeconds;
  return {
    // The throttling plugin handles 429; repeating a 409 or 422 gives the same answer again.
    retry: {
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
      retries: 3,
      retryAfterBaseValue: backOff,
    },
    throttle: {
      id,
      write: pacer,
      // What notifies people is paced more slowly, by the plugin's own measure.
      notifications: createPacer(3 * interval, sleep),
      retryAfterBaseValue: backOff,
      onRateLimit: wait,
      onSecondaryRateLimit: wait,
    },
  };
}

function authentication(
  { credentials, apiUrl, fetch, log }: GitHubOptions,
  attempt: () => AbortSignal,
): object {
  if (credentials.kind === 'token') return { auth: credentials.token };
  const { appId, privateKey, installationId } = credentials;
  const { request } = new Octokit({
    baseUrl: withoutSlash(apiUrl),
    log: logWith(log), // without it, it would write to the console
    request: { fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: attempt() }) },
  });
  return { authStrategy: appStrategy(request), auth: { appId, privateKey, installationId } };
}

function logWith(log: (message: string) => void) {
  return { debug: () => {}, info: () => {}, warn: log, error: log };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
