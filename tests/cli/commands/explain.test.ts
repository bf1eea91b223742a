// `explain` at the local GitHub, over a snapshot, and over ledgers: what it says of work that is in, and of every way of being left out.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorld, publicToken, type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aWrittenLedger } from '../../builders/ledger.ts';
import { aMeeting, anIssue, aPerson, aPullRequest, aSnapshot } from '../../builders/snapshot.ts';
import { run } from '../run.ts';

const configuration = `organizations: [octo-org]
language: en
edition: { weekday: friday, time: "15:00", timeZone: Asia/Shanghai }
post: { path: "blog/{date}/index.md" }
poster: { avatarHosts: [] }
projects:
  Engine: [octo-org/engine]
exclude:
  repositories: [octo-org/website]
  titles:
    - "^chore/deps:"
  people:
    - Octo-Intern
contributors:
  bots: [octo-robot]
  aliases:
    octo-new: ["@octo-old"]
meetings:
  series:
    - { id: all, project: Engine, topic: All hands, repositories: [octo-org/engine], title: All hands, format: label-lines, cadence: P1W }
`;

const engine = 'octo-org/engine';
const inside = '2023-05-16T02:00:00Z';
const merged = (number: number, more: object = {}) => ({
  repository: engine,
  number,
  author: 'octo-user',
  title: `Improve part ${number}`,
  createdAt: '2023-05-15T00:00:00Z',
  mergedAt: inside,
  ...more,
});

function aCommunity() {
  return aWorld({
    organizations: ['octo-org'],
    users: ['octo-user', 'octo-new', 'octo-old', 'octo-shy', 'octo-intern', 'octo-robot'],
    repositories: [
      engine,
      'octo-org/website',
      { name: 'octo-org/secret', visibility: 'PRIVATE' },
      'octo-else/tool',
    ],
    pullRequests: [
      merged(1, { coAuthors: ['octo-old'] }),
      merged(2, { isIndexed: false }),
      merged(7, { mergedAt: undefined }),
      merged(5, { author: 'octo-shy' }),
      merged(8, { author: 'octo-shy', mergedAt: undefined }),
      merged(9, { repository: 'octo-org/secret' }),
      merged(10, { repository: 'octo-else/tool' }),
    ],
  });
}

let folder: string;
let sandbox: Sandbox;
let world: ReturnType<typeof aCommunity>;

