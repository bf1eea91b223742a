// The people behind Git's authors: accounts if GitHub or the configuration knows one, names if nobody does, and no machines.
import { isAddress, isMachineIdentity, isSharedName } from '../../config/machines.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import type { GitAuthor } from '../../github/queries/fragments.ts';
import { commitAddresses } from '../../github/queries/pull-requests.ts';
import { type Collecting, note } from '../collect-run.ts';
import { accountOfLogin, accountOfName } from './account-of-name.ts';
import { findUnreadableTrailers } from './trailers.ts';

export interface GitCredits {
  /** Logins, in Git's order, each once. Machines with an account are among them: their account says what they are. */
  readonly logins: readonly string[];
  /** Names of people for whom no account is known, as Git has them. */
  readonly names: readonly string[];
}

/**
 * The authors of a commit as far as their addresses tell who they are. Those are asked for if an author without an account has a name
 * that may be a tool's or a person's, or if the repository's mailmap may know them.
 */
export async function identifyAuthors(
  collecting: Collecting,
  repository: string,
  oid: string,
  authors: readonly GitAuthor[],
): Promise<readonly GitAuthor[]> {
  const { github, mailmaps } = collecting;
  const isOpen = (author: GitAuthor) =>
    author.user === null &&
    (isSharedName(author.name) || (mailmaps.has(repository) && isMapped(collecting, author)));
  if (!authors.some(isOpen)) return authors;
  const answer = await github.ask(commitAddresses, { ...ownerAndName(repository), oid });
  const known = answer.repository?.object?.authors?.nodes ?? [];
  const identified: GitAuthor[] = [];
  for (const [n, author] of authors.entries()) {
    // One name may stand there twice, under two addresses.
    const named = known[n]?.name === author.name ? known[n] : known.find(({ name }) => name === author.name);
    const addressed = named?.email == null ? author : { ...author, email: named.email };
    identified.push(await followMailmap(collecting, repository, addressed));
  }
  return identified;
}

/** Whom GitHub links to no account, by the repository's mailmap: their account if it is certain, or else their proper name. */
async function followMailmap(
  collecting: Collecting,
  repository: string,
  author: GitAuthor,
): Promise<GitAuthor> {
  const { mailmaps } = collecting;
  const { name, email } = author;
  if (author.user !== null || email == null || !isMapped(collecting, author)) return author;
  const proper = (await mailmaps.of(repository)).proper({ name, email });
  const isOther = proper.email.toLowerCase() !== email.toLowerCase();
  const user = isOther ? await mailmaps.accountAt(repository, proper.email) : null;
  return { ...author, name: proper.name, user };
}

/** Whom the configuration knows by their name is who it says, and a tool is a tool. */
function isMapped({ config }: Collecting, author: GitAuthor): boolean {
  const { contributors, exclude } = config;
  const name = author.name?.trim().toLowerCase() ?? '';
  const isConfigured =
    contributors.gitNames.has(name) || contributors.optOut.has(name) || exclude.people.has(name);
  return !isConfigured && !isMachineIdentity(author, config);
}

/** @param authors the author first, then the co-authors of the trailers */
export async function findAuthors(
  collecting: Collecting,
  authors: readonly GitAuthor[],
): Promise<GitCredits> {
  const logins = new Set<string>();
  const names = new Set<string>();
  for (const author of authors) {
    const login =
      author.user === null
        ? await accountOfName(collecting, author.name)
        : collecting.people.enter(author.user);
    if (login !== null) logins.add(login);
    else if (author.name !== null && !isMachineIdentity(author, collecting.config)) names.add(author.name);
  }
  return { logins: [...logins], names: [...names] };
}

/**
 * Those whom the trailers of a message name in a way that GitHub does not read, if it is certain who they are: by a login that is
 * written out, or by a configured alias. The editor is told of each line, credited or not.
 *
 * @param work what the message belongs to: `mosn/mosn#12`
 */
export async function findInUnreadableTrailers(
  collecting: Collecting,
  work: string,
  messages: readonly string[],
): Promise<string[]> {
  const credited = new Set<string>();
  const told = new Set<string>();
  for (const { line, people } of messages.flatMap(findUnreadableTrailers)) {
    const isAllMachines =
      people.length > 0 && people.every((one) => isMachineIdentity(one, collecting.config));
    if (told.has(line) || isAllMachines) continue;
    told.add(line);
    for (const { name, login } of people) {
      const found =
        (login === null ? null : await accountOfLogin(collecting, login)) ??
        (await accountOfName(collecting, name));
      if (found !== null) credited.add(found);
    }
    note(collecting, 'co-author-line-unreadable', { work }, line);
  }
  return [...credited];
}

/** Tells the editor of co-authors without an account. Nobody is dropped silently. */
export function noteUnknownCoAuthors(collecting: Collecting, work: string, names: Iterable<string>): void {
  for (const name of names)
    note(collecting, 'co-author-without-account', { work, login: null }, isAddress(name) ? null : name);
}
