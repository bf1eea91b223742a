// A part of what the configuration covers, for a run that is one of several side by side.
import { Failure } from '../model/errors.ts';
import type { Config } from './config.ts';

/**
 * The configuration for collecting these organizations and single repositories alone. What the others have is not looked for: neither
 * their work, nor their meetings, nor the posts of a website that is theirs. Who is new is still asked of all of them.
 *
 * @param names as the configuration has them; everything if there are none
 * @throws Failure `usage` for a name that the configuration does not have
 */
export function withOnly(config: Config, names: readonly string[]): Config {
  if (names.length === 0) return config;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const all = [...config.organizations, ...config.repositories];
  const unknown = names.find((name) => !all.some((one) => one.toLowerCase() === name.toLowerCase()));
  if (unknown !== undefined) throw new Failure('only-unknown', { name: unknown, known: all });
  const isWanted = (name: string) => wanted.has(name.toLowerCase());
  const isOthers = (repository: string) => {
    const owner = repository.split('/')[0]?.toLowerCase();
    return config.organizations.some((login) => login.toLowerCase() === owner && !isWanted(login));
  };
  const { articles, meetings } = config;
  return {
    ...config,
    organizations: config.organizations.filter(isWanted),
    repositories: config.repositories.filter(isWanted),
    articles: articles === null || isOthers(articles.repository) ? null : articles,
    meetings: {
      ...meetings,
      series: meetings.series.map((series) => ({
        ...series,
        repositories: series.repositories.filter((name) => !isOthers(name)),
      })),
    },
    alongside: {
      organizations: config.organizations.filter((name) => !isWanted(name)),
      repositories: config.repositories.filter((name) => !isWanted(name)),
    },
  };
}
