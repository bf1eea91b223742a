// The daemon's memory on disk: whole, checked, and never in the way.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/daemon/log.ts';
import { emptyState, type State } from '../../src/daemon/state.ts';
import { openStateFile } from '../../src/daemon/state-file.ts';
import { aFolder } from '../cli/run.ts';
import { anOutcome } from './machine.ts';

const state: State = {
  schemaVersion: 1,
  came: ['2023-05-19T01:17:00Z'],
  planned: ['2023-05-26T01:17:00Z'],
  running: { edition: '2023-05-19', attempt: 2, startedAt: '2023-05-19T01:22:00Z' },
  editions: [
    {
      edition: '2023-05-19',
      success: { at: '2023-05-18T01:17:00Z', outcome: anOutcome() },
      failure: {
        at: '2023-05-19T01:17:00Z',
        attempt: 1,
        kind: 'unavailable',
        message: 'GitHub is away',
        hint: null,
        retryAt: '2023-05-19T01:22:00Z',
      },
    },
  ],
};

async function aFile(text?: string) {
  const folder = await aFolder();
  const path = join(folder, 'state', 'serve.json');
  if (text !== undefined) {
    await mkdir(join(folder, 'state'));
    await writeFile(path, text);
  }
  const logged: string[] = [];
  const log = createLog({
    write: (line) => logged.push(line),
    now: () => '2023-05-19T00:00:00Z',
    redact: (words) => words,
    json: false,
    quiet: false,
  });
  return { path, folder: join(folder, 'state'), file: openStateFile(path, log), logged };
}

describe('a state', () => {
  test('that was saved is loaded as it was, and nothing is left beside it', async () => {
    const { file, folder } = await aFile();
    await file.save(state);

    expect(await file.load()).toEqual(state);
    expect(await readdir(folder)).toEqual(['serve.json']);
  });

  test('that is not there is an empty one', async () => {
    const { file, logged } = await aFile();

    expect(await file.load()).toEqual(emptyState);
    expect(logged).toEqual([]);
  });

  test('that is saved twice at once is the later one', async () => {
    const { file } = await aFile();
    await Promise.all([file.save(state), file.save(emptyState)]);

    expect(await file.load()).toEqual(emptyState);
  });

  test('half a file of an earlier attempt beside it is no hindrance', async () => {
    const { file, path } = await aFile('{}');
    await writeFile(`${path}.new`, '{"schemaVers');
    await file.save(state);

    expect(await file.load()).toEqual(state);
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['half written', '{"schemaVersion": 1, "came": ['],
    ['empty', ''],
    ['of another version', JSON.stringify({ ...state, schemaVersion: 2 })],
    ['with something missing', JSON.stringify({ ...state, planned: undefined })],
    ['with a time that does not exist', JSON.stringify({ ...state, planned: ['2023-13-45T00:00:00Z'] })],
    [
      'with an outcome of no known kind',
      JSON.stringify({
        ...state,
        editions: [
          {
            edition: '2023-05-19',
            success: { at: '2023-05-18T01:17:00Z', outcome: { kind: 'lost' } },
            failure: null,
          },
        ],
      }),
    ],
    ['that is a list', '[]'],
  ])('%s is told, moved aside, and a new one begun', async (_what, text) => {
    const { file, path, logged } = await aFile(text);

    expect(await file.load()).toEqual(emptyState);
    expect(await readFile(`${path}.corrupt`, 'utf8')).toBe(text);
    expect(logged.join('')).toContain(
      `error The state in ${path} is damaged and was moved to ${path}.corrupt`,
    );

    await file.save(state);
    expect(await file.load()).toEqual(state);
  });

  test('is a failure that says what to do where it cannot even be read', async () => {
    const { folder } = await aFile('{}');
    const { logged } = await aFile();
    const file = openStateFile(
      folder,
      createLog({
        write: (line) => logged.push(line),
        now: () => '',
        redact: (words) => words,
        json: false,
        quiet: false,
      }),
    );

    await expect(file.load()).rejects.toMatchObject({
      kind: 'usage',
      message: `The state cannot be read from ${folder}`,
    });
    await expect(file.save(state)).rejects.toMatchObject({
      kind: 'usage',
      message: `The state cannot be written to ${folder}`,
    });
  });
});
