// Writes new files into an existing folder: all of them or none, and without overwriting anybody's work.
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../model/errors.ts';
import type { SetupFile } from './setup-files.ts';

/** @throws Failure `usage` that lists every file that exists already and may not be overwritten, or if writing fails */
export async function writeNewFiles(
  folder: string,
  files: readonly SetupFile[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await refuseExisting(folder, files, overwrite);
  const staged = files.map(({ path, content }) => {
    const target = join(folder, path);
    return { target, content, beside: `${target}.sofa-weekly-new` };
  });
  try {
    for (const { beside, content } of staged) {
      await mkdir(dirname(beside), { recursive: true });
      await writeFile(beside, content);
    }
    for (const { beside, target } of staged) await rename(beside, target);
  } catch (cause) {
    await Promise.allSettled(staged.map(({ beside }) => rm(beside, { force: true })));
    throw new Failure('usage', `The files cannot be written into ${folder}`, {
      hint: 'Name a folder that you can write to with --dir DIR.',
      cause,
    });
  }
}

/** A folder in the place of a file is never written over. */
async function refuseExisting(
  folder: string,
  files: readonly SetupFile[],
  overwrite: boolean,
): Promise<void> {
  const found = await Promise.all(
    files.map(async ({ path }) => {
      const entry = await lstat(join(folder, path)).catch(() => null);
      return entry === null || (overwrite && !entry.isDirectory()) ? [] : [`  ${path}`];
    }),
  );
  if (found.flat().length === 0) return;
  throw new Failure('usage', `These exist already in ${folder}\n${found.flat().join('\n')}`, {
    hint: 'Nothing was written. Use --force to overwrite files, or --dir DIR for another folder.',
  });
}
