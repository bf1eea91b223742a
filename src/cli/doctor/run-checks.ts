// All checks, in the order in which a run needs what they check. Nothing is written, to GitHub or anywhere else.
import { dirname } from 'node:path';
import type { Config } from '../../config/config.ts';
import { parseSources, readSources } from '../../config/load-config.ts';
import { sourceRepositories } from '../../config/named-repositories.ts';
import type { GitHub } from '../../github/client.ts';
import { loadLogo } from '../../render/pictures/load-logo.ts';
import type { Host } from '../host/host.ts';
import type { OutputFlags } from '../run/common-flags.ts';
import { apiUrls, connect, readCredentials } from '../run/connect.ts';
import { readTemplates } from '../run/load-materials.ts';
import { type Check, learn, look, ok, unknown } from './check.ts';
import { checkContributors } from './check-contributors.ts';
import { checkListing, checkSearch } from './check-organization.ts';
import { checkRateLimit } from './check-rate-limit.ts';
import { checkRepositories } from './check-repositories.ts';
import { checkPermissions, checkTarget } from './check-target.ts';
import { describeToken, type KnownToken, learnToken } from './known-token.ts';

export interface DoctorFlags extends OutputFlags {
  readonly config: string;
}

/** The client for GitHub, and what is known about its token. */
interface Access {
  readonly github: GitHub;
  readonly token: KnownToken;
}

export async function* runChecks(flags: DoctorFlags, host: Host): AsyncGenerator<Check> {
  const { check, value: config } = await lookAtConfig(flags);
  yield check;
  if (config !== null) yield* checkMaterials(config, flags);
  const { check: tokenCheck, value: access } = await lookAtToken(config, flags, host);
  yield tokenCheck;
  if (access !== null) {
    const timeZone = config?.edition.timeZone ?? 'UTC';
    yield { name: 'rate limit', ...checkRateLimit(access.token, timeZone) };
  }
  if (config !== null && access !== null) {
    yield* checkSources(config, access);
    yield* checkPublishing(config, access, host);
    return;
  }
  const reason =
    config === null ? 'the configuration has to be fixed first' : 'the token has to be fixed first';
  yield { name: 'GitHub', ...unknown(`not checked: ${reason}`, null) };
}

function lookAtConfig(flags: DoctorFlags) {
  return learn('configuration', async () => {
    const sources = await readSources(flags.config);
    const config = parseSources(sources);
    const also = sources.contributors === null ? '' : ` (with ${sources.contributors.name})`;
    const { weekday, time, timeZone } = config.edition;
    const covered = config.organizations.join(', ');
    return {
      value: config,
      finding: ok(`${flags.config}${also} covers ${covered}; editions on ${weekday} at ${time} ${timeZone}`),
    };
  });
}

async function* checkMaterials(config: Config, flags: DoctorFlags): AsyncGenerator<Check> {
  yield await look('templates', async () => {
    await readTemplates(config, flags);
    const own = config.templates === null ? '' : `, with your own from ${config.templates}`;
    return ok(`for ${config.language}${own}`);
  });
  const { logo } = config.poster;
  if (logo === null) return;
  yield await look('logo', async () => {
    await loadLogo(logo, dirname(flags.config));
    return ok(logo);
  });
}

function lookAtToken(config: Config | null, flags: DoctorFlags, host: Host) {
  return learn<Access>('token', async () => {
    const credentials = readCredentials(host);
    const github = connect(config ?? { github: { interval: 1000, concurrency: 1 } }, flags, host);
    const token = await learnToken(github, credentials);
    const server = new URL(apiUrls(host).apiUrl).host;
    return {
      value: { github, token },
      finding: ok(`${describeToken(token)}, at ${server}`),
    };
  });
}

/** What is read: organizations, and repositories one by one. */
async function* checkSources(config: Config, { github }: Access): AsyncGenerator<Check> {
  for (const login of config.organizations) {
    yield await look(`listing of ${login}`, () => checkListing(github, login));
    yield await look(`search of ${login}`, () => checkSearch(github, login));
  }
  const names = sourceRepositories(config);
  if (names.length > 0) yield await look('repositories', () => checkRepositories(github, config, names));
  const { aliases, names: shown, optOut } = config.contributors;
  if (aliases.size + shown.size + optOut.size > 0)
    yield await look('contributors', () => checkContributors(github, config));
}

/** The repositories that are written to. */
async function* checkPublishing(
  { publish }: Config,
  { github, token }: Access,
  { env }: Host,
): AsyncGenerator<Check> {
  if (publish === null) {
    yield { name: 'target', ...unknown('there is none', 'Set publish.repository to open pull requests.') };
    return;
  }
  const target = await look('target', () => checkTarget(github, publish));
  yield target;
  if (target.mark === 'failed') return;
  const workflowRepository = env.GITHUB_ACTIONS === 'true' ? (env.GITHUB_REPOSITORY ?? null) : null;
  yield await look('permissions', () => checkPermissions(github, publish, { token, workflowRepository }));
}
