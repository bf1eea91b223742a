// Git objects: how an expression names one, and what they have in common.
import { gap } from '../graphql/github-error.ts';
import { type Context, field, type TypeModel } from '../graphql/model.ts';
import type { Commit, GitObject, Tree, TreeEntry } from '../world/git-objects.ts';
import type { Repository } from '../world/repository.ts';
import { findRef } from './ref.ts';

/** A tree or an entry knows its path only from where it was reached. */
export interface PlacedTree extends Tree {
  readonly path: string;
}

export interface PlacedEntry extends TreeEntry {
  readonly path: string;
  readonly repository: Repository;
}

export const gitObjectModel: TypeModel = {
  id: field((object: GitObject) => object.id),
  oid: field((object: GitObject) => object.oid),
  abbreviatedOid: field((object: GitObject) => object.oid.slice(0, 7)),
  repository: field(homeOf),
};

/** `HEAD`, a branch, a commit's id, each also with `:path` behind it. `null` if nothing lies there. */
export function findObject(
  repository: Repository,
  args: { readonly expression?: string | null; readonly oid?: string | null },
): GitObject | null {
  const [, revision = '', path] = /^([^:]*)(?::(.*))?$/s.exec(args.oid ?? args.expression ?? '') ?? [];
  const found = findRevision(repository, revision);
  if (found === null || path === undefined) return found;
  if (found.kind !== 'Commit') throw gap('model', `a path under ${found.kind} ${revision}`);
  // Of files that this world does not know it knows one thing: like most repositories, it has no mailmap unless it says so.
  if (path === '.mailmap' && found.content?.tree == null) return null;
  const entry = entryOf(found, path, repository);
  return entry === null ? null : objectAt(entry);
}

/** What a commit has at a path. */
export function entryOf(commit: Commit, path: string, repository: Repository): PlacedEntry | null {
  const entry = repository.git.entryAt(treeOf(commit), path);
  return entry === null ? null : { ...entry, path: joined(path), repository };
}

export function treeOf(commit: Commit): string {
  const tree = commit.content?.tree;
  if (tree == null) throw gap('know', `the files of ${commit.repository}@${commit.oid}`);
  return tree;
}

export function objectAt(entry: PlacedEntry): GitObject | null {
  const object = entry.repository.git.find(entry.oid);
  if (object?.kind !== 'Tree') return object;
  const placed: PlacedTree = { ...object, path: entry.path };
  return placed;
}

export function homeOf(object: GitObject, { world }: Pick<Context, 'world'>): Repository {
  const repository = world.repository(object.repository);
  if (repository === null) throw new Error(`There is no repository ${object.repository} in this world`);
  return repository;
}

/** A path in its plain form. */
export function joined(...parts: readonly string[]): string {
  return parts
    .flatMap((part) => part.split('/'))
    .filter((name) => name !== '')
    .join('/');
}

function findRevision(repository: Repository, revision: string): GitObject | null {
  const ref = findRef(repository, revision === 'HEAD' ? repository.defaultBranch : revision);
  if (ref !== null) return repository.git.commit(ref.oid);
  const found = repository.git.find(revision);
  // GitHub has objects that this world has never heard of, so `null` would be a guess.
  if (found === null && /^[0-9a-f]{40}$/.test(revision)) throw gap('know', `the object ${revision}`);
  return found;
}
