// Writes a plan to GitHub: objects first; then the branch moves, once and without force.
import type { GitData } from '../github/rest/git-data.ts';
import { Failure } from '../model/errors.ts';
import { textOf } from './file-contents.ts';
import type { CommitReference, PlannedCommitId, PlannedWrite } from './plan/plan.ts';

/** Makes everything that the branch will have. @returns the commit that it is to move to */
export async function writeObjects(git: GitData, { objects, move }: PlannedWrite): Promise<string> {
  const trees = new Map<PlannedCommitId, string>();
  const commits = new Map<PlannedCommitId, string>();
  const texts = new Map<string, string>();
  const treeOf = async (reference: CommitReference): Promise<string> =>
    'oid' in reference ? git.treeOf(reference.oid) : made(trees, reference.planned);
  const commitOf = (reference: CommitReference): string =>
    'oid' in reference ? reference.oid : made(commits, reference.planned);
  for (const object of objects) {
    switch (object.kind) {
      case 'blob': {
        const text = inlineText(object.content);
        if (text !== null) {
          texts.set(object.oid, text);
          break;
        }
        const oid = await git.createBlob(object.content);
        if (oid !== object.oid) throw new Failure('file-damaged', { made: oid, wanted: object.oid });
        break;
      }
      case 'tree': {
        const base = await treeOf({ oid: object.base });
        const entries = object.entries.map((entry) => {
          const text = texts.get(entry.blob ?? '');
          return text === undefined ? entry : { ...entry, text };
        });
        trees.set(object.id, await git.createTree(base, entries));
        break;
      }
      case 'commit': {
        const tree = await treeOf(object.tree);
        const parents = object.parents.map(commitOf);
        commits.set(object.id, await git.createCommit({ tree, parents, message: object.message }));
        break;
      }
    }
  }
  return made(commits, move.to);
}

/** @returns whether it moved; not if somebody moved it in between */
export function moveBranch(
  git: GitData,
  branch: string,
  { move }: PlannedWrite,
  to: string,
): Promise<boolean> {
  return move.kind === 'create' ? git.createBranch(branch, to) : git.moveBranch(branch, move.from, to);
}

/** The text of a file that can go into the tree as it is, which saves a request; `null` for pictures, and for what JSON might change. */
function inlineText(content: Uint8Array): string | null {
  const text = textOf(content);
  return text === null || /^\uFEFF|\0/.test(text) ? null : text;
}

function made(oids: ReadonlyMap<PlannedCommitId, string>, id: PlannedCommitId): string {
  const oid = oids.get(id);
  if (oid === undefined) throw new Error(`The plan refers to ${id} before it makes it`);
  return oid;
}
