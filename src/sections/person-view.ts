// A person in the post: the login, linked. Anybody can choose any name; a login is theirs alone.
import type { Contributor } from '../model/document.ts';
import { markdownLink } from '../text/markdown-link.ts';
import { markdownText } from '../text/markdown-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { ViewContext } from './view-context.ts';

/** Markdown: `[@octo-user](https://github.com/octo-user)`; who has no account by the name alone, and a deleted account says that it is one. */
export function personView(
  { login, name, url, isGitName }: Contributor,
  { wording }: Pick<ViewContext, 'wording'>,
): string {
  if (login === null) return `${markdownText(name)}${isGitName === true ? '' : wording.deletedAccount}`;
  const handle = untrusted(`@${login}`);
  return url === null ? markdownText(handle) : markdownLink(handle, url);
}
