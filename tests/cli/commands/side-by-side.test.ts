// Runs side by side: each organization is collected by a run of its own, and one run renders, or publishes, all of them.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { aWorld, createRest, publicToken, startSandbox } from '../../../sandbox/sandbox.ts';
import { aWrittenConfig } from '../../builders/config.ts';
import { aFolder, filesIn, run } from '../run.ts';

const now = ['--edition', '2023-05-19', '--now', '2023-05-19T15:00:00+08:00'];
const post = 'blog/2023-05-19/index.md';

async function aDesk() {
  const merged = { createdAt: '2023-05-10T00:00:00Z', mergedAt: '2023-05-15T01:00:00Z' };
  const world = aWorld({
    organizations: ['octo-a', 'octo-b'],
    repositories: [{ name: 'octo-b/site', files: { 'README.md': 'The website\n' } }],
    pullRequests: [
      { ...merged, repository: 'octo-a/one', number: 1, title: 'Make it better', author: 'octo-user' },
      { ...merged, repository: 'octo-b/two', number: 1, title: 'Make it faster', author: 'octo-new' },
      { ...merged, repository: 'octo-b/two', number: 2, title: 'Make it smaller', author: 'octo-user' },
      // Known to the other organization alone.
      {
        repository: 'octo-b/two',
        number: 3,
        author: 'octo-user',
        createdAt: '2021-01-01T00:00:00Z',
        mergedAt: '2021-01-02T00:00:00Z',
      },
    ],
    issues: [{ repository: 'octo-a/one', number: 7, author: 'octo-reporter', createdAt: merged.mergedAt }],
    commits: [
      { repository: 'octo-b/two', message: 'Mend it', author: 'octo-pusher', committedAt: merged.mergedAt },
    ],
    releases: [{ repository: 'octo-a/one', tag: 'v1.0.0', publishedAt: merged.mergedAt }],
  });
  world.addReview({ on: 'octo-a/one#1', author: 'octo-new', submittedAt: merged.mergedAt });
  const sandbox = await startSandbox({
    world,
    ...createRest(world, { now: () => new Date('2023-05-19T15:00:00+08:00') }),
  });
  onTestFinished(() => sandbox.close());
  const folder = await aFolder();
  const config = join(folder, 'weekly.yml');
  const settings = {
    organizations: ['octo-a', 'octo-b'],
    post: { path: 'blog/{date}/index.md' },
    publish: { repository: 'octo-b/site' },
    github: { interval: 0 },
  };
  await writeFile(config, stringify(aWrittenConfig(settings)));
  const env = {
    GITHUB_API_URL: sandbox.url,
    GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
    GITHUB_TOKEN: publicToken,
  };
  return {
    world,
    at: (name: string) => join(folder, name),
    run: (...args: readonly string[]) => run([...args, '--config', config, '--quiet'], { env }),
  };
}

test('two runs and one give the same post, byte for byte', async () => {
  const desk = await aDesk();
  await desk.run('draft', ...now, '--out', desk.at('whole'));
  for (const name of ['octo-a', 'octo-b'])
    expect(await desk.run('collect', '--only', name, ...now, '--out', desk.at(name))).toMatchObject({
      code: 0,
    });

  const rendered = await desk.run(
    ...['render', '--out', desk.at('joined')],
    ...['--snapshot', desk.at('octo-b/snapshot.json'), '--snapshot', desk.at('octo-a/snapshot.json')],
  );

  expect(rendered.code).toBe(0);
  const [whole, joined] = [await filesIn(desk.at('whole')), await filesIn(desk.at('joined'))];
  expect(joined[post]).toContain('Make it smaller');
  for (const path of [post, 'blog/2023-05-19/wechat.html', 'document.json'])
    expect(joined[path], path).toBe(whole[path]);
});

test('what they collected is published without collecting again', async () => {
  const desk = await aDesk();
  for (const name of ['octo-a', 'octo-b'])
    await desk.run('collect', '--only', name, ...now, '--out', desk.at(name));

  const { code, stdout } = await desk.run(
    ...['publish', '--json', '--out', desk.at('out'), '--now', '2023-05-19T15:10:00+08:00'],
    ...['--snapshot', desk.at('octo-a/snapshot.json'), '--snapshot', desk.at('octo-b/snapshot.json')],
  );

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ edition: { date: '2023-05-19' }, outcome: { kind: 'created' } });
});

test('the same organization twice is refused', async () => {
  const desk = await aDesk();
  await desk.run('collect', '--only', 'octo-a', ...now, '--out', desk.at('a'));
  const twice = ['--snapshot', desk.at('a/snapshot.json'), '--snapshot', desk.at('a/snapshot.json')];

  expect(await desk.run('render', '--out', desk.at('out'), ...twice)).toMatchObject({ code: 6 });
});

test('what the configuration does not cover is not collected alone', async () => {
  const desk = await aDesk();

  expect(await desk.run('collect', '--only', 'octo-c', ...now)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Name one of octo-a, octo-b.'),
  });
});
