// The record's files in a plan. They are made of the ledgers every time, so they are written over and never merged, and what people
// changed in them is no news.
import { blobOid } from '../../model/blob-oid.ts';
import { type FileContents, textOf } from '../file-contents.ts';
import type { Plan, PlannedCommit, PlannedTree, PlannedWrite, TreeEntry } from './plan.ts';

/** The record as the ledgers have it, and as it is on the commit that the plan goes on from. */
export interface StandingRecord {
  readonly files: FileContents;
  /** Git's names of what lies at those paths. */
  readonly blobs: ReadonlyMap<string, string>;
  /** Files of people who are not named any more. */
  readonly outdated: readonly string[];
}

/** The plan with the record in its last commit. Without other news nothing is written: the next edition brings it. */
export function withRecord(plan: Plan, record: StandingRecord): Plan {
  if (plan.kind === 'nothing') return plan;
  const changed = changedEntries(record);
  return changed.length === 0
    ? plan
    : { ...plan, objects: withEntries(plan, changed), record: changed.map(({ path }) => path) };
}

function changedEntries({ files, blobs, outdated }: StandingRecord): readonly TreeEntry[] {
  const written = [...files].flatMap(([path, content]): TreeEntry[] => {
    const blob = blobOid(content);
    const text = textOf(content);
    return blobs.get(path) === blob || text === null ? [] : [{ path, blob, text }];
  });
  return [...written, ...outdated.map((path): TreeEntry => ({ path, blob: null }))];
}

function withEntries(
  { objects, move }: PlannedWrite,
  entries: readonly TreeEntry[],
): PlannedWrite['objects'] {
  return objects.flatMap((object) => {
    if (object.kind === 'tree' && object.id === move.to)
      return [{ ...object, entries: [...object.entries, ...entries] }];
    if (object.kind !== 'commit' || object.id !== move.to || !('oid' in object.tree)) return [object];
    // A commit that changed no file gets a tree of its own.
    const tree: PlannedTree = { kind: 'tree', id: object.id, base: object.tree.oid, entries };
    const commit: PlannedCommit = { ...object, tree: { planned: object.id } };
    return [tree, commit];
  });
}
