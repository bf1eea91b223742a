// A repository on GitHub as far as publishing sees it: commits with files, a base branch, the edition's branch.
import { blobOid } from '../../../src/model/blob-oid.ts';
import { bytesOf, type FileContents } from '../../../src/publish/file-contents.ts';
import { type BranchCommit, isIntact, renderClaims } from '../../../src/publish/plan/last-render.ts';
import type { CommitReference, PlannedCommitId, PlannedWrite } from '../../../src/publish/plan/plan.ts';
import type { BranchState, PublicationInput } from '../../../src/publish/plan/plan-publication.ts';
import type { GitObjects } from './git-objects.ts';

interface StoredCommit extends BranchCommit {
  readonly files: FileContents;
}

/** The names that Git has for contents, by path. */
function blobsOf(files: FileContents): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, content]) => [path, blobOid(content)]));
}

export class Remote {
  readonly #objects: GitObjects;
  readonly #commits = new Map<string, StoredCommit>();
  baseHead: string;
  branchHead: string | null = null;

  constructor(objects: GitObjects, files: Readonly<Record<string, string>>) {
    this.#objects = objects;
    this.baseHead = this.#commit(
      new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])),
      [],
      'The website\n',
      'octo-webmaster',
    );
  }

  filesAt(commit: string): FileContents {
    return this.#stored(commit).files;
  }

  branchFiles(): FileContents {
    return this.filesAt(this.branchHead ?? this.baseHead);
  }

  /** Everything that planning asks about, read as GitHub would answer it. */
  state(edition: string, paths: readonly string[]): Pick<PublicationInput, 'base' | 'branch'> {
    const only = (files: FileContents, wanted: readonly string[]) =>
      new Map([...files].filter(([path]) => wanted.includes(path)));
    const base = { head: this.baseHead, files: only(this.filesAt(this.baseHead), paths) };
    if (this.branchHead === null) return { base, branch: null };
    const head = this.branchHead;
    const known = this.#reachable(this.baseHead);
    const commits = [...this.#reachable(head)]
      .filter((oid) => !known.has(oid))
      .map((oid) => this.#stored(oid));
    const claim = renderClaims(commits, head, edition).find((one) =>
      isIntact(one, blobsOf(this.filesAt(one.oid))),
    );
    const claimed = claim?.files.map(({ path }) => path) ?? [];
    const branch: BranchState = {
      head,
      files: only(this.filesAt(head), [...paths, ...claimed]),
      commits: commits.map(({ oid, parents, message }) => ({ oid, parents, message })),
      lastRender:
        claim === undefined ? null : { oid: claim.oid, files: only(this.filesAt(claim.oid), claimed) },
    };
    return { base, branch };
  }

  /** Makes the plan's objects in order and moves the branch. Returns the commits it made. */
  execute(plan: PlannedWrite): ReadonlyMap<PlannedCommitId, string> {
    const blobs = new Map<string, Uint8Array>();
    const trees = new Map<PlannedCommitId, FileContents>();
    const made = new Map<PlannedCommitId, string>();
    const resolve = (reference: CommitReference) => {
      const oid = 'oid' in reference ? reference.oid : made.get(reference.planned);
      if (oid === undefined) throw new Error('The plan refers to a commit that it makes later');
      return oid;
    };
    for (const object of plan.objects) {
      if (object.kind === 'blob') {
        if (this.#objects.blob(object.content) !== object.oid) throw new Error('The plan misnames a blob');
        blobs.set(object.oid, object.content);
      } else if (object.kind === 'tree') {
        if (object.entries.length === 0) throw new Error('The plan makes a tree that changes nothing');
        const files = new Map(this.filesAt(object.base));
        for (const { path, blob } of object.entries) {
          const content = blob === null ? null : blobs.get(blob);
          if (content === undefined) throw new Error('The plan names a blob that it does not make');
          if (content !== null) files.set(path, content);
          else if (!files.delete(path)) throw new Error('The plan deletes a file that is not there');
        }
        trees.set(object.id, files);
      } else {
        const files = 'oid' in object.tree ? this.filesAt(object.tree.oid) : trees.get(object.tree.planned);
        if (files === undefined) throw new Error('The plan commits a tree that it makes later');
        made.set(object.id, this.#commit(files, object.parents.map(resolve), object.message, 'sofa-weekly'));
      }
    }
    const to = resolve({ planned: plan.move.to });
    const from = plan.move.kind === 'create' ? null : plan.move.from;
    if (from !== this.branchHead) throw new Error('The plan moves the branch from where it is not');
    if (from !== null && !this.#reachable(to).has(from)) throw new Error('The plan is no fast-forward');
    this.branchHead = to;
    return made;
  }

  /** An editor's commit on the edition's branch. */
  edit(files: FileContents, message: string, parents?: readonly string[]): void {
    if (this.branchHead === null) throw new Error('There is no branch to edit');
    this.branchHead = this.#commit(files, parents ?? [this.branchHead], message, 'octo-editor');
  }

  /** Somebody else's commit on the base branch. */
  advanceBase(path: string, text: string): void {
    const files = new Map(this.filesAt(this.baseHead)).set(path, bytesOf(text));
    this.baseHead = this.#commit(files, [this.baseHead], 'Another post\n', 'octo-webmaster');
  }

  /** The "Update branch" button. */
  mergeBaseIntoBranch(): void {
    if (this.branchHead === null) return;
    const files = new Map([...this.filesAt(this.baseHead), ...this.branchFiles()]);
    this.edit(files, "Merge branch 'master'\n", [this.branchHead, this.baseHead]);
  }

  /** A force-push. */
  resetBranch(commit: string): void {
    this.branchHead = commit;
  }

  #commit(files: FileContents, parents: readonly string[], message: string, author: string): string {
    const oid = this.#objects.commit(this.#objects.tree(files), parents, message, author);
    this.#commits.set(oid, { oid, parents, message, files });
    return oid;
  }

  #stored(oid: string): StoredCommit {
    const commit = this.#commits.get(oid);
    if (commit === undefined) throw new Error(`There is no commit ${oid}`);
    return commit;
  }

  #reachable(from: string): ReadonlySet<string> {
    const found = new Set<string>();
    const waiting = [from];
    for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
      if (found.has(oid)) continue;
      found.add(oid);
      waiting.push(...this.#stored(oid).parents);
    }
    return found;
  }
}
