// Forks: what an organization's fork takes over from its upstream is nobody's contribution here.
import { describe, expect, test } from 'vitest';
import { aWorld } from '../../../sandbox/sandbox.ts';
import { collectFrom } from '../collect-from.ts';

const inside = '2023-05-15T02:00:00Z';
const before = '2023-04-20T02:00:00Z';
const upstream = 'octo-upstream/envoy';
const fork = 'mosn/envoy';
const theirs = (n: number, committedAt: string) => ({
  oid: `${n}`.padStart(40, 'a'),
  message: `upstream ${n}`,
  author: `octo-stranger-${n}`,
  committedAt,
});
const sync = {
  repository: fork,
  number: 7,
  title: 'Sync with upstream',
  createdAt: inside,
  mergedAt: '2023-05-16T00:00:00Z',
};

/** The fork, its upstream, and what the upstream has on a branch. */
function aFork(spec: { readonly branch?: string; readonly commits: readonly ReturnType<typeof theirs>[] }) {
  const world = aWorld({
    repositories: [
      'mosn/mosn',
      'sofastack/sofa-rpc',
      { name: upstream, defaultBranch: 'main' },
      { name: fork, parent: upstream, defaultBranch: 'develop' },
    ],
  });
  for (const commit of spec.commits)
    world.addCommit({ ...commit, repository: upstream, branch: spec.branch ?? 'main' });
  return world;
}

describe('a push that takes over commits', () => {
  test.each(['main', 'develop'])('of the branch %s credits nobody, and is told once', async (branch) => {
    const commits = [theirs(1, inside), theirs(2, inside)];
    const world = aFork({ branch, commits });
    for (const commit of commits) world.addCommit({ ...commit, repository: fork });
    world.addCommit({ repository: fork, message: 'our own', author: 'octo-user', committedAt: inside });

    const { snapshot } = await collectFrom(world);

    expect(snapshot.commits.map(({ headline }) => headline.raw)).toEqual(['our own']);
    expect(snapshot.people.map(({ login }) => login)).toEqual(['octo-user']);
    expect(snapshot.diagnostics.map(({ code, data, subject }) => [code, data, subject?.raw])).toEqual([
      ['upstream-commits', { upstream, count: 2 }, fork],
    ]);
  });
});

describe('a pull request that takes over commits', () => {
  test.each(['merge', 'rebase'] as const)('by %s credits the person who opened it alone', async (method) => {
    const commits = [theirs(1, before), theirs(2, inside)];
    const world = aFork({ commits });
    world.addPullRequest({ ...sync, author: 'octo-maintainer', method, commits });

    const { snapshot } = await collectFrom(world);

    expect(snapshot.pullRequests).toMatchObject([{ author: 'octo-maintainer', coAuthors: [] }]);
    expect(snapshot.commits).toEqual([]);
    expect(snapshot.people.map(({ login }) => login)).toEqual(['octo-maintainer']);
    expect(snapshot.diagnostics.map(({ code, data }) => [code, data])).toEqual([
      ['upstream-commits', { upstream, count: 2 }],
    ]);
  });

  test('of a machine credits nobody but those who added something', async () => {
    const commits = [theirs(1, before), theirs(2, inside)];
    const world = aFork({ commits });
    world.addUser({ login: 'octo-sync[bot]', kind: 'Bot' });
    const own = { message: 'Keep our patch', author: 'octo-user', committedAt: inside };
    world.addPullRequest({ ...sync, author: 'octo-sync[bot]', method: 'merge', commits: [...commits, own] });

    const { snapshot } = await collectFrom(world);

    expect(snapshot.pullRequests[0]?.coAuthors).toEqual(['octo-user']);
  });
});

test('what is nobody else’s is credited as everywhere', async () => {
  const world = aFork({ commits: [theirs(1, inside)] });
  const commits = [
    { message: 'one', author: 'octo-user' },
    { message: 'two', author: 'octo-friend' },
  ];
  world.addPullRequest({ ...sync, author: 'octo-user', method: 'merge', commits });

  const { snapshot } = await collectFrom(world);

  expect(snapshot.pullRequests[0]?.coAuthors).toEqual(['octo-friend']);
  expect(snapshot.diagnostics).toEqual([]);
});
