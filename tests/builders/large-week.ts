// A week that no post can list: so many projects, and so many pull requests in each.
import type { Snapshot } from '../../src/model/snapshot.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aCommit, aPerson, aPullRequest, aReview, aSnapshot } from './snapshot.ts';

/** The last pull request of a project is by somebody new; every person reviews once. */
export function aLargeWeek(projects: number, each: number): Snapshot {
  const numbers = Array.from({ length: projects * each }, (_, n) => n);
  const repository = (n: number) => `octo-org/project-${String(Math.floor(n / each)).padStart(4, '0')}`;
  const login = (n: number) => `octo-user-${n}`;
  return aSnapshot({
    people: numbers.map((n) => aPerson({ login: login(n) })),
    pullRequests: numbers.map((n) =>
      aPullRequest({
        repository: repository(n),
        number: (n % each) + 1,
        title: untrusted(`Make thing ${n} better`),
        url: `https://github.com/${repository(n)}/pull/${(n % each) + 1}`,
        author: login(n),
        firstContribution: n % each === each - 1,
      }),
    ),
    commits: [
      aCommit({
        repository: repository(0),
        url: `https://github.com/${repository(0)}/commit/${'a'.repeat(40)}`,
        oid: 'a'.repeat(40),
        author: login(0),
      }),
    ],
    reviews: numbers.map((n) => aReview({ repository: repository(0), number: 1, author: login(n) })),
  });
}
