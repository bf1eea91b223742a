// The one writer of files: what stands at a path is the old content or the new one, never a half of it.
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A text that is made while it is written: the whole of it would not fit well into memory. */
export interface Pieces {
  readonly pieces: () => Iterable<string>;
}

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array | Pieces;
}

export interface ReplaceOptions {
  /** Who may read it: `0o600` for its owner alone. */
  readonly mode?: number;
  /** Waits until the disk has it, so that it is there after a power cut. */
  readonly flush?: boolean;
}

/**
 * Writes every file beside its place first, and then renames them into their places, so that a run that is cut off or cannot
 * write leaves what was there before. Folders are made if they are missing.
 */
export async function replaceFiles(
  files: readonly FileToWrite[],
  { mode = 0o666, flush = false }: ReplaceOptions = {},
): Promise<void> {
  // Nobody else uses this name: two runs may write to one folder.
  const staged = files.map((file) => ({ ...file, beside: `${file.path}.${randomUUID()}.new` }));
  try {
    for (const { beside, content } of staged) {
      await mkdir(dirname(beside), { recursive: true });
      const file = await open(beside, 'wx', mode);
      try {
        for (const piece of isPieces(content) ? content.pieces() : [content]) await file.appendFile(piece);
        if (flush) await file.sync();
      } finally {
        await file.close();
      }
    }
    // A folder in the place of a file is the one thing that would stop in the middle.
    for (const { path } of staged) await refuseFolder(path);
    for (const { beside, path } of staged) await rename(beside, path);
  } catch (error) {
    await Promise.allSettled(staged.map(({ beside }) => rm(beside, { force: true })));
    throw error;
  }
}

export function isPieces(content: FileToWrite['content']): content is Pieces {
  return typeof content === 'object' && 'pieces' in content;
}

async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
}
