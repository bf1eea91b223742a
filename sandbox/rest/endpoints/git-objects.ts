// Blobs and trees. https://docs.github.com/rest/git/blobs, https://docs.github.com/rest/git/trees
import * as z from 'zod';
import { json } from '../../reply.ts';
import { readBody } from '../body.ts';
import { type Endpoint, repositoryEndpoint } from '../endpoint.ts';
import { editTree, MissingPath, type Placed } from '../git/edit-tree.ts';
import type { GitDatabase } from '../git/git-database.ts';
import { toRead, toWrite } from '../grant.ts';
import { notFound, unprocessable } from '../refusal.ts';
import { blobView, treeView } from '../views/git-object.ts';
import { requireHistory } from './refs.ts';

const read = toRead('contents');
const write = toWrite(['contents']);

const newBlob = z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).default('utf-8') });

/** Submodules (160000) are not modelled. */
const newEntry = z.object({
  path: z.string(),
  mode: z.enum(['100644', '100755', '040000', '120000']).default('100644'),
  type: z.enum(['blob', 'tree']).optional(),
  sha: z.string().nullish(),
  content: z.string().optional(),
});
const newTree = z.object({ base_tree: z.string().optional(), tree: z.array(newEntry) });

export const gitObjectEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET /git/blobs/{sha}', 'git/blobs#get-a-blob', read, (call) => {
    const bytes = call.git.blob(call.param('sha'));
    if (bytes === null) throw notFound();
    return json(200, blobView(call.request.origin, call.repository, call.param('sha'), bytes));
  }),
  repositoryEndpoint('POST /git/blobs', 'git/blobs#create-a-blob', write, (call) => {
    requireHistory(call.git);
    const { content, encoding } = readBody(call, newBlob);
    const oid = call.git.addBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
    const url = `${call.request.origin}/repos/${call.repository.nameWithOwner}/git/blobs/${oid}`;
    return json(201, { sha: oid, url }, { location: url });
  }),
  repositoryEndpoint('GET /git/trees/{sha*}', 'git/trees#get-a-tree', read, (call) => {
    requireHistory(call.git);
    const oid = treeAt(call.git, call.param('sha'));
    if (oid === null) throw notFound();
    // Any value means yes, `0` and `false` too.
    return json(200, treeView(call.request.origin, call.git, oid, call.request.query.has('recursive')));
  }),
  repositoryEndpoint('POST /git/trees', 'git/trees#create-a-tree', write, (call) => {
    requireHistory(call.git);
    const { base_tree: base = null, tree } = readBody(call, newTree);
    if (base !== null && call.git.tree(base) === null)
      throw unprocessable('base_tree is not a valid tree oid');
    const changes = new Map(tree.map((entry) => [entry.path, placedOf(call.git, entry)]));
    const oid = editedTree(call.git, base, changes);
    return json(201, treeView(call.request.origin, call.git, oid, false));
  }),
];

/** A tree by its id, or a commit's by whatever names the commit. */
function treeAt(git: GitDatabase, treeish: string): string | null {
  if (git.tree(treeish) !== null) return treeish;
  const commit = git.resolve(treeish);
  return commit === null ? null : (git.commit(commit)?.tree ?? null);
}

function editedTree(
  git: GitDatabase,
  base: string | null,
  changes: ReadonlyMap<string, Placed | null>,
): string {
  try {
    return editTree(git, base, changes);
  } catch (error) {
    // So GitHub says that something cannot be deleted, because it is not there.
    if (error instanceof MissingPath) throw unprocessable('GitRPC::BadObjectState');
    throw error;
  }
}

/** @throws Refusal */
function placedOf(git: GitDatabase, entry: z.output<typeof newEntry>): Placed | null {
  const { path, mode, type, sha, content } = entry;
  if (path.split('/').some((name) => ['', '.', '..', '.git'].includes(name))) {
    throw unprocessable('tree.path contains a malformed path component');
  }
  if ((sha === undefined) === (content === undefined)) {
    throw unprocessable(
      'Must supply either tree.sha or tree.content. Request will be rejected if both are present.',
    );
  }
  if (content !== undefined)
    return { mode: Number.parseInt(mode, 8), type: 'blob', oid: git.addBlob(Buffer.from(content)) };
  if (sha == null) return null;
  const expected = type ?? (mode === '040000' ? 'tree' : 'blob');
  if (git.typeOf(sha) !== expected) throw unprocessable(`tree.sha ${sha} is not a valid ${expected}`);
  return { mode: Number.parseInt(mode, 8), type: expected, oid: sha };
}
