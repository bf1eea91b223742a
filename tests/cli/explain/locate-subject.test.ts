// Which repository is meant by a number or an object name alone.
import { expect, test } from 'vitest';
import { locateSubject } from '../../../src/cli/explain/locate-subject.ts';
import { upcomingDate } from '../../../src/explain/facts.ts';
import { composeLedger, noCredits, parseLedger } from '../../../src/publish/editions/ledger.ts';
import { aConfig } from '../../builders/config.ts';
import { aCommit, anIssue, aSnapshot } from '../../builders/snapshot.ts';

const config = aConfig({ repositories: ['octo-org/engine'], projects: { Engine: ['Octo-Org/Engine'] } });
const window = { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' };
const { content } = composeLedger(
  { date: '2023-05-19', publishesAt: window.to, timeZone: 'Asia/Shanghai', window },
  '0'.repeat(64),
  { ...noCredits, pullRequests: ['mosn/mosn#12', 'mosn/layotto#112'] },
);
const editions = [{ date: '2023-05-19', state: 'published', ledger: parseLedger(String(content)) }] as const;
const snapshot = aSnapshot({ issues: [anIssue()], commits: [aCommit({ repository: 'mosn/pkg' })] });

const work = (number: number) => ({ kind: 'work', repository: null, number }) as const;
const commit = (oid: string) => ({ kind: 'commit', repository: null, oid }) as const;

test.each([
  ['a number that a ledger has', work(12), 'mosn/mosn'],
  ['a number that the snapshot has', work(7), 'mosn/mosn'],
  ['a number that nothing has, if one repository is named', work(99), 'octo-org/engine'],
  ['the beginning of an object name', commit('1111111'), 'mosn/pkg'],
])('%s', (_name, subject, repository) => {
  expect(locateSubject(subject, { snapshot, editions }, config)).toEqual({ ...subject, repository });
});

test.each([
  ['an object name that nothing has', commit('2222222'), config],
  ['a number, if several repositories are named', work(99), aConfig({ repositories: ['a/b', 'c/d'] })],
])('%s: it is asked for', (_name, subject, given) => {
  expect(() => locateSubject(subject, { snapshot, editions }, given)).toThrow(
    expect.objectContaining({ kind: 'usage' }),
  );
});

test('what no edition covered comes in the one after the last', () => {
  const facts = { config, place: () => null, snapshot: null };

  expect(upcomingDate('2023-05-02T00:00:00Z', { ...facts, editions })).toBe('2023-05-26');
  expect(upcomingDate('2023-05-02T00:00:00Z', { ...facts, editions: [] })).toBe('2023-05-05');
});
