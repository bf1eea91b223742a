import { describe, expect, it } from 'vitest';
import { ObjectStore } from '../../sandbox/world/git-objects.ts';
import { aWorld, type WorldSpec } from '../../sandbox/world.ts';
import { aSandbox, ask } from './ask.ts';

/** Asks about mosn/site. */
async function askSite(spec: WorldSpec, selection: string): Promise<unknown> {
  const sandbox = await aSandbox({ world: aWorld(spec) });
  const { data, errors } = await ask(sandbox, `{ repository(owner: "mosn", name: "site") { ${selection} } }`);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return data;
}

const site = {
  repositories: [
    {
      name: 'mosn/site',
      createdAt: '2023-05-01T00:00:00Z',
      files: { 'README.md': '# Site\n', 'blog/a/index.md': 'A' },
    },
  ],
  commits: [
    {
      repository: 'mosn/site',
      message: 'Add b\n\nIt was missing.',
      committedAt: '2023-05-10T00:00:00Z',
      files: { 'blog/b/index.md': 'B' },
    },
    {
      repository: 'mosn/site',
      message: 'Touch the read-me',
      committedAt: '2023-05-11T00:00:00Z',
      files: { 'README.md': '# The site\n' },
    },
    {
      repository: 'mosn/site',
      message: 'Drop a',
      committedAt: '2023-05-12T00:00:00Z',
      files: { 'blog/a/index.md': null },
    },
  ],
} satisfies WorldSpec;

describe('git objects', () => {
  it('have the ids that Git gives them', () => {
    const store = new ObjectStore('mosn/site');

    expect(store.addBlob('hello\n').oid).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(store.addTree([]).oid).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    // git sorts the file "a.b" before the folder "a".
    expect(store.addTreeWith(null, { 'a/c': 'hello\n', 'a.b': 'hello\n' }).oid).toBe(
      'c6f8d37912338d41d7785c536d9e19f409d0dfec',
    );
  });
});

describe('a history', () => {
  const headlines = 'totalCount nodes { messageHeadline }';

  it('has the latest first', async () => {
    const data = await askSite(
      site,
      `defaultBranchRef { name target { ... on Commit { messageHeadline history(first: 9) { ${headlines} } } } }`,
    );

    expect(data).toEqual({
      repository: {
        defaultBranchRef: {
          name: 'master',
          target: {
            messageHeadline: 'Drop a',
            history: {
              totalCount: 4,
              nodes: ['Drop a', 'Touch the read-me', 'Add b', 'Initial commit'].map((messageHeadline) => ({
                messageHeadline,
              })),
            },
          },
        },
      },
    });
  });

  it.each([
    ['since: "2023-05-11T00:00:00Z"', ['Drop a', 'Touch the read-me']],
    ['until: "2023-05-10T00:00:00Z"', ['Add b', 'Initial commit']],
    ['since: "2023-05-10T08:00:00+08:00", until: "2023-05-11T00:00:00Z"', ['Touch the read-me', 'Add b']],
    ['path: "blog"', ['Drop a', 'Add b', 'Initial commit']],
    ['path: "blog/a/index.md"', ['Drop a', 'Initial commit']],
    ['path: "nowhere"', []],
  ])('can be narrowed: %s', async (filter, expected) => {
    const data = await askSite(
      site,
      `object(expression: "HEAD") { ... on Commit { history(first: 9, ${filter}) { ${headlines} } } }`,
    );

    expect(data).toEqual({
      repository: {
        object: {
          history: {
            totalCount: expected.length,
            nodes: expected.map((messageHeadline) => ({ messageHeadline })),
          },
        },
      },
    });
  });

  it('of a path leaves out a merge that only brings what one of its parents had', async () => {
    const commits = [
      { message: 'Add m', committedAt: '2023-05-14T00:00:00Z', files: { 'blog/m/index.md': 'M' } },
    ];
    const data = await askSite(
      {
        ...site,
        pullRequests: [
          { repository: 'mosn/site', number: 1, method: 'merge', mergedAt: '2023-05-15T00:00:00Z', commits },
        ],
      },
      'object(expression: "HEAD") { ... on Commit { history(first: 1, path: "blog") { nodes { messageHeadline } } } }',
    );

    expect(data).toEqual({ repository: { object: { history: { nodes: [{ messageHeadline: 'Add m' }] } } } });
  });

  it('ends where the world begins: the parent is named, and nothing more is known of it', async () => {
    const spec: WorldSpec = { commits: [{ repository: 'mosn/site', message: 'The first that we know' }] };
    const commit = (fields: string) =>
      askSite(spec, `defaultBranchRef { target { ... on Commit { ${fields} } } }`);

    expect(
      await commit('history(first: 9) { totalCount } parents(first: 9) { totalCount nodes { oid } }'),
    ).toEqual({
      repository: {
        defaultBranchRef: {
          target: {
            history: { totalCount: 1 },
            parents: { totalCount: 1, nodes: [{ oid: expect.stringMatching(/^[0-9a-f]{40}$/) }] },
          },
        },
      },
    });
    await expect(commit('parents(first: 1) { nodes { message } }')).rejects.toThrow(
      'Sandbox does not know the commit',
    );
    await expect(commit('tree { entries { name } }')).rejects.toThrow('Sandbox does not know the files');
    await expect(commit('history(first: 1, path: "a") { totalCount }')).rejects.toThrow(
      'does not know the files',
    );
  });

  it('tells pushes from pull requests', async () => {
    const data = await askSite(
      {
        commits: [
          {
            repository: 'mosn/site',
            message: 'Pushed',
            author: { login: null, name: 'Nobody Known' },
            committedAt: '2023-05-15T02:00:00Z',
          },
        ],
        pullRequests: [
          { repository: 'mosn/site', number: 3, title: 'Merged', mergedAt: '2023-05-15T01:00:00Z' },
        ],
      },
      `defaultBranchRef { target { ... on Commit { history(first: 9) { nodes {
        messageHeadline author { name user { login } } committedViaWeb
        associatedPullRequests(first: 1) { nodes { number repository { nameWithOwner } } } } } } } }`,
    );

    expect(data).toMatchObject({
      repository: {
        defaultBranchRef: {
          target: {
            history: {
              nodes: [
                {
                  messageHeadline: 'Pushed',
                  author: { name: 'Nobody Known', user: null },
                  committedViaWeb: false,
                  associatedPullRequests: { nodes: [] },
                },
                {
                  messageHeadline: 'Merged (#3)',
                  author: { name: 'octo-user', user: { login: 'octo-user' } },
                  committedViaWeb: true,
                  associatedPullRequests: {
                    nodes: [{ number: 3, repository: { nameWithOwner: 'mosn/site' } }],
                  },
                },
              ],
            },
          },
        },
      },
    });
  });
});

