// Trees with some of their paths changed.
import type { TreeEntry } from '../../world/git-objects.ts';
import type { GitDatabase } from './git-database.ts';

/** What a path holds: an object, with Git's mode (0o100644 for a file). */
export interface Placed {
  readonly mode: number;
  readonly type: TreeEntry['type'];
  readonly oid: string;
}

/** By path; `null` takes the path away. */
export type TreeChanges = ReadonlyMap<string, Placed | null>;

/** Something was to be taken away that is not there. */
export class MissingPath extends Error {}

/** The tree that `base` becomes; `base` is `null` for a tree from nothing. @throws MissingPath */
export function editTree(git: GitDatabase, base: string | null, changes: TreeChanges): string {
  const entries = new Map((base === null ? [] : (git.tree(base) ?? [])).map((entry) => [entry.name, entry]));
  const below = new Map<string, Map<string, Placed | null>>();
  for (const [path, placed] of changes) {
    const slash = path.indexOf('/');
    if (slash !== -1) {
      const name = path.slice(0, slash);
      below.set(name, (below.get(name) ?? new Map()).set(path.slice(slash + 1), placed));
    } else if (placed !== null) entries.set(path, { ...placed, name: path });
    else if (!entries.delete(path)) throw new MissingPath(path);
  }
  for (const [name, inside] of below) {
    const old = entries.get(name);
    const oid = editTree(git, old?.type === 'tree' ? old.oid : null, inside);
    // Git keeps no empty folders.
    if (git.tree(oid)?.length === 0) entries.delete(name);
    else entries.set(name, { name, mode: 0o040000, type: 'tree', oid });
  }
  return git.addTree([...entries.values()]);
}

/** Every file under a tree, by its path, in Git's order. */
export function filesUnder(git: GitDatabase, tree: string, prefix = ''): ReadonlyMap<string, Placed> {
  const files = new Map<string, Placed>();
  for (const { name, ...placed } of git.tree(tree) ?? []) {
    if (placed.type === 'blob') files.set(prefix + name, placed);
    else for (const [path, file] of filesUnder(git, placed.oid, `${prefix}${name}/`)) files.set(path, file);
  }
  return files;
}

/** Files as text, `null` to take one away. */
export function textChanges(git: GitDatabase, texts: Readonly<Record<string, string | null>>): TreeChanges {
  return new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      text === null ? null : { mode: 0o100644, type: 'blob', oid: git.addBlob(Buffer.from(text)) },
    ]),
  );
}
