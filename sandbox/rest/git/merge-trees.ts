// A merge as people make it: file by file, and line by line if both sides changed the same file.
import { mergeDiff3 } from 'node-diff3';
import { compareTrees } from './compare-trees.ts';
import { editTree, filesUnder, type Placed } from './edit-tree.ts';
import type { GitDatabase } from './git-database.ts';

/** The merge of two trees that came from `base`. @throws Error if they contradict each other */
export function mergeTrees(git: GitDatabase, base: string, ours: string, theirs: string): string {
  const mine = filesUnder(git, ours);
  const changes = new Map<string, Placed | null>();
  for (const { path, before, after } of compareTrees(git, base, theirs)) {
    const own = mine.get(path) ?? null;
    if (own?.oid === after?.oid) continue;
    changes.set(path, own?.oid === before?.oid ? after : mergeFile(git, path, own, before, after));
  }
  return editTree(git, ours, changes);
}

function mergeFile(
  git: GitDatabase,
  path: string,
  ours: Placed | null,
  base: Placed | null,
  theirs: Placed | null,
): Placed {
  if (ours === null || theirs === null) throw new Error(`CONFLICT (modify/delete) in ${path}`);
  const [a, o, b] = [ours, base, theirs].map((placed) => textOf(git, placed).split('\n'));
  const { conflict, result } = mergeDiff3(a ?? [], o ?? [], b ?? []);
  if (conflict) throw new Error(`CONFLICT (content) in ${path}`);
  return { ...ours, oid: git.addBlob(Buffer.from(result.join('\n'))) };
}

function textOf(git: GitDatabase, placed: Placed | null): string {
  return placed === null ? '' : (git.blob(placed.oid)?.toString('utf8') ?? '');
}
