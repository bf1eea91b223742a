// The Git objects that commits with given files need.
import { blobOid } from '../../model/blob-oid.ts';
import { type FileContents, isSameContent } from '../file-contents.ts';
import type { CommitReference, PlannedBlob, PlannedCommitId, PlannedObject, PlannedTree } from './plan.ts';

/** A commit to make: the tree of commit `onto`, whose files `before` are, with the files as in `after`. */
export interface PlannedContents {
  readonly id: PlannedCommitId;
  readonly onto: string;
  readonly before: FileContents;
  readonly after: FileContents;
  readonly parents: readonly CommitReference[];
  readonly message: string;
}

/** All blobs first, then each commit with its tree. */
export function planObjects(commits: readonly PlannedContents[]): readonly PlannedObject[] {
  const blobs = new Map<string, PlannedBlob>();
  const objects: PlannedObject[] = [];
  for (const { id, onto, before, after, parents, message } of commits) {
    const entries: { path: string; blob: string | null }[] = [];
    for (const [path, content] of after) {
      if (isSameContent(before.get(path), content)) continue;
      const oid = blobOid(content);
      blobs.set(oid, { kind: 'blob', oid, content });
      entries.push({ path, blob: oid });
    }
    for (const path of before.keys()) if (!after.has(path)) entries.push({ path, blob: null });
    const tree: PlannedTree = { kind: 'tree', id, base: onto, entries };
    if (entries.length > 0) objects.push(tree);
    objects.push({
      kind: 'commit',
      id,
      tree: entries.length > 0 ? { planned: id } : { oid: onto },
      parents,
      message,
    });
  }
  return [...blobs.values(), ...objects];
}
