// A repository that is to be written to: is it there, under this name, and may we?
import type { Octokit } from '@octokit/rest';
import { Failure } from '../../model/errors.ts';
import { callOrNull } from './call.ts';

export interface Target {
  /** `owner/name` as GitHub spells it. */
  readonly repository: string;
  readonly defaultBranch: string;
}

/**
 * @param setting the configuration key that names the repository, for messages
 * @param writing whether the branch is pushed to this repository
 * @throws Failure `permission` with the setting to change
 */
export async function openTarget(
  rest: Octokit,
  repository: string,
  setting: string,
  writing: boolean,
): Promise<Target> {
  const [owner = '', repo = ''] = repository.split('/');
  const found = await callOrNull(`the repository ${repository}`, () => rest.repos.get({ owner, repo }));
  if (found === null) {
    throw new Failure('permission', `There is no repository ${repository}, or the token may not see it`, {
      hint: `Look at ${setting} in the configuration, and give the token access to the repository.`,
    });
  }
  const { data } = found;
  if (data.full_name.toLowerCase() !== repository.toLowerCase()) {
    throw new Failure('permission', `${repository} is called ${data.full_name} now`, {
      hint: `Set ${setting} to ${data.full_name} in the configuration.`,
    });
  }
  if (data.archived) {
    throw new Failure('permission', `${repository} is archived: nothing can be written to it`, {
      hint: `Unarchive it under Settings → General, or set ${setting} to another repository.`,
    });
  }
  if (writing && data.permissions?.push === false) {
    throw new Failure('permission', `The token may not push to ${repository}`, {
      hint: 'Give it "Contents: write" and "Pull requests: write" there, or set publish.fork to a fork that it may push to.',
    });
  }
  return { repository: data.full_name, defaultBranch: data.default_branch };
}
