// `init` in somebody else's repository: what it finds out, what it writes, and what it leaves alone.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aWorld, type PullRequestSpec } from '../../../sandbox/sandbox.ts';
import { workflowProblems } from '../../../scripts/workflow-problems.ts';
import { repositoryOf } from '../../../src/cli/init/find-repository.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import { aPerson, aPullRequest, aSnapshot } from '../../builders/snapshot.ts';
import { aFolder, aGitHub, filesIn, run } from '../run.ts';

const git = promisify(execFile);
const config = 'config/sofa-weekly.yml';
const workflow = '.github/workflows/sofa-weekly.yml';
const check = '.github/workflows/sofa-weekly-check.yml';
const contributors = 'config/contributors.yml';

async function aClone(remotes: Readonly<Record<string, string>>): Promise<string> {
  const folder = await aFolder();
  await git('git', ['-C', folder, 'init', '--quiet']);
  for (const [name, url] of Object.entries(remotes))
    await git('git', ['-C', folder, 'remote', 'add', name, url]);
  return folder;
}

/** What `init` wrote, without Git's own files. */
async function written(folder: string): Promise<Record<string, string>> {
  const files = await filesIn(folder);
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('.git/')));
}

describe('in a clone', () => {
  test('it writes a configuration and a workflow for the owner of the remote, in the zone of the machine', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    const { code, stdout, stderr } = await run(['init', '--dir', dir]);
    const { organizations, edition, language, publish, post } = await loadConfig(join(dir, config));

    expect([code, stderr]).toEqual([0, '']);
    expect(Object.keys(await written(dir)).toSorted()).toEqual([check, workflow, contributors, config]);
    expect({ organizations, edition, language, publish: publish?.repository, name: post.name }).toEqual({
      organizations: ['octo-org'],
      edition: {
        longest: null,
        weekday: 'friday',
        time: '15:00',
        timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        skip: [],
      },
      language: 'zh',
      publish: 'octo-org/weekly',
      name: 'octo-org Weekly',
    });
    expect(stdout).toContain(`Wrote ${config}, ${contributors}, ${workflow} and ${check}`);
    expect(stdout).toContain('"Allow GitHub Actions to create and approve pull requests"');
  });

  test('who is who has a file of its own, which names nobody yet, and whose examples can be taken as they are', async () => {
    const dir = await aClone({ origin: 'https://github.com/octo-org/weekly' });
    await run(['init', '--dir', dir]);
    const source = (await written(dir))[contributors] ?? '';

    expect(parse(source)).toEqual({ aliases: {}, names: {}, optOut: [], bots: [] });
    const example = source.replace(/ \{\}$/gm, '').replace(/^#(?= {2})/gm, '');
    await writeFile(join(dir, contributors), example);
    const { aliases, names } = (await loadConfig(join(dir, config))).contributors;
    expect([aliases.get('octo-old'), names.get('octo-user')]).toEqual(['octo-user', 'Octavia']);
  });

  test('the job that checks the post only reads, and runs on pull requests', async () => {
    const dir = await aClone({ origin: 'https://github.com/octo-org/weekly' });
    await run(['init', '--dir', dir]);
    const source = (await written(dir))[check] ?? '';

    expect(await workflowProblems(source, check)).toEqual([]);
    expect(parse(source)).toMatchObject({
      on: { pull_request: { paths: ['**/*.md', 'data/sofaweekly/*.json', 'config/*.yml'] } },
      permissions: {},
      jobs: { check: { permissions: { contents: 'read' } } },
    });
    expect(source.match(/permissions:/g)).toHaveLength(2);
  });

  test('the workflow is what actionlint expects, and leaves no place open', async () => {
    const dir = await aClone({ origin: 'https://github.com/octo-org/weekly' });
    await run(['init', '--dir', dir]);
    const files = await written(dir);

    expect(await workflowProblems(files[workflow] ?? '', workflow)).toEqual([]);
    expect(Object.values(files).join('\n')).not.toMatch(/__\w+__/);
  });

  test('a folder below its root is refused: GitHub would never see the workflow', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    const below = join(dir, 'site', 'news');
    await mkdir(below, { recursive: true });
    const { code, stderr } = await run(['init', '--dir', below]);

    expect([code, await written(dir)]).toEqual([2, {}]);
    expect(stderr).toContain(`${below} is not the root of its clone`);
    expect(stderr).toContain(`--dir ${dir}`);
  });

  test('flags win over what it finds', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    await run([
      ...['init', '--dir', dir, '--organization', 'no', '007', '--repository', 'octo-org/website'],
      ...['--language', 'en'],
    ]);
    const { organizations, publish, language } = await loadConfig(join(dir, config));

    expect([organizations, publish?.repository, language]).toEqual([['no', '007'], 'octo-org/website', 'en']);
  });

  test.each(['zh', 'en'])(
    'the posts that come of it speak of no other community, in %s',
    async (language) => {
      const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
      await run(['init', '--dir', dir, '--language', language]);
      const snapshot = join(dir, 'snapshot.json');
      const facts = aSnapshot({ pullRequests: [aPullRequest()], people: [aPerson()] });
      await writeFile(snapshot, JSON.stringify(facts));
      const args = [
        'render',
        '--config',
        join(dir, config),
        '--snapshot',
        snapshot,
        '--out',
        join(dir, 'out'),
      ];
      const { code } = await run(args);
      const files = await filesIn(join(dir, 'out'));

      expect(code).toBe(0);
      expect(Object.keys(files)).toContain('weekly/2023-05-19/index.md');
      expect(Object.values(files).join('\n')).not.toMatch(/sofa|蚂蚁/i);
    },
  );

  test('the examples in the configuration work once their marks are taken off', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    await run(['init', '--dir', dir]);
    const path = join(dir, config);
    const text = await readFile(path, 'utf8');
    const with_ = text
      .replace('projects: {}\n', 'projects:\n')
      .replace('series: []\n', 'series:\n')
      .replace('articles: null\n', 'articles:\n')
      .replace('record: null\n', 'record:\n')
      .replace(/^#(?= {2})/gm, '');
    await writeFile(path, with_);
    const { projects, meetings, articles, record } = await loadConfig(path);

    expect([projects.size, meetings.series.length, articles?.path]).toEqual([2, 1, 'content/blog']);
    expect(record?.badges).toBe('static/weekly/badges');
  });
});

