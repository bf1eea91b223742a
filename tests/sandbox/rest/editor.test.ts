// People at work: what later tests tell their stories with.
import { expect, it } from 'vitest';
import { log as gitLog } from '../../../sandbox/rest/git/ancestry.ts';
import { pushBranch, type TryRest, target, targetName, tickingClock, tryRest } from './try-rest.ts';

const pull = 'octo-org/octo-site#1';

async function withDraft(): Promise<TryRest> {
  const made = await tryRest({ now: tickingClock() });
  await pushBranch(made.client(), 'draft', { 'post.md': '1\n2\n3\n4\n5\n' });
  await made.client().pulls.create({
    ...target,
    title: 'A draft',
    head: 'draft',
    base: 'master',
    draft: true,
  });
  return made;
}

it('an editor’s commit is theirs', async () => {
  const { rest, client } = await withDraft();
  const before = rest.git(targetName).branch('draft');

  const sha = rest
    .editor('octo-editor')
    .commit(targetName, 'draft', { 'new.md': 'New\n', 'post.md': null }, 'Tidy');

  const commit = (await client().repos.getCommit({ ...target, ref: 'draft' })).data;
  expect(commit).toMatchObject({
    sha,
    parents: [{ sha: before }],
    author: { login: 'octo-editor' },
    commit: { message: 'Tidy', verification: { verified: false } },
  });
  expect(commit.files?.map(({ status, filename }) => `${status} ${filename}`)).toEqual([
    'added new.md',
    'removed post.md',
  ]);
});

it('a pull request is labelled, made ready and merged, and its base has what it brought', async () => {
  const { rest, client, world } = await withDraft();
  const editor = rest.editor('octo-editor');
  editor.commit(targetName, 'master', { 'README.md': 'Meanwhile\n' });

  expect(() => editor.merge(pull)).toThrow('is a draft');
  editor.ready(pull);
  editor.label(pull, 'ready');
  const labelled = (await client().pulls.get({ ...target, pull_number: 1 })).data;
  editor.unlabel(pull, 'ready');
  const sha = editor.merge(pull);

  expect(labelled).toMatchObject({ draft: false, labels: [{ name: 'ready' }] });
  expect((await client().pulls.get({ ...target, pull_number: 1 })).data).toMatchObject({
    state: 'closed',
    merged: true,
    merged_by: { login: 'octo-editor' },
    merge_commit_sha: sha,
    labels: [],
  });
  expect(rest.file(targetName, 'master', 'post.md')).toBe('1\n2\n3\n4\n5\n');
  expect(rest.file(targetName, 'master', 'README.md')).toBe('Meanwhile\n');
  const merged = (await client().git.getCommit({ ...target, commit_sha: sha })).data;
  expect(merged).toMatchObject({
    message: 'A draft (#1)',
    author: { name: 'octo-viewer' },
    committer: { name: 'GitHub' },
    verification: { verified: true },
  });
  expect(merged.parents).toHaveLength(1);
  expect(world.repository(targetName)?.branches.has('draft')).toBe(true);
});

it('a merge commit has two parents', async () => {
  const { rest, client } = await withDraft();
  const editor = rest.editor('octo-editor');
  editor.ready(pull);
  const head = rest.git(targetName).branch('draft');

  const sha = editor.merge(pull, 'merge');

  const merged = (await client().git.getCommit({ ...target, commit_sha: sha })).data;
  expect(merged.message).toBe('Merge pull request #1 from octo-org/draft\n\nA draft');
  expect(merged.parents[1]?.sha).toBe(head);
});

it('the base is merged into a branch line by line, or not at all', async () => {
  const { rest } = await withDraft();
  const editor = rest.editor('octo-editor');
  editor.ready(pull);
  editor.merge(pull, 'merge');
  editor.edit(targetName, 'draft', 'post.md', (text) => text.replace('1\n', 'one\n'));
  editor.edit(targetName, 'master', 'post.md', (text) => text.replace('5\n', 'five\n'));

  editor.mergeBase(targetName, 'draft');
  editor.edit(targetName, 'master', 'post.md', (text) => text.replace('1\n', 'eins\n'));

  expect(rest.file(targetName, 'draft', 'post.md')).toBe('one\n2\n3\n4\nfive\n');
  expect(() => editor.mergeBase(targetName, 'draft')).toThrow('CONFLICT (content) in post.md');
});

it('a rewritten branch has lost what was on it, and its pull request follows', async () => {
  const { rest, client, world } = await withDraft();
  const editor = rest.editor('octo-editor');
  const base = rest.git(targetName).branch('master') ?? '';

  const sha = editor.forcePush(targetName, 'draft', base, { 'mine.md': 'Mine\n' });

  expect(rest.file(targetName, 'draft', 'post.md')).toBeNull();
  expect((await client().pulls.get({ ...target, pull_number: 1 })).data).toMatchObject({
    state: 'open',
    commits: 1,
    head: { sha },
  });
  editor.forcePush(targetName, 'draft', base);
  expect(world.item(pull)).toMatchObject({ state: 'CLOSED' });
});

it('a closed pull request is opened again, a comment is left, a draft is a draft again', async () => {
  const { rest, client } = await withDraft();
  const editor = rest.editor('octo-editor');

  editor.close(pull);
  editor.reopen(pull);
  editor.ready(pull);
  editor.backToDraft(pull);
  editor.comment(pull, 'Not yet');

  expect((await client().pulls.get({ ...target, pull_number: 1 })).data).toMatchObject({
    state: 'open',
    closed_at: null,
    draft: true,
    comments: 1,
  });
});

it('a rebased pull request’s commits stand on the base one by one, without merges', async () => {
  const { rest } = await withDraft();
  const editor = rest.editor('octo-editor');
  editor.commit(targetName, 'master', { 'README.md': 'Meanwhile\n' });
  editor.mergeBase(targetName, 'draft');
  editor.commit(targetName, 'draft', { 'post.md': null, 'moved.md': '1\n2\n3\n4\n5\n' }, 'Move');
  editor.ready(pull);

  editor.merge(pull, 'rebase');

  const git = rest.git(targetName);
  const messages = gitLog(git, git.branch('master') ?? '').map((oid) => git.commit(oid)?.message.trim());
  expect(messages.slice(0, 3)).toEqual(['Move', 'Draft', 'Edit by hand']);
  expect(rest.file(targetName, 'master', 'moved.md')).toBe('1\n2\n3\n4\n5\n');
  expect(rest.file(targetName, 'master', 'post.md')).toBeNull();
});
