// Git objects of one repository: blobs, trees and commits, hashed as Git hashes them.
import { createHash } from 'node:crypto';
import type { Account } from './account.ts';
import { nodeId } from './identifiers.ts';

/** `repository` is the owner and name in lower case, here and in the other objects. */
export interface Blob {
  readonly kind: 'Blob';
  readonly id: string;
  readonly oid: string;
  readonly repository: string;
  readonly bytes: Buffer;
}

export interface Tree {
  readonly kind: 'Tree';
  readonly id: string;
  readonly oid: string;
  readonly repository: string;
  readonly entries: readonly TreeEntry[];
}

/** `mode` is Git's: 0o100644 for a file, 0o040000 for a folder. */
export interface TreeEntry {
  readonly name: string;
  readonly mode: number;
  readonly type: 'blob' | 'tree';
  readonly oid: string;
}

/** Who a commit names. `account` is `null` if no account has the e-mail address; `email` is only kept if a test gave one. */
export interface GitActor {
  readonly name: string | null;
  readonly account: Account | null;
  readonly email?: string;
}

/**
 * `authors`: the author first, then the co-authors of the trailers. `tree` is `null` if the files are unknown. `authoredAt` is
 * `committedAt` unless a rebase made the commit anew.
 */
export interface CommitContent {
  readonly message: string;
  readonly tree: string | null;
  readonly parents: readonly string[];
  readonly authors: readonly GitActor[];
  readonly committedAt: string;
  readonly authoredAt?: string;
  readonly isMadeOnWeb: boolean;
}

/** `content` is `null` for a commit that is only known as another's parent, or as what a branch or tag stands on. */
export interface Commit {
  readonly kind: 'Commit';
  readonly id: string;
  readonly oid: string;
  readonly repository: string;
  readonly content: CommitContent | null;
}

export type GitObject = Blob | Tree | Commit;

const folder = 0o040000;
const file = 0o100644;

export class ObjectStore {
  readonly #repository: string;
  readonly #objects = new Map<string, GitObject>();

  constructor(repository: string) {
    this.#repository = repository;
  }

  find(oid: string): GitObject | null {
    return this.#objects.get(oid) ?? null;
  }

  addBlob(content: string | Buffer): Blob {
    const bytes = Buffer.from(content);
    const oid = hash('blob', bytes);
    return this.#keep({ kind: 'Blob', ...this.#named('B', oid), bytes });
  }

  addTree(entries: readonly TreeEntry[]): Tree {
    const sorted = entries.toSorted((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
    const rows = sorted.flatMap((entry) => [
      Buffer.from(`${entry.mode.toString(8)} ${entry.name}\0`),
      Buffer.from(entry.oid, 'hex'),
    ]);
    return this.#keep({
      kind: 'Tree',
      ...this.#named('T', hash('tree', Buffer.concat(rows))),
      entries: sorted,
    });
  }

  /** A commit that already has an id keeps it: facts name real commits without their files. The same id twice is the same commit. */
  addCommit(content: CommitContent, oid: string = commitHash(content)): Commit {
    const known = this.#objects.get(oid);
    if (known?.kind === 'Commit') return known;
    return this.#keep({ kind: 'Commit', ...this.#named('C', oid), content });
  }

  /** The commit of that id, without content if the world does not have it. */
  commit(oid: string): Commit {
    const known = this.#objects.get(oid);
    return known?.kind === 'Commit' ? known : { kind: 'Commit', ...this.#named('C', oid), content: null };
  }

  /** The tree that `base` becomes when files (path → text, `null` to delete) are laid over it. */
  addTreeWith(base: string | null, files: Readonly<Record<string, string | null>>): Tree {
    const entries = new Map(this.#entries(base).map((entry) => [entry.name, entry]));
    const below = new Map<string, Record<string, string | null>>();
    for (const [path, text] of Object.entries(files)) {
      const [name = '', ...rest] = path.split('/');
      if (rest.length > 0) below.set(name, { ...below.get(name), [rest.join('/')]: text });
      else if (text === null) entries.delete(name);
      else entries.set(name, { name, mode: file, type: 'blob', oid: this.addBlob(text).oid });
    }
    for (const [name, inside] of below) {
      const old = entries.get(name);
      const tree = this.addTreeWith(old?.type === 'tree' ? old.oid : null, inside);
      // Git keeps no empty folders.
      if (tree.entries.length === 0) entries.delete(name);
      else entries.set(name, { name, mode: folder, type: 'tree', oid: tree.oid });
    }
    return this.addTree([...entries.values()]);
  }

  /** What lies at `path` under a tree, `null` if nothing does. An empty path is the tree itself. */
  entryAt(tree: string, path: string): TreeEntry | null {
    const names = path.split('/').filter((name) => name !== '');
    let entry: TreeEntry = { name: '', mode: folder, type: 'tree', oid: tree };
    for (const name of names) {
      const next =
        entry.type === 'tree' ? this.#entries(entry.oid).find((one) => one.name === name) : undefined;
      if (next === undefined) return null;
      entry = next;
    }
    return entry;
  }

  #entries(tree: string | null): readonly TreeEntry[] {
    const object = tree === null ? undefined : this.#objects.get(tree);
    return object?.kind === 'Tree' ? object.entries : [];
  }

  #named(prefix: string, oid: string): { id: string; oid: string; repository: string } {
    return { id: nodeId(prefix, this.#repository, oid), oid, repository: this.#repository };
  }

  #keep<T extends GitObject>(object: T): T {
    this.#objects.set(object.oid, object);
    return object;
  }
}

function hash(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

/** Git sorts a folder as if its name ended with a slash. */
function sortKey(entry: TreeEntry): Buffer {
  return Buffer.from(entry.type === 'tree' ? `${entry.name}/` : entry.name);
}

function commitHash(content: CommitContent): string {
  const seconds = Date.parse(content.committedAt) / 1000;
  const person = `${content.authors[0]?.name ?? ''} <> ${seconds} +0000`;
  const header = [
    `tree ${content.tree ?? hash('tree', Buffer.alloc(0))}`,
    ...content.parents.map((parent) => `parent ${parent}`),
    `author ${person}`,
    `committer ${person}`,
  ];
  return hash('commit', Buffer.from(`${header.join('\n')}\n\n${content.message}\n`));
}
