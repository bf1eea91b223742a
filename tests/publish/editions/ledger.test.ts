import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  composeLedger,
  isSameLedger,
  type Ledger,
  ledgerPath,
  mergeLedger,
  noCredits,
  parseLedger,
  withUnshown,
} from '../../../src/publish/editions/ledger.ts';

const window = { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' };
const snapshot = 'f'.repeat(64);

function aLedger(overrides: Partial<Ledger> = {}): Ledger {
  return {
    ...noCredits,
    schemaVersion: 2,
    edition: '2023-05-19',
    window,
    snapshot,
    pullRequests: ['mosn/mosn#1'],
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
      picks: ['mosn/mosn#12', 'mosn/mosn#11'],
      tasks: ['mosn/mosn#8'],
      deleted: ['pull:mosn/mosn#7'],
      counts: { pullRequests: 3, reviews: 1 },
      people: [
        { id: 'U_2', login: 'octo-user', counts: { reviews: 1 } },
        { id: 'U_1', login: 'Octo-author', counts: { pullRequests: 3 } },
      ],
    });
    expect(artifact).toEqual({
      path: 'data/sofaweekly/2023-05-19.json',
      mediaType: 'application/json',
      content: `{
  "schemaVersion": 2,
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
  ],
  "picks": [
    "mosn/mosn#11",
    "mosn/mosn#12"
  ],
  "tasks": [
    "mosn/mosn#8"
  ],
  "deleted": [
    "pull:mosn/mosn#7"
  ],
  "counts": {
    "pullRequests": 3,
    "reviews": 1
  },
  "people": [
    {
      "id": "U_1",
      "login": "Octo-author",
      "counts": {
        "pullRequests": 3
      }
    },
    {
      "id": "U_2",
      "login": "octo-user",
      "counts": {
        "reviews": 1
      }
    }
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
    for (const text of ['', 'hello', '{}', JSON.stringify({ ...aLedger(), schemaVersion: 0 }), '[]'])
      expect(parseLedger(text)).toBeNull();
  });

  test('of version 1 is read, and knows nobody', () => {
    const stored = readFileSync(new URL('./stored/ledger-1.json', import.meta.url), 'utf8');

    expect(parseLedger(stored)).toEqual({
      ...noCredits,
      schemaVersion: 2,
      edition: '2023-05-19',
      window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T01:00:00Z' },
      snapshot: '5'.repeat(64),
      pullRequests: ['octo-org/engine#1', 'octo-org/engine#2'],
      commits: ['c'.repeat(40)],
    });
  });

  test('of a later release is refused, not taken for none', () => {
    const later = JSON.stringify({ ...aLedger(), schemaVersion: 3 });

    expect(() => parseLedger(later)).toThrow(
      'data/sofaweekly/2023-05-19.json has version 3, and this release reads up to 2',
    );
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

describe('work that the post does not show', () => {
  test('is not credited, and is again once it is shown', () => {
    const ledger = aLedger({ pullRequests: ['mosn/mosn#1', 'mosn/mosn#2'], commits: ['a'.repeat(40)] });

    const without = withUnshown(ledger, ['mosn/mosn#2', 'a'.repeat(40)]);

    expect([without.pullRequests, without.commits]).toEqual([['mosn/mosn#1'], []]);
    expect(without.unshown).toEqual(['a'.repeat(40), 'mosn/mosn#2']);
    expect(parseLedger(JSON.stringify(without))).toEqual(without);
    expect(withUnshown(without, [])).toEqual(ledger);
  });

  test('was struck out by nobody', () => {
    const base = aLedger({ pullRequests: ['mosn/mosn#1', 'mosn/mosn#2'] });
    const ours = withUnshown(base, ['mosn/mosn#2']);

    expect(parseLedger(mergeLedger(base, ours, base))?.pullRequests).toEqual(base.pullRequests);
  });
});
