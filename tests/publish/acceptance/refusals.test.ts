// What GitHub may refuse, and the configuration lack: each is told with the setting to change, and stops the run where it is met.

import { rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GrantSpec, RepositorySettings, RepositorySpec } from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { aFolder } from '../../cli/run.ts';
import { aCommunity, aSmallConfig, branchOf, friday, postOf, website } from './community.ts';
import { aDraft, sceneTime, somethingIsMerged } from './scenes.ts';
import { standingOf } from './standing.ts';
import { aWeekly, nameOf, type Weekly } from './weekly.ts';

const files = { 'README.md': 'The site\n' };
const token = 'ghs_token-of-a-test';

interface Case {
  readonly website?: Partial<RepositorySpec> | null;
  readonly more?: readonly RepositorySpec[];
  readonly settings?: RepositorySettings;
  readonly grant?: GrantSpec;
  readonly publish?: Partial<NonNullable<WrittenConfig['publish']>>;
}

function aRefusingWeekly(refusing: Case): Promise<Weekly> {
  const { website: spec = {}, more = [], settings, grant = {}, publish } = refusing;
  const history = spec?.isEmpty ? {} : { files, createdAt: '2023-05-01T00:00:00Z' };
  const site = spec === null ? [] : [{ name: website, ...history, ...spec }];
  return aWeekly({
    world: aCommunity({ repositories: [...site, ...more] }),
    config: aSmallConfig(publish),
    site: {
      tokens: { [token]: { login: 'octo-bot', ...grant } },
      ...(settings !== undefined && { repositories: { [website]: settings } }),
    },
  });
}

/** The questions that were asked. */
function operationsOf({ sandbox }: Weekly): string[] {
  return sandbox.requests.flatMap(({ operationName }) => operationName ?? []);
}

/** Exit code, the two lines of the message, and what was written before. */
async function tell(weekly: Weekly, args: readonly string[] = []) {
  let told: readonly [number, string, string] = [0, '', ''];
  const writes = await weekly.writesOf(async () => {
    const { code, stderr } = await weekly.command(args, token);
    const [, message = '', hint = ''] = /^error: (.*)\n(.*)/m.exec(stderr) ?? [];
    told = [code, message, hint];
  });
  return { code: told[0], message: told[1], hint: told[2], writes };
}

const objects = ['POST git/blobs', 'POST git/trees', 'POST git/commits'];
const inAWorkflow = 'on the repository; in a workflow, under `permissions:` of the job.';

describe('the place: nothing is written, nothing is collected', () => {
  test.each<[string, Case, string, string]>([
    [
      'is not there',
      { website: null },
      'There is no repository octo-web/site, or the token may not see it',
      'Check publish.repository in the configuration, and give the token access to the repository.',
    ],
    [
      'has another name now',
      { website: { name: 'octo-web/pages', formerNames: [website] } },
      'octo-web/site is called octo-web/pages now',
      'Set publish.repository to octo-web/pages in the configuration.',
    ],
    [
      'is archived',
      { website: { isArchived: true } },
      'octo-web/site is archived: nothing can be written to it',
      'Unarchive it under Settings → General, or set publish.repository to another repository.',
    ],
    [
      'is empty',
      { website: { isEmpty: true } },
      'octo-web/site is empty: nothing was ever pushed to it',
      'Push a first commit to it, or set publish.repository to another repository.',
    ],
    [
      'has no such base branch',
      { publish: { base: 'main' } },
      'octo-web/site has no branch main',
      'Correct publish.base in the configuration.',
    ],
    [
      'has no such fork',
      { publish: { fork: 'octo-bot/site' } },
      'There is no repository octo-bot/site, or the token may not see it',
      'Check publish.fork in the configuration, and give the token access to the repository.',
    ],
  ])('%s: exit code 3', async (_name, refusing, message, hint) => {
    const weekly = await aRefusingWeekly(refusing);

    expect(await tell(weekly)).toEqual({ code: 3, message, hint, writes: [] });
    expect(operationsOf(weekly)).toEqual(['Target']);
  });

  test('is the fork of something else: exit code 2', async () => {
    const weekly = await aRefusingWeekly({
      more: [{ name: 'octo-bot/other', files }],
      publish: { fork: 'octo-bot/other' },
    });

    expect(await tell(weekly)).toEqual({
      code: 2,
      message: 'octo-bot/other is not a fork of octo-web/site',
      hint: 'Set publish.fork to a fork of it, or remove publish.fork from the configuration.',
      writes: [],
    });
  });
});

