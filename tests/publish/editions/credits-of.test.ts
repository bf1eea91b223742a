import { expect, test } from 'vitest';
import { creditsOf } from '../../../src/publish/editions/credits-of.ts';
import { noCredits } from '../../../src/publish/editions/ledger.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aComment, aCommit, aPerson, aPullRequest, aReview, aSnapshot } from '../../builders/snapshot.ts';

test('everybody who did something is counted, under one account, and only in the totals if they are not to be named', () => {
  const config = aConfig({
    contributors: { aliases: { 'octo-author': ['octo-old'] }, optOut: ['octo-shy'] },
  });
  const snapshot = aSnapshot({
    people: [
      aPerson({ login: 'octo-old' }),
      aPerson({ login: 'octo-author' }),
      aPerson({ login: 'octo-reviewer' }),
      aPerson({ login: 'octo-shy' }),
      aPerson({ login: 'octo-robot', kind: 'bot' }),
    ],
    pullRequests: [
      aPullRequest({ number: 1, author: 'octo-author', coAuthors: ['octo-shy'] }),
      aPullRequest({ number: 2, author: 'octo-old', coAuthors: ['octo-reviewer'] }),
      aPullRequest({ number: 3, author: 'octo-robot' }),
    ],
    commits: [
      aCommit({ author: 'octo-author' }),
      aCommit({ oid: '2'.repeat(40), author: null, authorName: untrusted('Octo Cat') }),
    ],
    reviews: [aReview({ author: 'octo-reviewer' }), aReview({ author: 'octo-shy' })],
    comments: [aComment({ author: null })],
  });

  const credits = creditsOf(snapshot, composeDocument(snapshot, config), config);

  expect(credits).toMatchObject({
    pullRequests: ['mosn/mosn#1', 'mosn/mosn#2'],
    commits: ['1'.repeat(40), '2'.repeat(40)],
    counts: { pullRequests: 2, commits: 2, reviews: 2, comments: 1, authors: 4 },
  });
  expect(credits.people).toEqual([
    { id: 'U_octo-author', login: 'octo-author', counts: { pullRequests: 2, commits: 1 } },
    { id: 'U_octo-reviewer', login: 'octo-reviewer', counts: { pullRequests: 1, reviews: 1 } },
  ]);
  expect(JSON.stringify(credits)).not.toContain('shy');
});

test('newcomers are marked, as the post celebrates them', () => {
  const config = aConfig();
  const snapshot = aSnapshot({
    people: [aPerson({ login: 'octo-author' }), aPerson({ login: 'octo-new' })],
    pullRequests: [
      aPullRequest({ number: 1, author: 'octo-author', firstContribution: false }),
      aPullRequest({ number: 2, author: 'octo-new', firstContribution: true }),
    ],
  });

  expect(creditsOf(snapshot, composeDocument(snapshot, config), config).people).toEqual([
    { id: 'U_octo-author', login: 'octo-author', counts: { pullRequests: 1 } },
    { id: 'U_octo-new', login: 'octo-new', counts: { pullRequests: 1 }, newcomer: true },
  ]);
});

test('an edition without contributions credits nobody', () => {
  const config = aConfig({ sections: ['meeting-recap'] });
  const snapshot = aSnapshot({ pullRequests: [aPullRequest()] });

  expect(creditsOf(snapshot, composeDocument(snapshot, config), config)).toEqual(noCredits);
});
