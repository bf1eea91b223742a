// Merged pull requests: every one of the window, once, with everybody who wrote it.
import { describe, expect, test } from 'vitest';
import { aWorld } from '../sandbox/world.ts';
import { collectFrom } from './collect-from.ts';

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

describe('the window', () => {
  test('begins with its first instant and ends before its last', async () => {
    const found = await pullRequestsOf(
      { ...merged, number: 1, mergedAt: '2023-05-12T06:59:59Z' },
      { ...merged, number: 2, mergedAt: '2023-05-12T07:00:00Z' },
      { ...merged, number: 3, mergedAt: '2023-05-19T06:59:59Z' },
      { ...merged, number: 4, mergedAt: '2023-05-19T07:00:00Z' },
    );

    expect(found.map(({ number }) => number)).toEqual([2, 3]);
  });

  test('takes a merge into any branch, and none that was only closed', async () => {
    const found = await pullRequestsOf(
      { ...merged, number: 1, baseRef: 'release-4.0.x' },
      { repository: 'mosn/mosn', number: 2, author: 'octo-user', createdAt: '2023-05-13T00:00:00Z' },
    );

    expect(found.map(({ number, baseRef }) => [number, baseRef.raw])).toEqual([[1, 'release-4.0.x']]);
  });

  test('finds more than a search shows', async () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({
      ...merged,
      number: n + 1,
      mergedAt: new Date(Date.parse('2023-05-13T00:00:00Z') + n * 60_000).toISOString(),
    }));
    const { snapshot } = await collectFrom({ pullRequests: many });

    expect(snapshot.pullRequests).toHaveLength(1200);
    expect(new Set(snapshot.pullRequests.map(({ number }) => number)).size).toBe(1200);
  }, 60_000);
});

