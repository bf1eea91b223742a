// A repository that is to be written to: is it there, under this name, and open? Whether we may write, only a write tells:
// what GitHub says of permissions is the owner's role for one kind of token, and nothing at all for an App's.
import { Failure } from '../../model/errors.ts';
import { ownerAndRepo } from '../queries/aliases.ts';
import type { Call } from './call.ts';
import { repository as repositoryRoute } from './repository-routes.ts';

export interface Target {
  /** `owner/name` of the repository at the root of its forks: its own, or the one that it comes from. */
  readonly source: string;
  /** `owner/name` as GitHub spells it. */
  readonly repository: string;
  readonly defaultBranch: string;
  /** Its page. */
  readonly url: string;
}

/**
 * @param setting the configuration key that names the repository, for messages
 * @throws Failure `permission` with the setting to change
 */
export async function openTarget(call: Call, repository: string, setting: string): Promise<Target> {
  const { data } = await call(repositoryRoute, ownerAndRepo(repository), { subject: repository });
  const found = data && {
    repository: data.full_name,
    isArchived: data.archived,
    source: data.source?.full_name ?? data.full_name,
    defaultBranch: data.default_branch,
    url: data.html_url,
  };
  return usable(found, repository, setting);
}

/**
 * A repository that was looked for, if it can be written to as far as that can be seen.
 *
 * @param found what is there under that name; `null` if nothing is
 * @throws Failure `permission` with the setting to change
 */
export function usable<Found extends { readonly repository: string; readonly isArchived: boolean }>(
  found: Found | null,
  repository: string,
  setting: string,
): Found {
  if (found === null) {
    throw new Failure('no-target', { repository, setting });
  }
  if (found.repository.toLowerCase() !== repository.toLowerCase()) {
    throw new Failure('target-renamed', { repository, newName: found.repository, setting });
  }
  if (found.isArchived) {
    throw new Failure('target-archived', { repository, setting });
  }
  return found;
}
