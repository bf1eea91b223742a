// `reference`: work, an article or a page that the facts do not know.

import type { Article } from '../../model/snapshot.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { Facts } from '../facts/facts.ts';
import { type Target, targetOf } from '../facts/target.ts';
import type { PostLine, PostLink, PostPart } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';
import { essence, likelyName } from '../similar.ts';

export const reference: Rule = {
  id: 'reference',
  find: ({ parts }, facts) =>
    parts.flatMap((part) =>
      [...(part.heading === null ? [] : [part.heading]), ...part.lines].flatMap((line) =>
        line.links.flatMap((link) => inLink(link, line, part, facts)),
      ),
    ),
};

function inLink(link: PostLink, line: PostLine, { section }: PostPart, facts: Facts): Found[] {
  const target = targetOf(link.url, facts.hosts);
  const likely = 'key' in target ? misspeltRepository(target, facts) : null;
  if (likely !== null && 'repository' in target)
    return [
      found('error', line, { code: 'reference-repository', data: { repository: target.repository, likely } }),
    ];
  if (target.kind === 'work' || target.kind === 'commit') {
    // What else a post links, an agenda or a question of long ago, may lie outside of the facts.
    const isListed = section === 'contributions' || section === 'tasks';
    if (!isListed || facts.works.has(target.key) || facts.credited.has(target.key)) return [];
    const work =
      target.kind === 'work'
        ? `${target.repository}#${target.number}`
        : `${target.repository}@${target.oid.slice(0, 7)}`;
    return [found('notice', line, { code: 'reference-unknown', data: { work } })];
  }
  if (target.kind === 'commits' && section === 'contributions')
    return isFolded(target.query, facts)
      ? []
      : [found('error', line, { code: 'reference-commits', data: { address: link.url } })];
  return section === 'reading' && target.kind === 'page' ? ofArticle(link, line, facts) : [];
}

/** A letter or two away from a repository in which the facts know work of that number: names that are alike are none the less two. */
function misspeltRepository(
  { repository, key }: Extract<Target, { readonly key: string }>,
  { repositories, works, credited, snapshot }: Facts,
): string | null {
  const name = repository.toLowerCase();
  if (works.has(key) || snapshot.renamed.some(({ from }) => from.toLowerCase() === name)) return null;
  const isKnown = (one: string) => {
    const other = key.replace(name, () => one);
    return works.has(other) || credited.has(other);
  };
  const near = [...repositories].filter((one) => one !== name && isKnown(one));
  return likelyName(name, new Map(near.map((one) => [one, one])));
}

/** A person's commits of the window. */
function isFolded(query: URLSearchParams, { document, logins }: Facts): boolean {
  const { from, to } = document.edition.window;
  const author = query.get('author');
  const [since, until] = [query.get('since'), query.get('until')];
  if (author !== null && !logins.has(author.toLowerCase())) return false;
  return (since === null || since === from) && (until === null || until === to);
}

/** The title of an article of the week over another address of the website; editors may recommend it where it appeared elsewhere. */
function ofArticle({ text, url }: PostLink, line: PostLine, { snapshot }: Facts): Found[] {
  const title = essence(text);
  if (!URL.canParse(url) || title.length < 6 || snapshot.articles.some((one) => one.url === url)) return [];
  const isIt = (one: Article) =>
    essence(cleanText(one.title)) === title && new URL(one.url).host === new URL(url).host;
  const article = snapshot.articles.find(isIt);
  if (article === undefined || new URL(article.url).href === new URL(url).href) return [];
  const data = { title: text, address: url, fact: article.url };
  return [found('error', line, { code: 'reference-article', data })];
}

function found(severity: Found['severity'], { number }: PostLine, told: Found['told']): Found {
  return { severity, line: number, told };
}
