// The pictures beside a snapshot: files of its own, and nothing that a link leads to.
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCollection } from '../../../src/cli/run/read-collection.ts';
import { aFolder } from '../run.ts';

const avatar = 'avatars/28d0f412bd108874.png';
const stored = new URL('../../model/stored/snapshot-1.json', import.meta.url);

/** A snapshot whose first person has a picture, in a folder of its own. */
async function aSnapshot(): Promise<{ folder: string; file: string }> {
  const folder = await aFolder();
  const file = join(folder, 'snapshot.json');
  const snapshot = JSON.parse(await readFile(stored, 'utf8'));
  await writeFile(file, JSON.stringify({ ...snapshot, people: [{ ...snapshot.people[0], avatar }] }));
  return { folder, file };
}

async function picturesOf(file: string): Promise<string[]> {
  return [...(await readCollection(file)).avatars.keys()];
}

test('a picture is read', async () => {
  const { folder, file } = await aSnapshot();
  await mkdir(join(folder, 'avatars'));
  await writeFile(join(folder, avatar), 'a picture');

  expect(await picturesOf(file)).toEqual([avatar]);
});

test('one that is missing is none', async () => {
  expect(await picturesOf((await aSnapshot()).file)).toEqual([]);
});

test('a link to another file is not followed, nor is one to a device that never ends', async () => {
  const { folder, file } = await aSnapshot();
  const secret = join(folder, 'secret');
  await writeFile(secret, 'a secret');
  await mkdir(join(folder, 'avatars'));

  for (const target of [secret, '/dev/zero']) {
    const link = join(folder, avatar);
    await symlink(target, link);
    expect(await picturesOf(file), target).toEqual([]);
    await rm(link);
  }
});

test('a folder of pictures that is a link is not followed', async () => {
  const { folder, file } = await aSnapshot();
  const elsewhere = await aFolder();
  await writeFile(join(elsewhere, '28d0f412bd108874.png'), 'a secret');
  await symlink(elsewhere, join(folder, 'avatars'));

  expect(await picturesOf(file)).toEqual([]);
});
