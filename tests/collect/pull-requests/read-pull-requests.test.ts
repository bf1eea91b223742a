// Who wrote a merged pull request: everybody, once, and no machine.

import { describe, expect, test } from 'vitest';
import { aWorld } from '../../../sandbox/sandbox.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { contributionsOf } from '../../../src/sections/document.ts';
import { aConfig } from '../../builders/config.ts';
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
      { login: null, name: 'Claude', email: 'noreply@anthropic.com' },
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

  test('of a rebase are those of all its commits, whatever the last one is called', async () => {
    const [found] = await pullRequestsOf({
      ...merged,
      number: 501,
      method: 'rebase',
      title: 'fix: the last step (#501)',
      commits: [
        { author: 'octo-user', message: 'feat: the first step' },
        { author: 'octo-friend', message: 'feat: the step between' },
        { author: 'octo-other', message: 'fix: the last step (#501)' },
      ],
    });

    expect(found?.coAuthors).toEqual(['octo-friend', 'octo-other']);
  });

  test('of a rebase whose last commit is called as a squash would be are found by its date', async () => {
    const [found] = await pullRequestsOf({
      ...merged,
      number: 501,
      method: 'rebase',
      title: 'fix: the last step',
      commits: [
        { author: 'octo-user', message: 'feat: the first step', committedAt: '2023-05-14T00:00:00Z' },
        { author: 'octo-friend', message: 'feat: the step between', committedAt: '2023-05-14T01:00:00Z' },
        {
          author: 'octo-other',
          message: 'fix: the last step (#501)',
          committedAt: '2023-05-14T02:00:00Z',
        },
      ],
    });

    expect(found?.coAuthors).toEqual(['octo-friend', 'octo-other']);
  });

  test('in lines that GitHub does not read are credited if it is certain who they are, and told', async () => {
    const headline =
      'Make it better\n\nCo-authored by: Gus <gus@example.org>\nCo-authored-by: @octo-ida\n' +
      'Co-authored-by: @octo-nobody';
    const { snapshot } = await collectFrom({
      users: ['octo-ida'],
      pullRequests: [{ ...merged, number: 1, headline }],
    });

    expect(snapshot.pullRequests[0]?.coAuthors).toEqual(['octo-ida']);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['co-author-line-unreadable', 'Co-authored by: Gus <…>'],
      ['co-author-line-unreadable', 'Co-authored-by: @octo-ida'],
      ['co-author-line-unreadable', 'Co-authored-by: @octo-nobody'],
    ]);
  });

  test.each([
    'actions-user',
    'renovate-bot',
    'weblate',
    'snyk-bot',
    'CLAassistant',
    'codecov-commenter',
    'coveralls',
    'codacy-badger',
    'semantic-release-bot',
    'imgbot',
  ])('that are machines with an ordinary account are none: %s', async (author) => {
    const world = { pullRequests: [{ ...merged, number: 1, author, coAuthors: ['octo-friend'] }] };
    const { snapshot } = await collectFrom(world);

    expect(snapshot.people.map(({ login, kind }) => [login, kind])).toContainEqual([author, 'bot']);
    expect(creditedIn(snapshot)).toEqual(['octo-friend']);
  });

  test('that have the name of a tool and an address of their own are told', async () => {
    const coAuthors = ['Claude', 'Jules', 'Devin'].map((name) => ({ login: null, name }));
    const { snapshot } = await collectFrom({ pullRequests: [{ ...merged, number: 1, coAuthors }] });

    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['co-author-without-account', 'Claude'],
      ['co-author-without-account', 'Devin'],
      ['co-author-without-account', 'Jules'],
    ]);
  });
});

describe('work that comes again with a development branch', () => {
  test('is credited once, with the pull request that brought it there', async () => {
    const feature = {
      ...merged,
      number: 1,
      author: 'octo-friend',
      baseRef: 'develop',
      mergeOid: 'd'.repeat(40),
      mergedAt: '2023-05-14T00:00:00Z',
    };
    const world = aWorld({
      repositories: ['mosn/mosn', 'sofastack/sofa-rpc'],
      pullRequests: [
        feature,
        {
          ...merged,
          number: 2,
          author: 'octo-maintainer',
          headRef: 'develop',
          title: 'Release what is ready',
          coAuthors: ['octo-friend', 'octo-other'],
          commits: [
            { oid: 'd'.repeat(40), author: 'octo-friend', message: 'feature' },
            { author: 'octo-other', message: 'new here' },
          ],
        },
      ],
    });

    const { snapshot } = await collectFrom(world);

    expect(snapshot.pullRequests.map(({ number, author, coAuthors }) => [number, author, coAuthors])).toEqual(
      [
        [1, 'octo-friend', []],
        [2, 'octo-maintainer', ['octo-other']],
      ],
    );
  });
});

