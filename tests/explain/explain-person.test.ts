// Why somebody is credited, under which name, and in which editions: from a snapshot, from ledgers, and from neither.
import { expect, test } from 'vitest';
import { explainPerson } from '../../src/explain/explain-person.ts';
import type { ExplainFacts } from '../../src/explain/facts.ts';
import { composeLedger, noCredits, parseLedger } from '../../src/publish/editions/ledger.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aConfig } from '../builders/config.ts';
import { aPerson, aPullRequest, aReview, aSnapshot } from '../builders/snapshot.ts';

const config = aConfig({
  language: 'en',
  contributors: {
    aliases: { 'octo-user': ['octo-old', 'Octavia User'] },
    names: { 'octo-user': 'Octavia' },
    optOut: ['octo-shy'],
    bots: ['octo-robot'],
  },
  exclude: { titles: ['^chore'] },
});
const snapshot = aSnapshot({
  people: [aPerson(), aPerson({ login: 'octo-reviewer' }), aPerson({ login: 'octo-shy' })],
  pullRequests: [
    aPullRequest(),
    aPullRequest({ number: 2, author: 'octo-shy' }),
    aPullRequest({ number: 3, title: untrusted('chore: tidy up') }),
  ],
  reviews: [aReview()],
});

/** Of the edition of `date`, in which the account did so many pull requests. */
function anEdition(date: string, login: string, pullRequests: number): ExplainFacts['editions'][number] {
  const window = { from: `${date}T00:00:00Z`, to: `${date}T07:00:00Z` };
  const people = [{ id: `U_${login}`, login, counts: { pullRequests } }];
  const { content } = composeLedger(
    { date, publishesAt: window.to, timeZone: 'Asia/Shanghai', window },
    '0'.repeat(64),
    { ...noCredits, people },
  );
  return { date, state: 'published', ledger: parseLedger(String(content)) };
}

function explained(asked: string, given: Partial<ExplainFacts> = {}) {
  const facts = {
    config,
    place: (_key: string, entry: string) => `weekly.yml: ${entry}`,
    snapshot,
    editions: [],
  };
  const subject = asked.startsWith('@')
    ? ({ kind: 'person', login: asked.slice(1) } as const)
    : ({ kind: 'git-name', name: asked } as const);
  const { verdict, said } = explainPerson(subject, { ...facts, ...given });
  return { verdict, said: Object.fromEntries(said.map(({ code, data }) => [code, data])) };
}

test('somebody who has another account, another name, and work that does not count', () => {
  const { verdict, said } = explained('@octo-old');

  expect(verdict).toBe('credited');
  expect(said).toMatchObject({
    'same-person': { login: 'octo-user', place: 'weekly.yml: octo-old' },
    called: { name: 'Octavia' },
    did: { date: '2023-05-19', amounts: expect.stringContaining('1 pull request') },
    'work-left-out': { work: 'mosn/mosn#3' },
    configured: { key: 'exclude.titles' },
  });
});

test('a name in Git that an alias gives to somebody', () => {
  expect(explained('Octavia User')).toMatchObject({
    verdict: 'credited',
    said: { 'same-person': { login: 'octo-user' }, did: {} },
  });
});

test('of somebody who asked not to be named: the line that says so, and nothing of what they did', () => {
  const asked = { key: 'contributors.optOut', entry: 'octo-shy', place: 'weekly.yml: octo-shy' };
  // From before the wish.
  const editions = [anEdition('2023-05-12', 'octo-shy', 2)];

  for (const given of [{}, { editions }, { snapshot: null, editions }, { snapshot: null }, { seen: null }])
    expect(explained('@octo-shy', given)).toEqual({ verdict: 'unnamed', said: { unnamed: asked } });
});

test('a machine of the configuration is not credited', () => {
  expect(explained('@octo-robot')).toMatchObject({
    verdict: 'not-credited',
    said: { 'person-configured': { key: 'contributors.bots', entry: 'octo-robot' } },
  });
});

test('somebody who did nothing, and a name that nobody knows: what to write for them', () => {
  expect(explained('@octo-idle')).toMatchObject({
    verdict: 'not-credited',
    said: { 'did-nothing': { date: '2023-05-19' } },
  });
  expect(explained('Nobody Known')).toMatchObject({
    verdict: 'not-credited',
    said: { 'try-alias': { name: 'Nobody Known' } },
  });
  expect(explained('@octo-gone', { seen: null }).said).toMatchObject({ 'no-account': {}, 'try-alias': {} });
});

test('the ledgers tell in how many editions, under all accounts together', () => {
  const editions = [anEdition('2023-05-12', 'octo-user', 2), anEdition('2023-05-05', 'octo-old', 1)];

  expect(explained('@octo-user', { snapshot: null, editions })).toMatchObject({
    verdict: 'credited',
    said: {
      'in-editions': {
        ...{ count: 2, first: '2023-05-05', latest: '2023-05-12' },
        amounts: expect.stringContaining('3 pull requests'),
      },
    },
  });
  expect(explained('@octo-idle', { snapshot: null, editions })).toMatchObject({
    verdict: 'not-credited',
    said: { 'in-no-edition': {} },
  });
});

test('without a snapshot and ledgers nobody knows, and the files to name are said', () => {
  expect(explained('@octo-user', { snapshot: null })).toMatchObject({
    verdict: 'unknown',
    said: { 'no-rule': {}, 'try-files': {} },
  });
});
