import { describe, expect, it } from 'vitest';
import { aWorld, type WorldSpec } from '../../sandbox/world.ts';
import { aSandbox, ask } from './ask.ts';

/** Asks about mosn/mosn. */
async function askMosn(spec: WorldSpec, selection: string): Promise<unknown> {
  const sandbox = await aSandbox({ world: aWorld(spec) });
  const { data, errors } = await ask(sandbox, `{ repository(owner: "mosn", name: "mosn") { ${selection} } }`);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return data;
}

const repository = 'mosn/mosn';

describe('a pull request', () => {
  it('tells what the world says', async () => {
    const data = await askMosn(
      {
        issues: [{ repository, number: 1, title: 'It breaks', author: 'octo-reporter' }],
        pullRequests: [
          {
            repository,
            number: 2,
            title: 'Mend it',
            body: 'Closes #1',
            author: 'octo-user',
            createdAt: '2023-05-14T09:00:00+08:00',
            mergedAt: '2023-05-15T01:00:00Z',
            mergedBy: 'octo-merger',
            labels: ['bug', 'size/XS'],
            assignees: ['octo-user'],
            closes: ['mosn/mosn#1'],
          },
        ],
      },
      `pullRequest(number: 2) { number title url body createdAt updatedAt mergedAt merged state isDraft closedAt
         baseRefName headRefName author { __typename login url ... on User { name } } mergedBy { login }
         repository { nameWithOwner } labels(first: 9) { nodes { name } } assignees(first: 9) { nodes { login } }
         closingIssuesReferences(first: 9) { nodes { number title url state author { login } repository { nameWithOwner } } } }`,
    );

    expect(data).toEqual({
      repository: {
        pullRequest: {
          number: 2,
          title: 'Mend it',
          url: 'https://github.com/mosn/mosn/pull/2',
          body: 'Closes #1',
          createdAt: '2023-05-14T01:00:00Z',
          updatedAt: '2023-05-15T01:00:00Z',
          mergedAt: '2023-05-15T01:00:00Z',
          merged: true,
          state: 'MERGED',
          isDraft: false,
          closedAt: '2023-05-15T01:00:00Z',
          baseRefName: 'master',
          headRefName: 'patch-2',
          author: { __typename: 'User', login: 'octo-user', url: 'https://github.com/octo-user', name: null },
          mergedBy: { login: 'octo-merger' },
          repository: { nameWithOwner: 'mosn/mosn' },
          labels: { nodes: [{ name: 'bug' }, { name: 'size/XS' }] },
          assignees: { nodes: [{ login: 'octo-user' }] },
          closingIssuesReferences: {
            nodes: [
              {
                number: 1,
                title: 'It breaks',
                url: 'https://github.com/mosn/mosn/issues/1',
                state: 'OPEN',
                author: { login: 'octo-reporter' },
                repository: { nameWithOwner: 'mosn/mosn' },
              },
            ],
          },
        },
      },
    });
  });

  it.each([
    ['opened', {}, '2023-05-14T01:00:00Z'],
    ['merged', { mergedAt: '2023-05-15T01:00:00Z' }, '2023-05-15T01:00:00Z'],
    [
      'commented on',
      { mergedAt: '2023-05-15T01:00:00Z', comments: [{ createdAt: '2023-05-16T00:00:00Z' }] },
      '2023-05-16T00:00:00Z',
    ],
    ['reviewed', { reviews: [{ submittedAt: '2023-05-17T00:00:00Z' }] }, '2023-05-17T00:00:00Z'],
    ['edited', { lastEditedAt: '2023-05-18T00:00:00Z' }, '2023-05-18T00:00:00Z'],
    ['changed otherwise', { updatedAt: '2023-05-19T00:00:00Z' }, '2023-05-19T00:00:00Z'],
  ])('was last updated when it was %s', async (_name, spec, updatedAt) => {
    expect(
      await askMosn(
        { pullRequests: [{ repository, number: 1, ...spec }] },
        'pullRequest(number: 1) { updatedAt }',
      ),
    ).toEqual({ repository: { pullRequest: { updatedAt } } });
  });

  it('lists its reviews, but not one that is still being written', async () => {
    const data = await askMosn(
      {
        pullRequests: [
          {
            repository,
            number: 1,
            reviews: [
              { author: 'octo-a', state: 'CHANGES_REQUESTED' },
              { author: 'octo-b', state: 'PENDING' },
              { author: null, state: 'APPROVED' },
            ],
          },
        ],
      },
      `pullRequest(number: 1) {
         all: reviews(first: 9) { nodes { state author { login } } }
         some: reviews(first: 9, states: [APPROVED]) { totalCount }
         timelineItems(first: 9, itemTypes: [PULL_REQUEST_REVIEW]) { totalCount } }`,
    );

    expect(data).toEqual({
      repository: {
        pullRequest: {
          all: {
            nodes: [
              { state: 'CHANGES_REQUESTED', author: { login: 'octo-a' } },
              { state: 'APPROVED', author: null },
            ],
          },
          some: { totalCount: 1 },
          timelineItems: { totalCount: 2 },
        },
      },
    });
  });
});

