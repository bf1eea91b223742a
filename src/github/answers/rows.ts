// The table: what follows from an answer, by its cause and by what was asked for. docs/failures.md is printed from it.
import { type AskedThing, issueThings, pullRequestThings } from '../../words/asked-things.ts';
import type { RefusalCode } from '../../words/failure-words.ts';
import type { Cause } from './cause.ts';
import type { Need } from './things.ts';

/** Answers that are no failure but a result: there is no such branch, the branch moved, what was kept from before will do… */
export type Reply = 'none' | 'kept' | 'exists' | 'moved' | 'closed' | 'no drafts' | 'nothing to merge';

export interface ThenFailure {
  readonly kind: 'failure';
  readonly code: RefusalCode;
}

/**
 * `retry`: ask again, so many times, after the seconds that GitHub names or after 1, 4 and 9 · `look`: a write whose answer was lost:
 * look for its effect before it is sent again · `split`: ask for less at a time · `hole`: go on without it, and tell · `reply`: it is a
 * result.
 */
export type Then =
  | { readonly kind: 'retry'; readonly times: number; readonly after: 'as told' | 'growing' }
  | { readonly kind: 'look' }
  | { readonly kind: 'split'; readonly by: 'any means' | 'things' }
  | { readonly kind: 'hole' }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | ThenFailure;

/** A row speaks for an answer that has everything given here. */
export interface Row {
  readonly id: string;
  readonly causes: readonly Cause[];
  readonly needs?: readonly Need[];
  readonly of?: readonly AskedThing[];
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
const fail = (code: RefusalCode): ThenFailure => ({ kind: 'failure', code });

const madeOfNewThings: readonly AskedThing[] = [
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
  // That it is not there is what `explain` says of it. That GitHub cannot be asked is not.
  {
    id: 'nothing-to-explain',
    of: ['asked thing'],
    scope: 'place',
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
    follows: fail('bad-app'),
  },
  {
    id: 'bad-token',
    causes: ['bad token'],
    follows: fail('bad-token'),
  },
  {
    id: 'primary-limit',
    causes: ['primary limit'],
    follows: fail('primary-limit'),
  },
  {
    id: 'secondary-limit',
    causes: ['secondary limit'],
    follows: fail('secondary-limit'),
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
    follows: fail('no-organization'),
  },
  {
    id: 'no-covered-repository',
    of: ['covered repository'],
    causes: ['missing', 'gone'],
    scope: 'place',
    follows: fail('no-covered-repository'),
  },
  {
    id: 'no-access-without-single-sign-on',
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    says: /SAML/i,
    follows: fail('no-access-without-single-sign-on'),
  },
  {
    id: 'no-access-for-classic-tokens',
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    says: /classic/i,
    follows: fail('no-access-for-classic-tokens'),
  },
  {
    id: 'no-access',
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    follows: fail('no-access'),
  },
  {
    id: 'may-not-push',
    of: ['new file', 'new tree'],
    causes: ['missing'],
    follows: fail('may-not-push'),
  },
  {
    // Git keeps branches as files: if one is called `a`, there cannot be one called `a/b`.
    id: 'branch-in-the-way',
    of: ['new branch'],
    causes: ['refused', 'conflict'],
    says: /reference update failed|cannot lock ref|cannot create/i,
    follows: fail('branch-in-the-way'),
  },
  {
    // GitHub says no more than "Not Found" of either: https://github.com/kenn-io/forge/pull/819
    id: 'no-pull-requests',
    of: pullRequestThings,
    causes: ['missing', 'gone'],
    follows: fail('no-pull-requests'),
  },
  {
    id: 'no-repository-of-issues',
    of: issueThings,
    causes: ['missing'],
    follows: fail('no-repository-of-issues'),
  },
  {
    id: 'issues-off',
    of: issueThings,
    causes: ['gone'],
    follows: fail('issues-off'),
  },
  {
    id: 'may-not-write-issues',
    of: issueThings,
    causes: ['forbidden'],
    says: /not accessible by/i,
    follows: fail('may-not-write-issues'),
  },
  {
    id: 'unsigned-commits',
    causes: ['rule'],
    says: /verified signatures/i,
    follows: fail('unsigned-commits'),
  },
  {
    id: 'rule-of-the-repository',
    causes: ['rule'],
    follows: fail('rule-of-the-repository'),
  },
  {
    id: 'workflow-may-not-open',
    causes: ['forbidden'],
    says: /not permitted to create or approve pull requests/i,
    follows: fail('workflow-may-not-open'),
  },
  {
    id: 'archived',
    causes: ['forbidden'],
    says: /archived/i,
    follows: fail('archived'),
  },
  {
    id: 'missing-permission',
    causes: ['forbidden'],
    says: /not accessible by/i,
    follows: fail('missing-permission'),
  },
  {
    id: 'missing-role',
    causes: ['forbidden'],
    says: /must have (?:admin|push)/i,
    follows: fail('missing-role'),
  },

  // The rest of a list that was begun.
  {
    id: 'page-missing',
    needs: ['page'],
    causes: ['forbidden', 'missing', 'gone', 'blocked', 'refused', 'conflict'],
    follows: fail('page-missing'),
  },
  {
    id: 'cut-off',
    causes: ['cut off'],
    follows: fail('cut-off'),
  },

  // An organization that does not accept the token.
  {
    id: 'single-sign-on',
    causes: ['forbidden'],
    says: /SAML/i,
    follows: fail('single-sign-on'),
  },
  {
    id: 'classic-token',
    causes: ['forbidden'],
    says: /classic/i,
    follows: fail('classic-token'),
  },
  {
    id: 'address-not-allowed',
    causes: ['forbidden'],
    says: /IP allow list/i,
    follows: fail('address-not-allowed'),
  },
  {
    id: 'forbidden',
    causes: ['forbidden'],
    follows: fail('forbidden'),
  },

  // Everything else.
  {
    id: 'missing',
    causes: ['missing', 'gone'],
    follows: fail('missing'),
  },
  {
    id: 'blocked',
    causes: ['blocked'],
    follows: fail('blocked'),
  },
  {
    id: 'conflict',
    causes: ['conflict'],
    follows: fail('conflict'),
  },
  {
    id: 'too-large',
    causes: ['too large'],
    follows: fail('too-large'),
  },
  {
    id: 'refused',
    causes: ['refused'],
    follows: fail('refused'),
  },
  {
    id: 'too-heavy',
    causes: ['too heavy', 'timed out'],
    follows: fail('too-heavy'),
  },
  {
    id: 'unreachable',
    causes: ['unreachable'],
    follows: fail('unreachable'),
  },
  {
    id: 'misshapen',
    causes: ['misshapen'],
    follows: fail('misshapen'),
  },
];

/** If no row fits. */
export const otherwise = fail('trouble');
