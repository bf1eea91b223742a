// Check of the people whom the configuration and contributors.yml name: a login that is nobody's is most often a slip.
import type { Config } from '../../config/config.ts';
import type { GitHub } from '../../github/client.ts';
import { seenAccount } from '../../github/queries/seen.ts';
import { type Finding, ok, unknown } from './check.ts';

/** More are not asked for one by one. */
const mostAsked = 50;

/** A run goes on without them, so that this is never a failure. */
export async function checkContributors(github: GitHub, { contributors }: Config): Promise<Finding> {
  const { aliases, names, optOut } = contributors;
  const logins = [...new Set([...[...aliases.values()].map(lower), ...names.keys(), ...optOut])]
    .filter((login) => !login.endsWith('[bot]'))
    .slice(0, mostAsked);
  const quiet = github.telling(() => {});
  const found = await Promise.all(
    logins.map(async (login) => (await quiet.ask(seenAccount, { login })).user ?? null),
  );
  const missing = logins.filter((_, n) => found[n] === null);
  if (missing.length === 0) return ok(`${logins.length} of ${logins.length} logins are accounts`);
  return unknown(
    `no account is called ${missing.join(', ')}`,
    'Correct the login in contributors.yml or under contributors, unless the account is gone: no run fails for it.',
  );
}

function lower(login: string): string {
  return login.toLowerCase();
}
