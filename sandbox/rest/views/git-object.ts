// Refs, blobs and trees.
import { nodeId } from '../../world/identifiers.ts';
import type { Repository } from '../../world/repository.ts';
import type { GitDatabase } from '../git/git-database.ts';
import type { Answer, Part } from './answer.ts';

type TreeRow = Part<Answer<'git', 'getTree'>['tree'][number]>;

export function refView(
  origin: string,
  git: GitDatabase,
  name: string,
  oid: string,
): Part<Answer<'git', 'getRef'>> {
  const { nameWithOwner, id } = git.repository;
  const url = `${origin}/repos/${nameWithOwner}/git`;
  const type = git.typeOf(oid) ?? 'commit';
  return {
    ref: name,
    node_id: nodeId('REF', id, name.replace(/^refs\/heads\//, '')),
    url: `${url}/${encodePath(name)}`,
    object: { sha: oid, type, url: `${url}/${type}s/${oid}` },
  };
}

export function blobView(
  origin: string,
  { nameWithOwner }: Repository,
  oid: string,
  bytes: Buffer,
): Part<Answer<'git', 'getBlob'>> {
  return {
    sha: oid,
    node_id: nodeId('B', nameWithOwner.toLowerCase(), oid),
    size: bytes.length,
    url: `${origin}/repos/${nameWithOwner}/git/blobs/${oid}`,
    content: base64(bytes),
    encoding: 'base64',
  };
}

/** With `isRecursive` everything below, each folder before what is in it. */
export function treeView(
  origin: string,
  git: GitDatabase,
  oid: string,
  isRecursive: boolean,
): Part<Answer<'git', 'getTree'>> {
  const url = `${origin}/repos/${git.repository.nameWithOwner}/git`;
  return { sha: oid, url: `${url}/trees/${oid}`, tree: rows(oid, ''), truncated: false };

  function rows(tree: string, prefix: string): TreeRow[] {
    return (git.tree(tree) ?? []).flatMap((entry): TreeRow[] => {
      const path = prefix + entry.name;
      const mode = entry.mode.toString(8).padStart(6, '0');
      const row = { path, mode, type: entry.type, sha: entry.oid, url: `${url}/${entry.type}s/${entry.oid}` };
      if (entry.type === 'blob') return [{ ...row, size: git.blob(entry.oid)?.length ?? 0 }];
      return isRecursive ? [row, ...rows(entry.oid, `${path}/`)] : [row];
    });
  }
}

/** GitHub breaks the line after every sixty characters, and once more at the end. */
export function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
