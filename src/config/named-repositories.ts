// The repositories that the configuration names one by one.
import type { Config } from './config.ts';

/** Those that something is read from: covered ones, those in which meetings are announced, the website; each once. */
export function sourceRepositories({ repositories, meetings, articles }: Config): string[] {
  return eachOnce([
    ...repositories,
    ...meetings.series.flatMap((series) => series.repositories),
    ...(articles === null ? [] : [articles.repository]),
  ]);
}

/** With those that are left out: each of them may have got another name on GitHub. */
export function namedRepositories(config: Config): string[] {
  return eachOnce([...sourceRepositories(config), ...config.exclude.repositories]);
}

/** GitHub does not tell capitals in names apart. The first spelling stays. */
function eachOnce(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(name.toLowerCase())) first.set(name.toLowerCase(), name);
  return [...first.values()];
}

/** Whether the weekly is about a repository: by its organization, or by its own name. */
export function covers(repository: string, { organizations, repositories }: Config): boolean {
  const name = repository.toLowerCase();
  return (
    organizations.some((login) => name.startsWith(`${login.toLowerCase()}/`)) ||
    repositories.some((one) => one.toLowerCase() === name)
  );
}
