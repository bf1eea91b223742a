// Repositories.
import type { Repository } from '../../world/repository.ts';
import { type Grant, isBot, roleIn } from '../grant.ts';
import type { Site } from '../site.ts';
import type { Answer, Part } from './answer.ts';
import { userView } from './user.ts';

type FullRepositoryView = Part<Answer<'repos', 'get'>>;
type Dates = 'created_at' | 'pushed_at' | 'updated_at';
export type RepositoryView = Part<Omit<Answer<'pulls', 'get'>['head']['repo'], Dates>> &
  Pick<FullRepositoryView, Dates>;

/** A repository where another thing refers to it. */
export function repositoryView(site: Site, origin: string, repository: Repository): RepositoryView {
  const { nameWithOwner: full_name, visibility, defaultBranch, pushedAt } = repository;
  const url = `${origin}/repos/${full_name}`;
  const items = [...repository.issues.values(), ...repository.pullRequests.values()];
  const openIssues = items.filter(({ state }) => state === 'OPEN').length;
  return {
    id: repository.databaseId,
    node_id: repository.id,
    name: repository.name,
    full_name,
    private: visibility !== 'PUBLIC',
    owner: userView(origin, repository.owner),
    html_url: `https://github.com/${full_name}`,
    fork: repository.isFork || site.parentOf(repository) !== null,
    url,
    branches_url: `${url}/branches{/branch}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    issues_url: `${url}/issues{/number}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    labels_url: `${url}/labels{/name}`,
    pulls_url: `${url}/pulls{/number}`,
    trees_url: `${url}/git/trees{/sha}`,
    clone_url: `https://github.com/${full_name}.git`,
    ...(pushedAt !== null && { pushed_at: pushedAt }),
    has_issues: true,
    archived: repository.isArchived,
    disabled: repository.isDisabled,
    visibility: visibility.toLowerCase(),
    default_branch: defaultBranch,
    open_issues: openIssues,
    open_issues_count: openIssues,
    allow_forking: true,
    web_commit_signoff_required: site.settings(repository).wantsSignoff ?? false,
  };
}

/** A repository by itself. */
export function fullRepositoryView(
  site: Site,
  origin: string,
  repository: Repository,
  grant: Grant,
): FullRepositoryView {
  const { owner } = repository;
  const parent = site.parentOf(repository);
  const related = parent === null ? null : repositoryView(site, origin, parent);
  return {
    ...repositoryView(site, origin, repository),
    permissions: permissionsIn(grant, repository),
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    ...(owner.kind === 'Organization' && { organization: userView(origin, repository.owner) }),
    ...(related !== null && { parent: related, source: related }),
  };
}

/** What the token's owner may do. An App's token has no owner, so GitHub denies everything there, whatever it was granted. */
function permissionsIn(
  grant: Grant,
  { nameWithOwner }: Repository,
): NonNullable<FullRepositoryView['permissions']> {
  const roles = ['read', 'triage', 'write', 'admin'];
  const rank = isBot(grant) ? -1 : roles.indexOf(roleIn(grant, nameWithOwner));
  return { admin: rank === 3, maintain: rank === 3, push: rank >= 2, triage: rank >= 1, pull: rank >= 0 };
}
