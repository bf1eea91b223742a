// Why GitHub does not let a token write, and which setting to change.
import type { RequestError } from '@octokit/request-error';
import { Failure } from '../../model/errors.ts';

/**
 * @param doing what was tried
 * @param message GitHub's words
 * @returns `null` if it is none of these reasons
 */
export function explainRefusal(error: RequestError, doing: string, message: string): Failure | null {
  if (error.status === 422 && /rule violations|protected branch/i.test(message)) return brokenRule(message);
  if (error.status !== 403) return null;
  if (/not permitted to create or approve pull requests/i.test(message)) {
    return new Failure('permission', 'GitHub Actions may not create pull requests here', {
      hint:
        'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General, ' +
        'in the repository and, where it is greyed out, in its organization; or use the token of a GitHub App.',
    });
  }
  if (/archived/i.test(message)) {
    return new Failure('permission', 'The target repository is archived', {
      hint: 'Unarchive it under Settings → General, or set publish.repository to another one.',
    });
  }
  if (/not accessible by/i.test(message)) {
    return new Failure('permission', `The token may not do this (${doing}): ${message}`, {
      hint: `Give it ${missingPermission(error)} on the repository; in a workflow, under \`permissions:\` of the job.`,
    });
  }
  if (/must have (?:admin|push)/i.test(message)) {
    return new Failure('permission', `The token's account may not do this (${doing}): ${message}`, {
      hint: 'Give the account the role "Write" in the repository, or make publish.labels, publish.reviewers and publish.assignees empty.',
    });
  }
  return null;
}

function brokenRule(message: string): Failure {
  const words = message.replace(/\s+/g, ' ').replace(/[\s:]+$/, '');
  return new Failure('permission', `A rule of the repository forbids this: ${words}`, {
    hint: /verified signatures/i.test(message)
      ? 'Use a GitHub App, whose commits GitHub signs; or leave the branches of publish.branchPrefix out of the rule.'
      : 'Under Settings → Rules, let the account bypass the ruleset, or leave the branches of publish.branchPrefix out of it.',
  });
}

/** GitHub names the missing permission: `contents=write`, or `issues=write; pull_requests=write` if one of them is enough. */
function missingPermission(error: RequestError): string {
  const header = error.response?.headers['x-accepted-github-permissions'];
  const enough = typeof header === 'string' ? header.split(';').map((one) => one.trim()) : [];
  const names = enough.flatMap((one) => {
    const [, name, level] = /^(\w+)=(\w+)$/.exec(one) ?? [];
    if (name === undefined || level === undefined) return [];
    const words = name.replaceAll('_', ' ');
    return [`"${words.charAt(0).toUpperCase()}${words.slice(1)}: ${level}"`];
  });
  return names.length > 0 ? names.join(' or ') : '"Contents: write" and "Pull requests: write"';
}
