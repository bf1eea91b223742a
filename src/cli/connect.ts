// From the environment to the client for GitHub.
import { createPrivateKey } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { type Credentials, createGitHub, type GitHub } from '../github/client.ts';
import { Failure } from '../model/errors.ts';
import { plainText } from '../text/plain-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { OutputFlags } from './common-flags.ts';
import type { Host } from './host.ts';
import { createRedact } from './redact.ts';

/** @throws Failure `permission` where there is no token and no App; `usage` where an address is none */
export function connect(config: Pick<Config, 'github'>, flags: OutputFlags, host: Host): GitHub {
  const { apiUrl, graphqlUrl } = apiUrls(host);
  const redact = createRedact(host.env);
  return createGitHub({
    credentials: readCredentials(host),
    apiUrl,
    graphqlUrl,
    interval: config.github.interval,
    backOff: 1000,
    sleep: host.sleep,
    fetch: host.fetch,
    signal: host.signal,
    log: (message) => {
      if (flags.verbose) host.stderr(`github: ${plainText(untrusted(redact(message)))}\n`);
    },
  });
}

/**
 * Names of our own win: GitHub Actions sets the others and lets nobody change them.
 *
 * @throws Failure `usage` where one of them is no address
 */
export function apiUrls({ env }: Host): { readonly apiUrl: string; readonly graphqlUrl: string } {
  const own = readAddress(env, 'SOFA_WEEKLY_API_URL');
  const apiUrl = own ?? readAddress(env, 'GITHUB_API_URL') ?? 'https://api.github.com';
  const theirs = own === null ? readAddress(env, 'GITHUB_GRAPHQL_URL') : null;
  const graphqlUrl = readAddress(env, 'SOFA_WEEKLY_GRAPHQL_URL') ?? theirs ?? graphqlUrlOf(apiUrl);
  return { apiUrl, graphqlUrl };
}

/** `null` where nothing is set. What is wrong is not quoted: it may hold a password, which `fetch` would refuse and quote. */
function readAddress(env: Host['env'], name: string): string | null {
  const written = env[name];
  if (!written) return null;
  const url = URL.canParse(written) ? new URL(written) : null;
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === '';
  if (isAddress) return written;
  throw new Failure('usage', `${name} is not the address of an API`, {
    hint: 'Write https://ghe.example.com/api/v3 for REST and https://ghe.example.com/api/graphql for GraphQL, without a password.',
  });
}

/** @throws Failure `permission` where there is no token and no App, or half of one, or what is none */
export function readCredentials({ env }: Host): Credentials {
  const appId = env.GITHUB_APP_ID;
  const privateKey = env.GITHUB_APP_PRIVATE_KEY;
  const installationId = env.GITHUB_APP_INSTALLATION_ID;
  if (appId && privateKey && installationId) {
    // A key in one line of a .env file has its line breaks written out.
    return { kind: 'app', appId, privateKey: readKey(privateKey.replaceAll('\\n', '\n')), installationId };
  }
  if (appId || privateKey || installationId) {
    throw new Failure(
      'permission',
      'A GitHub App needs all of GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and GITHUB_APP_INSTALLATION_ID',
      {
        hint: 'Set the missing one, or set GITHUB_TOKEN and none of them.',
      },
    );
  }
  if (env.GITHUB_TOKEN) return { kind: 'token', token: readToken(env.GITHUB_TOKEN) };
  throw new Failure('permission', 'There is no GitHub token', {
    hint: 'Set GITHUB_TOKEN in the environment or in a .env file; reading public data needs no permission.',
  });
}

/** @throws Failure `permission` where no header could carry it, which would look as if GitHub could not be reached */
function readToken(written: string): string {
  const token = written.trim();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new Failure('permission', 'GITHUB_TOKEN is not a token', {
    hint: 'Copy it once more, all of it and nothing else: a token is one word of letters, digits and signs such as _.',
  });
}

/** @throws Failure `permission` where it cannot be one */
function readKey(pem: string): string {
  try {
    createPrivateKey(pem);
    return pem;
  } catch {
    throw new Failure('permission', 'GITHUB_APP_PRIVATE_KEY is not a private key', {
      hint: 'Set it to the whole file that GitHub gave you, from -----BEGIN to the end of the last line.',
    });
  }
}

/** An Enterprise Server has `/api/v3` for REST and `/api/graphql`. */
function graphqlUrlOf(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, '');
  return base.endsWith('/api/v3') ? base.replace(/\/v3$/, '/graphql') : `${base}/graphql`;
}