describe('a second look', () => {
  test('credits what the search does not know yet, and says so', async () => {
    const { snapshot } = await collectFrom({
      pullRequests: [
        { ...merged, number: 1 },
        { ...merged, number: 2, isIndexed: false },
      ],
    });

    expect(snapshot.pullRequests.map(({ number }) => number)).toEqual([1, 2]);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['search-missed-pull-request', 'mosn/mosn#2'],
    ]);
    expect(snapshot.completeness).toContainEqual({
      source: 'pull-requests',
      scope: 'mosn',
      expected: 2,
      bySearch: 1,
      byListing: 2,
      note: null,
    });
  });

  test('counts each scope’s own, also where one name begins like another', async () => {
    const { snapshot } = await collectFrom(
      {
        pullRequests: [
          { ...merged, number: 1 },
          { ...merged, repository: 'mosn-labs/lab', number: 2 },
          { ...merged, repository: 'mosn/mosn-api', number: 3 },
        ],
      },
      { config: { organizations: ['MOSN', 'mosn-labs'] } },
    );

    expect(
      snapshot.completeness.map(({ scope, expected, byListing }) => [scope, expected, byListing]),
    ).toEqual([
      ['MOSN', 2, 2],
      ['mosn-labs', 1, 1],
    ]);
  });

  test('is run up to the thirtieth day after the window', async () => {
    const { snapshot } = await collectFrom({}, { now: '2023-06-18T07:00:00Z' });

    expect(snapshot.completeness.map(({ byListing, note }) => [byListing, note])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  test('is not run for a window that ended more than 30 days ago', async () => {
    const { snapshot } = await collectFrom(
      { pullRequests: [{ ...merged, number: 1 }] },
      { now: '2023-06-18T07:00:01Z' },
    );

    expect(snapshot.pullRequests).toHaveLength(1);
    expect(snapshot.completeness.map(({ byListing, note }) => [byListing, note])).toEqual([
      [null, 'listing not run: the window ended more than 30 days ago'],
      [null, 'listing not run: the window ended more than 30 days ago'],
    ]);
  });

  test('goes no further back than the window', async () => {
    const old = Array.from({ length: 120 }, (_, n) => ({
      ...merged,
      number: n + 2,
      createdAt: '2023-01-01T00:00:00Z',
      mergedAt: '2023-02-01T00:00:00Z',
    }));
    const [talkedOf, ...others] = old;
    const { operations } = await collectFrom({
      pullRequests: [
        { ...merged, number: 1 },
        { ...merged, ...talkedOf, comments: [{ createdAt: merged.mergedAt }] },
        ...others,
      ],
    });

    expect(operations).not.toContain('RepositoryWorkPage');
    expect(operations).not.toContain('PullRequestsById');
  });

  test('gives up on a repository where too much has happened since', async () => {
    const later = Array.from({ length: 300 }, (_, n) => ({
      ...merged,
      number: n + 2,
      mergedAt: '2023-05-25T00:00:00Z',
    }));
    const { snapshot } = await collectFrom(
      { pullRequests: [{ ...merged, number: 1 }, ...later] },
      { now: '2023-05-26T07:00:00Z' },
    );

    expect(snapshot.pullRequests.map(({ number }) => number)).toEqual([1]);
    expect(snapshot.completeness[0]).toMatchObject({
      scope: 'mosn',
      bySearch: 1,
      byListing: null,
      note: 'listing not finished: too many pull requests were updated since in mosn/mosn',
    });
  });
});

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

describe('lists', () => {
  test('of closed issues leave out what came after the window', async () => {
    const issue = { repository: 'mosn/mosn', author: 'octo-reporter' };
    const { snapshot } = await collectFrom({
      issues: [
        { ...issue, number: 100, createdAt: '2023-05-19T06:59:59Z' },
        { ...issue, number: 101, createdAt: '2023-05-19T07:00:00Z' },
      ],
      pullRequests: [{ ...merged, number: 1, closes: ['mosn/mosn#100', 'mosn/mosn#101'] }],
    });

    expect(snapshot.pullRequests[0]?.closes.map(({ number }) => number)).toEqual([100]);
  });

  test('of labels and closed issues are read past their first page, in an order of their own', async () => {
    const labels = Array.from({ length: 45 }, (_, n) => `label-${String(n).padStart(2, '0')}`);
    const issues = Array.from({ length: 25 }, (_, n) => ({
      repository: 'mosn/mosn',
      number: n + 100,
      title: `Issue ${n}`,
      author: 'octo-reporter',
      createdAt: '2023-05-01T00:00:00Z',
    }));
    const closes = issues.map(({ number }) => `mosn/mosn#${number}`).toReversed();
    const { snapshot } = await collectFrom({
      issues,
      pullRequests: [{ ...merged, number: 1, labels: labels.toReversed(), closes }],
    });

    expect(snapshot.pullRequests[0]?.labels.map(({ raw }) => raw)).toEqual(labels);
    expect(snapshot.pullRequests[0]?.closes.map(({ number }) => number)).toEqual(
      issues.map(({ number }) => number),
    );
    expect(snapshot.pullRequests[0]?.closes[0]).toMatchObject({
      repository: 'mosn/mosn',
      number: 100,
      author: 'octo-reporter',
    });
  });
});

describe('repositories', () => {
  test('that are excluded are not asked about', async () => {
    const config = { exclude: { repositories: ['MOSN/mosn'] } };
    const { snapshot } = await collectFrom({ pullRequests: [{ ...merged, number: 1 }] }, { config });

    expect(snapshot.pullRequests).toEqual([]);
    expect(snapshot.people).toEqual([]);
  });

  test('of other owners are covered one by one', async () => {
    const config = { repositories: ['koupleless/koupleless'] };
    const { snapshot } = await collectFrom(
      {
        pullRequests: [
          { ...merged, repository: 'koupleless/koupleless', number: 1 },
          { ...merged, repository: 'koupleless/other', number: 2 },
        ],
      },
      { config },
    );

    expect(snapshot.pullRequests.map(({ repository }) => repository)).toEqual(['koupleless/koupleless']);
  });

  test('that were renamed are covered under their new name, and the editor is told', async () => {
    const config = { repositories: ['Octo-Org/old-name'] };
    const { snapshot } = await collectFrom(
      {
        repositories: [{ name: 'koupleless/koupleless', formerNames: ['octo-org/old-name'] }],
        pullRequests: [{ ...merged, repository: 'koupleless/koupleless', number: 1 }],
        issues: [
          {
            repository: 'koupleless/koupleless',
            number: 2,
            author: 'octo-reporter',
            createdAt: merged.mergedAt,
          },
        ],
      },
      { config },
    );

    expect(snapshot.pullRequests).toMatchObject([{ number: 1, firstContribution: true }]);
    expect(snapshot.issues.map(({ number }) => number)).toEqual([2]);
    expect(snapshot.completeness).toContainEqual(
      expect.objectContaining({ scope: 'koupleless/koupleless', expected: 1, bySearch: 1, byListing: 1 }),
    );
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['repository-renamed', 'Octo-Org/old-name'],
    ]);
  });

  test('that are left out or the website stay so under their new names', async () => {
    const [old, website] = ['sofastack/sofastack.tech', 'sofastack/website'];
    const config = {
      exclude: { repositories: [old, 'mosn/private-now'] },
      articles: { repository: old, path: 'blog', url: 'https://www.sofastack.tech/blog/' },
    };
    const { snapshot } = await collectFrom(
      {
        tokens: { powerful: { private: true } },
        repositories: [
          {
            name: website,
            formerNames: [old],
            files: { 'blog/_index.md': 'Blog' },
            createdAt: '2023-05-01T00:00:00Z',
          },
          { name: 'mosn/secret', formerNames: ['mosn/private-now'], visibility: 'PRIVATE' },
        ],
        pullRequests: [
          {
            ...merged,
            repository: website,
            number: 1,
            files: { 'blog/new/index.md': '---\ntitle: New\n---\n' },
          },
        ],
      },
      { config, token: 'powerful' },
    );

    expect(snapshot.pullRequests).toEqual([]);
    expect(snapshot.articles.map(({ title }) => title.raw)).toEqual(['New']);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['repository-renamed', old],
    ]);
  });

  test('that are written with other capitals were not renamed', async () => {
    const config = { repositories: ['Koupleless/Koupleless'] };
    const { snapshot } = await collectFrom({ repositories: ['koupleless/koupleless'] }, { config });

    expect(snapshot.diagnostics).toEqual([]);
  });

  test('that were pushed to are all looked at, however many, and one that never was is none of them', async () => {
    const names = Array.from({ length: 130 }, (_, n) => `mosn/busy-${n}`);
    const { snapshot } = await collectFrom({
      repositories: [{ name: 'mosn/empty', isEmpty: true }],
      pullRequests: names.map((repository, n) => ({
        ...merged,
        repository,
        number: n + 1,
        isIndexed: false,
      })),
    });

    expect(snapshot.pullRequests).toHaveLength(130);
  });

  test('that are quiet cost nothing', async () => {
    const quiet = Array.from({ length: 250 }, (_, n) => ({
      name: `mosn/quiet-${n}`,
      files: { 'README.md': 'quiet' },
      createdAt: '2020-01-01T00:00:00Z',
    }));
    const empty = Array.from({ length: 30 }, (_, n) => ({ name: `mosn/empty-${n}`, isEmpty: true }));
    const pullRequests = [{ ...merged, number: 1 }];
    const one = await collectFrom({ pullRequests });
    for (const repositories of [quiet, empty]) {
      const many = await collectFrom({ repositories, pullRequests });

      expect(many.operations).toEqual(one.operations);
      expect(many.snapshot).toEqual(one.snapshot);
    }
  });
});
