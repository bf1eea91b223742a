import { describe, expect, test } from 'vitest';
import {
  composeLedger,
  isSameLedger,
  type Ledger,
  ledgerPath,
  mergeLedger,
  parseLedger,
} from '../../../src/publish/editions/ledger.ts';

const window = { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' };
const snapshot = 'f'.repeat(64);

function aLedger(overrides: Partial<Ledger> = {}): Ledger {
  return {
    schemaVersion: 1,
    edition: '2023-05-19',
    window,
    snapshot,
    pullRequests: ['mosn/mosn#1'],
    commits: [],
    ...overrides,
  };
}

describe('a ledger', () => {
  test('has the same bytes in whatever order its credits come', () => {
    const edition = { date: '2023-05-19', publishesAt: window.to, timeZone: 'Asia/Shanghai', window };
    const pullRequests = ['mosn/mosn#10', 'mosn/api#2', 'mosn/mosn#9', 'mosn/mosn#10'];
    const artifact = composeLedger(edition, snapshot, {
      pullRequests,
      commits: ['b'.repeat(40), 'a'.repeat(40)],
    });
    expect(artifact).toEqual({
      path: 'data/sofaweekly/2023-05-19.json',
      mediaType: 'application/json',
      content: `{
  "schemaVersion": 1,
  "edition": "2023-05-19",
  "window": {
    "from": "2023-05-12T07:00:00Z",
    "to": "2023-05-19T07:00:00Z"
  },
  "snapshot": "${snapshot}",
  "pullRequests": [
    "mosn/api#2",
    "mosn/mosn#9",
    "mosn/mosn#10"
  ],
  "commits": [
    "${'a'.repeat(40)}",
    "${'b'.repeat(40)}"
  ]
}
`,
    });
    expect(artifact.path).toBe(ledgerPath('2023-05-19'));
  });

  test('is read back', () => {
    expect(parseLedger(JSON.stringify(aLedger()))).toEqual(aLedger());
  });

  test('is none when people wrote something else there', () => {
    for (const text of ['', 'hello', '{}', JSON.stringify({ ...aLedger(), schemaVersion: 2 }), '[]'])
      expect(parseLedger(text)).toBeNull();
  });
});

describe('news', () => {
  test('is another credit or another beginning, not a later look', () => {
    const later = aLedger({ window: { ...window, to: '2023-05-19T08:00:00Z' }, snapshot: 'e'.repeat(64) });
    expect(isSameLedger(aLedger(), later)).toBe(true);
    expect(isSameLedger(aLedger(), aLedger({ pullRequests: [] }))).toBe(false);
    expect(isSameLedger(aLedger(), aLedger({ commits: ['a'.repeat(40)] }))).toBe(false);
    expect(isSameLedger(aLedger(), aLedger({ window: { ...window, from: '2023-05-11T07:00:00Z' } }))).toBe(
      false,
    );
  });
});

describe('merging', () => {
  test('has the new facts, the credits that an editor added, and none that an editor struck out', () => {
    const base = aLedger({ pullRequests: ['mosn/mosn#1', 'mosn/mosn#2'] });
    const ours = aLedger({ pullRequests: ['mosn/mosn#2', 'mosn/mosn#70'] });
    const theirs = aLedger({
      window: { ...window, to: '2023-05-19T08:00:00Z' },
      pullRequests: ['mosn/mosn#1', 'mosn/mosn#2', 'mosn/mosn#3'],
    });
    expect(parseLedger(mergeLedger(base, ours, theirs))).toEqual({
      ...theirs,
      pullRequests: ['mosn/mosn#2', 'mosn/mosn#3', 'mosn/mosn#70'],
    });
  });

  test('keeps the end or the beginning of the window that an editor set', () => {
    const ours = aLedger({ window: { ...window, to: '2023-05-19T06:00:00Z' } });
    const theirs = aLedger({ window: { from: '2023-05-11T07:00:00Z', to: '2023-05-19T08:00:00Z' } });
    expect(parseLedger(mergeLedger(aLedger(), ours, theirs))?.window).toEqual({
      from: '2023-05-11T07:00:00Z',
      to: '2023-05-19T06:00:00Z',
    });
  });
});
