// Who the accounts are: persons, machines, deleted ones, and those that only stand in for somebody.

import { describe, expect, test } from 'vitest';
import type { WorldSpec } from '../../../sandbox/sandbox.ts';
import { parseSnapshot } from '../../../src/model/parse-snapshot.ts';
import { type CollectOptions, collectFrom } from '../collect-from.ts';

const merged = {
  repository: 'mosn/mosn',
  createdAt: '2023-05-10T01:00:00Z',
  mergedAt: '2023-05-15T01:00:00Z',
};

/** The author of each pull request, by its number, and what is said of each person. */
async function authorsOf(
  users: WorldSpec['users'] & object,
  logins: readonly (string | null)[],
  options: CollectOptions = {},
) {
  const { snapshot } = await collectFrom(
    { users, pullRequests: logins.map((author, n) => ({ ...merged, number: n + 1, author })) },
    options,
  );
  return {
    authors: snapshot.pullRequests.map(({ author }) => author),
    kinds: Object.fromEntries(snapshot.people.map(({ login, kind }) => [login, kind])),
    snapshot,
  };
}

describe('a stand-in', () => {
  test('is the user who claimed it, or whose it is, once', async () => {
    const users = [
      'octo-user',
      { login: 'octo-imported', kind: 'Mannequin', standsFor: 'octo-user' },
      { login: 'octo-managed', kind: 'EnterpriseUserAccount', standsFor: 'octo-user' },
    ] as const;
    const { authors, kinds } = await authorsOf(users, ['octo-user', 'octo-imported', 'octo-managed']);

    expect(authors).toEqual(['octo-user', 'octo-user', 'octo-user']);
    expect(kinds).toEqual({ 'octo-user': 'user' });
  });

  test('that nobody claimed is shown as what it is', async () => {
    const { authors, kinds } = await authorsOf(
      [{ login: 'octo-imported', kind: 'Mannequin' }],
      ['octo-imported'],
    );

    expect(authors).toEqual(['octo-imported']);
    expect(kinds).toEqual({ 'octo-imported': 'mannequin' });
  });

  test('whose login is an e-mail address stays without a name', async () => {
    const users = [{ login: 'octo@enterprise.test', kind: 'EnterpriseUserAccount' }] as const;
    const { authors, snapshot } = await authorsOf(users, ['octo@enterprise.test']);

    expect(authors).toEqual([null]);
    expect(JSON.stringify(snapshot)).not.toContain('enterprise.test');
    expect(parseSnapshot(JSON.stringify(snapshot), 'snapshot.json').pullRequests).toHaveLength(1);
  });
});

test('an e-mail address that somebody gave for a name is not kept', async () => {
  const address = 'octavia@enterprise.test';
  const { snapshot } = await collectFrom({
    users: [{ login: 'octo-user', name: address }],
    pullRequests: [
      { ...merged, number: 1, author: 'octo-user', coAuthors: [{ login: null, name: `other.${address}` }] },
    ],
    commits: [
      {
        repository: 'mosn/mosn',
        message: 'x',
        author: { login: null, name: `Octavia <${address}>` },
        committedAt: merged.mergedAt,
      },
    ],
  });

  expect(JSON.stringify(snapshot)).not.toContain(address);
  expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject])).toEqual([
    ['co-author-without-account', null],
    ['commit-author-without-account', null],
  ]);
});

describe('a machine', () => {
  test('is known by its kind, by its login in any capitals, and by the configuration', async () => {
    const logins = ['dependabot[bot]', 'Claude', 'CursorAgent', 'Octo-Robot', 'octo-user'];
    const { kinds } = await authorsOf([], logins, { config: { contributors: { bots: ['octo-robot'] } } });

    expect(kinds).toEqual({
      'dependabot[bot]': 'bot',
      Claude: 'bot',
      CursorAgent: 'bot',
      'Octo-Robot': 'bot',
      'octo-user': 'user',
    });
  });

  test('is not mistaken for the person of the same name, nor the other way round', async () => {
    const { authors, kinds } = await authorsOf([], ['octo[bot]', 'octo']);

    expect(authors).toEqual(['octo[bot]', 'octo']);
    expect(kinds).toEqual({ octo: 'user', 'octo[bot]': 'bot' });
  });

  test('is the same one in a commit, where GitHub writes its login in another way', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [
        { ...merged, number: 1, author: 'octo[bot]' },
        { ...merged, number: 2, author: 'octo-user', coAuthors: ['octo[bot]'] },
      ],
    });

    expect(snapshot.pullRequests.map(({ author, coAuthors }) => [author, coAuthors])).toEqual([
      ['octo[bot]', []],
      ['octo-user', ['octo[bot]']],
    ]);
    expect(snapshot.people.map(({ login, kind }) => [login, kind])).toEqual([
      ['octo-user', 'user'],
      ['octo[bot]', 'bot'],
    ]);
  });
});

describe('an agent’s pull request', () => {
  test('has the people who wrote it together with the agent', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [{ ...merged, number: 1, author: 'copilot-swe-agent[bot]', coAuthors: ['octo-user'] }],
    });

    expect(snapshot.pullRequests).toMatchObject([
      { author: 'copilot-swe-agent[bot]', coAuthors: ['octo-user'], firstContribution: null },
    ]);
  });
});
