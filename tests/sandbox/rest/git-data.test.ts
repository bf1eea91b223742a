// The Git data API says no in GitHub's words, and its lists and files look like GitHub's.
import { expect, it } from 'vitest';
import { pushBranch, refusalOf, target, targetName, tryRest } from './try-rest.ts';

const missing = '0123456789'.repeat(4);

it('a ref is refused for what is wrong with it', async () => {
  const { client } = await tryRest();
  const { git } = client();
  const sha = await pushBranch(client(), 'draft', { 'a.md': 'A\n' });
  const blob = (await git.createBlob({ ...target, content: 'A\n' })).data.sha;
  const create = (ref: string, oid: string) => refusalOf(git.createRef({ ...target, ref, sha: oid }));

  expect(await create('refs/heads/draft', sha)).toEqual({ status: 422, message: 'Reference already exists' });
  expect(await create('refs/heads/draft/2', sha)).toEqual({
    status: 422,
    message: 'Reference update failed',
  });
  expect(await create('refs/heads/new', missing)).toEqual({ status: 422, message: 'Object does not exist' });
  expect(await create('refs/heads/new', blob)).toEqual({ status: 422, message: 'Reference update failed' });
  expect(await create('heads/new', sha)).toEqual({
    status: 422,
    message: 'heads/new is not a valid ref name.',
  });
  expect(await create('refs/heads/new', 'abc')).toEqual({
    status: 422,
    message: 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].',
  });
  expect(await refusalOf(git.updateRef({ ...target, ref: 'heads/none', sha }))).toEqual({
    status: 422,
    message: 'Reference does not exist',
  });
  expect(await refusalOf(git.deleteRef({ ...target, ref: 'heads/none' }))).toEqual({
    status: 422,
    message: 'Reference does not exist',
  });
  expect(await refusalOf(git.getRef({ ...target, ref: 'heads/none' }))).toEqual({
    status: 404,
    message: 'Not Found',
  });
  expect(await refusalOf(client().repos.getBranch({ ...target, branch: 'none' }))).toEqual({
    status: 404,
    message: 'Branch not found',
  });
});

it('refs are found by how they begin, and are gone when they are deleted', async () => {
  const { client } = await tryRest();
  const { git } = client();
  await pushBranch(client(), 'weekly/2023-05-19', { 'a.md': 'A\n' });
  await pushBranch(client(), 'weekly/2023-05-26', { 'a.md': 'B\n' });
  const named = async () =>
    (await git.listMatchingRefs({ ...target, ref: 'heads/weekly/' })).data.map(({ ref }) => ref);

  const before = await named();
  const deleted = await git.deleteRef({ ...target, ref: 'heads/weekly/2023-05-19' });

  expect(before).toEqual(['refs/heads/weekly/2023-05-19', 'refs/heads/weekly/2023-05-26']);
  expect(deleted.status).toBe(204);
  expect(await named()).toEqual(['refs/heads/weekly/2023-05-26']);
});

it('a tree is refused for what is wrong with it', async () => {
  const { client } = await tryRest();
  const { git } = client();
  const master = (await git.getTree({ ...target, tree_sha: 'master' })).data.sha;
  const head = (await git.getRef({ ...target, ref: 'heads/master' })).data.object.sha;
  type Entry = NonNullable<Parameters<typeof git.createTree>[0]>['tree'][number];
  const create = (entry: Entry, base_tree = master) =>
    refusalOf(git.createTree({ ...target, base_tree, tree: [{ mode: '100644', type: 'blob', ...entry }] }));

  expect(await create({ path: 'none.md', sha: null })).toEqual({
    status: 422,
    message: 'GitRPC::BadObjectState',
  });
  expect(await create({ path: 'a.md', sha: missing })).toEqual({
    status: 422,
    message: `tree.sha ${missing} is not a valid blob`,
  });
  expect(await create({ path: 'a.md', sha: missing, content: 'A' })).toMatchObject({
    status: 422,
    message: expect.stringContaining('Must supply either tree.sha or tree.content'),
  });
  expect(await create({ path: '../a.md', content: 'A' })).toEqual({
    status: 422,
    message: 'tree.path contains a malformed path component',
  });
  expect(await create({ path: 'a.md', content: 'A' }, head)).toEqual({
    status: 422,
    message: 'base_tree is not a valid tree oid',
  });
});

it('a folder that loses its last file is gone', async () => {
  const { client, rest } = await tryRest();

  await pushBranch(client(), 'draft', { 'content/zh/blog/old/index.md': null });

  const tree = (await client().git.getTree({ ...target, tree_sha: 'draft', recursive: '1' })).data.tree;
  expect(tree.map(({ path }) => path)).toEqual(['README.md']);
  expect(rest.file(targetName, 'master', 'content/zh/blog/old/index.md')).toBe('Old news\n');
});

