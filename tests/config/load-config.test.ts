// Configuration: what is right is resolved, what is wrong is said at once, all of it.
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { loadConfig, parseConfig } from '../../src/config/load-config.ts';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import { Failure } from '../../src/model/errors.ts';
import { languages } from '../../src/words/languages.ts';
import { sectionIds } from '../../src/words/section-ids.ts';
import { aConfig, aWrittenConfig } from '../builders/config.ts';

function problemsOf(written: object): string[] {
  try {
    parseConfig(stringify(written), 'weekly.yml');
  } catch (error) {
    if (error instanceof Failure && error.kind === 'usage')
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
  return [];
}

/** A configuration with mistakes, which the type would not let through. */
function aBadConfig(overrides: Record<string, unknown>): object {
  return { ...aWrittenConfig(), ...overrides };
}

describe('a configuration', () => {
  test('of SOFAStack and MOSN is valid', async () => {
    const config = await loadConfig('config/sofa-weekly.yml');

    expect(config.organizations).toEqual(['sofastack', 'mosn']);
    expect(config.exclude.repositories).toEqual(new Set(['sofastack/sofastack.tech']));
    expect(config.projects.get('sofastack/sofa-rpc')).toBe('SOFARPC');
    expect(config.meetings.series.map(({ id, format, projected }) => ({ id, format, projected }))).toEqual([
      { id: 'layotto', format: 'label-lines', projected: true },
      { id: 'sofa-ark', format: 'monthly', projected: false },
      { id: 'sofa-serverless', format: 'iteration', projected: false },
    ]);
  });

  test('has a schedule for the daemon, in the zone of the editions unless told otherwise', () => {
    expect(aConfig().serve).toEqual({
      schedule: ['17 9 * * 5'],
      timeZone: 'Asia/Shanghai',
      host: '127.0.0.1',
      port: 8080,
      state: 'state/serve.json',
    });
    expect(
      aConfig({ serve: { schedule: ['0 9 * * 4', '0 9 * * 5'], timeZone: 'Europe/Berlin' } }).serve,
    ).toMatchObject({ schedule: ['0 9 * * 4', '0 9 * * 5'], timeZone: 'Europe/Berlin' });
  });

  test('needs organizations, an edition and a post, and fills in the rest', () => {
    expect(aConfig()).toMatchObject({
      repositories: [],
      language: 'zh',
      articles: null,
      github: { interval: 1000 },
      templates: null,
    });
  });

  test('names a person by any of their names, in any case of letters', () => {
    const { aliases, gitNames } = aConfig({
      contributors: { aliases: { 'octo-user': ['Octo-Old', 'Octavia User'] } },
    }).contributors;

    expect([aliases.get('octo-old'), gitNames.get('octavia user'), aliases.get('octo-user')]).toEqual([
      'octo-user',
      'octo-user',
      'octo-user',
    ]);
  });

  test('takes an alias for an account, a name in Git, or both, by its form', () => {
    const { aliases, gitNames } = aConfig({
      contributors: { aliases: { octo: ['@octo-old', 'Octavia User', 'octavia <>', 'otto'] } },
    }).contributors;

    expect([...aliases.keys()]).toEqual(['octo', 'octo-old', 'otto']);
    expect([...gitNames.keys()]).toEqual(['octo', 'octavia user', 'octavia', 'otto']);
  });
});

describe('mistakes', () => {
  test.each([
    [
      'an alias that is somebody’s own name',
      { 'octo-user': ['octo-old'], 'Octo-Old': ['octo-older'] },
      'octo-user[0]: expected every alias under one login only, got "octo-old"',
    ],
    [
      'an alias of two people',
      { 'octo-user': ['octo-old'], 'octo-friend': ['@octo-new', 'Octo-Old'] },
      'octo-friend[1]: expected every alias under one login only, got "Octo-Old"',
    ],
    [
      'a person twice',
      { 'octo-user': ['octo-old'], 'Octo-User': ['octo-older'] },
      'Octo-User: expected every alias under one login only, got a list',
    ],
  ])('are told: %s', (_name, aliases, mistake) => {
    expect(problemsOf(aBadConfig({ contributors: { aliases } }))).toEqual([
      `contributors.aliases.${mistake}`,
    ]);
  });

  test('are told: a login among its own aliases is none', () => {
    expect(problemsOf(aBadConfig({ contributors: { aliases: { 'octo-user': ['Octo-User'] } } }))).toEqual([]);
  });

  test('are told: a date that the calendar does not have', () => {
    const edition = {
      weekday: 'friday',
      time: '15:00',
      timeZone: 'Asia/Shanghai',
      skip: ['2023-02-30', 'soon'],
    };

    expect(problemsOf(aBadConfig({ edition }))).toEqual([
      'edition.skip[0]: expected a date such as 2023-05-19, got "2023-02-30"',
      'edition.skip[1]: expected a date such as 2023-05-19, got "soon"',
    ]);
  });

  test.each([
    ['an alias without its anchor', 'organizations: *nowhere'],
    [
      'aliases of aliases without end',
      'a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]',
    ],
  ])('are told: YAML with %s', (_name, source) => {
    expect(() => parseConfig(source, 'weekly.yml')).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: expect.stringContaining('weekly.yml is not valid YAML'),
      }),
    );
  });

  test('are all told at once, each with its path, what was expected and what was got', () => {
    const problems = problemsOf({
      organizations: [],
      exclude: { repositories: ['sofa-rpc'], titles: ['('] },
      edition: { weekday: 'fryday', time: '25:00', timeZone: 'Mars/Olympus' },
      post: { path: '../post.md' },
      meetings: { joinHosts: 3 },
      language: 'xx',
      github: { interval: -1 },
      colour: 'red',
    });

    expect(problems).toEqual([
      'organizations: expected at least one, got an empty list',
      'exclude.repositories[0]: expected owner/name, got "sofa-rpc"',
      'exclude.titles[0]: expected a regular expression, got "("',
      'edition.weekday: expected one of monday, tuesday, wednesday, thursday, friday, saturday, sunday, got "fryday"',
      'edition.time: expected a time such as 15:00, got "25:00"',
      'edition.timeZone: expected an IANA time zone such as Asia/Shanghai, got "Mars/Olympus"',
      'meetings.joinHosts: expected a list, got 3',
      `language: expected one of ${languages.join(', ')}, got "xx"`,
      'post.path: expected a relative path without .., got "../post.md"',
      'post.path: expected {date} or {yyyymmdd} somewhere in the path, got "../post.md"',
      'github.interval: expected at least 0, got -1',
      'colour: expected no such key, got "red"',
    ]);
  });

  test.each([
    [
      { edition: { weekday: 'friday', time: '15:00', timeZone: 'Asia/Shanghai', skips: [] } },
      'edition.skips: expected no such key, got an empty list',
    ],
    [
      { sections: ['reading', { id: 'reading', heading: 'Reading' }] },
      'sections: expected every section once, got a list',
    ],
    [{ sections: ['weather'] }, `sections[0]: expected one of ${sectionIds.join(', ')}, got "weather"`],
    [{ sections: [{ id: 'reading', headin: 'x' }] }, 'sections[0].headin: expected no such key, got "x"'],
    [
      { projects: { A: ['o/a'], B: ['O/A'] } },
      'projects: expected every repository under one project only, got a mapping',
    ],
    [
      { contributors: { aliases: { a: ['x'], b: ['X'] } } },
      'contributors.aliases.b[0]: expected every alias under one login only, got "X"',
    ],
    [
      { contributors: { aliases: { 'a b': ['x'] } } },
      'contributors.aliases.a b: expected a GitHub login as the key, got "a b"',
    ],
    [{ templates: '/etc' }, 'templates: expected a relative path without .., got "/etc"'],
    [{ organizations: 'mosn' }, 'organizations: expected a list, got "mosn"'],
    ...['61 9 * * 5', '0 0 31 2 *', '0 17 9 * * 5', '@weekly', 'weekly'].map(
      (schedule) =>
        [
          { serve: { schedule } },
          `serve.schedule: expected a cron expression of five fields such as 17 9 * * 5, got "${schedule}"`,
        ] as const,
    ),
    [
      { serve: { schedule: ['17 9 * * 5', 'noon'] } },
      'serve.schedule[1]: expected a cron expression of five fields such as 17 9 * * 5, got "noon"',
    ],
  ] as const)('%j', (overrides, problem) => {
    expect(problemsOf(aBadConfig(overrides))).toContain(problem);
  });

  test('in a meeting series are told by its place', () => {
    const series = {
      id: 'Layotto',
      project: 'Layotto',
      topic: 'T',
      repositories: ['mosn/layotto'],
      title: '会议',
      format: 'label-lines',
      cadence: 'weekly',
      time: '14-15',
    };

    expect(problemsOf(aBadConfig({ meetings: { series: [series] } }))).toEqual([
      'meetings.series[0].id: expected lower-case letters, digits and -, got "Layotto"',
      'meetings.series[0].cadence: expected an ISO 8601 duration of days or longer, such as P1W, got "weekly"',
      'meetings.series[0].time: expected a time range such as 20:00-21:30, got "14-15"',
    ]);
  });

  test('two series cannot have one id', () => {
    const series = {
      id: 'a',
      project: 'A',
      topic: 'T',
      repositories: ['mosn/layotto'],
      title: 'x',
      format: 'label-lines',
      cadence: 'P1W',
    } as const;
    const meetings: WrittenConfig['meetings'] = {
      series: [
        { ...series, repositories: [...series.repositories] },
        { ...series, repositories: [...series.repositories] },
      ],
    };

    expect(problemsOf(aBadConfig({ meetings }))).toEqual([
      'meetings.series: expected every id once, got a list',
    ]);
  });

  test('in the YAML itself are told with their line', () => {
    expect(() => parseConfig('organizations: [mosn\nlanguage: zh', 'weekly.yml')).toThrow(
      /weekly\.yml is not valid YAML[\s\S]*line 2/,
    );
    expect(() => parseConfig('language: zh\nlanguage: en\n', 'weekly.yml')).toThrow(/unique/);
  });

  test('an empty file is one too', () => {
    expect(() => parseConfig('', 'weekly.yml')).toThrow(/organizations: expected a list, got nothing/);
  });

  test('a missing file is a usage failure that names it', async () => {
    await expect(loadConfig('nowhere.yml')).rejects.toMatchObject({
      kind: 'usage',
      message: 'There is no configuration at nowhere.yml',
      hint: 'Name one with --config FILE.',
    });
    await expect(loadConfig('package.json/weekly.yml')).rejects.toMatchObject({
      kind: 'usage',
      message: 'There is no configuration at package.json/weekly.yml',
    });
  });

  test('a folder in the place of the file is a usage failure that says so', async () => {
    await expect(loadConfig('config')).rejects.toMatchObject({
      kind: 'usage',
      message: 'config is a folder, not a configuration file',
      hint: 'Name the file in it with --config FILE.',
    });
  });

  test('a file that cannot be read is a usage failure that says why', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'sofa-weekly-')), 'weekly.yml');
    onTestFinished(() => rm(dirname(path), { recursive: true }));
    // Permissions would not do: root may read everything.
    await symlink(path, path);

    await expect(loadConfig(path)).rejects.toMatchObject({
      kind: 'usage',
      message: `The configuration ${path} cannot be read (ELOOP)`,
      hint: 'Let whoever runs this read the file, or name another one with --config FILE.',
    });
  });
});
