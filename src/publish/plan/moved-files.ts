// Files of the edition that an editor moved to another folder: what changes in them is written where they are now.
import { type FileContents, isSameContent, textOf } from '../file-contents.ts';
import type { MergedFiles } from './merge-file.ts';

/** Where a file was rendered to → where it is now. */
export type Moves = ReadonlyMap<string, string>;

export const noMoves: Moves = new Map();

/**
 * A file that is gone from its place is the one elsewhere that has its content, or that has half of its lines.
 *
 * @param last the last pure render's files
 * @param there those of its paths that are still files of the branch
 * @param others further files that the branch has changed
 */
export function findMoves(last: FileContents, there: Pick<FileContents, 'has'>, others: FileContents): Moves {
  const moves = new Map<string, string>();
  for (const [path, content] of last) {
    if (there.has(path)) continue;
    const free = [...others].filter(([other]) => ![...moves.values()].includes(other));
    const likeness = free.map(([other, now]) => ({ other, share: sharedLines(content, now) }));
    const best = likeness.toSorted((a, b) => b.share - a.share)[0];
    if (best !== undefined && best.share >= 0.5) moves.set(path, best.other);
  }
  return moves;
}

/** How much of a file is in another one: 1 if they are the same; lines are compared if both are text. */
function sharedLines(before: Uint8Array, now: Uint8Array): number {
  if (isSameContent(before, now)) return 1;
  const [old, fresh] = [textOf(before), textOf(now)];
  if (old === null || fresh === null) return 0;
  const lines = old.split(/\r?\n/).filter((line) => line.trim() !== '');
  const there = new Set(fresh.split(/\r?\n/));
  return lines.length === 0 ? 0 : lines.filter((line) => there.has(line)).length / lines.length;
}

/** The branch's files as if nobody had moved any. */
export function unmoved(files: FileContents, moves: Moves): FileContents {
  const back = new Map([...moves].map(([from, to]) => [to, from]));
  return new Map([...files].map(([path, content]) => [back.get(path) ?? path, content]));
}

/** The result of a merge, with every file where the editor has it. */
export function moved({ contents, files, leftOut }: MergedFiles, moves: Moves): MergedFiles {
  const now = (path: string) => moves.get(path) ?? path;
  return {
    contents: new Map([...contents].map(([path, content]) => [now(path), content])),
    files: files.map((file) => ({ ...file, path: now(file.path) })),
    leftOut: leftOut.map((left) => ({ ...left, path: now(left.path) })),
  };
}
