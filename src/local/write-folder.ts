// Writes a run's files into a folder, all or nothing.
import { lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Failure } from '../model/errors.ts';

export interface OutputFile {
  /** Below the folder, with `/` between folders. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Everything is written beside the folder first and then renamed into its place, so that a run that is interrupted
 * leaves what was there before. Other files in the folder stay.
 *
 * @throws Failure `usage` where the folder cannot be written
 */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const target = resolve(folder);
  for (const { path } of files) {
    if (relative(target, resolve(target, path)).startsWith('..'))
      throw new Error(`${path} leads out of the output folder`);
  }
  try {
    await mkdir(dirname(target), { recursive: true });
    const staging = await mkdtemp(join(dirname(target), '.sofa-weekly-'));
    try {
      for (const { path, content } of files) await writeInto(staging, path, content);
      for (const { path } of files) {
        await mkdir(dirname(join(target, path)), { recursive: true });
        await rename(join(staging, path), join(target, path));
      }
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } catch (cause) {
    throw new Failure('usage', `The files cannot be written to ${folder}`, {
      hint: 'Choose a folder with --out DIR.',
      cause,
    });
  }
}

async function writeInto(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** @throws Failure `usage` that lists every file that exists already and may not be overwritten, or if writing fails */
export async function writeNewFiles(
  folder: string,
  files: readonly OutputFile[],
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
  files: readonly OutputFile[],
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
