// `preview` as its users meet it: the page it saves, the server it runs, what it says when it cannot.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { aWrittenConfig } from '../../builders/config.ts';
import { aPerson, aPullRequest, aSnapshot } from '../../builders/snapshot.ts';
import { aFolder, filesIn, run } from '../run.ts';
import { startPreview } from '../start-preview.ts';

async function aWeek(): Promise<{ folder: string; config: string; snapshot: string }> {
  const folder = await aFolder();
  const [config, snapshot] = [join(folder, 'weekly.yml'), join(folder, 'snapshot.json')];
  await writeFile(config, stringify(aWrittenConfig()));
  await writeFile(
    snapshot,
    JSON.stringify(aSnapshot({ people: [aPerson()], pullRequests: [aPullRequest()] })),
  );
  return { folder, config, snapshot };
}

const offline: typeof fetch = () => Promise.reject(new Error('no network'));

test('saves the whole page as one file, the same each time, with no token and no network', async () => {
  const { folder, config, snapshot } = await aWeek();
  const save = (file: string) =>
    run(['preview', '--config', config, '--snapshot', snapshot, '--export', join(folder, file)], {
      fetch: offline,
    });

  const [one, two] = [await save('one.html'), await save('two.html')];
  const files = await filesIn(folder);

  expect([one.code, one.stdout, one.stderr]).toEqual([
    0,
    '',
    `2023-05-19 这一期的预览：${join(folder, 'one.html')}\n`,
  ]);
  expect(two.code).toBe(0);
  expect(files['one.html']).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  expect(files['one.html']).toContain('data:image/png;base64,');
  expect(files['two.html']).toBe(files['one.html']);
});

test('shows where the post that an editor worked on does not agree with the facts', async () => {
  const { folder, config, snapshot } = await aWeek();
  const path = 'content/zh/blog/sofa-weekly-20230519/index.md';
  const written = stringify(
    aWrittenConfig({ post: { path: 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md' } }),
  );
  await writeFile(config, written);
  await run(['render', '--config', config, '--snapshot', snapshot, '--out', folder, '--no-pictures']);
  const post = (await filesIn(folder))[path] ?? '';
  await writeFile(join(folder, path), post.replace('共有 1 位同学', '共有 7 位同学'));
  await run(['preview', '--config', config, '--snapshot', snapshot, '--export', join(folder, 'page.html')]);
  const page = (await filesIn(folder))['page.html'] ?? '';

  expect(page).toContain('"rule":"count","message":"参与的人数写的是 7，数据里是 1"');
});

describe('the snapshot', () => {
  const missing = async (...args: string[]) => {
    const { config } = await aWeek();
    // A week of which no folder of this repository can have anything.
    return run(['preview', '--config', config, ...args], { now: () => '2031-05-21T00:00:00Z' });
  };

  test('is looked for where draft puts the next edition’s', async () => {
    const { code, stderr } = await missing();

    expect(code).toBe(2);
    expect(stderr).toContain('There is no snapshot at out/2031-05-23/snapshot.json');
  });

  test('of another edition or in another folder is named as for draft', async () => {
    expect((await missing('--edition', '2031-05-30')).stderr).toContain('out/2031-05-30/snapshot.json');
    expect((await missing('--out', 'elsewhere')).stderr).toContain('elsewhere/snapshot.json');
  });

  test('that is not valid is a failure of its own', async () => {
    const { config, snapshot } = await aWeek();
    await writeFile(snapshot, '{}');

    expect((await run(['preview', '--config', config, '--snapshot', snapshot])).code).toBe(6);
  });
});

test('a port is a number', async () => {
  const { code, stderr } = await run(['preview', '--port', '70000']);

  expect(code).toBe(2);
  expect(stderr).toContain('A port is a number from 0 to 65535.');
});

test('serves the page until somebody stops it', async () => {
  const { config, snapshot } = await aWeek();
  const { url, stop } = await startPreview({ config, snapshot });

  const response = await fetch(url);
  const page = await response.text();

  expect(response.status).toBe(200);
  expect(page).toContain('Make it better');
  expect(await stop()).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('says in the language of the weekly what is wrong with a change', async () => {
  const { config, snapshot } = await aWeek();
  const { url, stop } = await startPreview({ config, snapshot });
  const changes = await fetch(`${url}changes`);
  await writeFile(config, stringify({ ...aWrittenConfig(), colour: 'red' }));
  let problem: unknown = null;
  for await (const _ of changes.body ?? []) {
    const state = await (await fetch(`${url}state.json`)).text();
    ({ problem } = JSON.parse(state));
    // A file is empty for a moment while it is written anew.
    if (state.includes('colour')) break;
  }

  expect(problem).toEqual({
    message: `${config} 有 1 处错误\n  colour：没有这个配置项，写的是 "red"`,
    hint: '请逐处改正后再运行。',
  });
  expect(await stop()).toBe(0);
});
