// The table: what follows from an answer, by its cause and by what was asked for. docs/failures.md is printed from it.
import type { FailureKind } from '../../model/errors.ts';
import type { Cause } from './cause.ts';
import type { Need, ThingName } from './things.ts';

/** Answers that are no failure but a result: there is no such branch, the branch moved, what was kept from before will do… */
export type Reply = 'none' | 'kept' | 'exists' | 'moved' | 'closed' | 'no drafts' | 'nothing to merge';

export interface FailureInWords {
  readonly kind: 'failure';
  readonly failure: FailureKind;
  readonly message: string;
  readonly hint: string;
}

/**
 * `retry`: ask again, so many times, after the seconds that GitHub names or after 1, 4 and 9 · `look`: a write whose answer was lost:
 * look for its effect before it is sent again · `split`: ask for less at a time · `hole`: go on without it, and tell · `reply`: it is a
 * result. In a failure's words `{…}` stands for what {@link Situation} and the answer say.
 */
export type Then =
  | { readonly kind: 'retry'; readonly times: number; readonly after: 'as told' | 'growing' }
  | { readonly kind: 'look' }
  | { readonly kind: 'split'; readonly by: 'any means' | 'things' }
  | { readonly kind: 'hole' }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | FailureInWords;

/** A row speaks for an answer that has everything given here. */
export interface Row {
  readonly id: string;
  readonly causes: readonly Cause[];
  readonly needs?: readonly Need[];
  readonly of?: readonly ThingName[];
  /** Whether it is about a whole request, or about a place in an answer. */
  readonly scope?: 'whole' | 'place';
  /** A write that must not happen twice. */
  readonly isOnce?: true;
  /** Something was written to the same repository before: GitHub may lag behind its own writes. */
  readonly isAfterWrite?: true;
  /** What GitHub's words have. */
  readonly says?: RegExp;
  readonly follows: Then;
}

const again = (times: number, after: 'as told' | 'growing'): Then => ({ kind: 'retry', times, after });
const reply = (one: Reply): Then => ({ kind: 'reply', reply: one });
const fail = (failure: FailureKind, message: string, hint: string): FailureInWords => ({
  kind: 'failure',
  failure,
  message,
  hint,
});

const runAgain = 'Something was deleted or hidden while it was read: run it again.';
const issueThings: readonly ThingName[] = [
  'issues',
  'comments',
  'label',
  'new label',
  'new issue',
  'new comment',
  'change of the issue',
];
const pullRequestThings: readonly ThingName[] = [
  'pull requests',
  'pull request',
  'new pull request',
  'change of the pull request',
  'reopened pull request',
];
const madeOfNewThings: readonly ThingName[] = [
  'new file',
  'new tree',
  'new commit',
  'commit',
  'new branch',
  'move of the branch',
  'pull request',
  'new pull request',
  'change of the pull request',
  'labels of the pull request',
  'labels and assignees',
  'reviewer',
  'assignees',
  'new comment',
  'change of the issue',
];