describe('a timeline', () => {
  const spec: WorldSpec = {
    issues: [
      { repository, number: 2, comments: [{ author: 'octo-late', createdAt: '2023-05-18T00:00:00Z' }] },
    ],
    pullRequests: [
      {
        repository,
        number: 1,
        reviews: [{ author: 'octo-reviewer', submittedAt: '2023-05-16T00:00:00Z' }],
        comments: [
          { author: 'octo-early', createdAt: '2023-05-15T00:00:00Z' },
          { author: 'octo-late', createdAt: '2023-05-17T00:00:00Z' },
        ],
      },
    ],
  };
  const nodes = `nodes { __typename ... on IssueComment { createdAt author { login } }
    ... on PullRequestReview { submittedAt author { login } } }`;

  it('mixes comments and reviews in the order in which they came, from a moment on', async () => {
    const data = await askMosn(
      spec,
      `pullRequest(number: 1) { timelineItems(first: 9, since: "2023-05-16T08:00:00+08:00", itemTypes: [PULL_REQUEST_REVIEW, ISSUE_COMMENT]) {
         totalCount pageInfo { hasNextPage } ${nodes} } }`,
    );

    expect(data).toEqual({
      repository: {
        pullRequest: {
          timelineItems: {
            totalCount: 2,
            pageInfo: { hasNextPage: false },
            nodes: [
              {
                __typename: 'PullRequestReview',
                submittedAt: '2023-05-16T00:00:00Z',
                author: { login: 'octo-reviewer' },
              },
              {
                __typename: 'IssueComment',
                createdAt: '2023-05-17T00:00:00Z',
                author: { login: 'octo-late' },
              },
            ],
          },
        },
      },
    });
  });

  it('of an issue has comments', async () => {
    const data = await askMosn(
      spec,
      `issueOrPullRequest(number: 2) { ... on Issue { timelineItems(first: 9, itemTypes: [ISSUE_COMMENT]) { totalCount } } }`,
    );

    expect(data).toEqual({ repository: { issueOrPullRequest: { timelineItems: { totalCount: 1 } } } });
  });

  it.each([
    ['no types', 'pullRequest(number: 1) { timelineItems(first: 1) { totalCount } }'],
    [
      'another type',
      'pullRequest(number: 1) { timelineItems(first: 1, itemTypes: [MERGED_EVENT]) { totalCount } }',
    ],
  ])('with %s is not modelled', async (_name, selection) => {
    await expect(askMosn(spec, selection)).rejects.toThrow('Sandbox does not model');
  });
});

