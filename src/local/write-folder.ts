// Writes the files of a run or of `init` into a folder, all or nothing.
import { lstat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Failure } from '../model/errors.ts';
import { replaceFiles } from './replace-files.ts';

export interface OutputFile {
  /** Below the folder, with `/` between folders. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Other files in the folder stay.
 *
 * @throws Failure `usage` if the folder cannot be written
 */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  await write(folder, files, `The files cannot be written to ${folder}`, 'Choose a folder with --out DIR.');
}

async function write(
  folder: string,
  files: readonly OutputFile[],
  message: string,
  hint: string,
): Promise<void> {
  const target = resolve(folder);
  for (const { path } of files) {
    if (relative(target, resolve(target, path)).startsWith('..'))
      throw new Error(`${path} leads out of the output folder`);
  }
  try {
    await replaceFiles(files.map(({ path, content }) => ({ path: join(target, path), content })));
  } catch (cause) {
    throw new Failure('usage', message, { hint, cause });
  }
}

/** @throws Failure `usage` that lists every file that exists already and may not be overwritten, or if writing fails */
export async function writeNewFiles(
  folder: string,
  files: readonly OutputFile[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await refuseExisting(folder, files, overwrite);
  const message = `The files cannot be written into ${folder}`;
  await write(folder, files, message, 'Name a folder that you can write to with --dir DIR.');
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