/** The first that fits counts. */
export const rows: readonly Row[] = [
  // A result.
  { id: 'no-branch', of: ['branch'], causes: ['missing'], follows: reply('none') },
  {
    // So GitHub says of a repository in which nothing was ever pushed. Any other conflict says nothing of what is there.
    id: 'empty-repository',
    of: ['branch'],
    causes: ['conflict'],
    says: /\bempty\b/i,
    follows: reply('none'),
  },
  { id: 'no-label', of: ['label'], causes: ['missing'], follows: reply('none') },
  { id: 'no-limits', of: ['rate limit'], causes: ['missing'], follows: reply('none') },
  { id: 'no-account', of: ['account'], causes: ['missing'], follows: reply('none') },
  {
    id: 'nothing-to-leave-out',
    of: ['left-out repository'],
    causes: ['missing', 'gone'],
    follows: reply('none'),
  },
  { id: 'no-repository', of: ['repository'], causes: ['missing'], follows: reply('none') },
  {
    id: 'label-exists',
    of: ['new label'],
    causes: ['refused'],
    says: /already.exists/i,
    follows: reply('exists'),
  },
  {
    id: 'branch-exists',
    of: ['new branch'],
    causes: ['refused'],
    says: /already exists/i,
    follows: reply('exists'),
  },
  {
    id: 'branch-moved',
    of: ['move of the branch'],
    causes: ['refused'],
    says: /not a fast forward|reference does not exist/i,
    follows: reply('moved'),
  },
  {
    id: 'pull-request-exists',
    of: ['new pull request'],
    causes: ['refused'],
    says: /already exists/i,
    follows: reply('exists'),
  },
  {
    id: 'nothing-to-merge',
    of: ['new pull request'],
    causes: ['refused'],
    says: /no commits between/i,
    follows: reply('nothing to merge'),
  },
  {
    id: 'no-drafts',
    of: ['new pull request'],
    causes: ['refused'],
    says: /draft pull requests are not supported/i,
    follows: reply('no drafts'),
  },
  {
    id: 'stays-closed',
    of: ['reopened pull request'],
    causes: ['refused', 'forbidden', 'conflict'],
    follows: reply('closed'),
  },

  // Pictures come from a host of their own: nothing that it says is about the token, and nothing waits for it.
  {
    id: 'avatar-of-before',
    of: ['avatar'],
    causes: ['secondary limit', 'primary limit', 'unreachable', 'trouble', 'timed out'],
    follows: reply('kept'),
  },
  {
    id: 'no-avatar',
    of: ['avatar'],
    causes: [
      'bad token',
      'rule',
      'forbidden',
      'missing',
      'gone',
      'blocked',
      'conflict',
      'too large',
      'refused',
    ],
    follows: reply('none'),
  },

  // Asked again, or for less at a time.
  { id: 'wait-for-secondary-limit', causes: ['secondary limit'], follows: again(2, 'as told') },
  { id: 'wait-for-primary-limit', causes: ['primary limit'], follows: again(2, 'as told') },
  {
    id: 'look-for-lost-write',
    causes: ['unreachable', 'trouble', 'timed out', 'misshapen'],
    isOnce: true,
    follows: { kind: 'look' },
  },
  {
    id: 'ask-again-after-trouble',
    causes: ['unreachable', 'trouble', 'timed out'],
    follows: again(3, 'growing'),
  },
  {
    id: 'ask-again-after-write',
    causes: ['missing', 'refused'],
    of: madeOfNewThings,
    isAfterWrite: true,
    says: /not found|does not exist|could not resolve|\binvalid\b/i,
    follows: again(3, 'growing'),
  },
  {
    id: 'ask-for-less',
    causes: ['too heavy', 'timed out'],
    scope: 'whole',
    follows: { kind: 'split', by: 'any means' },
  },
  {
    // It may be about one of many.
    id: 'ask-for-each',
    needs: ['part', 'extra'],
    causes: ['refused', 'missing', 'forbidden', 'trouble'],
    scope: 'whole',
    follows: { kind: 'split', by: 'things' },
  },

  // What nothing can do without.
  {
    id: 'bad-app',
    causes: ['bad App'],
    follows: fail(
      'permission',
      'GitHub does not give the App a token: {said}',
      'Check GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and GITHUB_APP_INSTALLATION_ID, and that the App is installed.',
    ),
  },
  {
    id: 'bad-token',
    causes: ['bad token'],
    follows: fail(
      'permission',
      'GitHub does not accept the token',
      'It is mistyped, expired or revoked: set GITHUB_TOKEN to a valid one.',
    ),
  },
  {
    id: 'primary-limit',
    causes: ['primary limit'],
    follows: fail(
      'unavailable',
      "GitHub's rate limit is used up{reset}",
      'Run it again then, or use the token of another account or App: the limit is per account.',
    ),
  },
  {
    id: 'secondary-limit',
    causes: ['secondary limit'],
    follows: fail(
      'unavailable',
      'GitHub asks this account to slow down (secondary rate limit){wait}',
      'Run it again in a few minutes, or raise github.interval in the configuration.',
    ),
  },

  // What an edition can do without.
  {
    id: 'hole-of-an-extra',
    needs: ['extra'],
    causes: [
      'rule',
      'forbidden',
      'missing',
      'gone',
      'blocked',
      'conflict',
      'too large',
      'too heavy',
      'timed out',
      'refused',
      'unreachable',
      'trouble',
      'cut off',
      'misshapen',
    ],
    follows: { kind: 'hole' },
  },
  {
    id: 'hole-of-a-part',
    needs: ['part'],
    causes: [
      'rule',
      'forbidden',
      'missing',
      'gone',
      'blocked',
      'conflict',
      'too large',
      'too heavy',
      'refused',
    ],
    follows: { kind: 'hole' },
  },
  {
    id: 'hole-at-a-place',
    needs: ['part'],
    scope: 'place',
    causes: ['timed out', 'trouble', 'misshapen'],
    follows: { kind: 'hole' },
  },

  // What is wrong with the configuration, the token, or the repository.
  {
    id: 'no-organization',
    of: ['organization'],
    causes: ['missing', 'gone'],
    scope: 'place',
    follows: fail(
      'usage',
      'There is no organization {subject} on GitHub',
      'Correct `organizations` in the configuration. For a person, list their repositories under `repositories` instead.',
    ),
  },
  {
    id: 'no-covered-repository',
    of: ['covered repository'],
    causes: ['missing', 'gone'],
    scope: 'place',
    follows: fail(
      'usage',
      'There is no public repository {subject} on GitHub',
      'Correct organizations and repositories in the configuration.',
    ),
  },
  {
    id: 'no-access-without-single-sign-on',
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    says: /SAML/i,
    follows: fail(
      'permission',
      'GitHub does not give this token access to {subject}: {said}',
      "Authorize the token for the organization's single sign-on.",
    ),
  },
  {
    id: 'no-access-for-classic-tokens',
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    says: /classic/i,
    follows: fail(
      'permission',
      'GitHub does not give this token access to {subject}: {said}',
      'Use a fine-grained token or a GitHub App: the organization forbids classic tokens.',
    ),
  },
  {
    id: 'no-access',
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    follows: fail(
      'permission',
      'GitHub does not give this token access to {subject}: {said}',
      "Use a token that the organization accepts: a fine-grained one or a GitHub App's, authorized for single sign-on if there is one.",
    ),
  },
  {
    id: 'may-not-push',
    of: ['new file', 'new tree'],
    causes: ['missing'],
    follows: fail(
      'permission',
      'The token may not push to {repository}',
      'Give it "Contents: write" and "Pull requests: write" there, or set publish.fork to a fork that it may push to.',
    ),
  },
  {
    // Git keeps branches as files: if one is called `a`, there cannot be one called `a/b`.
    id: 'branch-in-the-way',
    of: ['new branch'],
    causes: ['refused', 'conflict'],
    says: /reference update failed|cannot lock ref|cannot create/i,
    follows: fail(
      'permission',
      'GitHub cannot make the branch {subject}: {said}',
      'A branch whose name is the beginning of this one is probably in the way: rename or delete it, or change publish.branchPrefix in the configuration.',
    ),
  },
  {
    // GitHub says no more than "Not Found" of either: https://github.com/kenn-io/forge/pull/819
    id: 'no-pull-requests',
    of: pullRequestThings,
    causes: ['missing', 'gone'],
    follows: fail(
      'permission',
      'There are no pull requests in {repository} for this token',
      'Give it "Pull requests: write" there, and turn them on under Settings → General → Features; or set publish.repository to another repository.',
    ),
  },
  {
    id: 'no-repository-of-issues',
    of: issueThings,
    causes: ['missing'],
    follows: fail(
      'permission',
      'There is no repository {repository}, or the token may not see it',
      'Check the name, and give the token access to the repository.',
    ),
  },
  {
    id: 'issues-off',
    of: issueThings,
    causes: ['gone'],
    follows: fail(
      'permission',
      '{repository} has no issues',
      'Turn them on under Settings → General → Features.',
    ),
  },
  {
    id: 'may-not-write-issues',
    of: issueThings,
    causes: ['forbidden'],
    says: /not accessible by/i,
    follows: fail(
      'permission',
      'The token may not write issues in {repository}',
      'Give the job `permissions: issues: write`.',
    ),
  },
  {
    id: 'unsigned-commits',
    causes: ['rule'],
    says: /verified signatures/i,
    follows: fail(
      'permission',
      'A rule of the repository forbids this: {said}',
      'Use a GitHub App, whose commits GitHub signs; or leave the branches of publish.branchPrefix out of the rule.',
    ),
  },
  {
    id: 'rule-of-the-repository',
    causes: ['rule'],
    follows: fail(
      'permission',
      'A rule of the repository forbids this: {said}',
      'Under Settings → Rules, let the account bypass the ruleset, or leave the branches of publish.branchPrefix out of it.',
    ),
  },
  {
    id: 'workflow-may-not-open',
    causes: ['forbidden'],
    says: /not permitted to create or approve pull requests/i,
    follows: fail(
      'permission',
      'GitHub Actions may not create pull requests here',
      'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General, in the repository and, where it is greyed out, in its organization; or use the token of a GitHub App.',
    ),
  },
  {
    id: 'archived',
    causes: ['forbidden'],
    says: /archived/i,
    follows: fail(
      'permission',
      'The target repository is archived',
      'Unarchive it under Settings → General, or set publish.repository to another one.',
    ),
  },
  {
    id: 'missing-permission',
    causes: ['forbidden'],
    says: /not accessible by/i,
    follows: fail(
      'permission',
      'The token may not do this ({what}): {said}',
      'Give it {permission} on the repository; in a workflow, under `permissions:` of the job.',
    ),
  },
  {
    id: 'missing-role',
    causes: ['forbidden'],
    says: /must have (?:admin|push)/i,
    follows: fail(
      'permission',
      "The token's account may not do this ({what}): {said}",
      'Give the account the role "Write" in the repository.',
    ),
  },

  // The rest of a list that was begun.
  {
    id: 'page-missing',
    needs: ['page'],
    causes: ['forbidden', 'missing', 'gone', 'blocked', 'refused', 'conflict'],
    follows: fail('incomplete', 'GitHub does not return the rest of a list ({what}): {said}', runAgain),
  },
  {
    id: 'cut-off',
    causes: ['cut off'],
    follows: fail('incomplete', '{said}', runAgain),
  },

  // An organization that does not accept the token.
  {
    id: 'single-sign-on',
    causes: ['forbidden'],
    says: /SAML/i,
    follows: fail(
      'permission',
      'GitHub does not let this token see everything: {said}',
      "Authorize the token for the organization's single sign-on.",
    ),
  },
  {
    id: 'classic-token',
    causes: ['forbidden'],
    says: /classic/i,
    follows: fail(
      'permission',
      'GitHub does not let this token see everything: {said}',
      'Use a fine-grained token or a GitHub App: the organization forbids classic tokens.',
    ),
  },
  {
    id: 'address-not-allowed',
    causes: ['forbidden'],
    says: /IP allow list/i,
    follows: fail(
      'permission',
      'GitHub does not let this token see everything: {said}',
      "Run it from an address on the organization's IP allow list.",
    ),
  },
  {
    id: 'forbidden',
    causes: ['forbidden'],
    follows: fail(
      'permission',
      'GitHub forbids {what}: {said}',
      'Use a token that the organization accepts, and that has the permissions named in the README.',
    ),
  },

  // Everything else.
  {
    id: 'missing',
    causes: ['missing', 'gone'],
    follows: fail(
      'unavailable',
      'GitHub has nothing at the address of {what}: {said}',
      'Run it again. If that does not help, check GITHUB_API_URL and GITHUB_GRAPHQL_URL, and that the token sees the repository.',
    ),
  },
  {
    id: 'blocked',
    causes: ['blocked'],
    follows: fail(
      'permission',
      'GitHub has blocked access to {what} for legal reasons: {said}',
      'Name another repository in the configuration.',
    ),
  },
  {
    id: 'conflict',
    causes: ['conflict'],
    follows: fail(
      'conflict',
      'GitHub says that something else happened there at the same time ({what}): {said}',
      'Run it again.',
    ),
  },
  {
    id: 'too-large',
    causes: ['too large'],
    follows: fail(
      'usage',
      'What was sent is larger than GitHub accepts ({what}): {said}',
      'Make the post smaller: leave sections out, or shorten your own templates.',
    ),
  },
  {
    id: 'refused',
    causes: ['refused'],
    follows: fail(
      'unavailable',
      'GitHub refused {what}{status}: {said}',
      'Run it again later. If it stays, report it with this message.',
    ),
  },
  {
    id: 'too-heavy',
    causes: ['too heavy', 'timed out'],
    follows: fail(
      'unavailable',
      'GitHub found {what} too heavy to answer{status}: {said}',
      'Look at www.githubstatus.com, and run it again later.',
    ),
  },
  {
    id: 'unreachable',
    causes: ['unreachable'],
    follows: fail(
      'unavailable',
      'GitHub cannot be reached ({said}), also when asked again',
      'Check the network, www.githubstatus.com and GITHUB_API_URL. {proxy}',
    ),
  },
  {
    id: 'misshapen',
    causes: ['misshapen'],
    follows: fail(
      'unavailable',
      "GitHub's answer to {what} does not have the form that its documentation says: {said}",
      'Run it again later. If it stays, this version of sofa-weekly or of the server is too old: update it.',
    ),
  },
];

/** If no row fits. */
export const otherwise = fail(
  'unavailable',
  'GitHub answered {what}{status}, also when asked again: {said}',
  'Look at www.githubstatus.com, and run it again later.',
);
