// Where the post of an edition lies: in the repository, and on the website.
import type { Config } from './config.ts';

/** @param template `post.path` of the configuration: `{date}` is 2023-05-19, `{yyyymmdd}` is 20230519 */
export function postPath(template: string, date: string): string {
  return template.replaceAll('{date}', date).replaceAll('{yyyymmdd}', date.replaceAll('-', ''));
}

/**
 * Where the edition's post appears on the website, with a slash at the end: `post.url`, or below `articles.url` if that is where
 * the website shows the folder that posts lie in; `null` if neither is known.
 */
export function postUrl({ post, articles }: Pick<Config, 'post' | 'articles'>, date: string): string | null {
  if (post.url !== null) return postPath(post.url, date);
  const folder = postPath(post.path, date).replace(/(?:\/index)?\.md$/, '');
  if (articles === null || !folder.startsWith(`${articles.path}/`)) return null;
  return `${articles.url.replace(/\/$/, '')}${folder.slice(articles.path.length)}/`;
}