describe('a merge', () => {
  const merged = { repository: 'mosn/site', number: 1, mergedAt: '2023-05-15T01:00:00Z' };
  const shape = `pullRequest(number: 1) { mergeCommit { messageHeadline
    parents(first: 3) { totalCount } authors(first: 9) { nodes { name user { __typename login } } } } }`;

  it('by squashing has one parent, the author, and the co-authors behind', async () => {
    const data = await askSite(
      {
        users: [{ login: 'octo-user', name: 'Octo' }],
        pullRequests: [
          {
            ...merged,
            title: 'Do it',
            coAuthors: ['octo-helper', { login: null, name: 'Only In Git' }, 'octo-bot[bot]'],
          },
        ],
      },
      shape,
    );

    expect(data).toEqual({
      repository: {
        pullRequest: {
          mergeCommit: {
            messageHeadline: 'Do it (#1)',
            parents: { totalCount: 1 },
            authors: {
              nodes: [
                { name: 'Octo', user: { __typename: 'User', login: 'octo-user' } },
                { name: 'octo-helper', user: { __typename: 'User', login: 'octo-helper' } },
                { name: 'Only In Git', user: null },
                { name: 'octo-bot[bot]', user: { __typename: 'User', login: 'octo-bot[bot]' } },
              ],
            },
          },
        },
      },
    });
  });

  it('by a merge commit has two parents and the merger, and brings its commits along', async () => {
    const data = await askSite(
      {
        pullRequests: [
          {
            ...merged,
            method: 'merge',
            mergedBy: 'octo-merger',
            commits: [
              { message: 'One', author: 'octo-user', committedAt: '2023-05-14T01:00:00Z' },
              { message: 'Two', author: 'octo-helper', committedAt: '2023-05-14T02:00:00Z' },
            ],
          },
        ],
      },
      `${shape} more: pullRequest(number: 1) { commits(first: 9) { totalCount nodes { commit { message } } } }
       defaultBranchRef { target { ... on Commit { history(first: 9) { nodes {
         messageHeadline associatedPullRequests(first: 1) { totalCount } } } } } }`,
    );

    expect(data).toEqual({
      repository: {
        pullRequest: {
          mergeCommit: {
            messageHeadline: 'Merge pull request #1 from patch-1',
            parents: { totalCount: 2 },
            authors: { nodes: [{ name: 'octo-merger', user: { __typename: 'User', login: 'octo-merger' } }] },
          },
        },
        more: {
          commits: { totalCount: 2, nodes: [{ commit: { message: 'One' } }, { commit: { message: 'Two' } }] },
        },
        defaultBranchRef: {
          target: {
            history: {
              nodes: ['Merge pull request #1 from patch-1', 'Two', 'One'].map((messageHeadline) => ({
                messageHeadline,
                associatedPullRequests: { totalCount: 1 },
              })),
            },
          },
        },
      },
    });
  });

  it('into another branch leaves the default branch alone, but counts as a push', async () => {
    const data = await askSite(
      { ...site, pullRequests: [{ ...merged, baseRef: 'release', files: { 'blog/c/index.md': 'C' } }] },
      `pushedAt release: ref(qualifiedName: "refs/heads/release") { name prefix }
       here: object(expression: "release:blog/c/index.md") { ... on Blob { text } }
       there: object(expression: "master:blog/c/index.md") { ... on Blob { text } }
       gone: ref(qualifiedName: "nowhere") { name }`,
    );

    expect(data).toEqual({
      repository: {
        pushedAt: '2023-05-15T01:00:00Z',
        release: { name: 'release', prefix: 'refs/heads/' },
        here: { text: 'C' },
        there: null,
        gone: null,
      },
    });
  });

  it('into a branch that is gone is on no branch', async () => {
    const data = await askSite(
      { pullRequests: [{ ...merged, baseRef: 'gone', isBaseDeleted: true }] },
      'ref(qualifiedName: "gone") { name } pullRequest(number: 1) { baseRefName mergeCommit { messageHeadline } }',
    );

    expect(data).toEqual({
      repository: {
        ref: null,
        pullRequest: { baseRefName: 'gone', mergeCommit: { messageHeadline: 'Make it better (#1)' } },
      },
    });
  });

  it('of which only the number of commits is known does not make them up', async () => {
    const spec: WorldSpec = { pullRequests: [{ ...merged, commits: 7 }] };

    expect(await askSite(spec, 'pullRequest(number: 1) { commits(first: 1) { totalCount } }')).toEqual({
      repository: { pullRequest: { commits: { totalCount: 7 } } },
    });
    await expect(
      askSite(spec, 'pullRequest(number: 1) { commits(first: 1) { nodes { id } } }'),
    ).rejects.toThrow('Sandbox does not know the commits of mosn/site#1');
  });
});

