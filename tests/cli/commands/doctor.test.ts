// `doctor` at the local GitHub: what it says of a setup that works, and of each that does not. It never writes.

import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import {
  aWorld,
  createRest,
  type GrantSpec,
  type SiteOptions,
  startSandbox,
  type TokenSpec,
  type WorldSpec,
} from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { aWrittenConfig } from '../../builders/config.ts';
import { aFolder, run } from '../run.ts';

const site = 'octo-org/site';
const merged = { author: 'octo-user', createdAt: '2023-05-01T00:00:00Z', mergedAt: '2023-05-02T00:00:00Z' };
const world: WorldSpec = {
  tokens: {},
  repositories: [
    { name: site, files: { 'README.md': 'The site\n' } },
    { name: 'octo-org/archive', files: { 'README.md': 'Old\n' }, isArchived: true },
    { name: 'octo-org/renamed', files: { 'README.md': 'New\n' }, formerNames: ['octo-org/former'] },
    { name: 'octo-fork/other', files: { 'README.md': 'Else\n' } },
    'mosn/mosn',
    'sofastack/sofa-rpc',
  ],
  organizations: ['quiet-organization'],
  pullRequests: [
    { repository: 'mosn/mosn', number: 1, ...merged },
    { repository: 'sofastack/sofa-rpc', number: 1, ...merged },
    { repository: 'sofastack/sofa-rpc', number: 2, ...merged },
  ],
};

interface Setup {
  readonly config?: Partial<WrittenConfig>;
  readonly token?: string;
  readonly grant?: GrantSpec & TokenSpec;
  readonly scopes?: string;
  readonly site?: SiteOptions;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  /** As on an Enterprise Server. */
  readonly isUnlimited?: boolean;
}

const classic = 'ghp_octoOctoOctoOctoOctoOctoOctoOctoOcto';
const fineGrained = 'github_pat_octoOctoOctoOctoOcto';
const installed = 'ghs_octoOctoOctoOctoOcto';

/** A classic token of octo-editor, who may push to the target, unless told otherwise. */
async function doctor(setup: Setup = {}) {
  const { token = classic, grant = {}, scopes = 'public_repo' } = setup;
  const made = aWorld(world);
  const kind = token === classic ? 'classic' : token === fineGrained ? 'fine-grained' : 'actions';
  const rest = createRest(made, {
    now: () => new Date('2023-05-19T06:00:00Z'),
    ...setup.site,
    tokens: { [token]: { kind, login: 'octo-editor', ...grant }, ...setup.site?.tokens },
  });
  const sandbox = await startSandbox({ world: made, ...rest, now: () => new Date('2023-05-19T06:00:00Z') });
  onTestFinished(() => sandbox.close());
  const folder = await aFolder();
  const config = join(folder, 'weekly.yml');
  await writeFile(config, stringify(aWrittenConfig({ publish: { repository: site }, ...setup.config })));
  const ran = await run(['doctor', '--config', config, ...(setup.args ?? [])], {
    env: {
      GITHUB_API_URL: sandbox.url,
      GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
      GITHUB_TOKEN: token,
      ...setup.env,
    },
    // The scopes that a test says, beside every answer to a classic token.
    async fetch(input, init) {
      if (setup.isUnlimited && String(input).endsWith('/rate_limit'))
        return Response.json({ message: 'Rate limiting is not enabled.' }, { status: 404 });
      const answer = await fetch(input, init);
      const sent = new Headers(init?.headers).get('authorization') ?? '';
      if (!sent.includes('ghp_')) return answer;
      const headers = new Headers(answer.headers);
      headers.set('x-oauth-scopes', scopes);
      return new Response(await answer.text(), { status: answer.status, headers });
    },
  });
  const writes = sandbox.requests.filter(
    ({ method, path }) => method !== 'GET' && !/graphql$|access_tokens$/.test(path),
  );
  expect(writes).toEqual([]);
  const shown = (text: string) =>
    text.replaceAll(folder, 'FOLDER').replaceAll(new URL(sandbox.url).host, 'HOST');
  return { ...ran, stdout: shown(ran.stdout), lines: shown(ran.stdout).trimEnd().split('\n') };
}

