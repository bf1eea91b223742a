// From the environment to the client for GitHub, and to what fetches pictures of people.
import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { avatarCacheIn, noAvatarCache } from '../../collect/avatars/avatar-cache.ts';
import { memoryIn, noMemory } from '../../collect/memory.ts';
import type { Config } from '../../config/config.ts';
import { type Credentials, createGitHub, type GitHub } from '../../github/client.ts';
import { Failure } from '../../model/errors.ts';
import type { CollectRun } from '../../pipeline/collect-edition.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Host } from '../host/host.ts';
import { createRedact } from '../host/redact.ts';
import type { EditionFlags, OutputFlags } from './common-flags.ts';

/** @throws Failure `permission` if there are no valid credentials; `usage` if an API address is not a URL */
export function connect(
  config: Pick<Config, 'github'> & Partial<Pick<Config, 'language'>>,
  flags: OutputFlags,
  host: Host,
): GitHub {
  const { progress } = wordsOf[config.language ?? 'en'].desk;
  const { apiUrl, graphqlUrl } = apiUrls(host);
  const redact = createRedact(host.env);
  return createGitHub({
    credentials: readCredentials(host),
    apiUrl,
    graphqlUrl,
    ...config.github,
    backOff: 1000,
    sleep: host.sleep,
    clock: host.clock,
    fetch: host.fetch,
    signal: host.signal,
    now: host.now,
    say: (wait) => {
      if (!flags.quiet) host.stderr(`${progress.waiting(wait)}\n`);
    },
    proxy: host.proxy ?? null,
    log: (message) => {
      if (flags.verbose) host.stderr(`github: ${plainText(untrusted(redact(message)))}\n`);
    },
  });
}

/**
 * The addresses of the APIs. Our own variables win: GitHub Actions sets the others, and a workflow cannot change them.
 *
 * @throws Failure `usage` if one of them is not a URL
 */
export function apiUrls({ env }: Host): { readonly apiUrl: string; readonly graphqlUrl: string } {
  const own = readAddress(env, 'SOFA_WEEKLY_API_URL');
  const apiUrl = own ?? readAddress(env, 'GITHUB_API_URL') ?? 'https://api.github.com';
  const theirs = own === null ? readAddress(env, 'GITHUB_GRAPHQL_URL') : null;
  const graphqlUrl = readAddress(env, 'SOFA_WEEKLY_GRAPHQL_URL') ?? theirs ?? graphqlUrlOf(apiUrl);
  return { apiUrl, graphqlUrl };
}

/** `null` if nothing is set. A wrong address is not quoted: it may contain a password, which `fetch` would refuse and quote. */
function readAddress(env: Host['env'], name: string): string | null {
  const written = env[name];
  if (!written) return null;
  const url = URL.canParse(written) ? new URL(written) : null;
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === '';
  if (isAddress) return written;
  throw new Failure('not-an-api', { variable: name });
}

/** @throws Failure `permission` if there is neither a token nor an App, if an App is incomplete, or if one of them is malformed */
export function readCredentials({ env }: Host): Credentials {
  const appId = env.GITHUB_APP_ID;
  const privateKey = env.GITHUB_APP_PRIVATE_KEY;
  const installationId = env.GITHUB_APP_INSTALLATION_ID;
  if (appId && privateKey && installationId) {
    // A key in one line of a .env file has its line breaks written out.
    return { kind: 'app', appId, privateKey: readKey(privateKey.replaceAll('\\n', '\n')), installationId };
  }
  if (appId || privateKey || installationId) {
    throw new Failure('app-incomplete', {});
  }
  if (env.GITHUB_TOKEN) return { kind: 'token', token: readToken(env.GITHUB_TOKEN) };
  throw new Failure('no-token', {});
}

/** @throws Failure `permission` if it cannot be sent in a header: otherwise it would look as if GitHub could not be reached */
function readToken(written: string): string {
  const token = written.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new Failure('token-malformed', {});
}

/** @throws Failure `permission` if it cannot be a private key */
function readKey(pem: string): string {
  try {
    createPrivateKey(pem);
    return pem;
  } catch {
    throw new Failure('key-malformed', {});
  }
}

/** An Enterprise Server has `/api/v3` for REST and `/api/graphql`. */
function graphqlUrlOf(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, '');
  return base.endsWith('/api/v3') ? base.replace(/\/v3$/, '/graphql') : `${base}/graphql`;
}

/** What collecting needs beside the client. What it remembers lies in one folder, which can be deleted at any time. */
export function collectingDeps(
  { cache, quiet }: Pick<EditionFlags, 'cache' | 'quiet'>,
  { env, fetch, signal, now, stderr }: Host,
): Pick<CollectRun, 'fetch' | 'avatarCache' | 'memory' | 'signal'> {
  const common = cacheFolder(env);
  const folder = cache ?? (common === null ? null : join(common, 'sofa-weekly'));
  if (folder === null) return { fetch, avatarCache: noAvatarCache, memory: noMemory, signal };
  const tell = (file: string) => {
    if (!quiet) stderr(`${file} cannot be read, and nothing is remembered from it: it is written anew.\n`);
  };
  return {
    fetch,
    avatarCache: avatarCacheIn(join(folder, 'avatars')),
    memory: memoryIn(folder, { now, tell }),
    signal,
  };
}

/** https://specifications.freedesktop.org/basedir-spec/latest/ */
function cacheFolder({ XDG_CACHE_HOME, HOME }: Host['env']): string | null {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  return HOME ? join(HOME, '.cache') : null;
}
