// Issues, labels, comments, and the pages that lists come in.
import { expect, it } from 'vitest';
import { refusalOf, target, targetName, tickingClock, tryRest } from './try-rest.ts';

it('an issue is opened, found by its label, answered and closed', async () => {
  const { client } = await tryRest({ now: tickingClock() });
  const { issues } = client();
  const found = async (query: object) =>
    (await issues.listForRepo({ ...target, ...query })).data.map(({ number }) => number);

  const opened = await issues.create({ ...target, title: 'It failed', labels: ['weekly: failed'] });
  await issues.create({ ...target, title: 'Something else' });
  const comment = await issues.createComment({ ...target, issue_number: 1, body: 'Again' });
  await issues.updateComment({ ...target, comment_id: comment.data.id, body: 'Again and again' });
  const open = await found({ labels: 'weekly: failed', creator: 'octo-viewer' });
  await issues.update({ ...target, issue_number: 1, state: 'closed', state_reason: 'completed' });

  expect(opened.data).toMatchObject({
    number: 1,
    state: 'open',
    labels: [{ name: 'weekly: failed', color: 'ededed' }],
    user: { login: 'octo-viewer' },
  });
  expect(open).toEqual([1]);
  expect(await found({ labels: 'weekly: failed' })).toEqual([]);
  expect(await found({ state: 'all' })).toEqual([2, 1]);
  expect(await found({ creator: 'octo-stranger' })).toEqual([]);
  expect((await issues.get({ ...target, issue_number: 1 })).data).toMatchObject({
    state: 'closed',
    state_reason: 'completed',
    comments: 1,
  });
  const comments = (await issues.listComments({ ...target, issue_number: 1 })).data;
  expect(comments).toMatchObject([{ body: 'Again and again', user: { login: 'octo-viewer' } }]);
  expect(comments[0]?.updated_at).not.toBe(comments[0]?.created_at);
});

it('labels are made once, and added without those that are there', async () => {
  const { client } = await tryRest({ repositories: { [targetName]: { labels: ['do-not-merge'] } } });
  const { issues } = client();
  await issues.create({ ...target, title: 'x', labels: ['DO-NOT-MERGE'] });
  const names = (data: readonly { name: string }[]) => data.map(({ name }) => name);

  const added = await issues.addLabels({ ...target, issue_number: 1, labels: ['new', 'do-not-merge'] });
  const made = await issues.createLabel({ ...target, name: 'Red', color: 'FF0000', description: 'Stop' });

  expect(names(added.data)).toEqual(['do-not-merge', 'new']);
  expect(names((await issues.listLabelsOnIssue({ ...target, issue_number: 1 })).data)).toEqual([
    'do-not-merge',
    'new',
  ]);
  expect(made.data).toMatchObject({ name: 'Red', color: 'ff0000', description: 'Stop' });
  expect((await issues.getLabel({ ...target, name: 'red' })).data.name).toBe('Red');
  expect(await refusalOf(issues.createLabel({ ...target, name: 'RED' }))).toEqual({
    status: 422,
    message: 'Validation Failed',
    errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
  });
  expect(await refusalOf(issues.getLabel({ ...target, name: 'none' }))).toMatchObject({ status: 404 });
});

it('who cannot be assigned is left out in silence', async () => {
  const { client } = await tryRest(
    { repositories: { [targetName]: { collaborators: ['octo-editor'] } } },
    { users: ['octo-stranger'], repositories: [{ name: targetName, files: { a: 'a' } }] },
  );
  const { issues } = client();
  await issues.create({ ...target, title: 'x' });

  const assigned = await issues.addAssignees({
    ...target,
    issue_number: 1,
    assignees: ['octo-editor', 'octo-stranger'],
  });

  expect(assigned.data.assignees?.map(({ login }) => login)).toEqual(['octo-editor']);
});

it('the client pages through a list', async () => {
  const { client, sandbox } = await tryRest();
  const octokit = client();
  for (let n = 1; n <= 5; n += 1) await octokit.issues.create({ ...target, title: `Issue ${n}` });

  const all = await octokit.paginate(octokit.issues.listForRepo, { ...target, per_page: 2 });
  const middle = await octokit.issues.listForRepo({ ...target, per_page: 2, page: 2 });

  expect(all.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  const link = (page: number, rel: string) =>
    `<${sandbox.url}/repos/octo-org/octo-site/issues?per_page=2&page=${page}>; rel="${rel}"`;
  expect(middle.headers.link).toBe(
    [link(1, 'prev'), link(3, 'next'), link(3, 'last'), link(1, 'first')].join(', '),
  );
});

it('a list with a parameter that the sandbox does not heed is an error, not a longer list', async () => {
  const { client } = await tryRest();

  await expect(client().issues.listForRepo({ ...target, assignee: 'octo-editor' })).rejects.toThrow(
    'does not heed ?assignee=',
  );
});

it('a workflow is enabled again', async () => {
  const { client } = await tryRest({
    repositories: { [targetName]: { workflows: { 'weekly.yml': 'disabled_inactivity' } } },
  });
  const { actions } = client();
  const weekly = { ...target, workflow_id: 'weekly.yml' };

  const enabled = await actions.enableWorkflow(weekly);

  expect(enabled.status).toBe(204);
  expect((await actions.getWorkflow(weekly)).data.state).toBe('active');
  expect(await refusalOf(actions.enableWorkflow({ ...weekly, workflow_id: 'none.yml' }))).toMatchObject({
    status: 404,
  });
});