describe('a setup that works', () => {
  test('is ✓ from the first line to the last', async () => {
    const { code, lines, stderr } = await doctor();

    expect([code, stderr]).toEqual([0, '']);
    expect(lines).toEqual([
      '✓ configuration: FOLDER/weekly.yml covers mosn, sofastack; editions on friday at 15:00 Asia/Shanghai',
      '✓ templates: for zh',
      '✓ token: a classic personal token of octo-editor with public_repo, at HOST',
      '✓ rate limit: 5000 of 5000 GraphQL points and 5000 of 5000 REST requests are left',
      '✓ listing of mosn: public repositories: 1',
      '✓ search of mosn: merged pull requests: 1',
      '✓ listing of sofastack: public repositories: 1',
      '✓ search of sofastack: merged pull requests: 2',
      '✓ target: octo-org/site, branch master',
      '✓ permissions: octo-editor may push to octo-org/site, and so may the token',
      'All is well.',
    ]);
  });

  test('is one report with --json, and the lines beside it', async () => {
    const { code, stdout, stderr } = await doctor({ args: ['--json'] });
    const { checks, exitCode } = JSON.parse(stdout);

    expect([code, exitCode]).toEqual([0, 0]);
    expect(checks).toHaveLength(10);
    expect(checks[1]).toEqual({ name: 'templates', mark: 'ok', message: 'for zh', hint: null });
    expect(stderr).toContain('✓ templates: for zh\n');
  });

  test('says nothing with --quiet', async () => {
    expect(await doctor({ args: ['--quiet'] })).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});

/** The lines that are not ✓, without the last one. */
function wrong(lines: readonly string[]): string[] {
  return lines.slice(0, -1).filter((line) => !line.startsWith('✓'));
}

describe('the token', () => {
  test('that is missing', async () => {
    const { code, lines } = await doctor({ env: { GITHUB_TOKEN: undefined } });

    expect(code).toBe(3);
    expect(wrong(lines)).toEqual([
      '✗ token: There is no GitHub token',
      '    → Set GITHUB_TOKEN in the environment or in a .env file; reading public data needs no permission.',
      '? GitHub: not checked: the token has to be fixed first',
    ]);
  });

  test('that is not accepted', async () => {
    const { code, lines } = await doctor({ env: { GITHUB_TOKEN: 'ghp_wrongWrongWrongWrong' } });

    expect(code).toBe(3);
    expect(wrong(lines)).toEqual([
      '✗ token: GitHub does not accept the token',
      '    → It is mistyped, expired or revoked: set GITHUB_TOKEN to a valid one.',
      '? GitHub: not checked: the token has to be fixed first',
    ]);
  });

  test.each([
    [classic, 'repo, gist', 'a classic personal token of octo-editor with repo, gist (it sees private'],
    [classic, '', 'a classic personal token of octo-editor without scopes'],
    [fineGrained, '', 'a fine-grained personal token of octo-editor'],
  ])('is named by what it is: %s with "%s"', async (token, scopes, words) => {
    const { lines } = await doctor({ token, scopes });

    expect(lines[2]).toContain(`✓ token: ${words}`);
  });

  test('whose limit is nearly used up', async () => {
    const { code, lines } = await doctor({ grant: { points: 100 } });

    expect(code).toBe(3);
    expect(wrong(lines)).toEqual([
      expect.stringMatching(
        /^✗ rate limit: \d+ of 100 GraphQL points and \d+ of 100 REST requests are left$/,
      ),
      '    → Wait until 2023-05-19 15:00 (Asia/Shanghai), or use a token that nothing else uses.',
    ]);
  });

  test('on a server that limits nobody', async () => {
    const { code, lines } = await doctor({ isUnlimited: true });

    expect([code, lines[3]]).toEqual([0, '✓ rate limit: this server has no rate limit']);
  });

  test('is shown nowhere', async () => {
    const { stdout, stderr } = await doctor({ args: ['--json', '--verbose'] });

    expect(stdout + stderr).not.toContain(classic);
  });
});

describe('an organization', () => {
  test('that forbids the token does not hide the others', async () => {
    const { code, lines } = await doctor({ grant: { forbidden: ['mosn'] } });

    expect(code).toBe(3);
    expect(wrong(lines)).toEqual([
      expect.stringMatching(
        /^✗ listing of mosn: .*`mosn` forbids access via a personal access token \(classic\)/,
      ),
      '    → Use a fine-grained token or a GitHub App: the organization forbids classic tokens.',
    ]);
  });

  test('that wants single sign-on', async () => {
    const { code, lines } = await doctor({ grant: { sso: ['sofastack'] } });

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toMatch(/^✗ listing of sofastack: .*SAML/);
    expect(wrong(lines)[1]).toBe("    → Authorize the token for the organization's single sign-on.");
  });

  test('that does not exist', async () => {
    const { code, lines } = await doctor({ config: { organizations: ['mosn', 'no-such-organization'] } });

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toBe(
      '✗ listing of no-such-organization: There is no organization no-such-organization on GitHub',
    );
  });

  test('of which nothing can be seen', async () => {
    const { code, lines } = await doctor({ config: { organizations: ['quiet-organization'] } });

    expect(code).toBe(3);
    expect(wrong(lines).filter((line) => !line.startsWith(' '))).toEqual([
      '✗ listing of quiet-organization: the token sees no public repository',
      '? search of quiet-organization: no merged pull request is found',
    ]);
  });

  test('with people who are named and have no account, which stops no run', async () => {
    const { code, lines } = await doctor({
      config: { contributors: { aliases: { 'octo-user': ['@octo-gone', 'A Name'] }, optOut: ['octo-slip'] } },
    });

    expect(code).toBe(0);
    expect(lines).toContain('? contributors: no account is called octo-slip');
  });

  test('with repositories that are named and not there', async () => {
    const { code, lines } = await doctor({
      config: {
        repositories: ['octo-org/site', 'octo-org/nothing'],
        articles: { repository: 'octo-org/nowhere', path: 'blog', url: 'https://octo.example/' },
      },
    });

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toBe(
      '✗ repositories: there is no public repository octo-org/nothing, octo-org/nowhere, or the token may not see it',
    );
  });
});

describe('the target', () => {
  const publish = (repository: string, more: object = {}) => ({
    config: { publish: { repository, ...more } },
  });

  test.each([
    ['that is archived', publish('octo-org/archive'), /octo-org\/archive is archived/, /Unarchive it/],
    [
      'that is not there',
      publish('octo-org/nothing'),
      /There is no repository octo-org\/nothing/,
      /publish\.repository/,
    ],
    [
      'that has another name now',
      publish('octo-org/former'),
      /is called octo-org\/renamed now/,
      /publish\.repository/,
    ],
    [
      'without the branch',
      publish(site, { base: 'main' }),
      /octo-org\/site has no branch main/,
      /branch is master/,
    ],
    [
      'by something that is no fork',
      publish(site, { fork: 'octo-fork/other' }),
      /not a fork of octo-org\/site/,
      /publish\.fork/,
    ],
  ])('%s', async (_name, setup, message, hint) => {
    const { code, lines } = await doctor(setup);

    expect(code).toBe(3);
    expect(wrong(lines)).toEqual([
      expect.stringMatching(new RegExp(`^✗ target: .*${message.source}`)),
      expect.stringMatching(hint),
    ]);
  });

  test('that the account may not push to', async () => {
    const { code, lines } = await doctor({ grant: { role: 'read' } });

    expect(code).toBe(3);
    expect(wrong(lines)).toEqual([
      '✗ permissions: octo-editor may not push to octo-org/site',
      '    → Give the account write access there, or set publish.fork to a fork that it may push to.',
    ]);
  });

  test('that the account may push to, without the scope', async () => {
    const { code, lines } = await doctor({ scopes: 'read:org' });

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toMatch(/^✗ permissions: the token has neither the scope public_repo nor repo/);
  });

  test('by a fork that the account may push to', async () => {
    const { code, lines } = await doctor({
      ...publish(site, { fork: 'octo-editor/site' }),
      site: { repositories: { 'octo-editor/site': { forkOf: site } } },
      grant: { repositories: ['octo-editor/site'] },
    });

    expect(wrong(lines)).toEqual([]);
    expect(code).toBe(0);
    expect(lines).toContain('✓ target: octo-org/site, branch master, by the fork octo-editor/site');
  });

  test('that a fine-grained token only might write to', async () => {
    const { code, lines } = await doctor({ token: fineGrained });

    expect(code).toBe(0);
    expect(wrong(lines)).toEqual([
      '? permissions: octo-editor may push to octo-org/site; only a write would show whether the token may write',
      '    → Give it "Contents: write" and "Pull requests: write" there.',
    ]);
    expect(lines.at(-1)).toBe('Nothing is wrong; 1 could not be checked.');
  });

  test('that is none', async () => {
    const { code, lines } = await doctor({ config: { publish: null } });

    expect(code).toBe(0);
    expect(wrong(lines)[0]).toBe('? target: there is none');
  });
});

describe("a workflow's own token", () => {
  const inActions = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: site };
  const grant = { kind: 'actions', login: 'github-actions[bot]', points: 1000 } as const;

  test('might write to the repository of the workflow', async () => {
    const { code, lines } = await doctor({ token: installed, grant, env: inActions });

    expect(code).toBe(0);
    expect(lines[2]).toBe("✓ token: a workflow's own token of github-actions, at HOST");
    expect(wrong(lines)[0]).toBe(
      '? permissions: only a run shows whether the workflow may open pull requests',
    );
  });

  test('cannot write to another', async () => {
    const { code, lines } = await doctor({
      token: installed,
      grant,
      env: { ...inActions, GITHUB_REPOSITORY: 'octo-org/weekly' },
    });

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toMatch(/^✗ permissions: a workflow's own token cannot write to octo-org\/site/);
  });
});

describe("an App's token", () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const env = {
    GITHUB_TOKEN: undefined,
    GITHUB_APP_ID: '7',
    GITHUB_APP_PRIVATE_KEY: privateKey,
    GITHUB_APP_INSTALLATION_ID: '70',
  };
  const withApp = (
    permissions: Readonly<Record<string, 'read' | 'write'>>,
    repositories?: readonly string[],
  ) => ({
    env,
    site: {
      // Its keys are checked by the time of the machine.
      now: () => new Date(),
      app: {
        id: 7,
        slug: 'octo-app',
        owner: 'octo-org',
        publicKey,
        installations: [{ id: 70, account: 'octo-org', permissions, ...(repositories && { repositories }) }],
      },
    },
  });

  test('may write what the installation was granted', async () => {
    const { code, lines } = await doctor(withApp({ contents: 'write', pull_requests: 'write' }));

    expect(wrong(lines)).toEqual([]);
    expect(code).toBe(0);
    expect(lines[2]).toBe("✓ token: an App's installation of octo-app, at HOST");
    expect(lines.at(-2)).toBe('✓ permissions: the App may write contents and pull requests in octo-org/site');
  });

  test('may not write what it was not', async () => {
    const { code, lines } = await doctor(withApp({ contents: 'read', pull_requests: 'write' }));

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toBe('✗ permissions: the App may not write contents');
  });

  test('may not write where it is not installed', async () => {
    const { code, lines } = await doctor(
      withApp({ contents: 'write', pull_requests: 'write' }, ['octo-org/archive']),
    );

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toBe('✗ permissions: the App is not installed on octo-org/site');
  });

  test('that another step made might write where it is installed', async () => {
    const grant = { kind: 'app', login: 'octo-app[bot]' } as const;
    const { code, lines } = await doctor({ token: installed, grant });

    expect(code).toBe(0);
    expect(lines[2]).toContain("a token of an App's installation of octo-app");
    expect(wrong(lines)[0]).toMatch(
      /^\? permissions: the App is installed on octo-org\/site; only a write would show whether/,
    );
  });

  test('with a key that is not its own', async () => {
    const other = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const { code, lines } = await doctor({
      ...withApp({ contents: 'write' }),
      env: { ...env, GITHUB_APP_PRIVATE_KEY: other.privateKey },
    });

    expect(code).toBe(3);
    expect(wrong(lines)[0]).toMatch(/^✗ token: /);
  });
});

describe('the configuration', () => {
  test('that is broken counts first, and every mistake is shown', async () => {
    const { code, lines } = await doctor({
      config: { edition: { weekday: 'friday', time: '25:00', timeZone: 'Nowhere' } },
      env: { GITHUB_TOKEN: 'ghp_wrongWrongWrongWrong' },
    });

    expect(code).toBe(2);
    expect(wrong(lines)).toEqual([
      '✗ configuration: FOLDER/weekly.yml has 2 mistakes',
      expect.stringContaining('edition.time: expected a time such as 15:00'),
      expect.stringContaining('edition.timeZone: expected an IANA time zone'),
      '✗ token: GitHub does not accept the token',
      '    → It is mistyped, expired or revoked: set GITHUB_TOKEN to a valid one.',
      '? GitHub: not checked: the configuration has to be fixed first',
    ]);
  });

  test('that is missing', async () => {
    const { code, lines } = await doctor({ args: ['--config', 'no/such.yml'] });

    expect(code).toBe(2);
    expect(lines[0]).toBe('✗ configuration: There is no configuration at no/such.yml');
    expect(lines.some((line) => line.startsWith('✓ token'))).toBe(true);
  });

  test('whose templates and logo are not there hides nothing else', async () => {
    const { code, lines } = await doctor({ config: { templates: 'mine', poster: { logo: 'none.svg' } } });

    expect(code).toBe(3);
    expect(wrong(lines).filter((line) => line.startsWith('✗'))).toEqual([
      '✗ templates: There is no folder of templates at FOLDER/mine',
      '✗ logo: There is no logo at FOLDER/none.svg',
    ]);
    expect(lines).toContain('✓ target: octo-org/site, branch master');
  });
});
