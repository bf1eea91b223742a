// Pull requests: why GitHub refuses one, and what becomes of one.
import { expect, it } from 'vitest';
import {
  pushBranch,
  refusalOf,
  type TryRest,
  target,
  targetName,
  tickingClock,
  tryRest,
} from './try-rest.ts';

const draft = { ...target, title: 'A draft', head: 'draft', base: 'master', draft: true };

function custom(message: string): object {
  return {
    status: 422,
    message: 'Validation Failed',
    errors: [{ resource: 'PullRequest', code: 'custom', message }],
  };
}

async function withPullRequest(options: Parameters<typeof tryRest>[0] = {}): Promise<TryRest> {
  const made = await tryRest({ now: tickingClock(), ...options });
  await pushBranch(made.client(), 'draft', { 'post.md': '1\n2\n3\n' });
  await made.client().pulls.create(draft);
  return made;
}

it('a second pull request of the same branch is refused, until the first is closed', async () => {
  const { client, rest } = await withPullRequest();

  expect(await refusalOf(client().pulls.create(draft))).toEqual(
    custom('A pull request already exists for octo-org:draft.'),
  );
  rest.editor('octo-editor').close('octo-org/octo-site#1');
  expect((await client().pulls.create(draft)).data.number).toBe(2);
});

it('a pull request without commits, or with an unknown branch, is refused', async () => {
  const { client } = await withPullRequest();
  const create = (ends: object) => refusalOf(client().pulls.create({ ...draft, ...ends }));
  const invalid = (field: string) => ({
    status: 422,
    message: 'Validation Failed',
    errors: [{ resource: 'PullRequest', field, code: 'invalid' }],
  });

  expect(await create({ head: 'master' })).toEqual(custom('No commits between master and master'));
  expect(await create({ head: 'none' })).toEqual(invalid('head'));
  expect(await create({ head: 'stranger:draft' })).toEqual(invalid('head'));
  expect(await create({ base: 'none' })).toEqual(invalid('base'));
});

it('drafts and pull requests by Actions are refused where the repository does not have them', async () => {
  const settings = { allowsDrafts: false, allowsActionsToOpenPullRequests: false };
  const { client } = await tryRest({
    repositories: { [targetName]: settings },
    tokens: { ghs_actions: { kind: 'actions', login: 'github-actions[bot]' } },
  });
  await pushBranch(client(), 'draft', { 'a.md': 'A\n' });

  expect(await refusalOf(client().pulls.create(draft))).toEqual({
    status: 422,
    message: 'Draft pull requests are not supported in this repository.',
  });
  expect(await refusalOf(client('ghs_actions').pulls.create(draft))).toEqual({
    status: 403,
    message: 'GitHub Actions is not permitted to create or approve pull requests.',
  });
  expect((await client().pulls.create({ ...draft, draft: false })).data.draft).toBe(false);
});

it('a body is counted in code points', async () => {
  const { client } = await withPullRequest();
  const update = (body: string) => client().pulls.update({ ...target, pull_number: 1, body });

  expect(await refusalOf(update('🎉'.repeat(65_537)))).toEqual({
    status: 422,
    message: 'Validation Failed',
    errors: [
      {
        resource: 'Issue',
        code: 'custom',
        field: 'body',
        message: 'body is too long (maximum is 65536 characters)',
      },
    ],
  });
  expect((await update('🎉'.repeat(65_536))).status).toBe(200);
});

it('an update leaves what it does not name, and the draft state, as they are', async () => {
  const { client } = await withPullRequest();

  const updated = await client().request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...target,
    pull_number: 1,
    body: 'New',
    draft: false,
  });

  expect(updated.data).toMatchObject({ title: 'A draft', body: 'New', draft: true, state: 'open' });
});

