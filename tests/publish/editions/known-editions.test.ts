import { describe, expect, test } from 'vitest';
import { editionOn } from '../../../src/model/edition-schedule.ts';
import {
  boundsOf,
  coveredByLater,
  creditedElsewhere,
  type KnownEdition,
  lastEdition,
  shownElsewhere,
  startOfWindow,
  withoutCredited,
  withoutKnownPeople,
} from '../../../src/publish/editions/known-editions.ts';
import { noCredits } from '../../../src/publish/editions/ledger.ts';
import { onlyOwed, owedTo } from '../../../src/publish/editions/owed.ts';
import { aCommit, aPerson, aPullRequest, aSnapshot } from '../../builders/snapshot.ts';

const schedule = { weekday: 'friday', time: '15:00', timeZone: 'Asia/Shanghai', skip: [] } as const;

function anEdition(
  date: string,
  to: string,
  overrides: Partial<KnownEdition> & {
    pullRequests?: string[];
    picks?: string[];
    tasks?: string[];
    from?: string;
  } = {},
): KnownEdition {
  const { pullRequests = [], picks = [], tasks = [], from = '2023-01-01T00:00:00Z', ...rest } = overrides;
  return {
    date,
    state: 'published',
    ledger: {
      ...noCredits,
      schemaVersion: 2,
      edition: date,
      window: { from, to },
      snapshot: 'f'.repeat(64),
      pullRequests,
      picks,
      tasks,
    },
    ...rest,
  };
}

describe('the beginning of a window', () => {
  test('is where the last edition before it really ended', () => {
    const known = [
      anEdition('2023-05-05', '2023-05-05T07:00:00Z'),
      anEdition('2023-05-12', '2023-05-12T03:00:00Z'),
      anEdition('2023-05-26', '2023-05-26T07:00:00Z'),
    ];
    expect(startOfWindow('2023-05-19', known, schedule)).toBe('2023-05-12T03:00:00Z');
  });

  test('lies before a week that was skipped', () => {
    const known = [anEdition('2023-05-05', '2023-05-05T06:00:00Z')];
    expect(startOfWindow('2023-05-19', known, schedule)).toBe('2023-05-05T06:00:00Z');
  });

  test('is the end of a draft that is still open', () => {
    const known = [anEdition('2023-05-12', '2023-05-11T06:00:00Z', { state: 'draft' })];
    expect(startOfWindow('2023-05-19', known, schedule)).toBe('2023-05-11T06:00:00Z');
  });

  test('is what was published, where a draft of the same date is open, too', () => {
    const known = [
      anEdition('2023-05-12', '2023-05-12T06:30:00Z', { state: 'draft' }),
      anEdition('2023-05-12', '2023-05-12T06:00:00Z'),
    ];
    expect(startOfWindow('2023-05-19', known, schedule)).toBe('2023-05-12T06:00:00Z');
  });

  test('is the moment of a post that somebody made by hand', () => {
    const known = [
      anEdition('2023-05-05', '2023-05-05T06:00:00Z'),
      anEdition('2023-05-12', '', { ledger: null }),
    ];
    expect(startOfWindow('2023-05-19', known, schedule)).toBe('2023-05-12T07:00:00Z');
  });

  test('is left to the calendar where nothing is known', () => {
    expect(
      startOfWindow('2023-05-19', [anEdition('2023-05-19', '2023-05-19T06:00:00Z')], schedule),
    ).toBeNull();
  });
});

describe('the end of a window', () => {
  const edition = editionOn('2023-05-19', schedule, '2023-06-01T00:00:00Z');
  const theOneBefore = anEdition('2023-05-12', '2023-05-12T07:00:00Z');
  const aLaterOne = (from: string, date = '2023-05-26', state: KnownEdition['state'] = 'draft') =>
    anEdition(date, '2023-05-26T07:00:00Z', { from, state });

  test('is open where nothing came after it', () => {
    expect(boundsOf(edition, [theOneBefore], schedule)).toEqual({
      from: '2023-05-12T07:00:00Z',
      until: null,
    });
  });

  test('is where the next one began, be it a draft or published', () => {
    const known = [
      theOneBefore,
      aLaterOne('2023-05-19T01:00:00Z'),
      aLaterOne('2023-05-26T01:00:00Z', '2023-06-02', 'published'),
    ];
    const bounds = boundsOf(edition, known, schedule);

    expect(bounds.until).toBe('2023-05-19T01:00:00Z');
    expect(coveredByLater('2023-05-19', bounds)).toBeNull();
  });

  test('lies before its beginning where a later one covers its week', () => {
    const bounds = boundsOf(edition, [theOneBefore, aLaterOne('2023-05-12T07:00:00Z')], schedule);

    expect(coveredByLater('2023-05-19', bounds)).toMatchObject({ reason: 'covered' });
  });

  test('is not told by a post made by hand', () => {
    const byHand = { ...aLaterOne('2023-05-12T07:00:00Z'), ledger: null };
    expect(boundsOf(edition, [theOneBefore, byHand], schedule).until).toBeNull();
  });
});

