// What a run leaves behind in GitHub Actions.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aWorld, loadSpringWorld } from '../../../sandbox/sandbox.ts';
import { tellActions } from '../../../src/cli/actions/tell-actions.ts';
import { type Masthead, unknownMasthead } from '../../../src/config/masthead.ts';
import { type Diagnostic, diagnose } from '../../../src/model/diagnostic.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aFolder, aGitHub, aHost, run } from '../run.ts';

const friday = ['--edition', '2023-05-19', '--now', '2023-05-19T15:00:00+08:00'];

/** A step of a workflow: its environment, and the files that it may write. */
async function aStep() {
  const folder = await aFolder();
  const read = async (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  return {
    folder,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    },
    summary: () => read('summary'),
    /** Read as the runner reads them. */
    async outputs() {
      const found = ((await read('output')) ?? '').matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n\2$/gm);
      return Object.fromEntries([...found].map(([, name, , value]) => [name, value]));
    },
    delimiters: async () => [...((await read('output')) ?? '').matchAll(/<<(.+)$/gm)].map(([, one]) => one),
  };
}

describe('after a draft', () => {
  test('the outputs name the edition and its numbers', async () => {
    const step = await aStep();
    const out = join(step.folder, 'out');
    const { env } = await aGitHub(await loadSpringWorld());
    await run(['draft', ...friday, '--out', out], { env: { ...env, ...step.env } });

    expect(await step.outputs()).toEqual({
      'pull-request-url': '',
      'pull-request-number': '',
      outcome: '',
      edition: '2023-05-19',
      'pull-requests': '3',
      contributors: '5',
      folder: out,
    });
  });

  test('the job summary shows the edition', async () => {
    const step = await aStep();
    const { env } = await aGitHub(await loadSpringWorld());
    await run(['draft', ...friday, '--out', join(step.folder, 'out')], { env: { ...env, ...step.env } });

    const summary = await step.summary();
    expect(summary).toMatch(
      /^## SOFA Weekly 2023-05-19\n\n2023-05-12 15:00 至 2023-05-19 15:00，Asia\/Shanghai。\n\n\| \| \|\n/,
    );
    expect(summary).toContain('\n| 参与者 | 5 |\n| 首次贡献 | 0 |\n| PR | 3 |\n');
    expect(summary).toContain('\n- mosn/layotto#\u200b929：还没有成员在评论里给出');
    expect(summary).toContain('<summary>文章：content/zh/blog/sofa-weekly-20230519/index.md</summary>');
    expect(summary).toContain('[@\u200bwenxuwan](https://github.com/wenxuwan)');
  });

  test('nothing of it is written anywhere else', async () => {
    const step = await aStep();
    const { env } = await aGitHub(await loadSpringWorld());
    const { stderr } = await run(['draft', ...friday, '--out', join(step.folder, 'out')], {
      env: { ...env, ...step.env, GITHUB_ACTIONS: undefined },
    });

    expect([await step.summary(), await step.outputs()]).toEqual([null, {}]);
    expect(stderr).not.toMatch(/^\s*::/m);
  });

  test('no two runs end their outputs with the same words', async () => {
    const step = await aStep();
    const { env } = await aGitHub(aWorld());
    for (const _ of [1, 2]) await run(['draft', '--config', 'none.yml'], { env: { ...env, ...step.env } });

    expect(new Set(await step.delimiters()).size).toBe(2);
  });
});

