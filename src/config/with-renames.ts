// A configuration that knows its repositories under the names that they have now.
import type { Config } from './config.ts';

export interface Rename {
  /** `owner/name` as the configuration writes it. */
  readonly from: string;
  /** As GitHub has it. */
  readonly to: string;
}

/** Display names and what is left out hold for both names of a repository. */
export function withRenames<Part extends Pick<Config, 'projects' | 'exclude'>>(
  config: Part,
  renamed: readonly Rename[],
): Part {
  if (renamed.length === 0) return config;
  const names = new Map(renamed.map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()]));
  const both = (name: string) => [...new Set([names.get(name) ?? name, name])];
  return {
    ...config,
    // In their place: the first repository of a project is the one that its releases are named after.
    projects: new Map(
      [...config.projects].flatMap(([name, project]) => both(name).map((one) => [one, project])),
    ),
    exclude: { ...config.exclude, repositories: new Set([...config.exclude.repositories].flatMap(both)) },
  };
}