beforeAll(async () => {
  world = aCommunity();
  sandbox = await startSandbox({ world });
  folder = await mkdtemp(join(tmpdir(), 'sofa-weekly-test-'));
  await writeFile(join(folder, 'weekly.yml'), configuration);
  await writeFile(join(folder, 'contributors.yml'), 'optOut: [octo-shy]\n');
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const inSnapshot = () => ['--snapshot', join(folder, 'snapshot.json')];

async function explain(what: string, ...args: readonly string[]): Promise<string[]> {
  const config = ['--config', join(folder, 'weekly.yml'), '--quiet', '--now', '2023-05-20T00:00:00Z'];
  const env = {
    GITHUB_API_URL: sandbox.url,
    GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
    GITHUB_TOKEN: publicToken,
  };
  // Whoever names files needs no token.
  const { code, stdout, stderr } = await run(
    ['explain', what, ...config, ...args],
    args.length > 0 ? {} : { env },
  );
  expect([code, stderr]).toEqual([0, '']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().replaceAll(`${folder}/`, ''));
}

const window = 'That lies in the window of the edition of 2023-05-19, 2023-05-12 15:00 to 2023-05-19 15:00.';
const introduced = (number: number, by = 'octo-user') => [
  `Pull request “Improve part ${number}” by @${by}.`,
  'It was merged at 2023-05-16 10:00.',
  window,
];
const byBoth = 'GitHub’s search found it, and so did the listing of its repository.';

describe('asked of GitHub', () => {
  test('work that counts: by what it was found, and to whom it is credited under which name', async () => {
    expect(await explain('octo-org/engine#1')).toEqual([
      'octo-org/engine#1: Credited.',
      ...introduced(1),
      byBoth,
      'Credited to @octo-user, @octo-new, under Engine.',
      'It belongs into the edition of 2023-05-19.',
    ]);
  });

  test('work that only the listing found', async () => {
    expect(await explain('https://github.com/octo-org/engine/pull/2')).toContain(
      'The listing of its repository found it; GitHub’s search did not have it yet.',
    );
  });

  test('work that is not merged, that nobody may see, or that is not covered', async () => {
    const [open, secret, elsewhere] = [
      await explain('octo-org/engine#7'),
      await explain('octo-org/secret#9'),
      await explain('octo-else/tool#10'),
    ];

    expect(open.slice(0, 3)).toEqual([
      'octo-org/engine#7: Not credited yet.',
      'Pull request “Improve part 7” by @octo-user.',
      'It is still open: it is credited in the edition in whose week it is merged.',
    ]);
    expect(secret).toEqual([
      'octo-org/secret#9: That cannot be told.',
      'GitHub shows no such thing: it does not exist, or not everybody may see it.',
    ]);
    expect(elsewhere).toContain('The weekly does not cover octo-else/tool.');
  });

  test('a commit that came with a pull request, and one of a machine without an account', async () => {
    const commit = { repository: engine, committedAt: inside, message: 'Bump' };
    const { oid } = world.addCommit({ ...commit, author: { login: null, name: 'Travis CI' } });
    const merge = world.repository(engine)?.pullRequests.get(1)?.mergeCommit ?? '';

    expect(await explain(`octo-org/engine@${oid}`)).toEqual([
      `octo-org/engine@${oid}: Not credited.`,
      'Commit “Bump”.',
      'It was committed at 2023-05-16 10:00.',
      window,
      'A machine: Git has the name of a tool that sofa-weekly knows.',
    ]);
    expect(await explain(`octo-org/engine@${merge}`)).toContain(
      'It came with octo-org/engine#1, and that is what is credited.',
    );
  });

  test('people: an alias with its line, one who is not named, a machine', async () => {
    expect(await explain('@octo-old')).toContain('Credited as @octo-new (weekly.yml:17).');
    expect(await explain('octo-shy')).toEqual([
      '@octo-shy: Counted, but not named.',
      'They asked not to be named: `contributors.optOut` has `octo-shy` (contributors.yml:1).',
    ]);
    expect((await explain('octo-robot'))[0]).toBe('@octo-robot: Not credited.');
  });
});

test.each(['octo-org/engine#1', 'octo-org/engine@0123abc', '@octo-user'])(
  '%s, and GitHub cannot be asked: that is a failure, and not that there is no such thing',
  async (what) => {
    const args = ['explain', what, '--config', join(folder, 'weekly.yml'), '--quiet'];
    const env = {
      GITHUB_API_URL: sandbox.url,
      GITHUB_GRAPHQL_URL: `${sandbox.url}/nowhere/graphql`,
      GITHUB_TOKEN: publicToken,
    };
    const { code, stdout } = await run(args, { env });

    expect([code, stdout]).toEqual([4, '']);
  },
);

describe('looked up in files, without a network', () => {
  beforeAll(async () => {
    const snapshot = aSnapshot({
      people: [aPerson({ login: 'octo-user' }), aPerson({ login: 'octo-old' })],
      pullRequests: [
        aPullRequest({ repository: engine, number: 1, coAuthors: ['octo-old'] }),
        aPullRequest({ repository: engine, number: 3, title: untrusted('chore/deps: bump') }),
        aPullRequest({ repository: engine, number: 4, author: 'octo-intern' }),
        aPullRequest({ repository: engine, number: 5, author: 'octo-robot' }),
        aPullRequest({ repository: engine, number: 6, author: 'octo-shy' }),
        aPullRequest({
          repository: engine,
          number: 12,
          closes: [
            {
              repository: engine,
              number: 21,
              title: untrusted('It is slow'),
              url: 'https://github.com/octo-org/engine/issues/21',
              author: 'octo-user',
            },
          ],
        }),
      ],
      issues: [
        anIssue({ repository: engine, number: 20, author: 'octo-user' }),
        anIssue({ repository: engine, number: 22, author: 'octo-user' }),
      ],
      meetings: [
        aMeeting({
          issue: { repository: engine, number: 22, url: 'https://github.com/octo-org/engine/issues/22' },
        }),
      ],
    });
    await writeFile(join(folder, 'snapshot.json'), JSON.stringify(snapshot));
    await mkdir(join(folder, 'ledgers'));
    const people = [{ id: 'U_octo-new', login: 'octo-new', counts: { pullRequests: 2, reviews: 1 } }];
    await writeFile(
      join(folder, 'ledgers/2023-05-12.json'),
      aWrittenLedger('2023-05-12', '2023-05-05', { pullRequests: ['octo-org/engine#99'], people }),
    );
    await writeFile(
      join(folder, 'ledgers/2023-05-19.json'),
      aWrittenLedger('2023-05-19', '2023-05-12', {
        pullRequests: ['octo-org/engine#1'],
        deleted: ['contributions this week › octo-org/engine#2', 'meeting engine 5-17 › octo-org/engine#3'],
        people,
      }),
    );
  });

  test.each([
    [
      'a title',
      3,
      '`exclude.titles` has `^chore\\/deps:` (weekly.yml:11)',
      'The configuration leaves it out',
    ],
    [
      'its only author',
      4,
      '`exclude.people` has `octo-intern` (weekly.yml:13)',
      '@octo-intern is left out by the configuration',
    ],
    [
      'a machine',
      5,
      '`contributors.bots` has `octo-robot` (weekly.yml:15)',
      '@octo-robot is left out by the configuration',
    ],
    [
      'a repository',
      8,
      '`exclude.repositories` has `octo-org/website` (weekly.yml:9)',
      'The configuration leaves it out',
    ],
  ])(
    'work that is left out for %s: the line of the configuration, and what to change',
    async (_, number, line, why) => {
      const said = await explain(`${number === 8 ? 'octo-org/website' : engine}#${number}`, ...inSnapshot());

      expect(said[0]).toMatch(/: Not credited\.$/);
      expect(said).toContain(`${why}: ${line}.`);
      expect(said).toContain(`→ To credit it from now on, take this out of the configuration: ${line}.`);
    },
  );

  test('work of somebody who opted out is counted and names nobody', async () => {
    // A snapshot from before the wish has the login, and one made today a stand-in.
    for (const asked of [
      await explain('octo-org/engine#6', ...inSnapshot()),
      await explain('octo-org/engine#5'),
    ]) {
      expect(asked[0]).toMatch(/: Counted, but not named\.$/);
      expect(asked).toContain('Counted under Engine, to people who asked not to be named.');
      expect(asked.join('\n')).not.toMatch(/octo-shy|@~| by /);
    }
  });

  test('work that is not in the snapshot does not name them either', async () => {
    const open = await explain('octo-org/engine#8');

    expect(open[1]).toBe('Pull request “Improve part 8”.');
  });

  test('issues: one that was opened, and an agenda', async () => {
    expect(await explain('octo-org/engine#20', ...inSnapshot())).toContain('@octo-user is thanked for it.');
    expect(await explain('octo-org/engine#22', ...inSnapshot())).toContain(
      'It is the agenda of a meeting: what is said there belongs to the meeting, and is not counted as an issue.',
    );
  });

  test('a snapshot says what it has, and #1 is enough if one repository fits', async () => {
    expect(await explain('#1', ...inSnapshot())).toContain(
      'Credited to @octo-user, @octo-new, under Engine.',
    );
    expect(await explain('#21', ...inSnapshot())).toContain(
      'It is named with octo-org/engine#12, which closed it.',
    );
    expect(await explain('octo-org/engine#77', ...inSnapshot())).toEqual([
      'octo-org/engine#77: That cannot be told.',
      'It is not in this snapshot.',
      '→ Without --snapshot and --ledgers, explain asks GitHub.',
    ]);
  });

  test('ledgers say which edition credits it, and to whom', async () => {
    const ledgers = ['--ledgers', join(folder, 'ledgers')];

    expect(await explain('octo-org/engine#99', ...ledgers)).toEqual([
      'octo-org/engine#99: Credited.',
      'The edition of 2023-05-12 credits it.',
    ]);
    expect(await explain('octo-org/engine#2', ...ledgers)).toEqual([
      'octo-org/engine#2: That cannot be told.',
      'An editor deleted it from the post of 2023-05-19; it stays away.',
    ]);
    expect(await explain('@octo-old', ...ledgers)).toEqual([
      '@octo-old: Credited.',
      'Credited as @octo-new (weekly.yml:17).',
      '2 editions credit them, from 2023-05-12 to 2023-05-19: 4 pull requests, 2 reviews.',
    ]);
  });

  test('both together tell what an edition covers and does not credit', async () => {
    const files = [...inSnapshot(), '--ledgers', join(folder, 'ledgers')];
    const said = await explain('octo-org/engine#12', ...files);

    expect(said[0]).toBe('octo-org/engine#12: Not credited.');
    expect(said).toContain('The edition of 2023-05-19 covers that time and does not credit it.');
  });

  test('as JSON, for other programs', async () => {
    const args = ['--config', join(folder, 'weekly.yml'), '--ledgers', join(folder, 'ledgers'), '--json'];
    const { stdout } = await run(['explain', 'octo-org/engine#99', ...args]);

    expect(JSON.parse(stdout)).toEqual({
      subject: 'octo-org/engine#99',
      verdict: 'credited',
      said: [
        {
          code: 'credited-in',
          data: { date: '2023-05-12', state: 'published' },
          message: 'The edition of 2023-05-12 credits it.',
        },
      ],
    });
  });

  test('what is nothing, or of no known repository, is a usage error', async () => {
    const config = ['--config', join(folder, 'weekly.yml'), '--ledgers', join(folder, 'ledgers')];
    const [nothing, unknown, none] = [
      await run(['explain', 'a b/c#1', ...config]),
      await run(['explain', '0123abc', ...config]),
      await run(['explain', '@octo-user', '--config', join(folder, 'weekly.yml'), '--ledgers', folder]),
    ];

    expect([nothing.code, unknown.code, none.code]).toEqual([2, 2, 2]);
    expect(nothing.stderr).toContain('a b/c#1 is no pull request, issue, commit or login');
    expect(unknown.stderr).toContain('Write it as owner/name@0123abc.');
    expect(none.stderr).toContain('There are no ledgers in');
  });
});
