// A snapshot from disk, with the pictures that lie beside it.
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../model/errors.ts';
import { mergeSnapshots } from '../../model/merge-snapshots.ts';
import { parseSnapshot } from '../../model/parse-snapshot.ts';
import { type Collection, nameable, type Snapshot } from '../../model/snapshot.ts';

/** @throws Failure `usage` if the file cannot be read, `snapshot` if it is not valid. A missing picture is not a failure. */
export async function readCollection(path: string): Promise<Collection> {
  const snapshot = parseSnapshot(await readSnapshot(path), path);
  return { snapshot, avatars: await readAvatars(snapshot, dirname(path)) };
}

/** Those of several runs side by side, as one. @throws Failure as {@link readCollection}, and `snapshot` if they are not parts of one */
export async function readCollections(paths: readonly string[]): Promise<Collection> {
  const parts: { readonly name: string; readonly collection: Collection }[] = [];
  for (const name of paths) parts.push({ name, collection: await readCollection(name) });
  const [first, ...others] = parts.map(({ name, collection }) => ({ name, snapshot: collection.snapshot }));
  if (first === undefined) throw new Failure('no-snapshot-named', {});
  return {
    snapshot: mergeSnapshots([first, ...others]),
    avatars: new Map(parts.flatMap(({ collection }) => [...collection.avatars])),
  };
}

async function readSnapshot(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Failure('no-snapshot', { path }, { cause });
  }
}

async function readAvatars({ people }: Snapshot, folder: string): Promise<Collection['avatars']> {
  const names = new Set(nameable(people).flatMap(({ avatar }) => avatar ?? []));
  const found = await Promise.all(
    [...names].map(async (name) => {
      const path = join(folder, name);
      // Somebody else may have made the folder: nothing in it leads elsewhere.
      if (!(await is('isDirectory', dirname(path))) || !(await is('isFile', path))) return [];
      const bytes = await readFile(path).catch(() => null);
      return bytes === null ? [] : [[name, bytes] as const];
    }),
  );
  return new Map(found.flat());
}

/** Itself, not what it links to. */
async function is(kind: 'isDirectory' | 'isFile', path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found?.[kind]() === true;
}
