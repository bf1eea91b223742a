// Whose word counts in a meeting, and who answers for the community: what GitHub says of an author's place in the repository, and whom the configuration vouches for.
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

function isVouchedFor({ meetings, contributors }: Config, author: Authored['author']): boolean {
  const login = author?.login.toLowerCase();
  if (login === undefined) return false;
  return contributors.members.has(login) || meetings.members.some((one) => one.toLowerCase() === login);
}