describe('the machines among the contributors', () => {
  const at = '2023-05-10T02:00:00Z';
  const engine = 'octo-org/engine';
  const secret = 'octo-org/secret';
  const works = (author: string, number: number, more: Partial<PullRequestSpec> = {}) => ({
    ...{ repository: engine, number, title: 'Work', author, createdAt: at, mergedAt: at },
    ...more,
  });
  const aWeek = () =>
    aWorld({
      tokens: { everything: { private: true } },
      organizations: ['octo-org'],
      repositories: [engine, { name: secret, visibility: 'PRIVATE' as const }],
      pullRequests: [
        works('octo-user', 1, { reviews: [{ author: 'octo-robot', submittedAt: at }] }),
        works('renovate-bot', 2),
        works('octobot', 3),
        // An App says itself what it is.
        works('octo-app[bot]', 4),
        works('octo-secret-bot', 5, { repository: secret }),
        works('octo-long-gone-bot', 6, {
          createdAt: '2023-01-01T00:00:00Z',
          mergedAt: '2023-01-02T00:00:00Z',
        }),
      ],
      issues: [
        {
          ...{ repository: engine, number: 7, title: 'A question', author: 'octo-user', createdAt: at },
          comments: [{ author: 'CLAassistant', createdAt: at, body: 'Sign it.' }],
        },
      ],
    });

  test('are filled in if there is a token, those of the last month in public work', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    const { env } = await aGitHub(aWeek(), 'everything');
    const { code, stdout } = await run(['init', '--dir', dir], { env });
    const { bots } = (await loadConfig(join(dir, config))).contributors;

    expect(code).toBe(0);
    expect([...bots]).toEqual(['claassistant', 'octo-robot', 'renovate-bot']);
    expect(stdout).toContain(
      'contributors.bots names CLAassistant, octo-robot, renovate-bot: take out whoever is a person.',
    );
  });

  test('nobody looked without a token, and the files are written all the same', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    const { code, stdout } = await run(['init', '--dir', dir]);

    expect(code).toBe(0);
    expect(stdout).toContain(
      'Nobody looked for machines that GitHub lists as ordinary accounts: There is no GitHub token.',
    );
    expect(Object.keys(await written(dir)).toSorted()).toEqual([check, workflow, contributors, config]);
  });

  test('nor with a token that GitHub does not accept', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    const { env } = await aGitHub(aWeek(), 'wrong');
    const { code, stdout } = await run(['init', '--dir', dir], { env });

    expect(code).toBe(0);
    expect(stdout).toContain('GitHub does not accept the token.');
    expect(Object.keys(await written(dir)).toSorted()).toEqual([check, workflow, contributors, config]);
  });

  test('what GitHub does not show is said', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    const { sandbox, env } = await aGitHub(aWeek(), 'everything');
    sandbox.fail({ match: 'RecentPeople', how: { status: 422 }, times: 99 });
    const { code, stdout } = await run(['init', '--dir', dir], { env });

    expect(code).toBe(0);
    expect(stdout).toContain(
      'no machine was at work under an ordinary account. GitHub did not show everything of octo-org.',
    );
  });
});

