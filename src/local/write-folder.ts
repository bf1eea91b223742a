// Writes the files of a run or of `init` into a folder, all or nothing.
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Failure } from '../model/errors.ts';
import { type FileToWrite, isPieces, replaceFiles } from './replace-files.ts';

export interface OutputFile {
  /** Below the folder, with `/` between folders. */
  readonly path: string;
  readonly content: FileToWrite['content'];
}

/**
 * Other files in the folder stay.
 *
 * @throws Failure `usage` if the folder cannot be written
 */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  await write(folder, files, 'out');
}

/**
 * What somebody changed in the folder after the last run, and what this run would write over.
 *
 * @param mark the file that every run writes last
 */
export async function editedFiles(
  folder: string,
  files: readonly OutputFile[],
  mark: string,
): Promise<OutputFile[]> {
  const timeOf = async (path: string) => (await stat(join(folder, path)).catch(() => null))?.mtimeMs ?? null;
  const last = await timeOf(mark);
  if (last === null) return [];
  const edited: OutputFile[] = [];
  for (const { path, content } of files) {
    const time = await timeOf(path);
    if (time === null || time <= last) continue;
    const theirs = await readFile(join(folder, path)).catch(() => null);
    if (theirs !== null && !theirs.equals(bytesOf(content))) edited.push({ path, content: theirs });
  }
  return edited;
}

function bytesOf(content: FileToWrite['content']): Buffer {
  return Buffer.from(isPieces(content) ? [...content.pieces()].join('') : content);
}

async function write(folder: string, files: readonly OutputFile[], flag: 'out' | 'dir'): Promise<void> {
  const target = resolve(folder);
  for (const { path } of files) {
    if (relative(target, resolve(target, path)).startsWith('..'))
      throw new Error(`${path} leads out of the output folder`);
  }
  try {
    await replaceFiles(files.map(({ path, content }) => ({ path: join(target, path), content })));
  } catch (cause) {
    throw new Failure('folder-not-writable', { folder, reason: reasonOf(cause), flag }, { cause });
  }
}

/** Finds out before anything else is done. @throws Failure `usage` if nothing can be written to the folder */
export async function tryFolder(folder: string): Promise<void> {
  const path = join(resolve(folder), `.${randomUUID()}.try`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
    await rm(path);
  } catch (cause) {
    throw new Failure('folder-not-writable', { folder, reason: reasonOf(cause), flag: 'out' }, { cause });
  }
}

/** Node's code, such as `ENOSPC`; empty if there is none. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** @throws Failure `usage` that lists every file that exists already and may not be overwritten, or if writing fails */
export async function writeNewFiles(
  folder: string,
  files: readonly OutputFile[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  await refuseExisting(folder, files, overwrite);
  await write(folder, files, 'dir');
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
      return entry === null || (overwrite && !entry.isDirectory()) ? [] : [path];
    }),
  );
  if (found.flat().length === 0) return;
  throw new Failure('files-exist', { folder, files: found.flat() });
}
