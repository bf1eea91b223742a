// The weekly workflow's steps, from the action's inputs to its outputs: publish, refresh, look without writing, fail.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { aWorld, createRest, type GrantSpec, startSandbox } from '../../../sandbox/sandbox.ts';
import { runAction } from '../../../src/cli/run-action.ts';
import { aWrittenConfig } from '../../builders/config.ts';
import { aFolder, aHost } from '../run.ts';

const repository = 'octo-org/weekly';
const now = '2023-05-19T05:43:00Z';

/** A workflow of `octo-org/weekly`, which covers octo-org and publishes into itself. */
async function aWorkflow(
  permissions: GrantSpec['permissions'] = { contents: 'write', pull_requests: 'write' },
) {
  const world = aWorld({
    tokens: {},
    repositories: [{ name: repository, files: { 'README.md': 'Ours\n' }, createdAt: '2023-05-01T00:00:00Z' }],
    pullRequests: [
      {
        repository: 'octo-org/engine',
        number: 1,
        author: 'octo-user',
        title: '::error::gone',
        createdAt: '2023-05-15T00:00:00Z',
        mergedAt: '2023-05-15T01:00:00Z',
      },
    ],
  });
  const rest = createRest(world, {
    now: () => new Date(now),
    tokens: { ghs_job: { kind: 'actions', login: 'github-actions[bot]', permissions: permissions ?? {} } },
  });
  const sandbox = await startSandbox({ world, ...rest });
  onTestFinished(() => sandbox.close());
  const folder = await aFolder();
  const config = join(folder, 'weekly.yml');
  const settings = {
    organizations: ['octo-org'],
    sections: ['contributions' as const],
    post: { path: 'weekly/{date}.md' },
    poster: { avatarHosts: [] },
    github: { interval: 0 },
    publish: { repository },
  };
  await writeFile(config, stringify(aWrittenConfig(settings)));
  let steps = 0;
  return {
    pullRequests: () => [...(world.repository(repository)?.pullRequests.values() ?? [])],
    async step(inputs: Readonly<Record<string, string>> = {}) {
      steps += 1;
      const output = join(folder, `output-${steps}`);
      let log = '';
      const say = (text: string) => {
        log += text;
      };
      const env = {
        GITHUB_ACTIONS: 'true',
        GITHUB_REPOSITORY: repository,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: join(folder, `summary-${steps}`),
        GITHUB_TOKEN: 'ghs_job',
        SOFA_WEEKLY_API_URL: sandbox.url,
        // As GitHub sets it, whatever the workflow says.
        GITHUB_API_URL: 'http://127.0.0.1:9',
        INPUT_COMMAND: 'publish',
        INPUT_CONFIG: config,
        INPUT_EDITION: '',
        INPUT_NOW: now,
        INPUT_DRY_RUN: 'false',
        INPUT_RESULT: '',
        INPUT_FAILURE: '',
        ...inputs,
      };
      const cwd = process.cwd();
      process.chdir(folder);
      const code = await runAction(aHost({ env, stdout: say, stderr: say })).finally(() =>
        process.chdir(cwd),
      );
      const outputs = [
        ...(await readFile(output, 'utf8')).matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n\2$/gm),
      ].map(([, name = '', , value = '']) => [name, value] as const);
      const summary = await readFile(join(folder, `summary-${steps}`), 'utf8');
      return { code, log, summary, outputs: Object.fromEntries(outputs) };
    },
  };
}

describe('publish in a workflow', () => {
  test('hands the pull request on', async () => {
    const { step, pullRequests } = await aWorkflow();
    const { code, outputs, log, summary } = await step();

    expect(code).toBe(0);
    expect(pullRequests()).toMatchObject([{ number: 1, isDraft: true }]);
    expect(outputs).toEqual({
      outcome: 'created',
      'pull-request-url': `https://github.com/${repository}/pull/1`,
      'pull-request-number': '1',
      edition: '2023-05-19',
      'pull-requests': '1',
      contributors: '1',
      folder: 'out/2023-05-19',
    });
    expect(log).toMatch(/^::notice title=SOFA Weekly 2023-05-19：已创建::/m);
    expect(summary).toContain(`[PR #1](https://github.com/${repository}/pull/1)`);
  });

  test('says so when there is no news', async () => {
    const { step } = await aWorkflow();
    await step();
    const { outputs } = await step();

    expect([outputs.outcome, outputs['pull-request-number']]).toEqual(['unchanged', '1']);
  });

  test('writes nothing in a dry run, and shows the plan as mere text', async () => {
    const { step, pullRequests } = await aWorkflow();
    const { outputs, log } = await step({ INPUT_DRY_RUN: 'true' });
    const [, end = '', plan = ''] = /^::stop-commands::(\S+)\n([\s\S]*)\n::\1::$/m.exec(log) ?? [];

    expect([outputs.outcome, outputs['pull-request-number'], pullRequests()]).toEqual(['planned', '', []]);
    expect(end).toMatch(/^[\da-f-]{36}$/);
    expect(plan).toContain('added: weekly/2023-05-19.md');
    expect(plan).toContain("The pull request's description:");
  });

  test('hands on why it failed, for the job that reports it', async () => {
    const { step } = await aWorkflow({ contents: 'read' });
    const { code, outputs, log } = await step();

    expect(code).toBe(3);
    expect(JSON.parse(outputs.failure ?? '')).toMatchObject({ kind: 'permission', exitCode: 3 });
    expect(log).toMatch(/^::error title=SOFA Weekly：permission::/m);
  });
});
