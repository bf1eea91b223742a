// What changed between two trees, file by file.
import { diffIndices } from 'node-diff3';
import { filesUnder, type Placed } from './edit-tree.ts';
import type { GitDatabase } from './git-database.ts';

export interface ChangedFile {
  readonly path: string;
  readonly before: Placed | null;
  readonly after: Placed | null;
}

/** Renames are a removal and an addition here. */
export function compareTrees(git: GitDatabase, before: string | null, after: string): readonly ChangedFile[] {
  const old = before === null ? new Map<string, Placed>() : filesUnder(git, before);
  const fresh = filesUnder(git, after);
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  return paths
    .map((path) => ({ path, before: old.get(path) ?? null, after: fresh.get(path) ?? null }))
    .filter(({ before: a, after: b }) => a?.oid !== b?.oid || a?.mode !== b?.mode);
}

/** Lines added and removed. Binary files have no lines. */
export function countLines(git: GitDatabase, file: ChangedFile): { additions: number; deletions: number } {
  const [before, after] = [file.before, file.after].map((placed) => linesOf(git, placed));
  if (before === undefined || after === undefined) return { additions: 0, deletions: 0 };
  const hunks = diffIndices([...before], [...after]);
  return {
    additions: hunks.reduce((sum, { buffer2 }) => sum + buffer2[1], 0),
    deletions: hunks.reduce((sum, { buffer1 }) => sum + buffer1[1], 0),
  };
}

function linesOf(git: GitDatabase, placed: Placed | null): readonly string[] {
  const bytes = placed === null ? null : git.blob(placed.oid);
  if (bytes === null || bytes.length === 0 || bytes.includes(0)) return [];
  return bytes.toString('utf8').replace(/\n$/, '').split('\n');
}