describe('the token: exit code 3, at the first write that it may not do', () => {
  test.each<[string, Case, string, string, readonly string[]]>([
    [
      'may not write files',
      { grant: { kind: 'app', permissions: { pull_requests: 'write' } } },
      'The token may not do this (making a file): Resource not accessible by integration',
      `Give it "Contents: write" ${inAWorkflow}`,
      ['POST git/blobs'],
    ],
    [
      'belongs to somebody who may not push',
      { grant: { kind: 'classic', role: 'read' } },
      'The token may not push to octo-web/site',
      'Give it "Contents: write" and "Pull requests: write" there, or set publish.fork to a fork that it may push to.',
      ['POST git/blobs'],
    ],
    [
      'may not open pull requests',
      { grant: { kind: 'fine-grained', permissions: { contents: 'write' } } },
      'The token may not do this (opening the pull request): Resource not accessible by personal access token',
      `Give it "Pull requests: write" ${inAWorkflow}`,
      [...objects, 'POST git/refs', 'POST pulls'],
    ],
    [
      'is that of a workflow, which may not open pull requests',
      { grant: { kind: 'actions' }, settings: { allowsActionsToOpenPullRequests: false } },
      'GitHub Actions may not create pull requests here',
      'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General, in the repository and, where it is greyed out, in its organization; or use the token of a GitHub App.',
      [...objects, 'POST git/refs', 'POST pulls'],
    ],
    [
      'meets a ruleset on the branch',
      {
        settings: {
          rules: [
            {
              branches: /^sofa-weekly\//,
              forbids: ['create'],
              message: 'Cannot create ref due to creations being restricted.',
            },
          ],
        },
      },
      'A rule of the repository forbids this: Repository rule violations found Cannot create ref due to creations being restricted.',
      'Under Settings → Rules, let the account bypass the ruleset, or leave the branches of publish.branchPrefix out of it.',
      [...objects, 'POST git/refs'],
    ],
    [
      'makes commits without the signatures that a ruleset wants',
      {
        settings: {
          rules: [{ branches: /./, forbids: ['create'], message: 'Commits must have verified signatures.' }],
        },
      },
      'A rule of the repository forbids this: Repository rule violations found Commits must have verified signatures.',
      'Use a GitHub App, whose commits GitHub signs; or leave the branches of publish.branchPrefix out of the rule.',
      [...objects, 'POST git/refs'],
    ],
  ])('%s', async (_name, refusing, message, hint, writes) => {
    const weekly = await aRefusingWeekly(refusing);

    expect(await tell(weekly)).toEqual({ code: 3, message, hint, writes });
  });

  test('may not move a branch that a ruleset protects', async () => {
    const rules: NonNullable<RepositorySettings['rules']>[number][] = [];
    const weekly = await aRefusingWeekly({ settings: { rules } });
    await weekly.command([], token);
    somethingIsMerged(weekly);
    const message = 'Cannot update this protected ref.';
    rules.push({ branches: /^sofa-weekly\//, forbids: ['update'], message });
    const before = standingOf(weekly);

    expect(await tell(weekly, ['--now', sceneTime])).toMatchObject({
      code: 3,
      message: `A rule of the repository forbids this: Repository rule violations found ${message}`,
    });
    expect(standingOf(weekly)).toEqual(before);
  });

  test('is not one of GitHub at all', async () => {
    const weekly = await aWeekly();

    const { code, stderr } = await weekly.command([], 'mistyped');

    expect(code).toBe(3);
    expect(stderr).toContain('error: GitHub does not accept the token\n');
    expect(weekly.sandbox.requests).toHaveLength(1);
  });

  test('may put no labels on what it opened: exit code 0, and the outcome names what is not set', async () => {
    const weekly = await aWeekly({
      world: aCommunity(),
      config: aSmallConfig({ fork: 'octo-bot/site' }),
      site: {
        tokens: { [token]: { login: 'octo-bot', kind: 'classic', repositories: ['octo-bot/site'] } },
        repositories: { 'octo-bot/site': { forkOf: website } },
      },
    });

    const { code, stdout, stderr } = await weekly.command(['--json'], token);

    expect([code, JSON.parse(stdout).outcome]).toMatchObject([
      0,
      { kind: 'created', notSet: ['labels', 'assignees', 'reviewers'] },
    ]);
    expect(stderr).toContain(
      'Pull request #1 is open. GitHub refused to set "do-not-merge". GitHub refused to assign octo-editor. ' +
        'GitHub refused to request a review from octo-reviewer.',
    );
    const body = weekly.pullRequests()[0]?.body;
    expect(body).toContain(
      'metadata=without:labels=do-not-merge;assignees=octo-editor;reviewers=octo-reviewer ',
    );
    expect(body).toContain(
      '⚠️ GitHub refused to set the labels, assignees and reviewers. Every run tries again;',
    );

    // The next run tries again, in vain, and changes nothing.
    const again = await weekly.command(['--json'], token);
    expect(JSON.parse(again.stdout).outcome).toMatchObject({
      kind: 'unchanged',
      notSet: ['labels', 'assignees', 'reviewers'],
    });
    expect(weekly.pullRequests()[0]?.body).toBe(body);
  });

  test('labels that it may set later are set then, and nothing that was set before', async () => {
    const weekly = await aWeekly();
    for (const route of ['PATCH issues/1', 'POST issues/1/labels'])
      weekly.sandbox.fail({
        match: (request) => nameOf(request) === route,
        how: { status: 403, message: 'You do not have permission to create labels on this repository.' },
      });
    const first = await weekly.publish();
    const second = await weekly.writesOf(() => weekly.publish());
    const third = await weekly.writesOf(() => weekly.publish());

    expect(first.published.outcome).toMatchObject({ kind: 'created', notSet: ['labels'] });
    expect(second).toEqual(['POST issues/1/labels', 'PATCH pulls/1']);
    expect(third).toEqual([]);
    expect(weekly.pullRequests()[0]).toMatchObject({ labels: [{ name: 'do-not-merge' }] });
    expect(weekly.pullRequests()[0]?.body).toContain('metadata=yes');
    expect(weekly.pullRequests()[0]?.body).not.toContain('GitHub refused');
  });

  test('what an editor took away meanwhile is not set again beside what was refused', async () => {
    const weekly = await aWeekly({ config: aSmallConfig({ labels: ['do-not-merge', 'a--weekly, (2023)'] }) });
    weekly.sandbox.fail({
      match: ({ body }) => JSON.stringify(Object(body).labels ?? []).includes('a--weekly'),
      how: { status: 403, message: 'You do not have permission to create labels on this repository.' },
      times: 3,
    });
    const { published } = await weekly.publish();
    expect(published.outcome.message).toContain('GitHub refused to set "a--weekly, (2023)".');
    const [draft] = weekly.pullRequests();
    expect(draft?.labels).toMatchObject([{ name: 'do-not-merge' }]);
    Object.assign(draft ?? {}, { labels: [] });

    await weekly.publish();

    expect(weekly.pullRequests()[0]?.labels).toMatchObject([{ name: 'a--weekly, (2023)' }]);
  });

  test('has something else answering for GitHub when the pull request is opened: it is asked three times, not for ever', async () => {
    const weekly = await aRefusingWeekly({ grant: { kind: 'classic' } });
    const portal = weekly.sandbox.fail({
      match: (request) => nameOf(request) === 'POST pulls',
      how: { status: 200, message: 'Please sign in to this network' },
      times: 9,
    });

    const { code, message } = await tell(weekly);

    expect([code, portal.hits]).toEqual([4, 3]);
    expect(message).toContain("GitHub's answer to opening the pull request does not have the form");
  });
});

test('a branch that stands in the way of the draft is named: exit code 3', async () => {
  const weekly = await aRefusingWeekly({ grant: { kind: 'classic' } });
  weekly.editor.commit(website, 'sofa-weekly', { 'NOTES.md': 'A branch\n' });

  expect(await tell(weekly)).toMatchObject({
    code: 3,
    message: `GitHub cannot make the branch ${branchOf(friday)}: Reference update failed`,
    hint: expect.stringContaining('rename or delete it, or change publish.branchPrefix'),
  });
});

test('once the setting is changed, the next run goes on where the refused one stopped', async () => {
  const settings = { allowsActionsToOpenPullRequests: false };
  const weekly = await aRefusingWeekly({ grant: { kind: 'actions' }, settings });
  await tell(weekly);
  settings.allowsActionsToOpenPullRequests = true;

  expect(await tell(weekly)).toMatchObject({
    code: 0,
    writes: ['POST pulls', 'POST pulls/1/requested_reviewers', 'PATCH issues/1'],
  });
});

test('where drafts are not supported, it is an ordinary pull request that says [WIP]', async () => {
  const weekly = await aDraft({ site: { repositories: { [website]: { allowsDrafts: false } } } });
  somethingIsMerged(weekly);

  const { published } = await weekly.publish({ now: sceneTime });

  expect(weekly.writes().filter((write) => write === 'POST pulls')).toHaveLength(2);
  expect(published.outcome.kind).toBe('updated');
  expect(standingOf(weekly)).toMatchObject({
    branches: ['master', branchOf(friday)],
    pullRequests: [
      { title: '[WIP] SOFA Weekly 2023-05-19', isDraft: false, state: 'OPEN', labels: ['do-not-merge'] },
    ],
  });
  expect(weekly.file(postOf(friday))).toContain('[Mend the brakes #4]');
});

describe('what is not asked of GitHub at all: exit code 2', () => {
  test('a configuration that does not say where to publish', async () => {
    const weekly = await aWeekly({ config: { ...aSmallConfig(), publish: null } });

    const { code, message, hint } = await tell(weekly);

    expect([code, weekly.sandbox.requests]).toEqual([2, []]);
    expect(message).toMatch(/weekly\.yml does not say where to publish$/);
    expect(hint).toBe(
      'Set publish.repository to the repository in which the draft pull request is to be opened.',
    );
  });

  test.each([
    ['2023-05-18', 'No edition appears on 2023-05-18, a Thursday: editions appear on Fridays'],
    ['2023-05-32', 'There is no date 2023-05-32'],
    ['2023-06-30', 'The edition of 2023-06-30 covers nothing yet'],
  ])('the date %s', async (date, message) => {
    const weekly = await aWeekly();

    const told = await tell(weekly, ['--edition', date]);

    expect([told.code, weekly.sandbox.requests.map(nameOf)]).toEqual([2, []]);
    expect(told.message).toContain(message);
  });
});

test('a folder that cannot be written is told before anything is asked: exit code 2', async () => {
  const weekly = await aWeekly();
  const file = join(await aFolder(), 'file');
  await writeFile(file, '');

  const { code, message } = await tell(weekly, ['--out', join(file, 'out')]);

  expect([code, weekly.sandbox.requests]).toEqual([2, []]);
  expect(message).toContain('ENOTDIR');
});

test('a folder that cannot be written any more once it is published: what was published is told, and no files', async () => {
  const weekly = await aWeekly();
  const out = join(await aFolder(), 'out');
  weekly.sandbox.fail({
    match: (request) => {
      if (nameOf(request) === 'POST pulls') {
        rmSync(out, { recursive: true, force: true });
        writeFileSync(out, 'in the way');
      }
      return false;
    },
    how: 500,
  });

  const { code, stdout, stderr } = await weekly.command(['--json', '--out', out]);

  expect([code, JSON.parse(stdout)]).toMatchObject([0, { outcome: { kind: 'created' }, files: [] }]);
  expect(stderr).toContain('Pull request #1 is open.');
  expect(stderr).toMatch(/The files cannot be written to .*EEXIST/);
  expect(stderr).not.toContain('index.md');
});
