// action.yml and the program agree: every input is read, every output is written, and neither meets a shell.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { tellActions, tellActionsOfFailure } from '../../src/cli/actions/tell-actions.ts';
import { inputNames, variableOf } from '../../src/cli/read-inputs.ts';
import { unknownMasthead } from '../../src/config/masthead.ts';
import { aFolder, aHost } from '../cli/run.ts';

const step = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  shell: z.literal('bash').optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const action = z.strictObject({
  name: z.string(),
  description: z.string().max(125), // the Marketplace takes no more
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
});

const { inputs, outputs, runs } = action.parse(parse(await readFile('action.yml', 'utf8')));
const credentials: Readonly<Record<string, string>> = {
  token: 'GITHUB_TOKEN',
  'app-id': 'GITHUB_APP_ID',
  'app-private-key': 'GITHUB_APP_PRIVATE_KEY',
  'app-installation-id': 'GITHUB_APP_INSTALLATION_ID',
};

test('every input goes through the environment, and the program knows it', () => {
  const expected = Object.keys(inputs).map((name) => [
    credentials[name] ?? variableOf(name),
    `\${{ inputs.${name} }}`,
  ]);

  expect(runs.steps.find(({ id }) => id === 'run')?.env).toEqual(Object.fromEntries(expected));
  expect(Object.keys(inputs).toSorted()).toEqual([...inputNames, ...Object.keys(credentials)].toSorted());
});

test('no expression stands in a script', () => {
  const scripts = runs.steps.flatMap(({ run = [] }) => run);

  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
});

test('every script says its shell', () => {
  expect(runs.steps.filter(({ run, shell }) => run !== undefined && shell === undefined)).toEqual([]);
});

test('its outputs are those that the program writes', async () => {
  const file = join(await aFolder(), 'output');
  const host = aHost({ env: { GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: file } });
  const edition = {
    date: '2023-05-19',
    publishesAt: '2023-05-19T07:00:00Z',
    timeZone: 'UTC',
    window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
  };
  const requests = { graphql: 0, rest: 0, points: 0, retries: 0 };
  await tellActions(
    { edition, counts: null, requests, durationMs: {}, diagnostics: [], files: [] },
    [],
    'out',
    unknownMasthead,
    host,
  );
  await tellActionsOfFailure(
    { kind: 'bug', message: 'Gone', hint: null, exitCode: 1 },
    unknownMasthead,
    host,
  );
  const written = [...(await readFile(file, 'utf8')).matchAll(/^([\w-]+)<</gm)].map(([, name]) => name);

  expect(Object.keys(outputs).toSorted()).toEqual(written.toSorted());
  expect(
    Object.entries(outputs).filter(([name, { value }]) => value !== `\${{ steps.run.outputs.${name} }}`),
  ).toEqual([]);
});

test('the page for maintainers names every input and every output', async () => {
  const page = await readFile('docs/setup.md', 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
  );

  expect(named).toEqual(expect.arrayContaining([...Object.keys(inputs), ...Object.keys(outputs)]));
});