describe('an issue', () => {
  it('tells who edited it, and its comments from either end', async () => {
    const data = await askMosn(
      {
        issues: [
          {
            repository,
            number: 7,
            author: null,
            state: 'CLOSED',
            lastEditedAt: '2023-05-16T00:00:00Z',
            editor: 'octo-editor',
            comments: [{ body: 'one' }, { body: 'two' }, { body: 'three' }],
          },
        ],
      },
      `issue(number: 7) { author { login } authorAssociation state closed closedAt lastEditedAt editor { login }
         comments(last: 2) { totalCount nodes { body url } } }`,
    );

    expect(data).toMatchObject({
      repository: {
        issue: {
          author: null,
          authorAssociation: 'NONE',
          state: 'CLOSED',
          closed: true,
          closedAt: null,
          lastEditedAt: '2023-05-16T00:00:00Z',
          editor: { login: 'octo-editor' },
          comments: {
            totalCount: 3,
            nodes: [
              { body: 'two', url: expect.stringMatching(/\/issues\/7#issuecomment-\d+$/) },
              { body: 'three' },
            ],
          },
        },
      },
    });
  });

  it.each([
    ['issue(number: 1) { id }', 'an Issue with the number of 1.'],
    ['pullRequest(number: 2) { id }', 'a PullRequest with the number of 2.'],
    ['issueOrPullRequest(number: 3) { __typename }', 'an issue or pull request with the number of 3.'],
  ])('that is not there is NOT_FOUND: %s', async (selection, what) => {
    const world = aWorld({ issues: [{ repository, number: 2 }], pullRequests: [{ repository, number: 1 }] });
    const sandbox = await aSandbox({ world });

    const { data, errors } = await ask(
      sandbox,
      `{ repository(owner: "mosn", name: "mosn") { name one: ${selection} } }`,
    );

    expect(data).toEqual({ repository: { name: 'mosn', one: null } });
    expect(errors).toMatchObject([
      { type: 'NOT_FOUND', path: ['repository', 'one'], message: `Could not resolve to ${what}` },
    ]);
  });
});

describe('the lists of a repository', () => {
  const spec: WorldSpec = {
    issues: [
      { repository, number: 1, createdAt: '2023-05-01T00:00:00Z', labels: ['bug'] },
      {
        repository,
        number: 2,
        createdAt: '2023-05-02T00:00:00Z',
        closedAt: '2023-05-20T00:00:00Z',
      },
    ],
    pullRequests: [
      { repository, number: 3, createdAt: '2023-05-03T00:00:00Z', mergedAt: '2023-05-10T00:00:00Z' },
      {
        repository,
        number: 4,
        createdAt: '2023-05-04T00:00:00Z',
        mergedAt: '2023-05-09T00:00:00Z',
        baseRef: 'release',
      },
      { repository, number: 5, createdAt: '2023-05-05T00:00:00Z' },
    ],
    releases: [
      { repository, tag: 'v1', publishedAt: '2023-05-01T00:00:00Z' },
      { repository, tag: 'v2', publishedAt: '2023-05-08T00:00:00Z' },
      { repository, tag: 'v3', publishedAt: null, createdAt: '2023-05-09T00:00:00Z' },
    ],
  };

  it.each([
    ['issues(first: 9)', [1, 2]],
    ['issues(first: 9, states: [CLOSED])', [2]],
    ['issues(first: 9, labels: ["bug"])', [1]],
    ['issues(first: 9, filterBy: { since: "2023-05-20T00:00:00Z" })', [2]],
    ['issues(first: 9, orderBy: { field: UPDATED_AT, direction: DESC })', [2, 1]],
    ['pullRequests(first: 9, orderBy: { field: CREATED_AT, direction: DESC })', [5, 4, 3]],
    ['pullRequests(first: 9, states: [MERGED], orderBy: { field: UPDATED_AT, direction: DESC })', [3, 4]],
    ['pullRequests(first: 9, baseRefName: "release")', [4]],
    ['pullRequests(first: 9, headRefName: "patch-5")', [5]],
  ])('%s', async (list, numbers) => {
    expect(await askMosn(spec, `one: ${list} { nodes { number } }`)).toEqual({
      repository: { one: { nodes: numbers.map((number) => ({ number })) } },
    });
  });

  it('have releases in order, drafts left out', async () => {
    const data = await askMosn(
      spec,
      `releases(first: 9, orderBy: { field: CREATED_AT, direction: DESC }) { nodes {
         tagName name url isDraft isPrerelease publishedAt description author { login } tagCommit { oid } } }`,
    );

    expect(data).toEqual({
      repository: {
        releases: {
          nodes: ['v2', 'v1'].map((tagName) => ({
            tagName,
            name: null,
            url: `https://github.com/mosn/mosn/releases/tag/${tagName}`,
            isDraft: false,
            isPrerelease: false,
            publishedAt: tagName === 'v2' ? '2023-05-08T00:00:00Z' : '2023-05-01T00:00:00Z',
            description: null,
            author: null,
            tagCommit: null,
          })),
        },
      },
    });
  });
});

describe('accounts', () => {
  it('are users, bots without their suffix, mannequins and enterprise users, with stable ids', async () => {
    const spec: WorldSpec = {
      users: [
        { login: 'octo-user', name: 'Octo' },
        { login: 'octo-mannequin', kind: 'Mannequin' },
        { login: 'octo-managed', kind: 'EnterpriseUserAccount' },
      ],
      issues: ['octo-user', 'octo-bot[bot]', 'octo-mannequin', 'octo-managed'].map((author, index) => ({
        repository,
        author,
        number: index + 1,
      })),
    };
    const selection = `issues(first: 9) { nodes { author { __typename login url avatarUrl(size: 64)
      ... on Node { id } ... on User { databaseId name } ... on Bot { databaseId } } } }`;

    const data = await askMosn(spec, selection);

    expect(data).toMatchObject({
      repository: {
        issues: {
          nodes: [
            {
              author: {
                __typename: 'User',
                login: 'octo-user',
                id: expect.stringMatching(/^U_/),
                databaseId: expect.any(Number),
                name: 'Octo',
                avatarUrl: expect.stringMatching(
                  /^https:\/\/avatars\.githubusercontent\.com\/u\/\d+\?s=64&v=4$/,
                ),
              },
            },
            { author: { __typename: 'Bot', login: 'octo-bot', url: 'https://github.com/apps/octo-bot' } },
            { author: { __typename: 'Mannequin', login: 'octo-mannequin' } },
            { author: { __typename: 'EnterpriseUserAccount', login: 'octo-managed' } },
          ],
        },
      },
    });
    expect(await askMosn(spec, selection)).toEqual(data);
  });

  it('are what they are to the repository when one asks', async () => {
    const data = await askMosn(
      {
        organizations: [{ login: 'mosn', members: ['Octo-Member'] }],
        pullRequests: [
          { repository, number: 9, author: 'octo-contributor', mergedAt: '2023-05-15T01:00:00Z' },
        ],
        issues: [
          { repository, number: 1, author: 'octo-member' },
          { repository, number: 2, author: 'octo-contributor', createdAt: '2023-01-01T00:00:00Z' },
          { repository, number: 3, author: 'octo-stranger' },
          { repository, number: 4, author: 'octo-stranger', authorAssociation: 'COLLABORATOR' },
        ],
      },
      'issues(first: 9) { nodes { authorAssociation } }',
    );

    expect(data).toEqual({
      repository: {
        issues: {
          nodes: ['MEMBER', 'CONTRIBUTOR', 'NONE', 'COLLABORATOR'].map((authorAssociation) => ({
            authorAssociation,
          })),
        },
      },
    });
  });
});

it('a renamed repository is found under its former name, and answers with the new one', async () => {
  const world = aWorld({ repositories: [{ name: 'mosn/new', formerNames: ['mosn/old'] }] });
  const sandbox = await aSandbox({ world });

  const { data, errors } = await ask(
    sandbox,
    `{ followed: repository(owner: "mosn", name: "old") { nameWithOwner }
       not: repository(owner: "mosn", name: "old", followRenames: false) { nameWithOwner } }`,
  );

  expect(data).toEqual({ followed: { nameWithOwner: 'mosn/new' }, not: null });
  expect(errors).toMatchObject([{ type: 'NOT_FOUND', path: ['not'] }]);
});

it('an organization lists what was pushed to last first', async () => {
  const world = aWorld({
    repositories: ['mosn/quiet', { name: 'mosn/archived', isArchived: true }, 'sofastack/other'],
    releases: [{ repository: 'mosn/released', tag: 'v1', publishedAt: '2023-05-10T00:00:00Z' }],
    commits: [{ repository: 'mosn/old', committedAt: '2023-05-01T00:00:00Z' }],
    pullRequests: [{ repository: 'mosn/busy', mergedAt: '2023-05-15T00:00:00Z', baseRef: 'release' }],
  });
  const sandbox = await aSandbox({ world });

  const { data } = await ask(
    sandbox,
    `{ organization(login: "MOSN") { id login name url
         repositories(first: 9, orderBy: { field: PUSHED_AT, direction: DESC }) { totalCount nodes { name pushedAt isArchived isDisabled isFork } }
         active: repositories(first: 9, isArchived: false, isFork: false) { totalCount } } }`,
  );

  expect(data).toMatchObject({
    organization: {
      id: expect.stringMatching(/^O_/),
      login: 'mosn',
      name: null,
      url: 'https://github.com/mosn',
      repositories: {
        totalCount: 5,
        nodes: [
          { name: 'busy', pushedAt: '2023-05-15T00:00:00Z' },
          { name: 'released', pushedAt: '2023-05-10T00:00:00Z' },
          { name: 'old', pushedAt: '2023-05-01T00:00:00Z' },
          { name: 'quiet', pushedAt: '2020-01-01T00:00:00Z' },
          { name: 'archived', isArchived: true },
        ],
      },
      active: { totalCount: 4 },
    },
  });
});
