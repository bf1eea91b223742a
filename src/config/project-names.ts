// Projects: the names under which repositories are known, and which repositories count.
import { configured, type Rule } from '../model/rule.ts';
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

/** The rule by which nothing that happens in a repository (`owner/name`) is credited, or `null`. */
export function repositoryRule(repository: string, { exclude }: Pick<Config, 'exclude'>): Rule | null {
  const name = repository.toLowerCase();
  return exclude.repositories.has(name) ? configured('exclude.repositories', name) : null;
}

export function isExcluded(repository: string, config: Pick<Config, 'exclude'>): boolean {
  return repositoryRule(repository, config) !== null;
}

/** The rule by which work with this title is not credited, or `null`. */
export function titleRule(title: string, { exclude }: Pick<Config, 'exclude'>): Rule | null {
  const pattern = exclude.titles.find((one) => one.test(title));
  return pattern === undefined ? null : configured('exclude.titles', pattern.source);
}
