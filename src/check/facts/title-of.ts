// The title of what an address leads to, as the facts have it.
import { cleanText } from '../../text/clean-text.ts';
import type { Facts } from './facts.ts';
import { targetOf } from './target.ts';

/** `null` if they know of no such work, commit or article. */
export function titleOf(url: string, { hosts, works, credited, snapshot }: Facts): string | null {
  const target = targetOf(url, hosts);
  const fact =
    target.kind === 'work'
      ? works.get(target.key)?.title
      : target.kind === 'commit'
        ? credited.get(target.key)?.title
        : snapshot.articles.find((article) => article.url === url)?.title;
  return fact == null ? null : cleanText(fact);
}
