import { describe, expect, test } from 'vitest';
import { hidePeople } from '../../../src/collect/people/hide-people.ts';
import { diagnose } from '../../../src/model/diagnostic.ts';
import { parseSnapshot } from '../../../src/model/parse-snapshot.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { countDocument } from '../../../src/sections/count-document.ts';
import { contributionsOf } from '../../../src/sections/document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aComment, aCommit, aPerson, aPullRequest, aReview, aSnapshot } from '../../builders/snapshot.ts';

const config = aConfig({
  contributors: {
    aliases: { 'octo-shy': ['octo-shy-too', 'Shy Octopus'] },
    optOut: ['octo-shy'],
  },
});

const facts = aSnapshot({
  people: [
    aPerson({ login: 'octo-shy', name: untrusted('The Shy One') }),
    aPerson({ login: 'octo-shy-too' }),
    aPerson({ login: 'octo-user' }),
  ],
  pullRequests: [
    aPullRequest({ number: 1, author: 'octo-shy', coAuthors: ['octo-user'] }),
    aPullRequest({ number: 2, author: 'octo-user', coAuthors: ['octo-shy-too'] }),
  ],
  commits: [aCommit({ author: null, authorName: untrusted('Shy Octopus') })],
  reviews: [aReview({ author: 'octo-shy' })],
  comments: [aComment({ author: 'Octo-Shy' }), aComment({ author: null })],
  diagnostics: [
    diagnose('first-contribution-unknown', {}, 'octo-shy'),
    diagnose('co-author-line-unreadable', { work: 'mosn/mosn#1' }, 'Co-authored-by: The Shy One'),
    diagnose('first-contribution-unknown', {}, 'octo-user'),
  ],
});

describe('somebody who asked not to be named', () => {
  const hidden = hidePeople(facts, config);
  const written = JSON.stringify(hidden);

  test('is nowhere in the snapshot, under no name', () => {
    expect(written).not.toMatch(/shy/i);
    expect(written).toContain('octo-user');
  });

  test('is one entry, and whoever reads the snapshot again knows it', () => {
    const { people } = parseSnapshot(written, 'snapshot.json');

    expect(people.map(({ login }) => login)).toEqual(['octo-user', null]);
    expect(people.at(-1)).toEqual({
      id: expect.stringMatching(/^~/),
      login: null,
      kind: 'user',
      optedOut: true,
    });
  });

  test('is counted as if nothing were hidden, with and without the wish in the configuration', () => {
    const totals = (snapshot: Snapshot, given = config) => {
      const document = composeDocument(snapshot, given);
      return [countDocument(document), contributionsOf(document)?.totals];
    };

    expect(totals(hidden)).toEqual(totals(facts));
    expect(totals(hidden, aConfig())).toEqual(totals(facts));
    expect(JSON.stringify(composeDocument(hidden, aConfig()))).not.toMatch(/shy|~/i);
  });

  test('has the same stand-in in every snapshot', () => {
    const [one, other] = [1, 2].map((number) =>
      hidePeople(
        aSnapshot({
          people: [aPerson({ login: 'octo-shy' })],
          pullRequests: [aPullRequest({ number, author: 'octo-shy' })],
        }),
        config,
      ),
    );

    expect(one?.people).toEqual(other?.people);
  });
});

test('without such a wish a snapshot is as it was', () => {
  expect(hidePeople(facts, aConfig())).toBe(facts);
});
