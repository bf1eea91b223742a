// The one client for GitHub: authentication, pacing, retries, limits, and failures in the reader's words.
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { createDeadlines } from '../local/deadlines.ts';
import type { Usage } from '../model/report.ts';
import type { ToldWait } from '../words/desk-words.ts';
import { type Asked, failureOf, type Hole } from './answers/decide.ts';
import { appStrategy } from './app-auth.ts';
import { type Ask, ask, judgeMissing } from './ask.ts';
import { endWith } from './end-with.ts';
import { holdable } from './holdable.ts';
import { normaliseAnswers } from './normalise-answers.ts';
import { createPacer } from './pacer.ts';
import { neverByItself, patience } from './patience.ts';
import { type Call, callRest } from './rest/call.ts';
import { createThroughput, type Throughput } from './throughput.ts';
import { createUsageMeter, type PointsLeft, type UsageMeter } from './usage-meter.ts';

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
  /** Milliseconds between the starts of two writes. */
  readonly interval: number;
  /** The most queries under way at a time. */
  readonly concurrency: number;
  /** Waits; tests hand in one that does not. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: (message: string) => void;
  readonly fetch: typeof fetch;
  /** Milliseconds that one unit of back-off lasts; 1000 in earnest, 0 in tests. */
  readonly backOff: number;
  /** Ends every request, also those that wait for their turn. */
  readonly signal?: AbortSignal | undefined;
  /** Tells a person that the run waits. */
  readonly say?: (wait: ToldWait) => void;
  /** ISO 8601. */
  readonly now?: () => string;
  /** Milliseconds, from any beginning; for measuring. */
  readonly clock?: () => number;
  /** The variable that names the proxy. */
  readonly proxy?: string | null;
}

export interface GitHub {
  readonly ask: Ask;
  /** The same for a REST route. */
  readonly call: Call;
  /** Does as if GitHub had said that there is no such thing: what not everybody may see is as good as missing. */
  missing(asked: Asked): void;
  /** The same client, whose holes are told to `tell`. Without a listener a hole is a failure. */
  telling(tell: (hole: Hole) => void): GitHub;
  /** Lets work come to its end even if the run is to end meanwhile. */
  undisturbed<Result>(work: () => Promise<Result>): Promise<Result>;
  readonly rest: Octokit;
  usage(): Usage;
  /** `null` if no answer has said it. */
  pointsLeft(): PointsLeft | null;
}

function monotonic(): number {
  return performance.now();
}

/** Milliseconds, for one attempt at a request. */
const longestAttempt = 30_000;

const Kit = Octokit.plugin(normaliseAnswers, throttling, patience, retry);
/** For an App's token: whoever needs it waits and asks again. */
const TokenKit = Octokit.plugin(normaliseAnswers);

export function createGitHub(given: GitHubOptions): GitHub {
  const ending = holdable(given.signal);
  const options = { ...given, signal: ending.signal };
  const throughput = createThroughput({ clock: monotonic, ...options });
  const meter = createUsageMeter(throughput.spent);
  // GraphQL has an instance of its own: with an Enterprise Server's REST address as its base, the throttling
  // plugin would not recognise GraphQL requests and not see their rate limit.
  const graphql = createOctokit(
    options,
    withoutSlash(options.graphqlUrl).replace(/\/graphql$/, ''),
    // Queries need no pause: every request of this client is one.
    0,
    meter,
    throughput,
  );
  const rest = createOctokit(options, withoutSlash(options.apiUrl), options.interval, meter, throughput);
  const proxy = options.proxy ?? null;

  function listening(tell: (hole: Hole) => void): GitHub {
    return {
      ask: (operation, variables, asking = {}) =>
        throughput.run(() => ask(operation, variables, asking, { octokit: graphql, meter, proxy, tell })),
      call: (route, parameters, calling) =>
        callRest(route, parameters, calling ?? {}, { octokit: rest, proxy, tell }),
      missing: (asked) => judgeMissing(asked, { tell, proxy }),
      telling: listening,
      undisturbed: ending.hold,
      rest,
      usage: meter.usage,
      pointsLeft: meter.pointsLeft,
    };
  }

  return listening((hole) => {
    throw failureOf(hole);
  });
}

function createOctokit(
  options: GitHubOptions,
  baseUrl: string,
  interval: number,
  meter: UsageMeter,
  throughput: Throughput,
): Octokit {
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
    ...pace(options, baseUrl, interval, throughput),
  });
  meter.attach(octokit);
  if (options.signal !== undefined) endWith(octokit, options.signal);
  return octokit;
}

/** The plugins wait and keep requests apart; how often and how long is decided by the table of answers. */
function pace(
  { backOff, sleep, say = () => {}, now = () => new Date().toISOString(), clock = monotonic }: GitHubOptions,
  id: string,
  interval: number,
  { slowDown }: Throughput,
): object {
  return {
    patience: { say, now, slowDown },
    retry: { ...neverByItself, retryAfterBaseValue: backOff },
    throttle: {
      id,
      write: createPacer(interval, sleep, clock),
      // What notifies people is paced more slowly, by the plugin's own measure.
      notifications: createPacer(3 * interval, sleep, clock),
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
  };
}

function authentication(
  { credentials, apiUrl, fetch, log }: GitHubOptions,
  attempt: () => AbortSignal,
): object {
  if (credentials.kind === 'token') return { auth: credentials.token };
  const { appId, privateKey, installationId } = credentials;
  const { request } = new TokenKit({
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