describe('what is credited elsewhere', () => {
  const known = [
    anEdition('2023-05-05', '2023-05-05T07:00:00Z', { pullRequests: ['mosn/mosn#1'] }),
    anEdition('2023-05-12', '2023-05-12T07:00:00Z', { state: 'draft', pullRequests: ['MOSN/api#2'] }),
    anEdition('2023-05-19', '2023-05-19T07:00:00Z', { state: 'draft', pullRequests: ['mosn/mosn#3'] }),
    anEdition('2023-05-26', '2023-05-26T07:00:00Z', { state: 'draft', pullRequests: ['mosn/mosn#4'] }),
    anEdition('2023-06-02', '2023-06-02T07:00:00Z', { pullRequests: ['mosn/mosn#5'] }),
    anEdition('2023-04-28', '', { ledger: null }),
  ];

  test('is what earlier editions credit and published ones do, not its own and not a later draft', () => {
    expect([...creditedElsewhere('2023-05-19', known)]).toEqual(['mosn/mosn#1', 'mosn/api#2', 'mosn/mosn#5']);
  });

  test('is left out of the facts', () => {
    const commit = aCommit();
    const snapshot = aSnapshot({
      pullRequests: [aPullRequest({ repository: 'MOSN/mosn', number: 1 }), aPullRequest({ number: 3 })],
      commits: [commit, aCommit({ oid: '2'.repeat(40) })],
    });
    const credited = new Set(['mosn/mosn#1', commit.oid]);
    const left = withoutCredited(snapshot, credited);
    expect(left.pullRequests.map(({ number }) => number)).toEqual([3]);
    expect(left.commits.map(({ oid }) => oid)).toEqual(['2'.repeat(40)]);
  });
});

describe('what was shown', () => {
  test('questions stay away for good, tasks for four editions', () => {
    const known = ['2023-04-07', '2023-04-14', '2023-04-21', '2023-04-28', '2023-05-05'].map((date, n) =>
      anEdition(date, `${date}T07:00:00Z`, { picks: [`mosn/mosn#${n}`], tasks: [`mosn/layotto#${n}`] }),
    );

    expect(shownElsewhere('2023-05-12', known)).toEqual({
      picks: [0, 1, 2, 3, 4].map((n) => `mosn/mosn#${n}`),
      tasks: [1, 2, 3, 4].map((n) => `mosn/layotto#${n}`),
    });
  });

  test('by the edition itself, or by a later draft, may be shown', () => {
    const own = anEdition('2023-05-12', '2023-05-12T07:00:00Z', { picks: ['mosn/mosn#1'] });
    const later = anEdition('2023-05-19', '2023-05-19T07:00:00Z', { state: 'draft', picks: ['mosn/mosn#2'] });

    expect(shownElsewhere('2023-05-12', [own, later]).picks).toEqual([]);
  });
});

