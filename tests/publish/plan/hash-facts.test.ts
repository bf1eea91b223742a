import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { hashFacts } from '../../../src/publish/plan/hash-facts.ts';
import { aPullRequest, aSnapshot } from '../../builders/snapshot.ts';

const facts = aSnapshot({ pullRequests: [aPullRequest()] });

test('the same facts have the same name, whatever the order of the keys', () => {
  const reversed = Object.fromEntries(Object.entries(facts).toReversed());
  const again: Snapshot = { ...facts, ...reversed };
  expect(Object.keys(again)).toEqual(Object.keys(facts));
  const shuffled: Snapshot = { ...(reversed as object), ...facts };
  expect(Object.keys(shuffled)).not.toEqual(Object.keys(facts));
  expect(hashFacts(shuffled)).toBe(hashFacts(facts));
  expect(hashFacts(facts)).toMatch(/^[0-9a-f]{64}$/);
});

test('looking again later gives the same name', () => {
  const { edition } = facts;
  const later = { ...edition, window: { ...edition.window, to: '2023-05-19T06:00:00Z' } };
  expect(hashFacts({ ...facts, edition: later })).toBe(hashFacts(facts));
});

test('other facts have another name', () => {
  const { edition } = facts;
  const wider = { ...edition, window: { ...edition.window, from: '2023-05-11T07:00:00Z' } };
  const names = [
    facts,
    aSnapshot(),
    aSnapshot({ pullRequests: [aPullRequest({ number: 2 })] }),
    { ...facts, edition: wider },
  ];
  expect(new Set(names.map(hashFacts)).size).toBe(4);
});