describe('the weekly’s own pull request', () => {
  test('is not credited, others in its repository are', async () => {
    const { snapshot } = await collectFrom(
      {
        pullRequests: [
          { ...merged, number: 1, author: 'octo-publisher', headRef: 'sofa-weekly/2023-05-12' },
          { ...merged, number: 4, author: 'octo-publisher', headRef: 'sofa-weekly/2023' },
          { ...merged, number: 2, headRef: 'sofa-weekly/notes' },
          { ...merged, repository: 'mosn/api', number: 3, headRef: 'sofa-weekly/2023-05-12' },
        ],
      },
      { config: { publish: { repository: 'Mosn/mosn' } } },
    );

    expect(snapshot.pullRequests.map(({ number }) => number).toSorted()).toEqual([2, 3]);
    expect(snapshot.commits).toEqual([]);
    expect(snapshot.people.map(({ login }) => login)).toEqual(['octo-user']);
  });
});

describe('a change and its revert', () => {
  test('are told and marked when both are in the edition', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [
        { ...merged, number: 1, title: 'feat: a cache' },
        { ...merged, number: 2, title: 'feat: a pool', mergedAt: '2023-05-15T02:00:00Z' },
        {
          ...merged,
          number: 3,
          title: 'Revert the cache',
          headRef: 'revert-1-cache',
          mergedAt: '2023-05-15T03:00:00Z',
        },
        {
          ...merged,
          number: 4,
          title: 'Revert "feat: a pool"',
          mergedAt: '2023-05-15T04:00:00Z',
        },
        {
          ...merged,
          number: 5,
          title: 'Revert "feat: of last week"',
          headRef: 'revert-99-old',
          mergedAt: '2023-05-15T05:00:00Z',
        },
      ],
      commits: [
        { repository: 'mosn/api', oid: 'b'.repeat(40), message: 'wrong', committedAt: merged.mergedAt },
        {
          repository: 'mosn/api',
          message: `Revert "wrong"\n\nThis reverts commit ${'b'.repeat(40)}.`,
          oid: 'c'.repeat(40),
          committedAt: '2023-05-15T02:00:00Z',
        },
      ],
    });

    const document = composeDocument(snapshot, aConfig());

    expect(document.diagnostics.map(({ code, data, subject }) => [code, data, subject?.raw])).toEqual([
      ['reverted-in-edition', { by: 'mosn/mosn#3' }, 'mosn/mosn#1'],
      ['reverted-in-edition', { by: 'mosn/mosn#4' }, 'mosn/mosn#2'],
      ['reverted-in-edition', { by: 'mosn/api@ccccccc' }, 'mosn/api@bbbbbbb'],
    ]);
    const projects = contributionsOf(document)?.projects ?? [];
    const marked = projects.flatMap(({ pullRequests, commits }) => [
      ...pullRequests.map(({ number, revertedBy }) => [number, revertedBy]),
      ...commits.map(({ oid, revertedBy }) => [oid.slice(0, 1), revertedBy]),
    ]);
    expect(marked).toEqual([
      [1, 'mosn/mosn#3'],
      [2, 'mosn/mosn#4'],
      [3, null],
      [4, null],
      [5, null],
      ['b', `mosn/api@${'c'.repeat(40)}`],
      ['c', null],
    ]);
  });
});

/** The names that the post shows for pull requests and commits. */
function creditedIn(snapshot: Snapshot): string[] {
  const section = contributionsOf(composeDocument(snapshot, aConfig()));
  const projects = section?.projects ?? [];
  return [...projects.flatMap(({ pullRequests, commits }) => [...pullRequests, ...commits])].flatMap(
    ({ contributors }) => contributors.map(({ login, name }) => login ?? name.raw),
  );
}
