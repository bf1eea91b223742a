// Trees, their entries, and blobs.
import { type Context, field, type TypeModel } from '../graphql/model.ts';
import type { Blob } from '../world/git-objects.ts';
import { gitObjectModel, homeOf, joined, objectAt, type PlacedEntry, type PlacedTree } from './git-object.ts';

export const treeModel: TypeModel = {
  ...gitObjectModel,
  entries: field((tree: PlacedTree, _args, context: Context): PlacedEntry[] => {
    const repository = homeOf(tree, context);
    return tree.entries.map((entry) => ({ ...entry, path: joined(tree.path, entry.name), repository }));
  }),
};

export const treeEntryModel: TypeModel = {
  name: field((entry: PlacedEntry) => entry.name),
  path: field((entry: PlacedEntry) => entry.path),
  type: field((entry: PlacedEntry) => entry.type),
  mode: field((entry: PlacedEntry) => entry.mode),
  oid: field((entry: PlacedEntry) => entry.oid),
  object: field(objectAt),
};

export const blobModel: TypeModel = {
  ...gitObjectModel,
  byteSize: field((blob: Blob) => blob.bytes.length),
  isBinary: field(isBinary),
  isTruncated: field(() => false),
  text: field((blob: Blob) => (isBinary(blob) ? null : blob.bytes.toString('utf8'))),
};

function isBinary(blob: Blob): boolean {
  return blob.bytes.includes(0);
}
