// A person in the post: the login, linked. Anybody can choose any name; a login is theirs alone.

import { markdownLink } from '../text/markdown-link.ts';
import { markdownText } from '../text/markdown-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Contributor } from './contributions/contributions-section.ts';
import type { ViewContext } from './view-context.ts';

/** Markdown: `[@octo-user](https://github.com/octo-user)`; who has no account by the name alone, and a deleted account says that it is one. */
export function personView(
  { login, name, url, isGitName }: Contributor,
  { words }: Pick<ViewContext, 'words'>,
): string {
  if (login === null) return `${markdownText(name)}${isGitName === true ? '' : words.deletedAccount}`;
  const handle = untrusted(`@${login}`);
  return url === null ? markdownText(handle) : markdownLink(handle, url);
}
