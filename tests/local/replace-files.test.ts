// What stands at a path is the old content or the new one.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFiles } from '../../src/local/replace-files.ts';
import { aFolder, filesIn } from '../cli/run.ts';

test('writes files and their folders, over what was there, and leaves nothing else', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'a.md'), 'old');
  await replaceFiles([
    { path: join(folder, 'a.md'), content: 'new' },
    { path: join(folder, 'b', 'c.png'), content: new Uint8Array([99]) },
  ]);

  expect(await filesIn(folder)).toEqual({ 'a.md': 'new', 'b/c.png': 'c' });
});

test('changes nothing if one of them cannot be written', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'a.md'), 'old');
  await writeFile(join(folder, 'file'), 'not a folder');
  const replaced = replaceFiles([
    { path: join(folder, 'a.md'), content: 'new' },
    { path: join(folder, 'file', 'b.md'), content: 'new' },
  ]);

  await expect(replaced).rejects.toThrow();
  expect(await filesIn(folder)).toEqual({ 'a.md': 'old', file: 'not a folder' });
});

test('two that write the same file at once do not meet', async () => {
  const folder = await aFolder();
  const path = join(folder, 'state.json');
  await Promise.all(['1', '2', '3'].map((content) => replaceFiles([{ path, content }])));

  expect(Object.keys(await filesIn(folder))).toEqual(['state.json']);
  expect(['1', '2', '3']).toContain(await readFile(path, 'utf8'));
});

test('keeps a file for its owner, if that is asked for', async () => {
  const path = join(await aFolder(), 'deep', 'state.json');
  await mkdir(join(path, '..'));
  await replaceFiles([{ path, content: '{}' }], { mode: 0o600, flush: true });

  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
