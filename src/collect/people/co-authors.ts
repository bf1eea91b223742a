// Who wrote a pull request together with its author.

import { isSamePerson } from '../../config/person-key.ts';
import type { GitAuthor, PullRequestNode } from '../../github/queries/pull-requests.ts';
import { itemName } from '../../model/item-name.ts';
import { type Collecting, note } from '../collect-run.ts';
import { accountOfName } from './account-of-name.ts';
import { isAddress, isMachineName } from './machines.ts';

/**
 * The logins of the co-authors in the order in which Git names them, each once, without the author.
 *
 * Git has names and addresses; GitHub finds the accounts of the addresses that it knows. A name without an account is looked up
 * in the configured aliases. If it is not there either, a diagnostic tells the editor: nobody is dropped silently.
 */
export async function creditCoAuthors(
  collecting: Collecting,
  node: PullRequestNode,
  author: string | null,
  authors: readonly GitAuthor[],
): Promise<string[]> {
  const credited = new Set<string>();
  const unknown = new Set<string>();
  for (const { name, user } of authors) {
    const login = user === null ? await accountOfName(collecting, name) : collecting.people.enter(user);
    if (login !== null) credited.add(login);
    else if (name !== null && !isMachineName(name)) unknown.add(name);
  }
  // Git's first author is the pull request's own, under an address that GitHub does not know, unless it knows another one.
  const first = author !== null && credited.has(author) ? null : authors[0]?.name;
  for (const name of [author, node.author?.name, first]) {
    for (const other of unknown) if (other.toLowerCase() === name?.toLowerCase()) unknown.delete(other);
  }
  for (const name of unknown) {
    const pullRequest = itemName({ repository: node.repository.nameWithOwner, number: node.number });
    note(collecting, 'co-author-without-account', { pullRequest }, isAddress(name) ? null : name);
  }
  return [...credited].filter((login) => !isSamePerson(login, author, collecting.config));
}
