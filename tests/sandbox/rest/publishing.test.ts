// A draft pull request from nothing, as a publisher makes it with the real client.
import { expect, it } from 'vitest';
import { pushBranch, target, targetName, tickingClock, tryRest } from './try-rest.ts';

const post = 'content/zh/blog/sofa-weekly-20230519/index.md';

it('blob, tree, commit, ref and pull request are made, looked up and updated', async () => {
  const { client, rest, writes } = await tryRest({ now: tickingClock() });
  const octokit = client();
  const base = (await octokit.repos.getBranch({ ...target, branch: 'master' })).data.commit;

  const blob = await octokit.git.createBlob({
    ...target,
    content: Buffer.from('# 周报\n').toString('base64'),
    encoding: 'base64',
  });
  const tree = await octokit.git.createTree({
    ...target,
    base_tree: base.commit.tree.sha,
    tree: [{ path: post, mode: '100644', type: 'blob', sha: blob.data.sha }],
  });
  const commit = await octokit.git.createCommit({
    ...target,
    message: 'Draft of 2023-05-19\n\nSofa-Weekly-Edition: 2023-05-19',
    tree: tree.data.sha,
    parents: [base.sha],
  });
  await octokit.git.createRef({ ...target, ref: 'refs/heads/weekly/2023-05-19', sha: commit.data.sha });
  const opened = await octokit.pulls.create({
    ...target,
    title: 'SOFA Weekly',
    head: 'weekly/2023-05-19',
    base: 'master',
    body: 'Please edit',
    draft: true,
  });
  const pull_number = opened.data.number;
  await octokit.pulls.update({ ...target, pull_number, body: 'Please edit more' });
  const found = await octokit.pulls.list({ ...target, head: 'octo-org:weekly/2023-05-19', state: 'all' });

  expect(found.data).toMatchObject([
    {
      number: 1,
      draft: true,
      state: 'open',
      title: 'SOFA Weekly',
      body: 'Please edit more',
      html_url: 'https://github.com/octo-org/octo-site/pull/1',
      user: { login: 'octo-viewer' },
      head: {
        ref: 'weekly/2023-05-19',
        label: 'octo-org:weekly/2023-05-19',
        sha: commit.data.sha,
        repo: { full_name: targetName },
      },
      base: { ref: 'master', sha: base.sha, repo: { full_name: targetName } },
    },
  ]);
  expect((await octokit.pulls.get({ ...target, pull_number })).data).toMatchObject({
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
    merged: false,
    merge_commit_sha: null,
  });
  expect(rest.file(targetName, 'weekly/2023-05-19', post)).toBe('# 周报\n');
  expect(rest.file(targetName, 'master', post)).toBeNull();
  expect(writes()).toEqual([
    'POST /repos/octo-org/octo-site/git/blobs',
    'POST /repos/octo-org/octo-site/git/trees',
    'POST /repos/octo-org/octo-site/git/commits',
    'POST /repos/octo-org/octo-site/git/refs',
    'POST /repos/octo-org/octo-site/pulls',
    'PATCH /repos/octo-org/octo-site/pulls/1',
  ]);
});

it('what REST wrote GraphQL reads', async () => {
  const { client, sandbox } = await tryRest();
  const sha = await pushBranch(client(), 'draft', { 'README.md': 'Changed\n' });
  await client().pulls.create({ ...target, title: 'A draft', head: 'draft', base: 'master', draft: true });

  const answer = await client().graphql(`{
    repository(owner: "octo-org", name: "octo-site") {
      ref(qualifiedName: "refs/heads/draft") { target { oid } }
      object(expression: "draft:README.md") { ... on Blob { text } }
      pullRequest(number: 1) { isDraft headRefName commits(first: 9) { nodes { commit { oid message } } } }
    }
  }`);

  expect(answer).toEqual({
    repository: {
      ref: { target: { oid: sha } },
      object: { text: 'Changed\n' },
      pullRequest: {
        isDraft: true,
        headRefName: 'draft',
        commits: { nodes: [{ commit: { oid: sha, message: 'Draft' } }] },
      },
    },
  });
  expect(sandbox.requests.at(-1)).toMatchObject({ path: '/graphql', status: 200 });
});

it('GraphQL tells what a pull request changes since it parted from its base, page by page, also once it is merged', async () => {
  const { client, rest } = await tryRest();
  await pushBranch(client(), 'draft', { 'a.md': 'A\n', 'README.md': 'Changed\n' });
  await client().pulls.create({ ...target, title: 'A draft', head: 'draft', base: 'master' });
  const editor = rest.editor('octo-editor');
  editor.commit(targetName, 'master', { 'b.md': 'Elsewhere\n' });
  editor.commit(targetName, 'draft', { 'content/zh/blog/old/index.md': null });
  const filesOf = (after: string) =>
    client().graphql(`{ repository(owner: "octo-org", name: "octo-site") { pullRequest(number: 1) {
      files(first: 2${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }
    } } }`);
  const open = await filesOf('');
  editor.merge(`${targetName}#1`);

  expect(open).toMatchObject({
    repository: {
      pullRequest: {
        files: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          nodes: [
            { path: 'README.md', changeType: 'MODIFIED' },
            { path: 'a.md', changeType: 'ADDED' },
          ],
        },
      },
    },
  });
  expect(await filesOf('')).toEqual(open);
  expect(await filesOf(', after: "Y3Vyc29yOnYyOmZpbGVzOjE="')).toMatchObject({
    repository: {
      pullRequest: { files: { nodes: [{ path: 'content/zh/blog/old/index.md', changeType: 'DELETED' }] } },
    },
  });
});

