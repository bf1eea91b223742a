// Snapshots of several runs side by side, as one.
import { expect, test } from 'vitest';
import { mergeSnapshots } from '../../src/model/merge-snapshots.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { nameable } from '../../src/model/snapshot.ts';
import { aComment, aPerson, aPullRequest, aReview, aSnapshot } from '../builders/snapshot.ts';

const complete = (scope: string) => ({
  source: 'pull-requests' as const,
  scope,
  expected: 1,
  bySearch: 1,
  byListing: 1,
  note: null,
});
const named = (name: string, scope: string, snapshot: Partial<Snapshot>) => ({
  name,
  snapshot: aSnapshot({ completeness: [complete(scope)], ...snapshot }),
});

test('people are one by their account, whatever they were called meanwhile', () => {
  const old = { id: 'U_1', login: 'octo-old' };
  const { people, pullRequests, comments } = mergeSnapshots([
    named('a', 'octo-a', {
      people: [aPerson({ id: 'U_1', login: 'octo-new' })],
      pullRequests: [aPullRequest({ repository: 'octo-a/a', author: 'octo-new' })],
    }),
    named('b', 'octo-b', {
      people: [aPerson({ ...old, avatar: 'avatars/b.png' }), aPerson({ id: 'U_2', login: 'octo-b' })],
      pullRequests: [aPullRequest({ repository: 'octo-b/b', author: 'octo-b', coAuthors: ['octo-old'] })],
      comments: [aComment({ repository: 'octo-b/b', author: 'octo-old' })],
    }),
  ]);

  expect(nameable(people).map(({ login, avatar }) => [login, avatar])).toEqual([
    ['octo-b', undefined],
    ['octo-new', 'avatars/b.png'],
  ]);
  expect(pullRequests.map(({ author, coAuthors }) => [author, coAuthors])).toEqual([
    ['octo-new', []],
    ['octo-b', ['octo-new']],
  ]);
  expect(comments.map(({ author }) => author)).toEqual(['octo-new']);
});

test('whoever is known to one run is new to none', () => {
  const { pullRequests } = mergeSnapshots([
    named('a', 'octo-a', {
      pullRequests: [aPullRequest({ repository: 'octo-a/a', firstContribution: true })],
    }),
    named('b', 'octo-b', {
      pullRequests: [aPullRequest({ repository: 'octo-b/b', firstContribution: false })],
    }),
  ]);

  expect(pullRequests.map(({ firstContribution }) => firstContribution)).toEqual([false, false]);
});

test('two equal reviews are two, and a diagnostic that both runs made is one', () => {
  const diagnostic = { code: 'avatar-host', severity: 'info', message: 'x', subject: null } as const;
  const { reviews, diagnostics, completeness } = mergeSnapshots([
    named('a', 'octo-a', { reviews: [aReview(), aReview()], diagnostics: [diagnostic] }),
    named('b', 'octo-b', { diagnostics: [diagnostic] }),
  ]);

  expect(reviews).toHaveLength(2);
  expect(diagnostics).toHaveLength(1);
  expect(completeness.map(({ scope }) => scope)).toEqual(['octo-a', 'octo-b']);
});

test.each([
  ['octo-a', 'Octo-A'],
  ['octo-a', 'octo-a/one'],
  ['octo-a/one', 'octo-a'],
])('%s and %s are refused: they would be credited twice', (one, other) => {
  expect(() => mergeSnapshots([named('a', one, {}), named('b', other, {})])).toThrowError(
    expect.objectContaining({
      kind: 'snapshot',
      exitCode: 6,
      message: `a and b both cover ${other.toLowerCase()}`,
    }),
  );
});

test('another window is refused, and both are told', () => {
  const { edition } = aSnapshot();
  const later = { ...edition, window: { ...edition.window, to: '2023-05-19T06:59:59Z' } };

  expect(() =>
    mergeSnapshots([named('a', 'octo-a', {}), named('b', 'octo-b', { edition: later })]),
  ).toThrowError(
    expect.objectContaining({
      exitCode: 6,
      hint: 'Collect all of them with the same --edition and the same --now.',
    }),
  );
});
