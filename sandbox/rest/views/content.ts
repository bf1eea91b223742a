// Files and folders by their paths.
import type { TreeEntry } from '../../world/git-objects.ts';
import type { GitDatabase } from '../git/git-database.ts';
import { base64, encodePath } from './git-object.ts';

/** Up to this size the content comes along. */
const megabyte = 1_048_576;

/** What a folder's listing says of an entry. `ref` is what the client asked for. */
export function entryView(
  origin: string,
  git: GitDatabase,
  ref: string,
  path: string,
  entry: TreeEntry,
): Readonly<Record<string, unknown>> {
  const { nameWithOwner } = git.repository;
  const api = `${origin}/repos/${nameWithOwner}`;
  const isFile = entry.type === 'blob';
  const url = `${api}/contents/${encodePath(path)}?ref=${encodeURIComponent(ref)}`;
  const git_url = `${api}/git/${entry.type}s/${entry.oid}`;
  const html_url = `https://github.com/${nameWithOwner}/${entry.type}/${encodePath(ref)}/${encodePath(path)}`;
  return {
    type: isFile ? 'file' : 'dir',
    size: isFile ? (git.blob(entry.oid)?.length ?? 0) : 0,
    name: entry.name,
    path,
    sha: entry.oid,
    url,
    git_url,
    html_url,
    download_url: isFile
      ? `https://raw.githubusercontent.com/${nameWithOwner}/${encodePath(ref)}/${encodePath(path)}`
      : null,
    _links: { self: url, git: git_url, html: html_url },
  };
}

/** A file by itself. Beyond a megabyte GitHub leaves the content out. */
export function fileView(
  origin: string,
  git: GitDatabase,
  ref: string,
  path: string,
  entry: TreeEntry,
): Readonly<Record<string, unknown>> {
  const bytes = git.blob(entry.oid) ?? Buffer.alloc(0);
  const isSmall = bytes.length <= megabyte;
  return {
    ...entryView(origin, git, ref, path, entry),
    content: isSmall ? base64(bytes) : '',
    encoding: isSmall ? 'base64' : 'none',
  };
}