it('reviewers are collaborators, and not the author', async () => {
  const { client } = await withPullRequest({
    repositories: { [targetName]: { collaborators: ['octo-reviewer'], teams: ['editors'] } },
  });
  const ask = (reviewers: string[], team_reviewers: string[] = []) =>
    client().pulls.requestReviewers({ ...target, pull_number: 1, reviewers, team_reviewers });
  const strangers = {
    status: 422,
    message:
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the octo-org/octo-site repository.',
  };

  expect(await refusalOf(ask(['octo-stranger']))).toEqual(strangers);
  expect(await refusalOf(ask([], ['strangers']))).toEqual(strangers);
  expect(await refusalOf(ask(['octo-viewer']))).toEqual({
    status: 422,
    message: 'Review cannot be requested from pull request author.',
  });
  expect((await ask(['octo-reviewer'], ['editors'])).data).toMatchObject({
    requested_reviewers: [{ login: 'octo-reviewer' }],
    requested_teams: [{ slug: 'editors' }],
  });
});

it('a pull request follows its branch, and stands still once it is closed', async () => {
  const { client, rest } = await withPullRequest();
  const editor = rest.editor('octo-editor');
  const get = async () => (await client().pulls.get({ ...target, pull_number: 1 })).data;

  editor.commit(targetName, 'master', { 'README.md': 'Meanwhile\n' });
  const merged = editor.mergeBase(targetName, 'draft');
  const brought = await get();
  const edited = editor.edit(targetName, 'draft', 'post.md', (text) => `${text}4\n`);
  const followed = await get();
  editor.close('octo-org/octo-site#1');
  editor.edit(targetName, 'draft', 'post.md', (text) => `${text}5\n`);

  // What came from the base is not the pull request's own.
  expect(brought).toMatchObject({ commits: 2, additions: 3, changed_files: 1, head: { sha: merged } });
  expect(followed).toMatchObject({ commits: 3, additions: 4, head: { sha: edited } });
  expect(await get()).toMatchObject({ state: 'closed', merged: false, commits: 3, head: { sha: edited } });
});

it('a branch that is deleted closes its pull request, which cannot be opened again', async () => {
  const { client } = await withPullRequest();

  await client().git.deleteRef({ ...target, ref: 'heads/draft' });

  expect((await client().pulls.get({ ...target, pull_number: 1 })).data.state).toBe('closed');
  expect(await refusalOf(client().pulls.update({ ...target, pull_number: 1, state: 'open' }))).toMatchObject({
    errors: [{ message: 'state cannot be changed. The draft branch was deleted.' }],
  });
});

it('a branch that gets into its base by a push is merged', async () => {
  const { client } = await withPullRequest();
  const { sha } = (await client().git.getRef({ ...target, ref: 'heads/draft' })).data.object;

  await client().git.updateRef({ ...target, ref: 'heads/master', sha });

  expect((await client().pulls.get({ ...target, pull_number: 1 })).data).toMatchObject({
    state: 'closed',
    merged: true,
    merged_at: expect.any(String),
    merged_by: { login: 'octo-viewer' },
  });
});

it('lists are of open ones unless they ask for others', async () => {
  const { client, rest } = await withPullRequest();
  await pushBranch(client(), 'other', { 'a.md': 'A\n' });
  await client().pulls.create({ ...target, title: 'Other', head: 'other', base: 'master' });
  rest.editor('octo-editor').close('octo-org/octo-site#1');
  const numbers = async (query: object) =>
    (await client().pulls.list({ ...target, ...query })).data.map(({ number }) => number);

  expect(await numbers({})).toEqual([2]);
  expect(await numbers({ state: 'closed' })).toEqual([1]);
  expect(await numbers({ state: 'all' })).toEqual([2, 1]);
  expect(await numbers({ state: 'all', direction: 'asc' })).toEqual([1, 2]);
  expect(await numbers({ state: 'all', head: 'octo-org:draft' })).toEqual([1]);
  // The trap: without an owner the head is not looked at.
  expect(await numbers({ state: 'all', head: 'draft' })).toEqual([2, 1]);
  expect(await numbers({ state: 'all', base: 'none' })).toEqual([]);
});
