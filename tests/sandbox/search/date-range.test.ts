import { describe, expect, it } from 'vitest';
import { isWithin, parseDateRange } from '../../../sandbox/search/date-range.ts';

describe('the dates of a search', () => {
  it.each([
    ['2023-05-19', '2023-05-19T00:00:00Z', '2023-05-19T23:59:59Z'],
    ['2023-05-12..2023-05-19', '2023-05-12T00:00:00Z', '2023-05-19T23:59:59Z'],
    ['2023-05-12T07:00:00Z..2023-05-19T06:59:59Z', '2023-05-12T07:00:00Z', '2023-05-19T06:59:59Z'],
    ['2023-05-12T07:00:00+00:00..*', '2023-05-12T07:00:00Z', null],
    ['*..2023-05-12', null, '2023-05-12T23:59:59Z'],
    ['>=2023-05-12', '2023-05-12T00:00:00Z', null],
    ['>2023-05-12', '2023-05-13T00:00:00Z', null],
    ['<=2023-05-12', null, '2023-05-12T23:59:59Z'],
    ['<2023-05-12', null, '2023-05-11T23:59:59Z'],
    ['>2023-05-12T07:00:00Z', '2023-05-12T07:00:01Z', null],
    ['<2023-05-12T07:00:00Z', null, '2023-05-12T06:59:59Z'],
  ])('are days in UTC or seconds, with both ends in: %s', (value, from, to) => {
    expect(parseDateRange(value)).toEqual({ from, to });
  });

  it.each([
    '2023-05-12T07:00:00+08:00',
    '2023-05-12T07:00:00',
    '2023-05',
    'yesterday',
    '2023-05-12T07:00:00.000Z',
  ])('are refused in another form: %s', (value) => {
    expect(() => parseDateRange(value)).toThrow('Sandbox does not model the date');
  });

  it('hold nothing that has no date', () => {
    expect(isWithin(null, { from: null, to: null })).toBe(false);
  });
});
