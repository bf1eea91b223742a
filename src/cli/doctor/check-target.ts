// Checks of the repository that the draft goes into: is it there, and may the token write to it? Nothing is written to find out.
import type { PublishConfig } from '../../config/config.ts';
import type { GitHub } from '../../github/client.ts';
import { isInstalledOn, readInstalledPermissions, readRepositoryAccess } from '../../github/rest/access.ts';
import { openGitData } from '../../github/rest/git-data.ts';
import { openTarget } from '../../github/rest/target.ts';
import { type Finding, failed, ok, unknown } from './check.ts';
import type { KnownToken } from './known-token.ts';

/** @throws Failure if it is missing, renamed or archived, with the setting to change */
export async function checkTarget(
  github: GitHub,
  { repository, base, fork }: PublishConfig,
): Promise<Finding> {
  const { call } = github;
  const target = await openTarget(call, repository, 'publish.repository');
  const branch = base ?? target.defaultBranch;
  if ((await openGitData(github, target.repository).branch(branch)) === null) {
    return failed(
      `${target.repository} has no branch ${branch}`,
      base === null
        ? 'Push a first commit to it.'
        : `Correct publish.base; the default branch is ${target.defaultBranch}.`,
    );
  }
  if (fork === null) return ok(`${target.repository}, branch ${branch}`);
  const { repository: head } = await openTarget(call, fork, 'publish.fork');
  const access = await readRepositoryAccess(call, head);
  if (access?.forkOf?.toLowerCase() !== target.repository.toLowerCase()) {
    return failed(
      `${head} is not a fork of ${target.repository}`,
      'Set publish.fork to a fork of the target, or take it out.',
    );
  }
  return ok(`${target.repository}, branch ${branch}, by the fork ${head}`);
}

export interface Writer {
  readonly token: KnownToken;
  /** `owner/name` of the workflow's repository, or `null` outside of GitHub Actions. */
  readonly workflowRepository: string | null;
}

/** Whether the branch may be pushed and the pull request opened. */
export async function checkPermissions(
  github: GitHub,
  { repository, fork }: PublishConfig,
  { token, workflowRepository }: Writer,
): Promise<Finding> {
  const { call } = github;
  const pushed = fork ?? repository;
  switch (token.kind) {
    case 'app':
      return checkInstallation();
    case 'installation':
      return (await isInstalledOn(call, pushed))
        ? unclear(`the App is installed on ${pushed}`)
        : notInstalled();
    case 'workflow':
      return checkWorkflow();
    case 'classic':
    case 'fine-grained':
    case 'oauth':
    case 'other':
      return checkRole();
  }

  async function checkInstallation(): Promise<Finding> {
    if (!(await isInstalledOn(call, pushed))) return notInstalled();
    const permissions = await readInstalledPermissions(github.rest);
    const missing = ['contents', 'pull_requests'].filter((name) => permissions.get(name) !== 'write');
    if (missing.length === 0) return ok(`the App may write contents and pull requests in ${pushed}`);
    return failed(
      `the App may not write ${missing.join(' and ').replace('_', ' ')}`,
      'Give it "Contents: write" and "Pull requests: write" in its settings, and accept the change in the installation.',
    );
  }

  function notInstalled(): Finding {
    return failed(
      `the App is not installed on ${pushed}`,
      'Install it there, or add the repository to the installation.',
    );
  }

  function checkWorkflow(): Finding {
    if (workflowRepository?.toLowerCase() !== repository.toLowerCase()) {
      return failed(
        `a workflow's own token cannot write to ${repository}: it is not the workflow's repository`,
        'Give the workflow a GitHub App or a token for it: the README has the steps and the permissions.',
      );
    }
    return unknown(
      'only a run shows whether the workflow may open pull requests',
      'It needs `permissions: contents: write, pull-requests: write`, and under Settings → Actions → General "Allow GitHub Actions to create and approve pull requests".',
    );
  }

  async function checkRole(): Promise<Finding> {
    const mayPush = (await readRepositoryAccess(call, pushed))?.mayPush ?? null;
    const account = token.login ?? "the token's account";
    if (mayPush === false) {
      return failed(
        `${account} may not push to ${pushed}`,
        'Give the account write access there, or set publish.fork to a fork that it may push to.',
      );
    }
    if (token.kind !== 'classic' || token.scopes === null || mayPush === null) {
      return unclear(mayPush === null ? `${account} sees ${pushed}` : `${account} may push to ${pushed}`);
    }
    if (token.scopes.includes('repo') || token.scopes.includes('public_repo'))
      return ok(`${account} may push to ${pushed}, and so may the token`);
    return failed(
      `the token has neither the scope public_repo nor repo, and cannot write to ${pushed}`,
      'Add public_repo to it; repo, which sees private repositories as well, only where the target is private.',
    );
  }

  function unclear(known: string): Finding {
    return unknown(
      `${known}; only a write would show whether the token may write`,
      'Give it "Contents: write" and "Pull requests: write" there.',
    );
  }
}
