// Git's own opinion of what the sandbox made.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { log, mergeBaseOf } from '../../../sandbox/rest/git/ancestry.ts';
import { personAt } from '../../../sandbox/rest/git/person.ts';
import { createRest } from '../../../sandbox/rest/rest.ts';
import { aWorld } from '../../../sandbox/world.ts';
import { exported, hasGit, pushBranch, target, targetName, tickingClock, tryRest } from './try-rest.ts';

const noReplyHost = 'users.noreply.github.com';
const itWithGit = it.skipIf(!hasGit());

itWithGit('blobs, trees and commits have the ids that Git gives them', async () => {
  const { client, rest } = await tryRest({ now: tickingClock() });
  const octokit = client();
  // Names around a folder's, which Git sorts as `a/`.
  const edits = { 'a.md': '.\n', 'a/b.md': '中文\n', 'a0.md': '', 'a/c/d.md': 'no line break' };
  const base = (await octokit.git.getRef({ ...target, ref: 'heads/master' })).data.object.sha;
  const tree = await octokit.git.createTree({
    ...target,
    tree: Object.entries(edits).map(([path, content]) => ({ path, mode: '100755' as const, content })),
  });
  const author = { name: 'Octo User', email: `octo-user@${noReplyHost}`, date: '2023-05-19T09:00:00+08:00' };
  const commit = await octokit.git.createCommit({
    ...target,
    message: '标题\n\nBody',
    tree: tree.data.sha,
    parents: [base],
    author,
    committer: { ...author, name: 'Octo Committer', date: '2023-05-19T02:00:00Z' },
  });
  await octokit.git.createRef({ ...target, ref: 'refs/heads/x', sha: commit.data.sha });
  await octokit.git.createRef({ ...target, ref: 'refs/tags/v1', sha: commit.data.sha });

  const git = await exported(rest);

  expect(git('fsck', '--strict', '--no-dangling')).toBe('');
  expect(git('rev-parse', 'x', 'v1', 'x^{tree}', 'x^1').split('\n')).toEqual([
    commit.data.sha,
    commit.data.sha,
    tree.data.sha,
    base,
  ]);
  expect(git('log', '-1', '--format=%an %aI|%cn %cI|%B', 'x')).toBe(
    'Octo User 2023-05-19T09:00:00+08:00|Octo Committer 2023-05-19T02:00:00+00:00|标题\n\nBody',
  );
  const listed = (await octokit.git.getTree({ ...target, tree_sha: 'x', recursive: '1' })).data.tree;
  expect(listed.map(({ mode, type, sha, path }) => `${mode} ${type} ${sha}\t${path}`)).toEqual(
    git('ls-tree', '-r', '-t', 'x').split('\n'),
  );
  expect(listed.find(({ path }) => path === 'a/b.md')?.sha).toBe(
    execFileSync('git', ['hash-object', '--stdin'], { input: '中文\n', encoding: 'utf8' }).trim(),
  );
});

