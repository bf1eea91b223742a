// Who is somebody whom GitHub links to no account, by the `.mailmap` of the repository: an account only if that is certain.
import { describe, expect, test } from 'vitest';
import { aWorld, type PullRequestSpec, type WorldSpec } from '../../../sandbox/sandbox.ts';
import { type CollectOptions, collectFrom } from '../collect-from.ts';

const inside = '2023-05-15T01:00:00Z';
const before = '2022-01-01T00:00:00Z';
const repository = 'mosn/mosn';
const laptop = { login: null, name: 'octavia', email: 'octavia@laptop.test' };
const own = { login: 'octo-user', name: 'Octavia User', email: 'octavia@example.test' };

const pullRequest = (spec: Partial<PullRequestSpec> = {}): PullRequestSpec => ({
  repository,
  number: 1,
  author: 'octo-opener',
  title: 'Improve',
  createdAt: inside,
  mergedAt: inside,
  coAuthors: [laptop],
  ...spec,
});

/** What is collected if the repository has a mailmap with these lines, and a commit of the account `octo-user` from long ago. */
function collectWith(lines: readonly string[], spec: WorldSpec = {}, options: CollectOptions = {}) {
  const world = aWorld({
    repositories: [repository, 'sofastack/sofa-rpc'],
    ...spec,
    commits: [
      {
        repository,
        author: own,
        committedAt: before,
        files: { '.mailmap': `${lines.join('\n')}\n` },
      },
      ...(spec.commits ?? []),
    ],
  });
  return collectFrom(world, options);
}

const aPush = { commits: [{ repository, author: laptop, message: 'Tidy up', committedAt: inside }] };

const leadingToAnAccount = ['Octavia User <octavia@example.test> <octavia@laptop.test>'];

describe('an address leads to the account', () => {
  test('that GitHub links to commits of the repository under it: of co-authors, and of a push', async () => {
    const { snapshot } = await collectWith(leadingToAnAccount, { ...aPush, pullRequests: [pullRequest()] });

    expect(snapshot.pullRequests).toMatchObject([{ author: 'octo-opener', coAuthors: ['octo-user'] }]);
    expect(snapshot.commits).toMatchObject([{ author: 'octo-user' }]);
    expect(snapshot.commits[0]).not.toHaveProperty('authorName');
    expect(snapshot.people.map(({ login }) => login)).toEqual(['octo-opener', 'octo-user']);
    expect(snapshot.diagnostics).toEqual([]);
  });

  test('to which GitHub gave it', async () => {
    const { databaseId } = aWorld({ users: ['octo-quiet'] }).account('octo-quiet');
    const lines = [`<${databaseId}+octo-quiet@users.noreply.github.com> <octavia@laptop.test>`];
    const { snapshot } = await collectWith(lines, { ...aPush, users: ['octo-quiet'] });

    expect(snapshot.commits).toMatchObject([{ author: 'octo-quiet' }]);
  });

  test('but not if the login is somebody else’s today', async () => {
    const lines = ['<1+octo-quiet@users.noreply.github.com> <octavia@laptop.test>'];
    const { snapshot } = await collectWith(lines, { ...aPush, users: ['octo-quiet'] });

    expect(snapshot.commits).toMatchObject([{ author: null, authorName: { raw: 'octavia' } }]);
  });
});

describe('what is only likely is no account', () => {
  test('a proper name is a name, although an account has the same', async () => {
    const lines = ['Octavia User <octavia@laptop.test>'];
    const { snapshot } = await collectWith(lines, { ...aPush, pullRequests: [pullRequest()] });

    expect(snapshot.commits).toMatchObject([{ author: null, authorName: { raw: 'Octavia User' } }]);
    expect(snapshot.pullRequests).toMatchObject([{ coAuthors: [] }]);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['co-author-without-account', 'Octavia User'],
      ['commit-author-without-account', 'Octavia User'],
    ]);
  });

  test('so is one at an address that GitHub links to nobody', async () => {
    const lines = ['Octavia User <unknown@example.test> <octavia@laptop.test>'];
    const { snapshot } = await collectWith(lines, aPush);

    expect(snapshot.commits).toMatchObject([{ author: null, authorName: { raw: 'Octavia User' } }]);
  });
});

describe('who is decided already stays it', () => {
  test('by the configuration, which knows the name in Git', async () => {
    const { snapshot } = await collectWith(
      leadingToAnAccount,
      { ...aPush, users: ['octo-chosen'] },
      { config: { contributors: { aliases: { 'octo-chosen': ['octavia'] } } } },
    );

    expect(snapshot.commits).toMatchObject([{ author: 'octo-chosen' }]);
  });

  test('by its own wish not to be named, under the name in Git or under the account', async () => {
    for (const optOut of [['octavia'], ['octo-user']]) {
      const { snapshot } = await collectWith(leadingToAnAccount, aPush, {
        config: { contributors: { optOut } },
      });

      expect(snapshot.people).toMatchObject([{ login: null, optedOut: true }]);
      expect(JSON.stringify(snapshot)).not.toMatch(/octavia|octo-user/i);
    }
  });

  test('a tool by its name or address, and an account of GitHub’s', async () => {
    const tool = { login: null, name: 'renovate[bot]', email: 'octavia@laptop.test' };
    const linked = { login: 'octo-other', email: 'octavia@laptop.test' };
    const { snapshot } = await collectWith(leadingToAnAccount, {
      commits: [
        { repository, author: tool, committedAt: inside },
        { repository, author: linked, committedAt: inside },
      ],
    });

    expect(snapshot.commits).toMatchObject([{ author: 'octo-other' }]);
  });
});

test('two of one name in one commit are told apart', async () => {
  const other = { login: 'octo-other', name: 'octavia', email: 'other@example.test' };
  const { snapshot } = await collectWith(leadingToAnAccount, {
    pullRequests: [pullRequest({ coAuthors: [other, laptop] })],
  });

  expect(snapshot.pullRequests).toMatchObject([{ coAuthors: ['octo-other', 'octo-user'] }]);
});

test('no address is collected', async () => {
  const lines = [...leadingToAnAccount, '# ask owner@example.test', 'Someone <someone@example.test>'];
  const { snapshot } = await collectWith(lines, { ...aPush, pullRequests: [pullRequest()] });

  expect(JSON.stringify(snapshot)).not.toMatch(/@(?:laptop|example)\.test|users\.noreply/);
});

describe('it costs', () => {
  const asked = ({ operations }: { readonly operations: readonly string[] }) =>
    operations.filter((name) => ['Mailmap', 'AccountByAddress', 'CommitAddresses'].includes(name));

  test('nothing if GitHub knows everybody, or if there is no mailmap', async () => {
    const known = await collectWith(leadingToAnAccount, {
      pullRequests: [pullRequest({ coAuthors: ['octo-two'] })],
    });
    const without = await collectFrom({ ...aPush, pullRequests: [pullRequest()] });

    expect([asked(known), asked(without)]).toEqual([[], []]);
  });

  test('otherwise one request for the mailmap, one for each of its addresses, and one for each commit', async () => {
    const collected = await collectWith(leadingToAnAccount, { ...aPush, pullRequests: [pullRequest()] });

    expect(asked(collected)).toEqual(['AccountByAddress', 'CommitAddresses', 'CommitAddresses', 'Mailmap']);
  });

  test('no run that it cannot be read', async () => {
    const { snapshot } = await collectWith(leadingToAnAccount, aPush, {
      failures: [{ match: 'Mailmap', how: 502, times: 9 }],
    });

    expect(snapshot.commits).toMatchObject([{ author: null, authorName: { raw: 'octavia' } }]);
  });
});
