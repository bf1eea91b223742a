// From the environment to the client for GitHub.
import type { Config } from '../config/config.ts';
import { type Credentials, createGitHub, type GitHub } from '../github/client.ts';
import { Failure } from '../model/errors.ts';
import { plainText } from '../text/plain-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { OutputFlags } from './common-flags.ts';
import type { Host } from './host.ts';

/** @throws Failure `permission` where there is no token and no App */
export function connect(config: Config, flags: OutputFlags, host: Host): GitHub {
  const apiUrl = host.env.GITHUB_API_URL || 'https://api.github.com';
  return createGitHub({
    credentials: readCredentials(host),
    apiUrl,
    graphqlUrl: host.env.GITHUB_GRAPHQL_URL || graphqlUrlOf(apiUrl),
    interval: config.github.interval,
    backOff: 1000,
    sleep: host.sleep,
    fetch: host.fetch,
    log: (message) => {
      if (flags.verbose) host.stderr(`github: ${plainText(untrusted(redact(message, host)))}\n`);
    },
  });
}

function readCredentials({ env }: Host): Credentials {
  const appId = env.GITHUB_APP_ID;
  const privateKey = env.GITHUB_APP_PRIVATE_KEY;
  const installationId = env.GITHUB_APP_INSTALLATION_ID;
  if (appId && privateKey && installationId) {
    // A key in one line of a .env file has its line breaks written out.
    return { kind: 'app', appId, privateKey: privateKey.replaceAll('\\n', '\n'), installationId };
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
  if (env.GITHUB_TOKEN) return { kind: 'token', token: env.GITHUB_TOKEN };
  throw new Failure('permission', 'There is no GitHub token', {
    hint: 'Set GITHUB_TOKEN in the environment or in a .env file; reading public data needs no permission.',
  });
}

/** An Enterprise Server has `/api/v3` for REST and `/api/graphql`. */
function graphqlUrlOf(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, '');
  return base.endsWith('/api/v3') ? base.replace(/\/v3$/, '/graphql') : `${base}/graphql`;
}

function redact(message: string, { env }: Host): string {
  let text = message;
  for (const secret of [env.GITHUB_TOKEN, env.GITHUB_APP_PRIVATE_KEY])
    if (secret) text = text.replaceAll(secret, '***');
  return text.replace(/gh[pousr]_[A-Za-z0-9_.-]{20,}|github_pat_\w+/g, '***');
}
