// Who wrote a pull request together with its author.

import { isSamePerson } from '../../config/person-key.ts';
import type { GitAuthor } from '../../github/queries/fragments.ts';
import type { PullRequestNode } from '../../github/queries/pull-requests.ts';
import { itemName } from '../../model/item-name.ts';
import type { Collecting } from '../collect-run.ts';
import { findAuthors, findInUnreadableTrailers, noteUnknownCoAuthors } from './git-authors.ts';

/**
 * The logins of the co-authors in the order in which Git names them, each once, without the author.
 *
 * @param authors those of its commits, and of the commit that merged it
 * @param messages theirs
 */
export async function creditCoAuthors(
  collecting: Collecting,
  node: PullRequestNode,
  author: string | null,
  authors: readonly GitAuthor[],
  messages: readonly string[],
): Promise<string[]> {
  const work = itemName({ repository: node.repository.nameWithOwner, number: node.number });
  const { logins, names } = await findAuthors(collecting, authors);
  const credited = new Set([...logins, ...(await findInUnreadableTrailers(collecting, work, messages))]);
  // Git's first author is the pull request's own, under an address that GitHub does not know, unless it knows another one.
  const first = author !== null && credited.has(author) ? null : authors[0]?.name;
  const own = [author, node.author?.name, first].map((name) => name?.toLowerCase());
  noteUnknownCoAuthors(
    collecting,
    work,
    names.filter((name) => !own.includes(name.toLowerCase())),
  );
  return [...credited].filter((login) => !isSamePerson(login, author, collecting.config));
}
