// A folder that takes everything or nothing, and says why not.
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editedFiles, tryFolder, writeFolder } from '../../src/local/write-folder.ts';
import { aFolder, filesIn } from '../cli/run.ts';

test('with a folder in the place of a file stays as it was', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'a.md'), 'old');
  await mkdir(join(folder, 'b.md'));
  const written = writeFolder(folder, [
    { path: 'a.md', content: 'new' },
    { path: 'b.md', content: 'new' },
  ]);

  await expect(written).rejects.toMatchObject({ kind: 'usage', message: expect.stringContaining('EISDIR') });
  expect(await filesIn(folder)).toEqual({ 'a.md': 'old' });
});

describe('that cannot be written', () => {
  test('is found out beforehand, with the reason', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'file'), '');

    await expect(tryFolder(join(folder, 'file', 'out'))).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('a file, not a folder (ENOTDIR)'),
      hint: 'Choose a folder that you can write to with --out DIR.',
    });
  });

  test('leaves no trace of the trial where it can', async () => {
    const folder = await aFolder();
    await tryFolder(join(folder, 'out'));

    expect(await filesIn(folder)).toEqual({});
  });
});

test('what somebody changed after the last run is found, and nothing else', async () => {
  const folder = await aFolder();
  const before = ['same.md', 'edited.md', 'older.md', 'report.json'];
  for (const name of before) await writeFile(join(folder, name), name);
  const at = (name: string, seconds: number) => utimes(join(folder, name), seconds, seconds);
  await at('report.json', 1_000);
  await at('same.md', 2_000);
  await at('edited.md', 2_000);
  await at('older.md', 900);
  const files = [
    { path: 'same.md', content: 'same.md' },
    { path: 'edited.md', content: 'ours' },
    { path: 'older.md', content: 'ours' },
    { path: 'new.md', content: 'ours' },
  ];

  expect((await editedFiles(folder, files, 'report.json')).map(({ path }) => path)).toEqual(['edited.md']);
  expect(await editedFiles(folder, files, 'no-report.json')).toEqual([]);
});
