// A write whose answer was lost has happened, and one that did not get through has not.
import { expect, it } from 'vitest';
import { pushBranch, target, targetName, tryRest } from './try-rest.ts';

const pull = { ...target, title: 'A draft', head: 'draft', base: 'master', draft: true };

it('a pull request whose answer was lost is there', async () => {
  const { client, sandbox, writes } = await tryRest();
  const octokit = client();
  await pushBranch(octokit, 'draft', { 'a.md': 'A\n' });
  sandbox.fail({
    match: ({ method, path }) => method === 'POST' && path.endsWith('/pulls'),
    how: 'drop-connection-after',
  });

  await expect(octokit.pulls.create(pull)).rejects.toThrow();

  const found = await octokit.pulls.list({ ...target, head: 'octo-org:draft' });
  expect(found.data).toMatchObject([{ number: 1, title: 'A draft', draft: true }]);
  expect(sandbox.requests.find(({ path }) => path.endsWith('/pulls'))).toMatchObject({
    body: { title: 'A draft', head: 'draft', base: 'master', draft: true },
    status: null,
  });
  expect(writes().at(-1)).toBe(`POST /repos/${targetName}/pulls`);
});

it('a ref whose answer was lost has moved; one that failed before has not', async () => {
  const { client, sandbox, rest } = await tryRest();
  const octokit = client();
  const one = await pushBranch(octokit, 'draft', { 'a.md': 'A\n' });
  const { tree } = (await octokit.git.getCommit({ ...target, commit_sha: one })).data;
  const { sha } = (
    await octokit.git.createCommit({ ...target, message: 'Two', tree: tree.sha, parents: [one] })
  ).data;
  const move = () => octokit.git.updateRef({ ...target, ref: 'heads/draft', sha });
  const match = ({ method }: { readonly method: string }) => method === 'PATCH';
  sandbox.fail({ match, how: 502 });
  sandbox.fail({ match, how: 'drop-connection-after' });

  await expect(move()).rejects.toThrow('Server Error');
  const before = rest.git(targetName).branch('draft');
  await expect(move()).rejects.toThrow();
  const after = rest.git(targetName).branch('draft');

  expect([before, after]).toEqual([one, sha]);
});
