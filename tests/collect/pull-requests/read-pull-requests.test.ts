// Who wrote a merged pull request: everybody, once, and no machine.

import { describe, expect, test } from 'vitest';
import { aWorld } from '../../../sandbox/sandbox.ts';
import { collectFrom } from '../collect-from.ts';

const merged = {
  repository: 'mosn/mosn',
  author: 'octo-user',
  createdAt: '2023-05-10T01:00:00Z',
  mergedAt: '2023-05-15T01:00:00Z',
};

/** GitHub, whose pages and answers shorten the first line of a commit's message. */
const shorteningHeadlines: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  const text = (await answer.text()).replace(/("messageHeadline":"[^"]{71})[^"]+"/g, '$1…"');
  return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
};

async function pullRequestsOf(...pullRequests: Parameters<ReturnType<typeof aWorld>['addPullRequest']>[0][]) {
  const { snapshot } = await collectFrom({ pullRequests });
  return snapshot.pullRequests;
}

describe('authors', () => {
  test('of a squash are those of its commit', async () => {
    const [found] = await pullRequestsOf({ ...merged, number: 1, coAuthors: ['octo-friend', 'octo-other'] });

    expect(found).toMatchObject({ author: 'octo-user', coAuthors: ['octo-friend', 'octo-other'] });
  });

  test('of a merge are those of its commits, and not who pressed the button', async () => {
    const [found] = await pullRequestsOf({
      ...merged,
      number: 1,
      method: 'merge',
      mergedBy: 'octo-maintainer',
      commits: [
        { author: 'octo-user', message: 'one' },
        { author: 'octo-friend', message: 'two', coAuthors: ['octo-other'] },
      ],
    });

    expect(found).toMatchObject({ author: 'octo-user', coAuthors: ['octo-friend', 'octo-other'] });
  });

  test('of a merge are not those who only brought its branch up to date', async () => {
    const [found] = await pullRequestsOf({
      ...merged,
      number: 1,
      method: 'merge',
      commits: [
        { author: 'octo-user', message: 'one' },
        { author: 'octo-maintainer', message: "Merge branch 'master' into one", isMerge: true },
      ],
    });

    expect(found?.coAuthors).toEqual([]);
  });

  test('of a merge are not those whose commits an earlier pull request had brought', async () => {
    const earlier = { oid: 'e'.repeat(40), author: 'octo-earlier', message: 'earlier' };
    const world = aWorld({
      repositories: ['mosn/mosn', 'sofastack/sofa-rpc'],
      pullRequests: [
        {
          ...merged,
          number: 1,
          author: 'octo-earlier',
          method: 'merge',
          baseRef: 'release',
          mergedAt: '2023-05-02T00:00:00Z',
          commits: [earlier],
        },
        {
          ...merged,
          number: 2,
          method: 'merge',
          commits: [{ author: 'octo-friend', message: 'new' }],
        },
      ],
    });
    const back = world.repository('mosn/mosn')?.pullRequests.get(2);
    if (back === undefined || typeof back.commits === 'number') throw new Error('the world has no commits');
    back.commits = [earlier.oid, ...back.commits];
    const { snapshot } = await collectFrom(world);

    expect(snapshot.pullRequests).toMatchObject([{ number: 2, coAuthors: ['octo-friend'] }]);
  });

  test('of a merge without an account are told to the editor, also the first', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [
        {
          ...merged,
          number: 1,
          method: 'merge',
          commits: [
            { author: { login: null, name: 'Octavia Unknown' }, message: 'one' },
            { author: 'octo-user', message: 'two' },
          ],
        },
        {
          ...merged,
          number: 2,
          method: 'merge',
          commits: [{ author: { login: null, name: 'The author’s other name' }, message: 'one' }],
        },
      ],
    });

    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['co-author-without-account', 'Octavia Unknown'],
    ]);
  });

  test('of a squash are those of its commit, also where GitHub shortens its headline', async () => {
    const title = 'A title that is so long that GitHub shortens it to seventy-two characters of a headline';
    const commits = [{ author: 'octo-user' }, { author: 'octo-other' }];
    const { snapshot } = await collectFrom(
      { pullRequests: [{ ...merged, number: 1, title, coAuthors: ['octo-friend'], commits }] },
      { line: shorteningHeadlines },
    );

    expect(snapshot.pullRequests[0]?.coAuthors).toEqual(['octo-friend']);
  });

  test('of a squash are those of its commit, also where the merger chose its words', async () => {
    const commits = [{ author: 'octo-user' }, { author: 'octo-other' }];
    const [found] = await pullRequestsOf({
      ...merged,
      number: 1,
      headline: 'All in one',
      coAuthors: ['octo-friend'],
      commits,
    });

    expect(found?.coAuthors).toEqual(['octo-other', 'octo-friend']);
  });

  test('beyond the first page are followed', async () => {
    const friends = Array.from({ length: 25 }, (_, n) => `octo-friend-${n}`);
    const commits = [{ author: 'octo-user', message: 'one', coAuthors: friends }];
    const [squash, merge] = await pullRequestsOf(
      { ...merged, number: 1, coAuthors: friends },
      { ...merged, number: 2, method: 'merge', commits },
    );

    expect(squash?.coAuthors).toEqual(friends);
    expect(merge?.coAuthors).toEqual(friends);
  });

  test('of a merge are found on its last commit too', async () => {
    const commits = Array.from({ length: 120 }, (_, n) => ({
      author: n === 119 ? 'octo-friend' : 'octo-user',
    }));
    const [found] = await pullRequestsOf({ ...merged, number: 1, method: 'merge', commits });

    expect(found?.coAuthors).toEqual(['octo-friend']);
  });

  test('whose account is deleted stay without a name', async () => {
    const { snapshot } = await collectFrom({ pullRequests: [{ ...merged, number: 1, author: null }] });

    expect(snapshot.pullRequests[0]).toMatchObject({ author: null, firstContribution: null });
    expect(snapshot.people).toEqual([]);
  });

  test('without an account are told to the editor, machines are not', async () => {
    const coAuthors = [
      { login: null, name: 'Octavia Unknown' },
      { login: null, name: 'Claude' },
      { login: null, name: 'Copilot' },
    ];
    const { snapshot } = await collectFrom({ pullRequests: [{ ...merged, number: 1, coAuthors }] });

    expect(snapshot.pullRequests[0]?.coAuthors).toEqual([]);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['co-author-without-account', 'Octavia Unknown'],
    ]);
  });

  test('without an account are credited by an alias', async () => {
    const coAuthors = [{ login: null, name: 'Octavia Unknown' }];
    const config = { contributors: { aliases: { 'octo-friend': ['octavia unknown'] } } };
    const { snapshot } = await collectFrom(
      { users: ['octo-friend'], pullRequests: [{ ...merged, number: 1, coAuthors }] },
      { config },
    );

    expect(snapshot.pullRequests[0]?.coAuthors).toEqual(['octo-friend']);
    expect(snapshot.people.map(({ login }) => login)).toEqual(['octo-friend', 'octo-user']);
    expect(snapshot.diagnostics).toEqual([]);
  });

  test('without an account are looked up once, also where the alias leads nowhere', async () => {
    const coAuthors = [{ login: null, name: 'Octavia Unknown' }];
    const config = { contributors: { aliases: { 'octo-gone': ['octavia unknown'] } } };
    const { snapshot, operations } = await collectFrom(
      { pullRequests: [1, 2, 3].map((number) => ({ ...merged, number, coAuthors })) },
      { config },
    );

    expect(operations.filter((name) => name === 'Account')).toHaveLength(1);
    expect(snapshot.diagnostics).toHaveLength(3);
  });

  test('that are machines are marked as such', async () => {
    const config = { contributors: { bots: ['octo-robot'] } };
    const authors = ['dependabot[bot]', 'copilot-swe-agent[bot]', 'octo-robot', 'octo-user'];
    const { snapshot } = await collectFrom(
      { pullRequests: authors.map((author, n) => ({ ...merged, number: n + 1, author })) },
      { config },
    );

    expect(Object.fromEntries(snapshot.people.map(({ login, kind }) => [login, kind]))).toEqual({
      'copilot-swe-agent[bot]': 'bot',
      'dependabot[bot]': 'bot',
      'octo-robot': 'bot',
      'octo-user': 'user',
    });
  });
});
