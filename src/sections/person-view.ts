// A person in the post: the name that the edition has for them everywhere, linked.

import { markdownLink } from '../text/markdown-link.ts';
import { markdownText } from '../text/markdown-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Contributor } from './contributor.ts';
import type { ViewContext } from './view-context.ts';

/**
 * Markdown: `[@octo-user](https://github.com/octo-user)`, for a login can be found and is theirs alone; the configuration may have
 * another name. Who has no account by the name alone, and a deleted account says that it is one.
 */
export function personView(
  { login, name, url, isGitName }: Contributor,
  { words }: Pick<ViewContext, 'words'>,
): string {
  if (login === null) return `${markdownText(name)}${isGitName === true ? '' : words.deletedAccount}`;
  const shown = name.raw === login ? untrusted(`@${login}`) : name;
  return url === null ? markdownText(shown) : markdownLink(shown, url);
}