it('a commit is refused without its tree or a parent, and knows its people', async () => {
  const { client } = await tryRest({ now: () => new Date('2023-05-19T03:00:00Z') });
  const { git } = client();
  const tree = (await git.getTree({ ...target, tree_sha: 'master' })).data.sha;

  expect(await refusalOf(git.createCommit({ ...target, message: 'x', tree: missing }))).toEqual({
    status: 422,
    message: 'Tree SHA does not exist',
  });
  expect(await refusalOf(git.createCommit({ ...target, message: 'x', tree, parents: [missing] }))).toEqual({
    status: 422,
    message: 'Parent SHA does not exist or is not a commit object',
  });
  expect((await git.createCommit({ ...target, message: 'x', tree })).data).toMatchObject({
    author: { name: 'octo-viewer', date: '2023-05-19T03:00:00Z' },
    committer: { name: 'octo-viewer', date: '2023-05-19T03:00:00Z' },
    parents: [],
    verification: { verified: false, reason: 'unsigned' },
  });
});

it('GitHub signs what an App commits in nobody else’s name', async () => {
  const { client } = await tryRest({ tokens: { ghs_bot: { kind: 'actions', login: 'octo-app[bot]' } } });
  const { git } = client('ghs_bot');
  const tree = (await git.getTree({ ...target, tree_sha: 'master' })).data.sha;
  const author = { name: 'Octo User', email: 'octo-user' };

  const own = (await git.createCommit({ ...target, message: 'x', tree })).data;
  const other = (await git.createCommit({ ...target, message: 'x', tree, author })).data;

  expect(own).toMatchObject({
    author: { name: 'octo-app[bot]' },
    committer: { name: 'GitHub' },
    verification: { verified: true, reason: 'valid' },
  });
  expect(other).toMatchObject({
    author: { name: 'Octo User' },
    committer: { name: 'Octo User' },
    verification: { verified: false },
  });
});

it('contents are a file, or a folder’s list', async () => {
  const { client } = await tryRest();
  const { repos } = client();
  await pushBranch(client(), 'big', { 'big.txt': 'x'.repeat(1_048_577) });
  const at = async (path: string, ref?: string) =>
    (await repos.getContent({ ...target, path, ...(ref !== undefined && { ref }) })).data;

  expect(await at('README.md')).toMatchObject({
    type: 'file',
    path: 'README.md',
    size: 9,
    encoding: 'base64',
    content: 'VGhlIHNpdGUK\n',
    html_url: 'https://github.com/octo-org/octo-site/blob/master/README.md',
  });
  expect(await at('')).toMatchObject([
    { type: 'file', name: 'README.md' },
    { type: 'dir', name: 'content', path: 'content', size: 0 },
  ]);
  expect(await at('content/zh')).toMatchObject([{ type: 'dir', name: 'blog', path: 'content/zh/blog' }]);
  expect(await at('big.txt', 'big')).toMatchObject({ size: 1_048_577, encoding: 'none', content: '' });
  expect(await refusalOf(at('none.md'))).toEqual({ status: 404, message: 'Not Found' });
  expect(await refusalOf(at('README.md', 'none'))).toEqual({
    status: 404,
    message: 'No commit found for the ref none',
  });
});

it('an empty repository has no Git data', async () => {
  const { client } = await tryRest({}, { repositories: [{ name: targetName, isEmpty: true }] });
  const { git, repos } = client();
  const empty = { status: 409, message: 'Git Repository is empty.' };

  expect(await refusalOf(git.getRef({ ...target, ref: 'heads/master' }))).toEqual(empty);
  expect(await refusalOf(git.createBlob({ ...target, content: 'x' }))).toEqual(empty);
  expect(await refusalOf(repos.getContent({ ...target, path: '' }))).toEqual({
    status: 404,
    message: 'This repository is empty.',
  });
});

it('a ruleset refuses in its own words', async () => {
  const message = 'Cannot create ref due to creations being restricted.';
  const rules = [{ branches: /^weekly\//, forbids: ['create' as const], message }];
  const { client } = await tryRest({ repositories: { [targetName]: { rules } } });

  expect(await refusalOf(pushBranch(client(), 'weekly/x', { 'a.md': 'A\n' }))).toEqual({
    status: 422,
    message: `Repository rule violations found\n\n${message}\n\n`,
  });
  await pushBranch(client(), 'other', { 'a.md': 'A\n' });
});

it('a body that is no JSON, or lacks something, is refused', async () => {
  const { client, sandbox } = await tryRest();
  const broken = await fetch(`${sandbox.url}/repos/${targetName}/git/blobs`, {
    method: 'POST',
    headers: { authorization: 'bearer sandbox-token' },
    body: '{',
  });

  expect([broken.status, Object(await broken.json()).message]).toEqual([400, 'Problems parsing JSON']);
  expect(
    await refusalOf(client().request(`POST /repos/${targetName}/git/blobs`, { encoding: 'utf-8' })),
  ).toEqual({
    status: 422,
    message: 'Invalid request.\n\n"content" wasn\'t supplied.',
  });
});
