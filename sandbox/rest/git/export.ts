// A Git database as a bare repository on disk, for Git itself to look at.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { GitDatabase } from './git-database.ts';
import { commitBytes, framed, type ObjectType, oidOf, treeBytes } from './object-bytes.ts';

/**
 * Writes every object that was made or that a ref reaches, and every ref. If the history begins with commits that the world only
 * knows by their ids, the repository is a shallow one. @throws Error if a ref stands on such a commit
 */
export async function exportTo(git: GitDatabase, directory: string): Promise<void> {
  const { objects, shallow } = collectObjects(git);
  const missing = git.refs.find(([, oid]) => !objects.has(oid));
  if (missing !== undefined) {
    const [name, oid] = missing;
    throw new Error(`${name} cannot be exported: of the commit ${oid} the world does not know everything`);
  }
  await mkdir(join(directory, 'refs', 'heads'), { recursive: true });
  const folders = new Set([...objects.keys()].map((oid) => oid.slice(0, 2)));
  for (const folder of folders) await mkdir(join(directory, 'objects', folder), { recursive: true });
  for (const [oid, bytes] of objects) {
    await writeFile(
      join(directory, 'objects', oid.slice(0, 2), oid.slice(2)),
      deflateSync(bytes, { level: 1 }),
    );
  }
  const refs = git.refs.map(([name, oid]) => `${oid} ${name}\n`).join('');
  await writeFile(join(directory, 'packed-refs'), `# pack-refs with: peeled fully-peeled sorted \n${refs}`);
  await writeFile(join(directory, 'HEAD'), `ref: refs/heads/${git.repository.defaultBranch}\n`);
  await writeFile(join(directory, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  if (shallow.size > 0) await writeFile(join(directory, 'shallow'), [...shallow, ''].join('\n'));
}

interface Collected {
  readonly objects: Map<string, Buffer>;
  /** Commits whose parents are left out. */
  readonly shallow: Set<string>;
}

function collectObjects(git: GitDatabase): Collected {
  const objects = new Map<string, Buffer>();
  const shallow = new Set<string>();
  const keep = (type: ObjectType, oid: string, content: Buffer) => objects.set(oid, framed(type, content));
  const seen = new Set<string>();
  const queue = [...git.roots];
  for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
    if (seen.has(oid)) continue;
    seen.add(oid);
    const blob = git.blob(oid);
    if (blob !== null) keep('blob', oid, blob);
    const tree = git.tree(oid);
    if (tree !== null) {
      keep('tree', oid, treeBytes(tree));
      queue.push(...tree.map((entry) => entry.oid));
    }
    if (!isTrue(git, oid)) continue;
    const commit = git.commit(oid);
    if (commit === null) continue;
    keep('commit', oid, commitBytes(commit));
    if (commit.parents.every((parent) => isTrue(git, parent))) queue.push(...commit.parents);
    else shallow.add(oid);
    queue.push(commit.tree);
  }
  return { objects, shallow };
}

/** Some commits of a world bear the ids of real ones, and not their content. */
function isTrue(git: GitDatabase, oid: string): boolean {
  if (!git.knowsFiles(oid)) return false;
  const commit = git.commit(oid);
  return commit !== null && oidOf('commit', commitBytes(commit)) === oid;
}