describe('files', () => {
  it('are found by expression, with their paths', async () => {
    const data = await askSite(
      site,
      `object(expression: "HEAD:blog") { ... on Tree { entries { name type path object {
         __typename ... on Tree { entries { name type path object { ... on Blob { text byteSize isBinary isTruncated } } } } } } } }
       root: object(expression: "master:") { ... on Tree { entries { name } } }
       nothing: object(expression: "HEAD:blog/z") { id }
       branch: object(expression: "nowhere") { id }`,
    );

    expect(data).toEqual({
      repository: {
        object: {
          entries: [
            {
              name: 'b',
              type: 'tree',
              path: 'blog/b',
              object: {
                __typename: 'Tree',
                entries: [
                  {
                    name: 'index.md',
                    type: 'blob',
                    path: 'blog/b/index.md',
                    object: { text: 'B', byteSize: 1, isBinary: false, isTruncated: false },
                  },
                ],
              },
            },
          ],
        },
        root: { entries: [{ name: 'README.md' }, { name: 'blog' }] },
        nothing: null,
        branch: null,
      },
    });
  });

  it('can be read at an earlier commit', async () => {
    const world = aWorld(site);
    const sandbox = await aSandbox({ world });
    const before = world.addCommit({ repository: 'mosn/site', files: { 'blog/d/index.md': 'D' } });
    world.addCommit({ repository: 'mosn/site', files: { 'blog/d/index.md': 'D, rewritten' } });

    const { data } = await ask(
      sandbox,
      `query Q($at: String!, $oid: GitObjectID!) { repository(owner: "mosn", name: "site") {
         old: object(expression: $at) { ... on Blob { text } }
         commit: object(oid: $oid) { ... on Commit { file(path: "blog/d/index.md") { name object { ... on Blob { text } } } } }
         new: object(expression: "HEAD:blog/d/index.md") { ... on Blob { text } } } }`,
      { variables: { at: `${before.oid}:blog/d/index.md`, oid: before.oid } },
    );

    expect(data).toEqual({
      repository: {
        old: { text: 'D' },
        commit: { file: { name: 'index.md', object: { text: 'D' } } },
        new: { text: 'D, rewritten' },
      },
    });
  });

  it('that are binary have no text', async () => {
    const data = await askSite(
      { repositories: [{ name: 'mosn/site', files: { 'x.png': '\u0089PNG\u0000' } }] },
      'object(expression: "HEAD:x.png") { ... on Blob { text isBinary } }',
    );

    expect(data).toEqual({ repository: { object: { text: null, isBinary: true } } });
  });

  it('of an object that this world never heard of are not made up', async () => {
    await expect(askSite(site, `object(expression: "${'a'.repeat(40)}:blog") { id }`)).rejects.toThrow(
      'Sandbox does not know the object',
    );
  });
});

it('an empty repository has no default branch', async () => {
  const data = await askSite(
    { repositories: [{ name: 'mosn/site', isEmpty: true }] },
    'isEmpty pushedAt defaultBranchRef { name } object(expression: "HEAD") { id }',
  );

  expect(data).toEqual({
    repository: { isEmpty: true, pushedAt: null, defaultBranchRef: null, object: null },
  });
});
