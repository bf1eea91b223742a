// Projects: the names under which repositories are known.
import type { Config } from './config.ts';

/** The configured display name, or the repository's own. */
export function projectOf(repository: string, { projects }: Pick<Config, 'projects'>): string {
  return projects.get(repository.toLowerCase()) ?? nameOf(repository);
}

/** `#12` beside the project's name; if that would be ambiguous, with the repository's name: `sofa-rpc-node#12`. */
export function shortReference(
  { repository, number }: { readonly repository: string; readonly number: number },
  config: Pick<Config, 'projects'>,
): string {
  const isProject = productOf(repository, config) === projectOf(repository, config);
  return `${isProject ? '' : nameOf(repository)}#${number}`;
}

/**
 * What a release of the repository is a release of: SOFARPC is sofastack/sofa-rpc, the first that the configuration lists
 * for it, while sofastack/sofa-rpc-node has versions of its own and goes by its own name.
 */
export function productOf(repository: string, config: Pick<Config, 'projects'>): string {
  const project = projectOf(repository, config);
  const first = [...config.projects].find(([, name]) => name === project)?.[0];
  return first === undefined || first === repository.toLowerCase() ? project : nameOf(repository);
}

function nameOf(repository: string): string {
  return repository.slice(repository.indexOf('/') + 1);
}

/** Whether nothing that happens in a repository (`owner/name`) is credited. */
export function isExcluded(repository: string, { exclude }: Pick<Config, 'exclude'>): boolean {
  return exclude.repositories.has(repository.toLowerCase());
}

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
