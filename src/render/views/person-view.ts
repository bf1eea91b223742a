// A person in the post: the login, linked. Anybody can choose any name; a login is theirs alone.
import type { Contributor } from '../../model/document.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { ViewContext } from './view-context.ts';

/** Markdown: `[@octo-user](https://github.com/octo-user)`; a deleted account by its name, which says that it is one. */
export function personView({ login, name, url }: Contributor, { wording }: ViewContext): string {
  if (login === null) return `${markdownText(name)}${wording.deletedAccount}`;
  const handle = untrusted(`@${login}`);
  return url === null ? markdownText(handle) : markdownLink(handle, url);
}
