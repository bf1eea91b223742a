// The issue about failed runs, over HTTP: one at a time, whatever fails, and gone when a run works.

import { describe, expect, onTestFinished, test } from 'vitest';
import {
  aWorld,
  createRest,
  type FailureRule,
  type RepositorySettings,
  startSandbox,
} from '../../../sandbox/sandbox.ts';
import type { Host } from '../../../src/cli/host/host.ts';
import { readWithMicromark } from '../../text/read-markdown.ts';
import { run } from '../run.ts';

const repository = 'octo-org/weekly';
const label = 'sofa-weekly: run failed';
const failure = {
  kind: 'permission',
  message: 'There is no GitHub token',
  hint: 'Set GITHUB_TOKEN.',
  exitCode: 3,
};

/** A repository with a weekly workflow, whose runs report. */
async function aRepository(
  options: { readonly permissions?: { issues: 'read' | 'write' }; settings?: RepositorySettings } = {},
) {
  const world = aWorld({
    repositories: [repository, { name: 'octo-org/archive', isArchived: true }],
    tokens: {},
  });
  const { permissions = { issues: 'write' } } = options;
  const rest = createRest(world, {
    tokens: { ghs_job: { kind: 'actions', login: 'github-actions[bot]', permissions } },
  });
  const sandbox = await startSandbox({ world, ...rest });
  onTestFinished(() => sandbox.close());
  let runs = 0;
  const report = async (
    args: readonly string[],
    env: Record<string, string> = {},
    overrides: Partial<Host> = {},
  ) => {
    runs += 1;
    return run(['report-run', ...args], {
      ...overrides,
      now: () => `2023-05-${18 + runs}T05:43:59Z`,
      env: {
        GITHUB_API_URL: sandbox.url,
        GITHUB_TOKEN: 'ghs_job',
        GITHUB_REPOSITORY: repository,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: String(100 + runs),
        GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/weekly.yml@refs/heads/main`,
        ...env,
      },
    });
  };
  return {
    sandbox,
    editor: rest.editor('octo-editor'),
    report,
    failed: (what: unknown = failure, env?: Record<string, string>, overrides?: Partial<Host>) =>
      report(['--result', 'failure', '--failure', JSON.stringify(what)], env, overrides),
    worked: () => report(['--result', 'success']),
    fail: (rule: FailureRule) => sandbox.fail(rule),
    issues: () =>
      [...(world.repository(repository)?.issues.values() ?? [])].map((issue) => ({
        title: issue.title,
        state: issue.state,
        labels: issue.labels.map(({ name }) => name),
        body: issue.body,
        comments: issue.comments.map(({ body }) => body),
      })),
    world,
  };
}

describe('the first run that fails', () => {
  test('opens an issue that says what happened and what to do', async () => {
    const { failed, issues } = await aRepository();
    const { code, stderr } = await failed();

    expect([code, stderr]).toEqual([0, `Opened https://github.com/${repository}/issues/1\n`]);
    expect(issues()).toMatchObject([
      { title: 'The weekly run failed', state: 'OPEN', labels: [label], comments: [] },
    ]);
    await expect(issues()[0]?.body).toMatchFileSnapshot('./golden/failed-run.golden.md');
  });

  test('says so also where the program could not say why', async () => {
    const { report, issues } = await aRepository();
    await report(['--result', 'failure', '--failure', '']);

    expect(issues()[0]?.body).toContain('The job failed before sofa-weekly could say why.');
    expect(issues()[0]?.body).toContain('1. Look at the log of the run');
  });

  test('pings nobody and refers to nothing, whatever the failure quotes', async () => {
    const { failed, issues } = await aRepository();
    await failed({
      ...failure,
      message: 'GitHub forbids it: @octo-user fixes #12 <!-- --> https://evil.example',
    });
    const { text, links } = readWithMicromark(issues()[0]?.body ?? '');

    expect(text).not.toMatch(/@[\w-]|#\d/);
    expect(links.map(({ url }) => new URL(url).host)).toEqual(['github.com', 'github.com']);
  });
});

describe('the next run that fails', () => {
  test('updates the issue, and comments on it only when the reason is another one', async () => {
    const { failed, issues } = await aRepository();
    await failed();
    const same = await failed();
    await failed({ ...failure, kind: 'template', message: 'reading.hbs is broken', hint: null });

    expect(same.stderr).toBe(`Updated https://github.com/${repository}/issues/1\n`);
    expect(issues()).toHaveLength(1);
    expect(issues()[0]?.comments).toEqual([
      `[Another run](https://github.com/${repository}/actions/runs/103) failed for another reason:\n\n> reading.hbs is broken`,
    ]);
    expect(issues()[0]?.body.match(/^- .*$/gm)).toEqual([
      `- 2023-05-21 05:43 UTC: [log](https://github.com/${repository}/actions/runs/103)`,
      `- 2023-05-20 05:43 UTC: [log](https://github.com/${repository}/actions/runs/102)`,
      `- 2023-05-19 05:43 UTC: [log](https://github.com/${repository}/actions/runs/101)`,
    ]);
  });

  test('lists ten runs and no more', async () => {
    const { failed, issues } = await aRepository();
    for (let n = 0; n < 12; n += 1) await failed();

    expect(issues()[0]?.body.match(/^- .*$/gm)).toHaveLength(10);
  });

  test('names a run once that was reported twice', async () => {
    const { failed, issues } = await aRepository();
    await failed();
    await failed(failure, { GITHUB_RUN_ID: '101' });

    expect(issues()[0]?.body.match(/^- .*$/gm)).toHaveLength(1);
  });

  test('keeps what people wrote around our part', async () => {
    const { failed, issues, world } = await aRepository();
    await failed();
    const issue = world.repository(repository)?.issues.get(1);
    if (issue === undefined) throw new Error('There is no issue');
    issue.body = `Who looks?\r\n\r\n${issue.body.replaceAll('\n', '\r\n')}\r\n\r\nI do. $& $1`;
    await failed();

    expect(issues()[0]?.body).toMatch(/^Who looks\?\n\n<!-- [\s\S]* -->\n\nI do\. \$& \$1$/);
    expect(issues()[0]?.comments).toEqual([]);
  });

  test('opens a new issue after the old one was closed', async () => {
    const { failed, worked, issues } = await aRepository();
    await failed();
    await worked();
    await failed();

    expect(issues().map(({ state }) => state)).toEqual(['CLOSED', 'OPEN']);
  });
});

describe('a run that works', () => {
  test('closes the issue, with a link to itself', async () => {
    const { failed, worked, issues } = await aRepository();
    await failed();
    const { code, stderr } = await worked();

    expect([code, stderr]).toEqual([0, `Closed https://github.com/${repository}/issues/1\n`]);
    expect(issues()).toMatchObject([
      {
        state: 'CLOSED',
        comments: [`[This run](https://github.com/${repository}/actions/runs/102) worked.`],
      },
    ]);
  });

  test('leaves issues alone that are none of ours', async () => {
    const { worked, issues, editor, world } = await aRepository();
    world.addIssue({
      repository,
      title: 'Something else',
      author: 'octo-user',
      createdAt: '2023-05-01T00:00:00Z',
    });
    editor.label(`${repository}#1`, 'bug');
    world.addPullRequest({ repository, number: 2, author: 'octo-user', createdAt: '2023-05-01T00:00:00Z' });
    editor.label(`${repository}#2`, label);
    const { stderr } = await worked();

    expect(stderr).toBe('There is no issue to close.\n');
    expect(issues()).toMatchObject([{ state: 'OPEN', comments: [] }]);
    expect(world.repository(repository)?.pullRequests.get(2)?.state).toBe('OPEN');
  });
});

test.each(['cancelled', 'skipped'])('a run that was %s is not reported', async (result) => {
  const { report, issues, sandbox } = await aRepository();
  const { code } = await report(['--result', result]);

  expect([code, issues(), sandbox.requests]).toEqual([0, [], []]);
});

describe('when an answer is lost', () => {
  test.each(['drop-connection-after', 'drop-connection-before', 502] as const)(
    'nothing is written twice: %s',
    async (how) => {
      const { failed, worked, issues, fail } = await aRepository();
      const isWrite = (part: RegExp) => (request: { method: string; path: string }) =>
        request.method === 'POST' && part.test(request.path);
      fail({ match: isWrite(/\/issues$/), how });
      fail({ match: isWrite(/\/comments$/), how });
      await failed();
      const { code } = await worked();

      expect(code).toBe(0);
      expect(issues()).toMatchObject([{ state: 'CLOSED', comments: [expect.stringContaining('worked')] }]);
    },
  );
});

describe('a refusal says what to change', () => {
  test('no permission', async () => {
    const { failed } = await aRepository({ permissions: { issues: 'read' } });
    const { code, stderr } = await failed();

    expect(code).toBe(3);
    expect(stderr).toContain(`The token may not write issues in ${repository}`);
    expect(stderr).toContain('permissions: issues: write');
  });

  test('no such repository', async () => {
    const { failed } = await aRepository();
    const { code, stderr } = await failed(failure, { GITHUB_REPOSITORY: 'octo-org/nothing' });

    expect(code).toBe(3);
    expect(stderr).toContain('There is no repository octo-org/nothing');
  });

  test('issues that are turned off', async () => {
    const { failed } = await aRepository();
    const off = async () => Response.json({ message: 'Issues are disabled for this repo' }, { status: 410 });
    const { code, stderr } = await failed(failure, {}, { fetch: off });

    expect(code).toBe(3);
    expect(stderr).toContain(`${repository} has no issues`);
  });

  test('no workflow', async () => {
    const { code, stderr } = await run(['report-run', '--result', 'success']);

    expect(code).toBe(2);
    expect(stderr).toContain('GITHUB_REPOSITORY');
  });
});
