// Whose word counts in a meeting: what GitHub says of an author's place in the repository, and whom the configuration vouches for.
import type { Config } from '../../config/config.ts';

/** Something that somebody wrote, with GitHub's view of who they are there. */
export interface Authored {
  readonly author: { readonly login: string } | null;
  readonly authorAssociation: string;
}

const members = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const outsiders = new Set(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN']);

export function isMember(config: Config, { author, authorAssociation }: Authored): boolean {
  return members.has(authorAssociation) || isVouchedFor(config, author);
}

export function isOutsider(config: Config, { author, authorAssociation }: Authored): boolean {
  return outsiders.has(authorAssociation) && !isVouchedFor(config, author);
}

function isVouchedFor({ meetings }: Config, author: Authored['author']): boolean {
  return (
    author !== null && meetings.members.some((login) => login.toLowerCase() === author.login.toLowerCase())
  );
}