it('a pull request comes from a fork that shares the objects', async () => {
  const { client, rest, world } = await tryRest({
    repositories: { 'octo-bot/octo-site': { forkOf: targetName } },
    tokens: { ghp_bot: { login: 'octo-bot', repositories: ['octo-bot/octo-site'] } },
  });
  const octokit = client('ghp_bot');
  const fork = { owner: 'octo-bot', repo: 'octo-site' };
  rest.editor('octo-editor').commit(targetName, 'master', { 'new.md': 'Newer than the fork\n' });
  const base = (await octokit.git.getRef({ ...target, ref: 'heads/master' })).data.object.sha;
  const parent = (await octokit.git.getCommit({ ...fork, commit_sha: base })).data;

  const tree = await octokit.git.createTree({
    ...fork,
    base_tree: parent.tree.sha,
    tree: [{ path: 'a.md', mode: '100644', content: 'A\n' }],
  });
  const commit = await octokit.git.createCommit({
    ...fork,
    message: 'A',
    tree: tree.data.sha,
    parents: [base],
  });
  await octokit.git.createRef({ ...fork, ref: 'refs/heads/draft', sha: commit.data.sha });
  const opened = await octokit.pulls.create({
    ...target,
    title: 'A',
    head: 'octo-bot:draft',
    base: 'master',
  });

  expect((await octokit.repos.get(fork)).data).toMatchObject({
    fork: true,
    parent: { full_name: targetName },
  });
  expect(opened.data).toMatchObject({
    head: { label: 'octo-bot:draft', sha: commit.data.sha, repo: { full_name: 'octo-bot/octo-site' } },
    base: { repo: { full_name: targetName } },
    commits: 1,
    changed_files: 1,
  });
  const listed = async (head: string) => (await octokit.pulls.list({ ...target, head })).data.length;
  expect([await listed('octo-bot:draft'), await listed('octo-org:draft')]).toEqual([1, 0]);
  rest.editor('octo-editor').merge('octo-org/octo-site#1');
  expect(rest.file(targetName, 'master', 'a.md')).toBe('A\n');
  expect(world.item('octo-org/octo-site#1')).toMatchObject({ state: 'MERGED' });
});

it('a branch is moved without force only forwards', async () => {
  const { client } = await tryRest({ now: tickingClock() });
  const octokit = client();
  const one = await pushBranch(octokit, 'draft', { 'a.md': 'A\n' });
  const other = await pushBranch(octokit, 'other', { 'b.md': 'B\n' });
  const { tree } = (await octokit.git.getCommit({ ...target, commit_sha: one })).data;
  const merge = await octokit.git.createCommit({
    ...target,
    message: 'Merge',
    tree: tree.sha,
    parents: [one, other],
  });

  await expect(octokit.git.updateRef({ ...target, ref: 'heads/draft', sha: other })).rejects.toThrow(
    'Update is not a fast forward',
  );
  await octokit.git.updateRef({ ...target, ref: 'heads/draft', sha: merge.data.sha });
  const compared = await octokit.repos.compareCommits({ ...target, base: 'other', head: 'draft' });
  await octokit.git.updateRef({ ...target, ref: 'heads/draft', sha: other, force: true });

  expect((await octokit.git.getRef({ ...target, ref: 'heads/draft' })).data.object.sha).toBe(other);
  expect(compared.data).toMatchObject({
    status: 'ahead',
    ahead_by: 2,
    behind_by: 0,
    merge_base_commit: { sha: other },
    files: [
      { filename: 'a.md', status: 'added', additions: 1 },
      { filename: 'b.md', status: 'removed', deletions: 1 },
    ],
  });
});

it('a comparison comes in pages', async () => {
  const { client, rest } = await tryRest({ now: tickingClock() });
  const octokit = client();
  const shas = ['1', '2', '3'].map((text) =>
    rest.editor('octo-editor').commit(targetName, 'draft', { 'a.md': text }),
  );
  const page = async (number: number) =>
    (
      await octokit.repos.compareCommitsWithBasehead({
        ...target,
        basehead: 'master...draft',
        per_page: 2,
        page: number,
      })
    ).data;

  const [first, second] = [await page(1), await page(2)];

  expect([first, second].map(({ commits }) => commits.map(({ sha }) => sha))).toEqual([
    shas.slice(0, 2),
    shas.slice(2),
  ]);
  expect([first.total_commits, second.total_commits]).toEqual([3, 3]);
  expect([first.files?.length, second.files?.length]).toEqual([1, 0]);
});
