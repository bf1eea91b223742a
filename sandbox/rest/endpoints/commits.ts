// Branches, commits and comparisons. https://docs.github.com/rest/commits, https://docs.github.com/rest/branches
import { json, type Reply } from '../../reply.ts';
import { type Endpoint, type RepositoryCall, repositoryEndpoint } from '../endpoint.ts';
import { log, mergeBaseOf } from '../git/ancestry.ts';
import { compareTrees } from '../git/compare-trees.ts';
import type { GitCommit, GitDatabase } from '../git/git-database.ts';
import { toRead } from '../grant.ts';
import { paged, pageOf } from '../page.ts';
import { refuseOtherQueries } from '../query.ts';
import { notFound, unprocessable } from '../refusal.ts';
import { changedFileView } from '../views/changed-file.ts';
import { commitView, detailedCommitView } from '../views/commit.ts';
import { encodePath } from '../views/git-object.ts';
import { requireHistory } from './refs.ts';

const read = toRead('contents');

export const commitEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET /branches', 'branches/branches#list-branches', read, (call) => {
    refuseOtherQueries(call);
    const branches = [...call.repository.branches].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const api = `${call.request.origin}/repos/${call.repository.nameWithOwner}`;
    return paged(call, branches, ([name, sha]) => ({
      name,
      commit: { sha, url: `${api}/commits/${sha}` },
      protected: isProtected(call, name),
    }));
  }),
  repositoryEndpoint('GET /branches/{branch*}', 'branches/branches#get-a-branch', read, (call) => {
    const { request, site, repository } = call;
    const name = call.param('branch');
    const oid = call.git.branch(name);
    if (oid === null) throw notFound('Branch not found');
    const url = `${request.origin}/repos/${repository.nameWithOwner}/branches/${encodePath(name)}`;
    return json(200, {
      name,
      commit: commitView(site, request.origin, repository, commitAt(call.git, oid)),
      _links: { self: url, html: `https://github.com/${repository.nameWithOwner}/tree/${encodePath(name)}` },
      protected: isProtected(call, name),
      protection_url: `${url}/protection`,
    });
  }),
  repositoryEndpoint('GET /commits', 'commits/commits#list-commits', read, (call) => {
    const { request, site, repository, git } = call;
    requireHistory(git);
    refuseOtherQueries(call, 'sha', 'path', 'since', 'until');
    const { query } = request;
    const start = git.resolve(query.get('sha') ?? 'HEAD');
    if (start === null) throw notFound();
    const since = Date.parse(query.get('since') ?? '') || Number.NEGATIVE_INFINITY;
    const until = Date.parse(query.get('until') ?? '') || Number.POSITIVE_INFINITY;
    const found = log(git, start, { path: query.get('path') }).filter((oid) => {
      const at = Date.parse(git.outline(oid)?.committedAt ?? '');
      return at >= since && at <= until;
    });
    return paged(call, found, (oid) => commitView(site, request.origin, repository, commitAt(git, oid)));
  }),
  repositoryEndpoint('GET /commits/{ref*}', 'commits/commits#get-a-commit', read, (call) => {
    const { request, site, repository, git } = call;
    requireHistory(git);
    const oid = git.resolve(call.param('ref'));
    if (oid === null) throw unprocessable(`No commit found for SHA: ${call.param('ref')}`);
    return json(200, detailedCommitView(site, request.origin, repository, commitAt(git, oid)));
  }),
  repositoryEndpoint('GET /compare/{basehead*}', 'commits/commits#compare-two-commits', read, compare),
];

/** Without a page GitHub sends the first 250 commits; the files come with the first page only. */
function compare(call: RepositoryCall): Reply {
  const { request, site, repository, git } = call;
  const [baseName = '', headName = ''] = call.param('basehead').split('...');
  const [base, head] = [baseName, headName].map((name) => oidOf(call, name));
  if (base == null || head == null) throw notFound();
  const start = mergeBaseOf(git, base, head);
  if (start === null) throw notFound(`No common ancestor between ${baseName} and ${headName}.`);
  const ahead = log(git, head, { except: base }).toReversed();
  const behind = log(git, base, { except: head }).length;
  const view = (oid: string) => commitView(site, request.origin, repository, commitAt(git, oid));
  const { items: commits, number, headers } = pageOf(call, ahead, 250);
  const files = number > 1 ? [] : compareTrees(git, commitAt(git, start).tree, commitAt(git, head).tree);
  const range = `compare/${encodePath(baseName)}...${encodePath(headName)}`;
  const page = `https://github.com/${repository.nameWithOwner}`;
  const body = {
    url: `${request.origin}/repos/${repository.nameWithOwner}/${range}`,
    html_url: `${page}/${range}`,
    permalink_url: `${page}/compare/${base}...${head}`,
    diff_url: `${page}/${range}.diff`,
    patch_url: `${page}/${range}.patch`,
    base_commit: view(base),
    merge_base_commit: view(start),
    status:
      ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: commits.map(view),
    files: files.map((file) => changedFileView(site, request.origin, repository, head, file)),
  };
  return json(200, body, headers);
}

/** A revision here, or with `owner:` in front one in that owner's repository of the same network. */
function oidOf({ site, repository, git }: RepositoryCall, name: string): string | null {
  const [owner, revision] = name.includes(':') ? name.split(':') : [null, name];
  const home = owner == null ? repository : site.relativeOf(repository, owner);
  const oid = home === null || revision === undefined ? null : site.git(home).resolve(revision);
  return oid === null || git.typeOf(oid) === null ? null : oid;
}

function commitAt(git: GitDatabase, oid: string): GitCommit {
  const commit = git.commit(oid);
  if (commit === null) throw new Error(`The sandbox does not know the commit ${oid}`);
  return commit;
}

function isProtected({ site, repository }: RepositoryCall, branch: string): boolean {
  return site.settings(repository).rules?.some(({ branches }) => branches.test(branch)) ?? false;
}