itWithGit('histories look the same to Git and to the API', async () => {
  const { client, rest } = await tryRest({ now: tickingClock() });
  const octokit = client();
  const editor = rest.editor('octo-editor');
  const first = await pushBranch(octokit, 'draft', { 'post.md': '1\n2\n3\n' });
  editor.commit(targetName, 'master', { 'README.md': 'Two\n' });
  editor.commit(targetName, 'draft', { 'post.md': '1\n2\n3 edited\n' });
  editor.mergeBase(targetName, 'draft');
  editor.commit(targetName, 'master', { 'README.md': 'Three\n', 'content/zh/blog/old/index.md': null });

  const git = await exported(rest);

  const compared = (await octokit.repos.compareCommits({ ...target, base: 'master', head: 'draft' })).data;
  expect(compared.merge_base_commit.sha).toBe(git('merge-base', 'master', 'draft'));
  expect(`${compared.behind_by}\t${compared.ahead_by}`).toBe(
    git('rev-list', '--left-right', '--count', 'master...draft'),
  );
  expect(compared.status).toBe('diverged');
  expect(compared.commits.map(({ sha }) => sha)).toEqual(
    git('rev-list', '--reverse', 'master..draft').split('\n'),
  );
  for (const path of ['post.md', 'README.md', 'content']) {
    const listed = (await octokit.repos.listCommits({ ...target, sha: 'draft', path })).data;
    expect(listed.map(({ sha }) => sha)).toEqual(git('rev-list', 'draft', '--', path).split('\n'));
  }
  const all = (await octokit.repos.listCommits({ ...target, sha: 'draft' })).data;
  expect(all.map(({ sha }) => sha)).toEqual(git('rev-list', 'draft').split('\n'));
  expect(all.at(-2)).toMatchObject({ sha: first, author: { login: 'octo-viewer' } });
  expect(git('diff-tree', '-r', '--name-status', 'master~1', 'master').split('\n')).toEqual([
    'M\tREADME.md',
    'D\tcontent/zh/blog/old/index.md',
  ]);
  const last = (await octokit.repos.getCommit({ ...target, ref: 'master' })).data;
  expect(last.files?.map(({ filename, status }) => `${status} ${filename}`)).toEqual([
    'modified README.md',
    'removed content/zh/blog/old/index.md',
  ]);
});

/** Commits of a history: parents as positions before it, and when it was made. */
const histories = fc.array(
  fc.record({ parents: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), minute: fc.nat({ max: 59 }) }),
  { minLength: 3, maxLength: 14 },
);

itWithGit('two lines part where Git says that they do, whatever the clocks said', async () => {
  const check = async (history: readonly { parents: number[]; minute: number }[]) => {
    const world = aWorld({ repositories: [{ name: targetName, files: { 'a.md': 'A\n' } }] });
    const rest = createRest(world);
    const database = rest.git(targetName);
    const root = database.branch('master') ?? '';
    const { tree = '' } = database.commit(root) ?? {};
    const made = [root];
    for (const [index, { parents, minute }] of history.entries()) {
      const at = `2023-05-19T01:${String(minute).padStart(2, '0')}:00Z`;
      const person = personAt({ name: 'Octo User', email: '' }, at);
      const chosen = [...new Set(parents.map((parent) => made[parent % made.length] ?? root))];
      const fields = { tree, parents: chosen, author: person, committer: person, message: `${index}\n` };
      made.push(database.addCommit(fields).oid);
    }
    const git = await exported(rest);
    for (const other of made.slice(-4, -1)) {
      const last = made.at(-1) ?? root;
      const bases = git('merge-base', '--all', last, other).split('\n');
      expect(bases).toContain(mergeBaseOf(database, last, other));
      expect(log(database, last, { except: other }).toSorted()).toEqual(
        git('rev-list', last, `^${other}`).split('\n').filter(Boolean).toSorted(),
      );
    }
  };

  await fc.assert(fc.asyncProperty(histories, check), { numRuns: 15 });
});

itWithGit('what nobody refers to is exported too', async () => {
  const { client, rest } = await tryRest();
  const { sha } = (await client().git.createBlob({ ...target, content: 'Lost\n' })).data;

  const git = await exported(rest);

  expect(git('cat-file', 'blob', sha)).toBe('Lost');
});

itWithGit('a history that reaches back beyond the world is exported as a shallow one', async () => {
  const { rest, world } = await tryRest({}, { repositories: [targetName, 'octo-org/bare'] });
  world.addCommit({ repository: targetName, message: 'Add a post', files: { 'post.md': 'Post\n' } });
  rest.editor('octo-editor').edit(targetName, 'master', 'post.md', (text) => `${text}Edited\n`);

  const git = await exported(rest);

  expect(git('log', '--format=%s', 'master').split('\n')).toEqual(['Edit by hand', 'Add a post']);
  expect(git('rev-parse', '--is-shallow-repository')).toBe('true');
  await expect(rest.exportTo('octo-org/bare', '/nowhere')).rejects.toThrow('refs/heads/master');
});
