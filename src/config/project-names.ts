// Projects: the names under which repositories are known, and which repositories count.
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
