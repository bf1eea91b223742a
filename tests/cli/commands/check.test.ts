// `check` as an editor runs it, and as a job on a pull request does.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadSpringWorld, publicToken, startSandbox } from '../../../sandbox/sandbox.ts';
import { changedPosts } from '../../../src/cli/check/changed-posts.ts';
import { aFolder, run } from '../run.ts';

const post = 'content/zh/blog/sofa-weekly-20230519/index.md';
let folder: string;
let file: string;
let snapshot: string;
let env: Record<string, string>;
let close: () => Promise<void>;

beforeEach(async () => {
  const sandbox = await startSandbox({ world: await loadSpringWorld() });
  close = () => sandbox.close();
  env = { GITHUB_API_URL: sandbox.url, GITHUB_GRAPHQL_URL: sandbox.graphqlUrl, GITHUB_TOKEN: publicToken };
  folder = await aFolder();
  const args = [
    'draft',
    '--quiet',
    '--edition',
    '2023-05-19',
    '--now',
    '2023-05-19T15:00:00+08:00',
    '--out',
    folder,
  ];
  expect((await run(args, { env })).code).toBe(0);
  file = join(folder, post);
  snapshot = join(folder, 'snapshot.json');
  return close;
});

/** The line, from 1, in which the post has these words. */
async function lineOf(words: string): Promise<number> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}

async function edit(change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(file, change(text));
}

describe('check', () => {
  test('finds nothing wrong with a draft as it was made, and says what waits for an editor', async () => {
    const { code, stdout } = await run(['check', file, '--snapshot', snapshot]);
    expect(code).toBe(0);
    const line = await lineOf('【待编辑：');
    expect(stdout).toContain(`${file}:${line}: editor-place: 提示: 还有待编辑的地方：【待编辑：`);
    expect(stdout).toMatch(/检查了 1 篇文章：0 处错误，3 处提示。\n$/);
  });

  test('ends with 9 if there are errors, and mends what has one right answer', async () => {
    await edit((text) => text.replace('共有 5 位同学', '共有 6 位同学'));
    const first = await run(['check', file, '--snapshot', snapshot]);
    expect(first.code).toBe(9);
    expect(first.stdout).toContain(
      `${file}:${await lineOf('共有 6 位')}: count: 错误: 参与的人数写的是 6，数据里是 5\n`,
    );
    const second = await run(['check', file, '--snapshot', snapshot, '--fix']);
    expect(second.code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('共有 5 位同学');
  });

  test('takes a place that is left for an error once the post is ready', async () => {
    expect((await run(['check', file, '--snapshot', snapshot, '--ready'])).code).toBe(9);
  });

  test('mends nothing by the facts of another edition', async () => {
    const refused = /is of the edition of 2023-05-12, and the snapshot of that of 2023-05-19/;
    const flagged = await run(['check', file, '--snapshot', snapshot, '--edition', '2023-05-12', '--fix']);
    expect([flagged.code, flagged.stderr]).toEqual([2, expect.stringMatching(refused)]);

    const other = file.replace('20230519', '20230512');
    await mkdir(dirname(other), { recursive: true });
    const text = (await readFile(file, 'utf8')).replace('date: 2023-05-19', 'date: 2023-05-12');
    await writeFile(other, text);
    const named = await run(['check', other, '--snapshot', snapshot, '--fix']);
    expect([named.code, named.stderr]).toEqual([2, expect.stringMatching(refused)]);
    expect(await readFile(other, 'utf8')).toBe(text);

    // One of the two alone is a slip.
    await writeFile(other, text.replace('date: 2023-05-12', 'date: 2023-05-19'));
    expect((await run(['check', other, '--snapshot', snapshot])).stdout).toContain(
      'front-matter: 错误: 文件夹',
    );
  });

  test('gives one report with --json', async () => {
    await edit((text) => text.replace('共有 5 位同学', '共有 6 位同学'));
    const { stdout } = await run(['check', file, '--snapshot', snapshot, '--json']);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ errors: 1, notices: 3, exitCode: 9 });
    expect(report.files[0].findings.find((one: { rule: string }) => one.rule === 'count')).toEqual({
      line: await lineOf('共有 6 位'),
      rule: 'count',
      severity: 'error',
      code: 'count-facts',
      data: { shown: 6, fact: 5, of: '参与的人数' },
      message: '参与的人数写的是 6，数据里是 5',
      fixable: true,
    });
  });

  test('annotates the lines in Actions, and takes from the pull request whether it is ready', async () => {
    const event = join(folder, 'event.json');
    const actions = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event };
    await writeFile(event, JSON.stringify({ pull_request: { draft: true } }));
    const line = await lineOf('【待编辑：');
    const draft = await run(['check', file, '--snapshot', snapshot], { env: actions });
    expect(draft.stderr).toContain(`::notice title=editor-place,file=${file},line=${line}::`);
    await writeFile(event, JSON.stringify({ pull_request: { draft: false } }));
    const ready = await run(['check', file, '--snapshot', snapshot], { env: actions });
    expect(ready.stderr).toContain(`::error title=editor-place,file=${file},line=${line}::`);
    expect(ready.code).toBe(9);
  });

  test('takes the snapshot in the output folder only if the ledger was made from it', async () => {
    const kept = JSON.parse(await readFile(snapshot, 'utf8'));
    const ledger = {
      schemaVersion: 2,
      edition: '2023-05-19',
      window: kept.edition.window,
      snapshot: '0'.repeat(64),
      ...{ pullRequests: [], commits: [], picks: [], tasks: [], deleted: [], counts: {}, people: [] },
    };
    const beside = join(folder, 'data/sofaweekly/2023-05-19.json');
    await mkdir(dirname(beside), { recursive: true });
    // Without a ledger the draft that lies there is what the post was made from: no token is needed.
    expect((await run(['check', file, '--out', folder])).code).toBe(0);
    await writeFile(beside, JSON.stringify(ledger));
    expect((await run(['check', file, '--out', folder])).code).toBe(3);
    const again = await run(['check', file, '--out', folder, '--now', '2023-05-20T00:00:00Z'], { env });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('0 处错误');
  });

  test('finds the posts that a pull request changes', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
    git('init', '--quiet');
    const author = ['-c', 'user.name=octo', '-c', 'user.email=octo@example.com'];
    git(...author, 'commit', '--quiet', '--allow-empty', '-m', 'before');
    await writeFile(join(folder, 'notes.md'), 'no post\n');
    git('add', 'content', 'notes.md');
    git(...author, 'commit', '--quiet', '-m', 'the edition');
    expect(await changedPosts('HEAD^1', 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md', folder)).toEqual([
      post,
    ]);
    expect(await changedPosts('HEAD', 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md', folder)).toEqual([]);
    await expect(changedPosts('HEAD^9', 'index.md', folder)).rejects.toThrow(
      'Git cannot compare HEAD with HEAD^9',
    );
  });

  test('says which flag is missing', async () => {
    await writeFile(join(folder, 'post.md'), '# Hello\n');
    expect((await run(['check'])).stderr).toContain('--changed HEAD^1');
    const { code, stderr } = await run(['check', join(folder, 'post.md')]);
    expect(code).toBe(2);
    expect(stderr).toContain('--edition YYYY-MM-DD');
    expect((await run(['check', join(folder, 'nope.md')])).code).toBe(2);
  });
});
