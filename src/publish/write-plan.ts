// Writes a plan to GitHub: objects first; then the branch moves, once and without force.
import type { GitData } from '../github/rest/git-data.ts';
import type { CommitReference, PlannedCommitId, PlannedWrite } from './plan/plan.ts';

/** @returns where the branch stands now, or `null` if somebody moved it in between */
export async function writePlan(
  git: GitData,
  branch: string,
  { objects, move }: PlannedWrite,
): Promise<string | null> {
  const trees = new Map<PlannedCommitId, string>();
  const commits = new Map<PlannedCommitId, string>();
  const treeOf = async (reference: CommitReference): Promise<string> =>
    'oid' in reference ? (await git.commit(reference.oid)).tree : made(trees, reference.planned);
  const commitOf = (reference: CommitReference): string =>
    'oid' in reference ? reference.oid : made(commits, reference.planned);
  for (const object of objects) {
    switch (object.kind) {
      case 'blob': {
        const oid = await git.createBlob(object.content);
        if (oid !== object.oid) throw new Error(`GitHub made ${oid} of a file that is ${object.oid}`);
        break;
      }
      case 'tree': {
        const base = await treeOf({ oid: object.base });
        trees.set(object.id, await git.createTree(base, object.entries));
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
  const to = made(commits, move.to);
  const isMoved =
    move.kind === 'create' ? await git.createBranch(branch, to) : await git.moveBranch(branch, move.from, to);
  return isMoved ? to : null;
}

function made(oids: ReadonlyMap<PlannedCommitId, string>, id: PlannedCommitId): string {
  const oid = oids.get(id);
  if (oid === undefined) throw new Error(`The plan refers to ${id} before it makes it`);
  return oid;
}
