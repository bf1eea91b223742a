// Repositories that are called otherwise since the last render.
import type { Renames } from './identity.ts';

const linked =
  /\[((?:[^[\]]|\\[[\]]|\[[^[\]]*\])*)\]\(https?:\/\/github\.com\/([^/\s]+\/[^/\s]+)\/(?:pull|issues)\/(\d+)\)/gi;
const address = /<https?:\/\/github\.com\/([^/\s]+\/[^/\s]+)\/(?:pull|issues)\/(\d+)>/gi;

export interface KnownRenames {
  readonly current: Renames;
  /** A text in which neither a rename nor the case of a repository makes a difference. */
  canonical(text: string): string;
}

/**
 * A repository that the new render no longer links to is the one that it links to for the first time with the same numbers and titles.
 * Nobody needs to hand in old names: the last render has them.
 */
export function findRenames(base: string, theirs: string): KnownRenames {
  const [before, now] = [worksOf(base), worksOf(theirs)];
  const names = new Map<string, string>();
  const fresh = [...now].filter(([name]) => !before.has(name));
  for (const [old, works] of before) {
    const shared = fresh.map(([name, theirWorks]) => ({
      name,
      count: [...works].filter((work) => theirWorks.has(work)).length,
    }));
    const best = shared.toSorted((a, b) => b.count - a.count)[0];
    if (!now.has(old) && best !== undefined && best.count > 0) names.set(old, best.name);
  }
  return {
    current: (repository) => names.get(repository) ?? repository,
    canonical: (text) =>
      text.replace(/[\w.-]+\/[\w.-]+(?=#\d|\/(?:pull|issues|commit|releases)\/)/g, (repository) => {
        const name = repository.toLowerCase();
        return names.get(name) ?? name;
      }),
  };
}

/** Every repository that a post links to, with the numbers and titles of its work. */
function worksOf(post: string): Map<string, Set<string>> {
  const works = new Map<string, Set<string>>();
  const add = (repository: string, number: string, title: string) => {
    const name = repository.toLowerCase();
    const words = title.toLowerCase().replaceAll(name, '');
    works.set(name, (works.get(name) ?? new Set()).add(`${number} ${words}`));
  };
  for (const [, title = '', repository = '', number = ''] of post.matchAll(linked))
    add(repository, number, title);
  for (const [, repository = '', number = ''] of post.matchAll(address)) add(repository, number, '');
  return works;
}
