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
/** A row that ends in the failure of the same name. */
const failing = (code: RefusalCode, row: Omit<Row, 'id' | 'follows'>): Row => ({
  ...row,
  id: code,
  follows: { kind: 'failure', code },
});

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
  failing('bad-app', { causes: ['bad App'] }),
  failing('bad-token', { causes: ['bad token'] }),
  failing('primary-limit', { causes: ['primary limit'] }),
  failing('secondary-limit', { causes: ['secondary limit'] }),

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
  failing('no-organization', { of: ['organization'], causes: ['missing', 'gone'], scope: 'place' }),
  failing('no-covered-repository', {
    of: ['covered repository'],
    causes: ['missing', 'gone'],
    scope: 'place',
  }),
  failing('no-access-without-single-sign-on', {
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    says: /SAML/i,
  }),
  failing('no-access-for-classic-tokens', {
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
    says: /classic/i,
  }),
  failing('no-access', {
    of: ['organization', 'covered repository'],
    causes: ['forbidden'],
    scope: 'place',
  }),
  failing('may-not-push', { of: ['new file', 'new tree'], causes: ['missing'] }),
  // Git keeps branches as files: if one is called `a`, there cannot be one called `a/b`.
  failing('branch-in-the-way', {
    of: ['new branch'],
    causes: ['refused', 'conflict'],
    says: /reference update failed|cannot lock ref|cannot create/i,
  }),
  // GitHub says no more than "Not Found" of either: https://github.com/kenn-io/forge/pull/819
  failing('no-pull-requests', { of: pullRequestThings, causes: ['missing', 'gone'] }),
  failing('no-repository-of-issues', { of: issueThings, causes: ['missing'] }),
  failing('issues-off', { of: issueThings, causes: ['gone'] }),
  failing('may-not-write-issues', { of: issueThings, causes: ['forbidden'], says: /not accessible by/i }),
  failing('unsigned-commits', { causes: ['rule'], says: /verified signatures/i }),
  failing('rule-of-the-repository', { causes: ['rule'] }),
  failing('workflow-may-not-open', {
    causes: ['forbidden'],
    says: /not permitted to create or approve pull requests/i,
  }),
  failing('archived', { causes: ['forbidden'], says: /archived/i }),
  failing('missing-permission', { causes: ['forbidden'], says: /not accessible by/i }),
  failing('missing-role', { causes: ['forbidden'], says: /must have (?:admin|push)/i }),

  // The rest of a list that was begun.
  failing('page-missing', {
    needs: ['page'],
    causes: ['forbidden', 'missing', 'gone', 'blocked', 'refused', 'conflict'],
  }),
  failing('cut-off', { causes: ['cut off'] }),

  // An organization that does not accept the token.
  failing('single-sign-on', { causes: ['forbidden'], says: /SAML/i }),
  failing('classic-token', { causes: ['forbidden'], says: /classic/i }),
  failing('address-not-allowed', { causes: ['forbidden'], says: /IP allow list/i }),
  failing('forbidden', { causes: ['forbidden'] }),

  // Everything else.
  failing('missing', { causes: ['missing', 'gone'] }),
  failing('blocked', { causes: ['blocked'] }),
  failing('conflict', { causes: ['conflict'] }),
  failing('too-large', { causes: ['too large'] }),
  failing('refused', { causes: ['refused'] }),
  failing('too-heavy', { causes: ['too heavy', 'timed out'] }),
  failing('unreachable', { causes: ['unreachable'] }),
  failing('misshapen', { causes: ['misshapen'] }),
];

/** If no row fits. */
export const otherwise: ThenFailure = { kind: 'failure', code: 'trouble' };
