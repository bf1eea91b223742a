// What commits and blobs of one repository hold. That never changes: it is asked for once, and all that is wanted in one query.

import { blobOid } from '../../model/blob-oid.ts';
import type { Ask } from '../ask.ts';
import { inBatches } from '../pages.ts';
import { ownerAndName, ownerAndRepo } from '../queries/aliases.ts';
import { type GitObject, gitFilesOperation } from '../queries/git-files.ts';
import { type Call, dataOf } from './call.ts';
import * as routes from './git-routes.ts';

export interface FolderEntry {
  readonly name: string;
  readonly blob: string;
}

export interface GitObjects {
  /** The names of the blobs of a commit's files among `paths`. */
  blobs(commit: string, paths: readonly string[]): Promise<Map<string, string>>;
  /** The files of a commit among `paths`. */
  files(commit: string, paths: readonly string[]): Promise<Map<string, Uint8Array>>;
  /** The files of a folder at a commit; none if there is no such folder. */
  folder(commit: string, path: string): Promise<readonly FolderEntry[]>;
  /** Takes contents that are here already: GitHub is not asked for what has their names. */
  know(contents: Iterable<Uint8Array>): void;
  /** Takes over what another query told of a path at a commit; `null` if nothing lies there. */
  learn(commit: string, path: string, object: GitObject | null): void;
}

/** GitHub gives no number; a query of this size is answered in one go. */
const mostFiles = 50;

export function openGitObjects({ ask, call }: { ask: Ask; call: Call }, repository: string): GitObjects {
  const placed = new Map<string, GitObject | null>();
  const contents = new Map<string, Promise<Uint8Array>>();
  const placeOf = (commit: string, path: string) => `${commit}:${path}`;

  function learn(commit: string, path: string, object: GitObject | null): void {
    placed.set(placeOf(commit, path), object);
    if (typeof object?.text !== 'string') return;
    const bytes = new TextEncoder().encode(object.text);
    // What is cut short, or is not UTF-8, has another name.
    if (blobOid(bytes) === object.oid) contents.set(object.oid, Promise.resolve(bytes));
  }

  async function look(commit: string, paths: readonly string[]): Promise<void> {
    await inBatches(paths, mostFiles, async (batch, canSplit) => {
      const variables = {
        ...ownerAndName(repository),
        commit,
        ...Object.fromEntries(batch.map((path, n) => [`file${n}`, placeOf(commit, path)])),
      };
      const places = { 'r.at': { thing: 'commit', subject: commit } } as const;
      const answer = await ask(gitFilesOperation(batch.length), variables, { places, canSplit });
      for (const [n, path] of batch.entries()) learn(commit, path, answer.repository?.[n] ?? null);
    });
  }

  /** What lies at the paths, asked for where it is not known. */
  async function at(commit: string, paths: readonly string[]): Promise<Map<string, GitObject>> {
    await look(
      commit,
      [...new Set(paths)].filter((path) => !placed.has(placeOf(commit, path))),
    );
    return new Map(
      paths.flatMap((path) => {
        const object = placed.get(placeOf(commit, path));
        return object == null ? [] : [[path, object] as const];
      }),
    );
  }

  /** A picture, or a text that GraphQL does not give as it is. */
  async function readBlob(oid: string): Promise<Uint8Array> {
    const { content } = dataOf(await call(routes.blob, { ...ownerAndRepo(repository), file_sha: oid }));
    return Buffer.from(content, 'base64');
  }

  function contentOf(oid: string): Promise<Uint8Array> {
    const known = contents.get(oid);
    if (known !== undefined) return known;
    const read = readBlob(oid);
    contents.set(oid, read);
    read.catch(() => contents.delete(oid));
    return read;
  }

  async function files(commit: string, paths: readonly string[]): Promise<Map<string, Uint8Array>> {
    const found = [...(await at(commit, paths))].filter(isFile);
    // Of these only the name is known, from another query.
    const unread = found.filter(([, { oid, text }]) => text === undefined && !contents.has(oid));
    await look(
      commit,
      unread.map(([path]) => path),
    );
    return new Map(
      await Promise.all(found.map(async ([path, { oid }]) => [path, await contentOf(oid)] as const)),
    );
  }

  return {
    learn,
    files,
    know(known) {
      for (const bytes of known) contents.set(blobOid(bytes), Promise.resolve(bytes));
    },
    async blobs(commit, paths) {
      const found = await at(commit, paths);
      return new Map([...found].filter(isFile).map(([path, { oid }]) => [path, oid]));
    },
    async folder(commit, path) {
      const entries = (await at(commit, [path])).get(path)?.entries ?? [];
      return entries.flatMap(({ name, type, oid }) => (type === 'blob' ? [{ name, blob: oid }] : []));
    },
  };
}

function isFile([, { entries }]: readonly [string, GitObject]): boolean {
  return entries === undefined;
}
