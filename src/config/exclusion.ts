// What the configuration leaves out.
import type { Config } from './config.ts';

/** Whether nothing that happens in a repository (`owner/name`) is credited. */
export function isExcluded(repository: string, { exclude }: Pick<Config, 'exclude'>): boolean {
  return exclude.repositories.has(repository.toLowerCase());
}
