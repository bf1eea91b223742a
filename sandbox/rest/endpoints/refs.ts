// Refs. https://docs.github.com/rest/git/refs
import * as z from 'zod';
import { json, type Reply } from '../../reply.ts';
import { readBody } from '../body.ts';
import { type Endpoint, type RepositoryCall, repositoryEndpoint } from '../endpoint.ts';
import { isAncestor } from '../git/ancestry.ts';
import type { GitDatabase } from '../git/git-database.ts';
import { toRead, toWrite } from '../grant.ts';
import { notFound, Refusal, unprocessable } from '../refusal.ts';
import type { RefDeed } from '../settings.ts';
import { refView } from '../views/git-object.ts';

const read = toRead('contents');
const write = toWrite(['contents']);

export const refEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET /git/ref/{ref*}', 'git/refs#get-a-reference', read, (call) => {
    requireHistory(call.git);
    const name = `refs/${call.param('ref')}`;
    const oid = call.git.ref(name);
    if (oid === null) throw notFound();
    return refReply(call, 200, name, oid);
  }),
  repositoryEndpoint('GET /git/matching-refs/{ref*}', 'git/refs#list-matching-references', read, (call) => {
    requireHistory(call.git);
    const start = `refs/${call.param('ref')}`;
    const found = call.git.refs.filter(([name]) => name.startsWith(start));
    return json(
      200,
      found.map(([name, oid]) => refView(call.request.origin, call.git, name, oid)),
    );
  }),
  repositoryEndpoint('POST /git/refs', 'git/refs#create-a-reference', write, (call) => {
    requireHistory(call.git);
    const { ref, sha } = readBody(call, z.object({ ref: z.string(), sha: z.string() }));
    if (!/^refs(?:\/[^/\s~^:?*[\\]+){2,}$/.test(ref) || ref.includes('..')) {
      throw unprocessable(`${ref} is not a valid ref name.`);
    }
    if (call.git.ref(ref) !== null) throw unprocessable('Reference already exists');
    requireRoom(call.git, ref);
    requireCommit(call.git, ref, sha);
    requireRules(call, ref, 'create');
    return moved(call, 201, ref, sha);
  }),
  repositoryEndpoint('PATCH /git/refs/{ref*}', 'git/refs#update-a-reference', write, (call) => {
    requireHistory(call.git);
    const { sha, force } = readBody(call, z.object({ sha: z.string(), force: z.boolean().default(false) }));
    const name = `refs/${call.param('ref')}`;
    const oid = call.git.ref(name);
    if (oid === null) throw unprocessable('Reference does not exist');
    requireCommit(call.git, name, sha);
    if (!force && !isAncestor(call.git, oid, sha)) throw unprocessable('Update is not a fast forward');
    requireRules(call, name, 'update');
    return moved(call, 200, name, sha);
  }),
  repositoryEndpoint('DELETE /git/refs/{ref*}', 'git/refs#delete-a-reference', write, (call) => {
    requireHistory(call.git);
    const name = `refs/${call.param('ref')}`;
    if (call.git.ref(name) === null) throw unprocessable('Reference does not exist');
    requireRules(call, name, 'delete');
    call.site.moveRef(call.repository, name, null, call.request.viewer.account);
    return { status: 204, headers: {}, text: '' };
  }),
];

/** @throws Refusal if nothing was ever pushed */
export function requireHistory(git: GitDatabase): void {
  if (git.refs.length === 0) throw new Refusal(409, 'Git Repository is empty.');
}

/**
 * Refs are files to Git, and so there is either `release` or `release/1`. https://github.com/neondatabase/neonctl/pull/500
 *
 * @throws Refusal beside such a one
 */
function requireRoom(git: GitDatabase, ref: string): void {
  const isInTheWay = ([name]: readonly [string, string]) =>
    name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`);
  if (git.refs.some(isInTheWay)) throw unprocessable('Reference update failed');
}

/** @throws Refusal on something that is no commit */
function requireCommit(git: GitDatabase, ref: string, sha: string): void {
  if (!/^[0-9a-f]{40}$/.test(sha)) {
    throw unprocessable('The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
  }
  const type = git.typeOf(sha);
  if (type === null) throw unprocessable('Object does not exist');
  if (type !== 'commit' && ref.startsWith('refs/heads/')) throw unprocessable('Reference update failed');
}

/** @throws Refusal if a ruleset forbids it */
function requireRules({ site, repository }: RepositoryCall, ref: string, deed: RefDeed): void {
  const branch = ref.replace(/^refs\/heads\//, '');
  const rule = site
    .settings(repository)
    .rules?.find(({ branches, forbids }) => forbids.includes(deed) && branches.test(branch));
  if (rule !== undefined) throw unprocessable(`Repository rule violations found\n\n${rule.message}\n\n`);
}

function moved(call: RepositoryCall, status: number, name: string, oid: string): Reply {
  call.site.moveRef(call.repository, name, oid, call.request.viewer.account);
  return refReply(call, status, name, oid);
}

function refReply({ request, git }: RepositoryCall, status: number, name: string, oid: string): Reply {
  return json(status, refView(request.origin, git, name, oid));
}
