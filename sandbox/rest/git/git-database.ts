// The Git database of one repository of the world, with what REST needs beyond GraphQL: whole commits, and every kind of ref.
import type { CommitContent, GitObject, TreeEntry } from '../../world/git-objects.ts';
import type { Repository } from '../../world/repository.ts';
import { type CommitFields, commitBytes, type ObjectType, oidOf } from './object-bytes.ts';
import { dateOf, type Person, personAt } from './person.ts';

/** `isSigned`: GitHub vouches for it. No signature is made, so the id stays the one of the plain commit. */
export interface GitCommit extends CommitFields {
  readonly oid: string;
  readonly isSigned: boolean;
}

/** Whom a person of a commit is to the world. */
export type ActorOf = (person: Pick<Person, 'name' | 'email'>) => CommitContent['authors'][number];

const heads = 'refs/heads/';

/**
 * Blobs, trees and branches lie in the world itself, so GraphQL sees what REST wrote. `relatives` are the repositories of the same
 * network of forks, which share their objects.
 */
export class GitDatabase {
  readonly repository: Repository;
  readonly #relatives: () => readonly GitDatabase[];
  readonly #actorOf: ActorOf;
  readonly #commits = new Map<string, GitCommit>();
  readonly #otherRefs = new Map<string, string>();
  readonly #made = new Set<string>();

  constructor(repository: Repository, actorOf: ActorOf, relatives: () => readonly GitDatabase[]) {
    this.repository = repository;
    this.#actorOf = actorOf;
    this.#relatives = relatives;
  }

  /** Every ref by its full name, in order of names. */
  get refs(): readonly (readonly [name: string, oid: string])[] {
    const branches = [...this.repository.branches].map(([name, oid]) => [heads + name, oid] as const);
    return [...branches, ...this.#otherRefs].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What a ref stands on, by its full name. */
  ref(name: string): string | null {
    const refs = name.startsWith(heads) ? this.repository.branches : this.#otherRefs;
    return refs.get(name.replace(heads, '')) ?? null;
  }

  branch(name: string): string | null {
    return this.ref(heads + name);
  }

  /** `null` deletes it. */
  setRef(name: string, oid: string | null): void {
    const refs = name.startsWith(heads) ? this.repository.branches : this.#otherRefs;
    if (oid === null) refs.delete(name.replace(heads, ''));
    else refs.set(name.replace(heads, ''), oid);
  }

  /** A branch, a tag, a full ref's name, `HEAD` or a commit's id: the commit's id, `null` if there is none. */
  resolve(revision: string): string | null {
    const name = revision === 'HEAD' ? this.repository.defaultBranch : revision;
    const named = [`${heads}${name}`, `refs/tags/${name}`, `refs/${name}`, name].map((ref) => this.ref(ref));
    const oid = named.find((one) => one !== null) ?? revision;
    return this.outline(oid) === null ? null : oid;
  }

  typeOf(oid: string): ObjectType | null {
    const types = { Blob: 'blob', Tree: 'tree', Commit: 'commit' } as const;
    const found = this.#find(oid);
    return found === null ? null : types[found.kind];
  }

  blob(oid: string): Buffer | null {
    const found = this.#find(oid);
    return found?.kind === 'Blob' ? found.bytes : null;
  }

  tree(oid: string): readonly TreeEntry[] | null {
    const found = this.#find(oid);
    return found?.kind === 'Tree' ? found.entries : null;
  }

  /** @throws Error if the world knows the commit but not its files */
  commit(oid: string): GitCommit | null {
    const content = this.#content(oid);
    return content === null ? null : (this.#commits.get(oid) ?? this.#worldCommit(oid, content));
  }

  /** What history is made of. `null` also for a commit of which the world knows nothing but the id. */
  outline(oid: string): Pick<CommitContent, 'parents' | 'committedAt'> | null {
    return this.#content(oid);
  }

  knowsFiles(commit: string): boolean {
    return this.#content(commit)?.tree != null;
  }

  addBlob(bytes: Buffer): string {
    return this.#keep(this.repository.git.addBlob(bytes).oid);
  }

  addTree(entries: readonly TreeEntry[]): string {
    return this.#keep(this.repository.git.addTree(entries).oid);
  }

  addCommit(fields: CommitFields, isSigned = false): GitCommit {
    const oid = oidOf('commit', commitBytes(fields));
    const commit = this.commit(oid) ?? { ...fields, oid, isSigned };
    this.#commits.set(oid, commit);
    this.repository.git.addCommit(this.#contentOf(commit), oid);
    this.#keep(oid);
    return commit;
  }

  /** The ids of what was made here and of what refs stand on: all else hangs below these. */
  get roots(): readonly string[] {
    return [...new Set([...this.refs.map(([, oid]) => oid), ...this.#made])];
  }

  /** Takes over an object with all that hangs below it, from a relative that has it. */
  #borrow(oid: string): GitObject | null {
    const lender = this.#relatives().find((one) => one.#owns(oid));
    if (lender !== undefined) this.#copy(oid, lender);
    return this.repository.git.find(oid);
  }

  #copy(start: string, lender: GitDatabase): void {
    const queue = [start];
    for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
      if (this.#owns(oid)) continue;
      const object = lender.repository.git.find(oid);
      if (object?.kind === 'Blob') this.repository.git.addBlob(object.bytes);
      if (object?.kind === 'Tree') {
        this.repository.git.addTree(object.entries);
        queue.push(...object.entries.map((entry) => entry.oid));
      }
      if (object?.kind !== 'Commit' || object.content === null) continue;
      this.repository.git.addCommit(object.content, oid);
      const commit = lender.#commits.get(oid);
      if (commit !== undefined) this.#commits.set(oid, commit);
      queue.push(...object.content.parents, ...(object.content.tree === null ? [] : [object.content.tree]));
    }
  }

  #owns(oid: string): boolean {
    const object = this.repository.git.find(oid);
    return object !== null && (object.kind !== 'Commit' || object.content !== null);
  }

  #find(oid: string): GitObject | null {
    return this.repository.git.find(oid) ?? this.#borrow(oid);
  }

  #content(oid: string): CommitContent | null {
    const found = this.#find(oid);
    return found?.kind === 'Commit' ? found.content : null;
  }

  /** A commit that the world was made with. It knows no addresses, and ends the message as Git's commands do. */
  #worldCommit(oid: string, content: CommitContent): GitCommit {
    if (content.tree === null) {
      const { nameWithOwner } = this.repository;
      throw new Error(`The sandbox does not know the files of ${nameWithOwner}@${oid}: give it \`files\``);
    }
    const author = personAt({ name: content.authors[0]?.name ?? '', email: '' }, content.committedAt);
    const message = `${content.message}\n`;
    const { tree, parents, isMadeOnWeb } = content;
    return { oid, tree, parents, author, committer: author, message, isSigned: isMadeOnWeb };
  }

  #contentOf({ tree, parents, author, committer, message, isSigned }: GitCommit): CommitContent {
    const trailers = message.matchAll(/^co-authored-by:\s*(.*?)\s*<([^>\n]*)>\s*$/gim);
    const coAuthors = [...trailers].map(([, name = '', email = '']) => ({ name, email }));
    return {
      message: message.trimEnd(),
      tree,
      parents,
      authors: [author, ...coAuthors].map(this.#actorOf),
      committedAt: dateOf(committer),
      isMadeOnWeb: isSigned,
    };
  }

  #keep(oid: string): string {
    this.#made.add(oid);
    return oid;
  }
}
