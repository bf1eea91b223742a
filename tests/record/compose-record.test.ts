import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp, personalKinds } from '../../src/model/credit-counts.ts';
import { composeRecord } from '../../src/record/compose-record.ts';
import { aConfig } from '../builders/config.ts';
import { aLedger, anAccount } from './a-ledger.ts';

const config = aConfig();

test('says who is credited, in which editions, and for how much of what', () => {
  const record = composeRecord(
    [
      aLedger('2023-05-26', {
        people: [anAccount('octo-user', { counts: { pullRequests: 2, reviews: 1 } })],
      }),
      aLedger('2023-05-12', { people: [anAccount('octo-user'), anAccount('Octo-friend')] }),
    ],
    config,
  );

  expect(record).toEqual({
    schemaVersion: 1,
    since: '2023-05-12',
    editions: 2,
    uncounted: [],
    people: [
      {
        id: 'U_Octo-friend',
        login: 'Octo-friend',
        formerLogins: [],
        editions: ['2023-05-12'],
        first: '2023-05-12',
        latest: '2023-05-12',
        counts: { pullRequests: 1 },
      },
      {
        id: 'U_octo-user',
        login: 'octo-user',
        formerLogins: [],
        editions: ['2023-05-12', '2023-05-26'],
        first: '2023-05-12',
        latest: '2023-05-26',
        counts: { pullRequests: 3, reviews: 1 },
      },
    ],
    unnamed: { people: 0, counts: {} },
  });
});

describe('who is who', () => {
  test('a renamed account is one person, under the login of the latest edition', () => {
    const { people } = composeRecord(
      [
        aLedger('2023-05-12', { people: [anAccount('octo-before', { id: 'U_1' })] }),
        aLedger('2023-05-19', { people: [anAccount('octo-after', { id: 'U_1' })] }),
      ],
      config,
    );

    expect(people).toMatchObject([
      { id: 'U_1', login: 'octo-after', formerLogins: ['octo-before'], counts: { pullRequests: 2 } },
    ]);
  });

  test('a login that somebody else took over is two people', () => {
    const { people } = composeRecord(
      [
        aLedger('2023-05-12', { people: [anAccount('octo-name', { id: 'U_1' })] }),
        aLedger('2023-05-19', {
          people: [anAccount('octo-else', { id: 'U_1' }), anAccount('octo-name', { id: 'U_2' })],
        }),
      ],
      config,
    );

    expect(people.map(({ id, login }) => ({ id, login }))).toEqual([
      { id: 'U_1', login: 'octo-else' },
      { id: 'U_2', login: 'octo-name' },
    ]);
  });

  test('the accounts that aliases join are one person, also in ledgers from before the alias', () => {
    const { people } = composeRecord(
      [
        aLedger('2023-05-12', { people: [anAccount('octo-work'), anAccount('octo-home')] }),
        aLedger('2023-05-19', { people: [anAccount('octo-work')] }),
      ],
      aConfig({ contributors: { aliases: { 'octo-home': ['octo-work'] } } }),
    );

    expect(people).toMatchObject([
      {
        login: 'octo-home',
        formerLogins: ['octo-work'],
        editions: ['2023-05-12', '2023-05-19'],
        counts: { pullRequests: 3 },
      },
    ]);
  });

  test.each([
    ['under the present login', 'Octo-shy'],
    ['under a former one', 'octo-before'],
    ['under an alias', 'octo-home'],
  ])('who asked not to be named %s is counted and in no file', (_, optOut) => {
    const shy = { id: 'U_1', counts: { pullRequests: 2 } };
    const record = composeRecord(
      [
        aLedger('2023-05-12', { people: [anAccount('octo-before', shy), anAccount('octo-user')] }),
        aLedger('2023-05-19', { people: [anAccount('octo-shy', shy)] }),
      ],
      aConfig({ contributors: { optOut: [optOut], aliases: { 'octo-home': ['octo-shy'] } } }),
    );

    expect(record.people.map(({ login }) => login)).toEqual(['octo-user']);
    expect(record.unnamed).toEqual({ people: 1, counts: { pullRequests: 4 } });
    expect(JSON.stringify(record)).not.toMatch(/shy|before|home|U_1/);
  });

  test.each([
    ['a machine that was taken for a person', { contributors: { bots: ['octo-robot'] } }],
    ['an account that the configuration leaves out', { exclude: { people: ['octo-robot'] } }],
  ])('%s is taken out of old ledgers too', (_, overrides) => {
    const ledger = aLedger('2023-05-12', { people: [anAccount('octo-robot'), anAccount('octo-user')] });

    expect(composeRecord([ledger], aConfig(overrides)).people.map(({ login }) => login)).toEqual([
      'octo-user',
    ]);
  });
});

test('says since when it counts, and which editions do not say who did how much', () => {
  const record = composeRecord(
    [
      aLedger('2023-05-05', { counts: {} }),
      aLedger('2023-05-12', { people: [anAccount('octo-user')] }),
      aLedger('2023-05-19', { counts: {} }),
    ],
    config,
  );

  expect(record).toMatchObject({
    since: '2023-05-12',
    editions: 3,
    uncounted: ['2023-05-05', '2023-05-19'],
  });
});

test('is the same whatever order the ledgers are read in, and adds up to them', () => {
  const login = fc.constantFrom('octo-a', 'octo-b', 'octo-c', 'octo-shy', 'octo-robot', 'octo-alias');
  const account = fc.record({
    id: fc.constantFrom('U_1', 'U_2', 'U_3', 'U_4'),
    login,
    counts: fc.record(
      { pullRequests: fc.integer({ min: 1, max: 5 }), reviews: fc.integer({ min: 1, max: 5 }) },
      { requiredKeys: [] },
    ),
  });
  const people = fc.uniqueArray(account, { selector: ({ id }) => id });
  const editions = fc.constantFrom('2023-05-05', '2023-05-12', '2023-05-19', '2023-05-26');
  const ledgers = fc.uniqueArray(fc.tuple(editions, people), { selector: ([date]) => date });
  const who = aConfig({
    contributors: { aliases: { 'octo-a': ['octo-alias'] }, optOut: ['octo-shy'], bots: ['octo-robot'] },
  });
  fc.assert(
    fc.property(ledgers, (drawn) => {
      const read = drawn.map(([date, own]) => aLedger(date, { people: own }));
      const record = composeRecord(read, who);

      expect(composeRecord(read.toReversed(), who)).toEqual(record);
      const all = [...record.people.map(({ counts }) => counts), record.unnamed.counts];
      expect(addUp(all)).toEqual(addUp(read.flatMap((one) => one.people.map(({ counts }) => counts))));
      expect(personalKinds.some((kind) => Object.values(all).some((counts) => counts[kind] === 0))).toBe(
        false,
      );
    }),
  );
});
