// Repositories that are called otherwise since the last render.
import type { Renames } from './identity.ts';

/** A link to work, with its title, or its bare address. */
const work =
  /(?:\[((?:[^[\]]|\\[[\]]|\[[^[\]]*\])*)\]\(|<)https?:\/\/github\.com\/([^/\s]+\/[^/\s]+)\/(?:pull|issues)\/(\d+)[)>]/gi;

/**
 * A repository that the new render no longer links to is the one that it links to for the first time with the same numbers and titles.
 * Nobody needs to hand in old names: the last render has them. In a `canonical` text neither a rename nor the case of a repository makes
 * a difference.
 */
export function findRenames(base: string, theirs: string) {
  const [before, now] = [worksOf(base), worksOf(theirs)];
  const names = new Map<string, string>();
  const fresh = [...now].filter(([name]) => !before.has(name));
  for (const [old, works] of [...before].filter(([name]) => !now.has(name))) {
    const shared = fresh.map(([name, theirWorks]) => ({
      name,
      count: [...works].filter((one) => theirWorks.has(one)).length,
    }));
    const best = shared.toSorted((a, b) => b.count - a.count)[0];
    if (best !== undefined && best.count > 0) names.set(old, best.name);
  }
  const current: Renames = (repository) => names.get(repository) ?? repository;
  return {
    current,
    canonical: (text: string) =>
      text.replace(/[\w.-]+\/[\w.-]+(?=#\d|\/(?:pull|issues|commit|releases)\/)/g, (repository) =>
        current(repository.toLowerCase()),
      ),
  };
}

/** Every repository that a post links to, with the numbers and titles of its work. */
function worksOf(post: string): Map<string, Set<string>> {
  const works = new Map<string, Set<string>>();
  for (const [, title = '', repository = '', number = ''] of post.matchAll(work)) {
    const name = repository.toLowerCase();
    const words = title.toLowerCase().replaceAll(name, '');
    works.set(name, (works.get(name) ?? new Set()).add(`${number} ${words}`));
  }
  return works;
}