describe('what is owed', () => {
  const unshown = (edition: KnownEdition, ids: string[]): KnownEdition =>
    edition.ledger === null ? edition : { ...edition, ledger: { ...edition.ledger, unshown: ids } };
  const first = anEdition('2023-05-05', '2023-05-05T07:00:00Z');
  const third = anEdition('2023-05-19', '2023-05-19T07:00:00Z', { from: '2023-05-12T07:00:00Z' });
  const gap = { from: '2023-05-05T07:00:00Z', to: '2023-05-12T07:00:00Z' };

  test('is the time between two published editions', () => {
    expect(owedTo('2023-05-26', [third, first])).toEqual([{ window: gap, only: null }]);
    expect(owedTo('2023-05-19', [third, first])).toEqual([]);
  });

  test('is nothing if somebody made a post by hand in between', () => {
    const byHand: KnownEdition = { date: '2023-05-12', state: 'published', ledger: null };
    expect(owedTo('2023-05-26', [first, byHand, third])).toEqual([]);
  });

  test('is nothing that an open draft has', () => {
    const draft = anEdition('2023-05-12', '2023-05-12T07:00:00Z', {
      from: '2023-05-05T07:00:00Z',
      state: 'draft',
    });
    expect(owedTo('2023-05-26', [first, draft, third])).toEqual([]);
  });

  test('is owed once', () => {
    const { ledger } = anEdition('2023-05-26', '2023-05-26T07:00:00Z', { from: '2023-05-19T07:00:00Z' });
    if (ledger === null) throw new Error('It has a ledger');
    const fourth: KnownEdition = {
      date: '2023-05-26',
      state: 'published',
      ledger: { ...ledger, owed: [gap] },
    };
    expect(owedTo('2023-06-02', [first, third, fourth])).toEqual([]);
  });

  test('is owed again if the edition that made up for it did not show it either', () => {
    const { ledger } = anEdition('2023-05-12', '2023-05-12T07:00:00Z', { from: '2023-05-05T07:00:00Z' });
    if (first.ledger === null || ledger === null) throw new Error('They have ledgers');
    const { window } = first.ledger;
    const paying: KnownEdition = {
      date: '2023-05-12',
      state: 'published',
      ledger: { ...ledger, owed: [window] },
    };
    const owing = unshown(first, ['mosn/mosn#2']);

    expect(owedTo('2023-05-19', [owing, paying])).toEqual([]);
    const only = new Set(['mosn/mosn#2']);
    expect(owedTo('2023-05-19', [owing, unshown(paying, ['mosn/mosn#2'])])).toEqual([
      { window, only },
      { window: ledger.window, only },
    ]);
  });

  test('is work that a post did not show, and nothing else of its time', () => {
    const known = [unshown(first, ['mosn/mosn#2'])];
    const owed = owedTo('2023-05-12', known);
    expect(owed.map(({ only }) => [...(only ?? [])])).toEqual([['mosn/mosn#2']]);

    const early = { mergedAt: '2023-05-01T00:00:00Z' };
    const pullRequests = [
      aPullRequest({ number: 2, ...early }),
      aPullRequest({ number: 3, ...early }),
      aPullRequest({ number: 4 }),
    ];
    const rest = onlyOwed(aSnapshot({ pullRequests }), owed);
    expect(rest.pullRequests.map(({ number }) => number)).toEqual([2, 4]);
  });
});

test('nobody is new whom an earlier edition credited, whatever they are called now', () => {
  const { ledger, ...edition } = anEdition('2023-05-12', '2023-05-12T07:00:00Z');
  if (ledger === null) throw new Error('It has a ledger');
  const people = [
    { id: 'U_1', login: 'octo-before', counts: { pullRequests: 1 } },
    { id: 'U_2', login: 'octo-commenter', counts: { comments: 3 } },
  ];
  const known = [{ ...edition, ledger: { ...ledger, people } }];
  const snapshot = aSnapshot({
    people: [aPerson({ login: 'octo-now', id: 'U_1' }), aPerson({ login: 'octo-commenter', id: 'U_2' })],
    pullRequests: [
      aPullRequest({ number: 1, author: 'octo-now', firstContribution: true }),
      aPullRequest({ number: 2, author: 'octo-commenter', firstContribution: true }),
      aPullRequest({ number: 3, author: null, firstContribution: null }),
    ],
  });

  const first = withoutKnownPeople(snapshot, '2023-05-19', known).pullRequests;
  expect(first.map(({ firstContribution }) => firstContribution)).toEqual([false, true, null]);
});

test('the edition to compare with is the last one that was published, if its ledger has totals', () => {
  const counted = (date: string, state: KnownEdition['state'], pullRequests: number) => {
    const edition = anEdition(date, `${date}T07:00:00Z`, { state });
    return edition.ledger === null
      ? edition
      : { ...edition, ledger: { ...edition.ledger, counts: { pullRequests } } };
  };
  const known = [
    counted('2023-05-05', 'published', 5),
    counted('2023-05-12', 'published', 12),
    counted('2023-05-19', 'draft', 19),
    counted('2023-06-02', 'published', 2),
  ];

  expect(lastEdition('2023-05-26', known)).toEqual({ date: '2023-05-12', counts: { pullRequests: 12 } });
  expect(lastEdition('2023-05-05', known)).toBeNull();
  expect(lastEdition('2023-05-26', [anEdition('2023-05-12', '2023-05-12T07:00:00Z')])).toBeNull();
});
