// Weeks of set sizes for the benchmark: a quiet one, a busy one, a thousand merge commits, and a very large one.
import { aWorld, type World, type WorldSpec } from '../../sandbox/sandbox.ts';

export interface Week {
  readonly name: string;
  readonly pullRequests: number;
  /** Reviews and comments. */
  readonly acts: number;
  readonly make: () => World;
}

/** The edition's date. */
export const benchedEdition = '2023-05-19';
/** Where the draft goes. */
export const target = 'sofastack/sofastack.tech';

const inside = (n: number, of: number) =>
  new Date(Date.UTC(2023, 4, 12, 8) + Math.floor((n / of) * 6.5 * 86_400_000))
    .toISOString()
    .replace('.000', '');

export const weeks: Readonly<Record<string, Week>> = {
  quiet: {
    name: 'a quiet week',
    pullRequests: 6,
    acts: 6,
    make: () => week({ repositories: 40, active: 4, pullRequests: 6, reviews: 8 }),
  },
  busy: {
    name: 'a busy week: 300 pull requests in 100 repositories',
    pullRequests: 300,
    acts: 600,
    make: () => week({ repositories: 150, active: 100, pullRequests: 300, reviews: 600 }),
  },
  merges: {
    name: '1,000 merge commits in one repository',
    pullRequests: 1000,
    acts: 0,
    make: () => week({ repositories: 10, active: 1, pullRequests: 1000, reviews: 200, commits: 2 }),
  },
  tenth: {
    name: 'a tenth of the very large week',
    pullRequests: 1000,
    acts: 6000,
    make: () => week({ repositories: 250, active: 250, pullRequests: 1000, reviews: 4000, comments: 2000 }),
  },
  third: {
    name: 'about a third of the very large week',
    pullRequests: 3000,
    acts: 18_000,
    make: () => week({ repositories: 750, active: 750, pullRequests: 3000, reviews: 12_000, comments: 6000 }),
  },
  large: {
    name: 'a very large week: 10,000 pull requests in 2,500 repositories',
    pullRequests: 10_000,
    acts: 60_000,
    make: () =>
      week({ repositories: 2500, active: 2500, pullRequests: 10_000, reviews: 40_000, comments: 20_000 }),
  },
};

interface Size {
  readonly repositories: number;
  readonly active: number;
  readonly pullRequests: number;
  readonly reviews: number;
  readonly comments?: number;
  /** Of each pull request, which is then merged by a merge commit; a squash if it is left out. */
  readonly commits?: number;
}

function week(size: Size): World {
  const name = (n: number) => `${n % 2 === 0 ? 'mosn' : 'sofastack'}/repository-${n}`;
  const repositories = Array.from({ length: size.repositories }, (_, n) => name(n));
  const authors = Math.max(5, Math.floor(size.pullRequests / 3));
  const perPullRequest = Math.floor(size.reviews / size.pullRequests);
  const pullRequests = Array.from(
    { length: size.pullRequests },
    (_, n): NonNullable<WorldSpec['pullRequests']>[number] => {
      const mergedAt = inside(n, size.pullRequests);
      const author = `octo-user-${n % authors}`;
      return {
        repository: name(n % size.active),
        number: Math.floor(n / size.active) + 1,
        title: `Improve the thing number ${n}`,
        author,
        createdAt: '2023-05-01T00:00:00Z',
        mergedAt,
        reviews: Array.from({ length: perPullRequest }, (_, at) => ({
          author: `octo-user-${(n + at + 1) % authors}`,
          state: 'APPROVED' as const,
          submittedAt: mergedAt,
        })),
        ...(size.commits === undefined
          ? {}
          : {
              method: 'merge' as const,
              commits: Array.from({ length: size.commits }, (_, at) => ({ message: `Step ${at}`, author })),
            }),
      };
    },
  );
  // One in ten is new, as in real weeks.
  const users = Array.from({ length: authors }, (_, n) => ({
    login: `octo-user-${n}`,
    hasEarlierWork: n % 10 !== 0,
  }));
  const world = aWorld({
    begins: '2023-04-01T00:00:00Z',
    organizations: ['mosn', 'sofastack'],
    users,
    repositories: [...repositories, { name: target, files: { 'README.md': 'The website\n' } }],
    pullRequests,
  });
  for (let n = 0; n < (size.comments ?? 0); n += 1) {
    const on = pullRequests[n % size.pullRequests];
    if (on?.mergedAt == null) continue;
    world.addComment({
      on: `${on.repository}#${on.number}`,
      author: `octo-user-${(n * 7) % authors}`,
      createdAt: on.mergedAt,
    });
  }
  return world;
}
