// A person in the post: the login, linked. Anybody can choose any name; a login is theirs alone.
import type { Contributor } from '../../model/document.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';

/** Markdown: `[@octo-user](https://github.com/octo-user)`; a deleted account by its name, unlinked. */
export function personView({ login, name, url }: Contributor): string {
  if (login === null) return markdownText(name);
  const handle = untrusted(`@${login}`);
  return url === null ? markdownText(handle) : markdownLink(handle, url);
}