describe('what is there stays', () => {
  test('one file is reason enough to write none', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    await mkdir(join(dir, 'config'));
    await writeFile(join(dir, config), 'mine\n');
    const { code, stderr } = await run(['init', '--dir', dir]);

    expect(code).toBe(2);
    expect(stderr).toContain(`  ${config}\n`);
    expect(stderr).not.toContain(workflow);
    expect(stderr).toContain('--force');
    expect(await written(dir)).toEqual({ [config]: 'mine\n' });
  });

  test('unless it is forced', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    await run(['init', '--dir', dir]);
    await writeFile(join(dir, config), 'mine\n');
    const { code } = await run(['init', '--dir', dir, '--force']);

    expect(code).toBe(0);
    expect((await written(dir))[config]).toContain('organizations: [octo-org]');
  });

  test('a folder in the place of a file stays even so', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    await mkdir(join(dir, workflow), { recursive: true });
    const { code, stderr } = await run(['init', '--dir', dir, '--force']);

    expect(code).toBe(2);
    expect(stderr).toContain(`  ${workflow}\n`);
    expect(await written(dir)).toEqual({});
  });

  test('a place that cannot be written leaves nothing behind', async () => {
    const dir = await aClone({ origin: 'git@github.com:octo-org/weekly.git' });
    await writeFile(join(dir, '.github'), 'a file where a folder has to be\n');
    const { code, stderr } = await run(['init', '--dir', dir]);

    expect(code).toBe(2);
    expect(stderr).toContain('cannot be written');
    expect(await written(dir)).toEqual({ '.github': 'a file where a folder has to be\n' });
  });
});

describe('what it cannot find out', () => {
  test.each([
    ['no Git', [], /--repository owner\/name/],
    ['no such folder', ['--dir', 'no/such/folder'], /no\/such\/folder/],
    ['no repository', ['--repository', 'octo-org'], /octo-org is not a repository/],
    [
      'no login',
      ['--repository', 'octo-org/weekly', '--organization', 'octo org'],
      /octo org is not the login/,
    ],
  ])('%s is a mistake with a way out', async (_name, flags, message) => {
    const dir = await aFolder();
    const { code, stderr } = await run(['init', '--dir', dir, ...flags]);

    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(await filesIn(dir)).toEqual({});
  });
});

describe('a remote leads to a repository', () => {
  test.each([
    ['https://github.com/octo-org/weekly.git', 'octo-org/weekly'],
    ['https://octo-user:secret@github.com/octo-org/weekly', 'octo-org/weekly'],
    ['ssh://git@github.com:22/octo-org/octo.github.io.git', 'octo-org/octo.github.io'],
    ['git@git.example:octo-org/weekly.git', 'octo-org/weekly'],
    ['octo:octo-org/weekly', 'octo-org/weekly'],
    ['/srv/git/weekly.git', null],
    ['../octo-org/weekly', null],
    ['file:///srv/octo-org/weekly', null],
    ['git@git.example:group/subgroup/weekly.git', null],
    ['https://github.com/octo-org/weekly; rm -rf', null],
  ])('%s', (remote, repository) => {
    expect(repositoryOf(remote)).toBe(repository);
  });

  test('the one called origin counts, or the only one', async () => {
    const both = await aClone({
      upstream: 'git@github.com:octo-other/weekly.git',
      origin: 'git@github.com:octo-org/weekly.git',
    });
    const one = await aClone({ upstream: 'git@github.com:octo-other/weekly.git' });
    const two = await aClone({
      a: 'git@github.com:octo-a/weekly.git',
      b: 'git@github.com:octo-b/weekly.git',
    });
    await run(['init', '--dir', both]);
    await run(['init', '--dir', one]);
    const unclear = await run(['init', '--dir', two]);

    expect((await loadConfig(join(both, config))).organizations).toEqual(['octo-org']);
    expect((await loadConfig(join(one, config))).organizations).toEqual(['octo-other']);
    expect(unclear.code).toBe(2);
  });
});
