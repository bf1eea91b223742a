// `draft`, `collect` and `render` as their users meet them: what they write, what they say, how they end.

import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFacts, loadSpringWorld } from '../../../sandbox/sandbox.ts';
import { exits } from '../../../src/model/errors.ts';
import { aFolder, aGitHub, filesIn, run } from '../run.ts';

const post = (date: string) => `content/zh/blog/sofa-weekly-${date.replaceAll('-', '')}/index.md`;
const friday = (date: string) => ['--edition', date, '--now', `${date}T15:00:00+08:00`];

async function draft(date: string) {
  const out = await aFolder();
  const { env } = await aGitHub(await loadSpringWorld());
  const ran = await run(['draft', ...friday(date), '--out', out], { env });
  return { ...ran, out, files: await filesIn(out) };
}

describe('the edition of 2023-05-19', () => {
  test('is the post that the golden file shows', async () => {
    const { code, files } = await draft('2023-05-19');

    expect(code).toBe(0);
    const beside = (name: string) => join(dirname(post('2023-05-19')), name);
    expect(Object.keys(files).filter((path) => !path.startsWith('avatars/'))).toEqual([
      beside('contributions.png'),
      beside('index.md'),
      beside('og.png'),
      beside('post-absolute.md'),
      beside('poster.png'),
      beside('poster.svg'),
      beside('wechat-cover.png'),
      beside('wechat.html'),
      'document.json',
      'report.json',
      'snapshot.json',
    ]);
    await expect(files[post('2023-05-19')]).toMatchFileSnapshot('./golden/2023-05-19.golden.md');
  });

  test.each([
    ['2023-05-19', 3800],
    ['2023-05-26', 6000],
  ])('is short: the post of %s has %i characters at most, without picks and tasks', async (date, most) => {
    const { files } = await draft(date);
    const sections = (files[post(date)] ?? '').split(/^(?=### )/m);
    const standing = sections.filter((section) => !/^### .*(?:issue 精选|新手任务计划)/.test(section));

    expect([...standing.join('')].length).toBeLessThanOrEqual(most);
  });

  test('has the people’s pictures beside the snapshot, on the poster, and nowhere in the post', async () => {
    const { files } = await draft('2023-05-19');
    const { people } = JSON.parse(files['snapshot.json'] ?? '');
    const shown = people.filter((person: { avatar?: string }) => person.avatar !== undefined);

    expect(shown.map(({ login }: { login: string }) => login)).toEqual([
      'cyb0225',
      'glmapper',
      'seeflood',
      'sususama',
      'wenxuwan',
      'zhenjunMa',
    ]);
    for (const { avatar } of shown) expect(files[avatar]).toBeDefined();
    expect(files[post('2023-05-19')]).not.toContain('avatars/');
    const drawing = files[join(dirname(post('2023-05-19')), 'poster.svg')] ?? '';
    // The logo, and everybody who is thanked or credited, once.
    expect(new Set(drawing.match(/data:image\/[^"]+/g)).size).toBe(6);
  });

  test('is the same without pictures, which take most of the time', async () => {
    const { files, out } = await draft('2023-05-19');
    const other = await aFolder();

    const snapshot = join(out, 'snapshot.json');
    const { code } = await run(['render', '--snapshot', snapshot, '--no-pictures', '--out', other]);

    const rendered = await filesIn(other);
    expect(code).toBe(0);
    expect(rendered[post('2023-05-19')]).toBe(files[post('2023-05-19')]);
    expect(Object.keys(rendered).filter((path) => /^content.*\.(?:png|svg)$/.test(path))).toEqual([]);
  });

  test('recaps the meeting of 17 May, previews that of 24 May, and no other', async () => {
    const { files } = await draft('2023-05-19');
    const { sections } = JSON.parse(files['document.json'] ?? '');
    const meetings = (id: string) => sections.find((section: { id: string }) => section.id === id).meetings;

    expect(meetings('meeting-recap')).toMatchObject([
      {
        project: 'Layotto',
        startsAt: '2023-05-17T06:00:00Z',
        issue: { repository: 'mosn/layotto', number: 929 },
      },
    ]);
    expect(meetings('meeting-preview')).toMatchObject([
      {
        status: 'projected',
        startsAt: '2023-05-24T06:00:00Z',
        endsAt: '2023-05-24T07:00:00Z',
        joinUrl: null,
        agenda: [],
        lastAgenda: [
          { references: [{ number: 894, title: '2023开源之夏-课题汇总' }] },
          { references: [{ number: 902, title: 'Discussion：自建各种 Component' }] },
          { references: [{ number: 867, title: '希望 Layotto 提供高性能的通信交互能力' }] },
        ],
      },
    ]);
  });
});

test('every edition of the spring credits every human pull request of its window, none twice, machines left out', async () => {
  const facts = await loadFacts(new URL('../../../sandbox/worlds/2023-q2.json', import.meta.url));
  const windows = [
    ['2023-05-12T07:00:00Z', '2023-05-19'],
    ['2023-05-19T07:00:00Z', '2023-05-26'],
    ['2023-06-09T07:00:00Z', '2023-06-16'],
  ] as const;
  for (const [from, date] of windows) {
    const { files } = await draft(date);
    const linked = [
      ...(files[post(date)] ?? '').matchAll(
        /^- \[[^\n]*\]\(https:\/\/github\.com\/([^/]+\/[^/]+)\/pull\/(\d+)\) (?:\[@|ghost)/gm,
      ),
    ].map(([, repository, number]) => `${repository}#${number}`);
    const expected = facts.pullRequests
      .filter(({ mergedAt }) => mergedAt >= from && mergedAt < `${date}T07:00:00Z`)
      .filter(({ repo, author }) => repo !== 'sofastack/sofastack.tech' && !author?.endsWith('[bot]'))
      .map(({ repo, number }) => `${repo}#${number}`);

    expect(linked.toSorted()).toEqual(expected.toSorted());
  }
}, 60_000);

describe('rendering', () => {
  test('again from the snapshot gives the same bytes', async () => {
    const first = await draft('2023-05-26');
    const out = await aFolder();
    const { code } = await run(['render', '--snapshot', join(first.out, 'snapshot.json'), '--out', out], {
      fetch: () => Promise.reject(new Error('no network')),
    });
    const again = await filesIn(out);

    expect(code).toBe(0);
    const { 'report.json': _, ...facts } = again;
    const { 'report.json': __, ...firstFacts } = first.files;
    expect(facts).toEqual(firstFacts);
  });

  test('in English is a matter of configuration', async () => {
    const first = await draft('2023-05-26');
    const out = await aFolder();
    const config = join(out, 'weekly.yml');
    await writeFile(
      config,
      (await readFile('config/sofa-weekly.yml', 'utf8')).replace('language: zh', 'language: en'),
    );
    await run(['render', '--config', config, '--snapshot', join(first.out, 'snapshot.json'), '--out', out]);

    await expect((await filesIn(out))[post('2023-05-26')]).toMatchFileSnapshot(
      './golden/2023-05-26.en.golden.md',
    );
  });

  test('collects the same facts to the same bytes', async () => {
    const collect = async () => {
      const out = await aFolder();
      const { env } = await aGitHub(await loadSpringWorld());
      await run(['collect', ...friday('2023-05-26'), '--out', out], { env });
      const { 'report.json': _, ...facts } = await filesIn(out);
      return facts;
    };

    expect(await collect()).toEqual(await collect());
  });
});

describe('what is said', () => {
  test('goes to stderr, and with --json one report to stdout', async () => {
    const out = await aFolder();
    const { env } = await aGitHub(await loadSpringWorld());
    const { stdout, stderr } = await run(['draft', ...friday('2023-05-26'), '--out', out, '--json'], { env });
    const report = JSON.parse(stdout);

    expect(report).toMatchObject({
      edition: { date: '2023-05-26' },
      counts: { pullRequests: 18, authors: 14, newcomers: 1, recaps: 1, previews: 1 },
      requests: { retries: 0 },
    });
    expect(report).toEqual(JSON.parse((await filesIn(out))['report.json'] ?? ''));
    expect(Object.keys(report.durationMs)).toEqual(['collect', 'compose', 'render']);
    expect(stderr).toContain('从 GitHub 收集');
  });

  test('is nothing with --quiet', async () => {
    const { env } = await aGitHub(await loadSpringWorld());
    const { stdout, stderr } = await run(
      ['collect', ...friday('2023-05-19'), '--out', await aFolder(), '--quiet'],
      { env },
    );

    expect([stdout, stderr]).toEqual(['', '']);
  });

  test('helps', async () => {
    const { code, stdout } = await run(['--help']);

    expect(code).toBe(0);
    for (const word of ['draft', 'collect', 'render', 'demo', 'GITHUB_TOKEN', 'Exit codes'])
      expect(stdout).toContain(word);
    for (const { code, meaning } of Object.values(exits)) expect(stdout).toContain(`  ${code} ${meaning}`);
    expect((await run(['draft', '--help'])).stdout).toContain('--edition <date>');
    expect((await run(['help', 'draft'])).stdout).toContain('--edition <date>');
  });

  test('explains its exit codes in the README as in --help', async () => {
    const rows = Object.values(exits).map(({ code, meaning }) => `| ${code} | ${meaning} |`);

    expect(await readFile('README.md', 'utf8')).toContain(
      `| exit code | meaning |\n|---|---|\n${rows.join('\n')}\n\n`,
    );
  });
});

test('what an editor changed in the folder is kept beside, and told', async () => {
  const out = await aFolder();
  const { env } = await aGitHub(await loadSpringWorld());
  const draftAgain = () => run(['draft', ...friday('2023-05-19'), '--out', out], { env });
  await draftAgain();
  const edited = join(out, post('2023-05-19'));
  await writeFile(edited, 'Words of an editor\n');
  // An editor needs longer than the tick of a file system's clock.
  const { mtimeMs } = await stat(edited);
  await utimes(edited, new Date(mtimeMs + 60_000), new Date(mtimeMs + 60_000));
  const { stderr } = await draftAgain();
  const files = await filesIn(out);

  expect(files[`${post('2023-05-19')}.edited`]).toBe('Words of an editor\n');
  expect(files[post('2023-05-19')]).not.toContain('Words of an editor');
  expect(stderr).toContain(`that version is kept as ${join(out, post('2023-05-19'))}.edited`);
});