describe('a run that failed', () => {
  test('is an error beside the log, in the summary and in an output', async () => {
    const step = await aStep();
    const { code, stderr } = await run(['draft', ...friday], { env: step.env });
    const { failure = '' } = await step.outputs();

    expect(code).toBe(3);
    expect(stderr).toMatch(/^error: There is no GitHub token\nSet GITHUB_TOKEN/);
    expect(stderr).toMatch(/^::error title=SOFA Weekly：permission::没有 GitHub 令牌%0A请在环境变量/m);
    expect(JSON.parse(failure)).toMatchObject({
      kind: 'permission',
      exitCode: 3,
      message: '没有 GitHub 令牌',
    });
    expect(await step.summary()).toContain('> 没有 GitHub 令牌\n');
  });

  test('is told in the language of its editors, even if the configuration has mistakes', async () => {
    const step = await aStep();
    const config = join(step.folder, 'weekly.yml');
    await writeFile(config, 'language: en\npost: { name: Octo Weekly }\norganizations: []\n');
    const { code } = await run(['draft', '--config', config], { env: step.env });

    expect(code).toBe(2);
    expect(await step.summary()).toMatch(
      /^## Octo Weekly did not finish .*organizations: expected at least one/s,
    );

    await writeFile(config, 'post: { name: 章鱼周报 }\norganizations: []\nlanguage: xx\n: {');
    await run(['draft', '--config', config], { env: step.env });

    expect(await step.summary()).toMatch(/## 章鱼周报 没有完成.*不是有效的 YAML/s);
  });

  test('gives no secret away, whatever its message quotes', async () => {
    const step = await aStep();
    const token = 'octo-secret-octo-secret';
    const { stderr } = await run(['draft', ...friday], {
      env: { ...step.env, GITHUB_TOKEN: token },
      fetch: () => Promise.reject(new Error(`no way to https://${token}@github.example`)),
    });
    const { failure = '' } = await step.outputs();

    expect(failure).toContain('重试也不行（no way to https://***@github.example）');
    expect(`${stderr}${failure}${await step.summary()}`).not.toContain(token);
  });

  test('leaves stdout to its report', async () => {
    const step = await aStep();
    const { stdout } = await run(['draft', '--json', ...friday], { env: step.env });

    expect(JSON.parse(stdout)).toMatchObject({ error: { kind: 'permission' } });
  });
});

describe('diagnostics', () => {
  const edition = {
    date: '2023-05-19',
    publishesAt: '2023-05-19T07:00:00Z',
    timeZone: 'UTC',
    window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
  };
  const requests = { graphql: 0, rest: 0, points: 0, retries: 0 };

  async function annotations(
    diagnostics: readonly Diagnostic[],
    masthead: Masthead = unknownMasthead,
  ): Promise<string[]> {
    let stderr = '';
    const host = aHost({
      env: { GITHUB_ACTIONS: 'true' },
      stderr: (text) => {
        stderr += text;
      },
    });
    await tellActions(
      { edition, counts: null, requests, durationMs: {}, diagnostics, files: [] },
      [],
      'out',
      masthead,
      host,
    );
    return stderr.trimEnd().split('\n');
  }

  const warning: Diagnostic = {
    code: 'odd-thing',
    severity: 'warning',
    message: 'Look at it.',
    subject: untrusted('50%, "odd"\n::error::gone'),
  };

  test('are in the language of the weekly, under its name', async () => {
    const diagnostic = diagnose('meeting-agenda-cut', {}, 'mosn/layotto#929');

    expect(await annotations([diagnostic], { name: '开源周报', language: 'zh' })).toEqual([
      '::warning title=开源周报：meeting-agenda-cut::mosn/layotto#929：议题太多，只保留了前 100 条。',
    ]);
  });

  test('that need a person are warnings; others are for the summary', async () => {
    expect(await annotations([warning, { ...warning, severity: 'info' }])).toEqual([
      '::warning title=SOFA Weekly%3A odd-thing::50%25, "odd" ::error::gone: Look at it.',
    ]);
  });

  test('are shown as far as GitHub shows them, and counted beyond', async () => {
    const all = await annotations(Array.from({ length: 14 }, () => warning));

    expect(all).toHaveLength(10);
    expect(all.at(-1)).toBe('::warning title=SOFA Weekly%3A more to look at::5 more are in the job summary.');
  });
});
