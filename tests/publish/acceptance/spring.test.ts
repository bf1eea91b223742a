// The real configuration, a real week and the real poster: from the first draft to the published post.

import { expect, test } from 'vitest';
import { createRest, loadSpringWorld, publicToken } from '../../../sandbox/sandbox.ts';
import { aFolder, run } from '../../cli/run.ts';
import { aSandbox } from '../../sandbox/ask.ts';
import { exported, hasGit } from '../../sandbox/rest/try-rest.ts';

const website = 'sofastack/sofastack.tech';
const branch = 'sofa-weekly/2023-05-19';
const folder = 'content/zh/blog/sofa-weekly-20230519';
const words = '大家讨论了 Layotto 今年的课题，欢迎报名。';

test('the edition of 2023-05-19 is drafted, edited, refreshed and published', {
  timeout: 120_000,
}, async () => {
  const world = await loadSpringWorld();
  const rest = createRest(world);
  const sandbox = await aSandbox({ world, ...rest });
  const out = await aFolder();
  const env = {
    GITHUB_API_URL: sandbox.url,
    GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
    GITHUB_TOKEN: publicToken,
  };
  const publish = async (time: string) => {
    const before = sandbox.requests.length;
    const when = ['--edition', '2023-05-19', '--now', `2023-05-19T${time}:00+08:00`];
    const { code, stdout } = await run(['publish', '--json', '--out', out, ...when], { env });
    const writes = sandbox.requests
      .slice(before)
      .filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
    return { code, outcome: JSON.parse(stdout).outcome, writes: writes.length };
  };
  const editor = rest.editor('octo-editor');

  expect(await publish('10:00')).toMatchObject({ code: 0, outcome: { kind: 'created' }, writes: 7 });
  expect(await publish('10:00')).toMatchObject({ code: 0, outcome: { kind: 'unchanged' }, writes: 0 });
  editor.edit(website, branch, `${folder}/index.md`, (text) =>
    text.replace(/【待编辑：讨论了什么[^】]*】/, words),
  );
  expect(await publish('15:00')).toMatchObject({ code: 0, outcome: { kind: 'updated' } });
  expect(await publish('15:00')).toMatchObject({ code: 0, outcome: { kind: 'unchanged' }, writes: 0 });
  const draft = [...(world.repository(website)?.pullRequests.values() ?? [])].find(
    ({ state }) => state === 'OPEN',
  );
  editor.ready(`${website}#${draft?.number}`);
  editor.merge(`${website}#${draft?.number}`);
  expect(await publish('15:00')).toMatchObject({
    code: 0,
    outcome: { kind: 'skipped', reason: 'merged' },
    writes: 0,
  });

  expect(draft).toMatchObject({ title: 'SOFA Weekly 2023-05-19', labels: [{ name: 'do-not-merge' }] });
  await expect(
    draft?.body.replace(/[0-9a-f]{64}/g, 'facts').replace(/[0-9a-f]{40}/g, 'commit'),
  ).toMatchFileSnapshot('golden/2023-05-19-description.golden.md');
  const post = rest.file(website, 'master', `${folder}/index.md`) ?? '';
  expect(post).toContain(words);
  expect(post).toContain('- [feat: add document to sidebar #930]');
  expect(JSON.parse(rest.file(website, 'master', 'data/sofaweekly/2023-05-19.json') ?? '')).toMatchObject({
    window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
    pullRequests: ['mosn/layotto#923', 'mosn/layotto#930', 'mosn/mosn#2309'],
  });
  if (!hasGit()) return;
  const git = await exported(rest, website);
  expect(git('ls-tree', '--name-only', 'master', `${folder}/`).split('\n')).toEqual([
    `${folder}/contributions.png`,
    `${folder}/index.md`,
    `${folder}/og.png`,
  ]);
  expect(git('show', '-s', '--format=%p', branch).split(' ')).toHaveLength(2);
});
