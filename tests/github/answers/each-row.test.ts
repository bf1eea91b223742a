// Every row of the tables of answers is worth its place: taken away, something that is said here no longer holds.
import { describe, expect, test } from 'vitest';
import { readings } from '../../../src/github/answers/cause.ts';
import { rows } from '../../../src/github/answers/rows.ts';
import { places } from '../../../src/github/answers/things.ts';
import { causeCases, placeCases, rowCases, wrongCause, wrongPlace, wrongRow } from './cases.ts';
import { unnoticed } from './unnoticed.ts';

test.each(Object.entries(rowCases))('%s', (_id, one) => {
  expect(wrongRow(one)).toBe(null);
});

test.each(causeCases)('%o means %s', (answer, cause) => {
  expect(wrongCause([answer, cause])).toBe(null);
});

test.each(placeCases)('in %s, %s is about %s', (operation, path, thing) => {
  expect(wrongPlace([operation, path, thing])).toBe(null);
});

describe('a row that is taken away is missed', () => {
  test('of what follows', () => {
    const said = Object.values(rowCases);

    expect(unnoticed(rows, () => said.some((one) => wrongRow(one) !== null)).map(({ id }) => id)).toEqual([]);
  });

  test('of what an answer means', () => {
    expect(unnoticed(readings, () => causeCases.some((one) => wrongCause(one) !== null))).toEqual([]);
  });

  test('of what stands where', () => {
    const isMissed = () => placeCases.some((one) => wrongPlace(one) !== null);

    // The last only says what holds without it: it is there for the page that is printed from the table.
    expect(unnoticed(places, isMissed)).toEqual([
      ['OpenPullRequests', '*', 'rest of a list'],
      ['*', '*', 'rest of a list'],
    ]);
  });
});
