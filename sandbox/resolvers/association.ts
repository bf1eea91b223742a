// What somebody is to a repository. GitHub works it out when it is asked, so a first-timer's old work says CONTRIBUTOR too.
import type { Account } from '../world/account.ts';
import type { Repository } from '../world/repository.ts';

/** `given` is what a world says itself; otherwise owner, member, contributor (somebody with merged work there), or none. */
export function association(given: string | null, author: Account | null, repository: Repository): string {
  if (given !== null) return given;
  if (author === null) return 'NONE';
  const { owner } = repository;
  if (owner === author) return 'OWNER';
  if (owner.kind === 'Organization' && owner.members.has(author.login.toLowerCase())) return 'MEMBER';
  const merged = [...repository.pullRequests.values()].some(
    (one) => one.author === author && one.mergedAt !== null,
  );
  return merged ? 'CONTRIBUTOR' : 'NONE';
}
