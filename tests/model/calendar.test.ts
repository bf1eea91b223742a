import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  advance,
  dateOf,
  instantAt,
  localTime,
  nearestDate,
  secondsBetween,
  shift,
  toInstant,
  weekdayOf,
} from '../../src/model/calendar.ts';

const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';

describe('toInstant', () => {
  it.each([
    ['2023-05-19T15:00:00+08:00', '2023-05-19T07:00:00Z'],
    ['2023-05-19T07:00:00.999Z', '2023-05-19T07:00:00Z'],
    ['2023-05-19T07:00Z', '2023-05-19T07:00:00Z'],
    ['2023-05-18T23:30:00-07:30', '2023-05-19T07:00:00Z'],
  ])('writes %s in UTC to the second', (written, instant) => {
    expect(toInstant(written)).toBe(instant);
  });

  it.each(['2023-05-19', '2023-05-19T07:00:00', 'yesterday', ''])(
    'refuses %j, which is no instant',
    (written) => {
      expect(() => toInstant(written)).toThrow(RangeError);
    },
  );
});

describe('instantAt and localTime', () => {
  it('agree with each other', () => {
    expect(instantAt('2023-05-17', '14:00', shanghai)).toBe('2023-05-17T06:00:00Z');
    expect(localTime('2023-05-17T06:00:00Z', shanghai)).toEqual({
      date: '2023-05-17',
      time: '14:00',
      year: 2023,
      month: 5,
      day: 17,
      weekday: 3,
      offset: '+08:00',
    });
  });

  it('take a fixed offset in place of a zone', () => {
    expect(instantAt('2023-05-17', '14:00', '+09:00')).toBe('2023-05-17T05:00:00Z');
    expect(instantAt('2023-05-17', '00:30', '-05:30')).toBe('2023-05-17T06:00:00Z');
  });

  it('know summer time', () => {
    expect(instantAt('2023-01-15', '14:00', berlin)).toBe('2023-01-15T13:00:00Z');
    expect(instantAt('2023-07-15', '14:00', berlin)).toBe('2023-07-15T12:00:00Z');
    expect(localTime('2023-07-15T12:00:00Z', berlin).offset).toBe('+02:00');
  });

  it('move a time that the clocks skip to after the gap, and take the first of a time that comes twice', () => {
    expect(instantAt('2023-03-26', '02:30', berlin)).toBe('2023-03-26T01:30:00Z');
    expect(instantAt('2023-10-29', '02:30', berlin)).toBe('2023-10-29T00:30:00Z');
  });

  it('say midnight as 00:00 of the new day', () => {
    expect(localTime('2023-05-17T16:00:00Z', shanghai)).toMatchObject({ date: '2023-05-18', time: '00:00' });
  });
});

describe('nearestDate', () => {
  it.each([
    ['in the same year', { month: 5, day: 17 }, '2023-05-16T00:00:00Z', '2023-05-17'],
    ['already past', { month: 5, day: 17 }, '2023-05-20T00:00:00Z', '2023-05-17'],
    ['in January, announced in December', { month: 1, day: 4 }, '2023-12-28T00:00:00Z', '2024-01-04'],
    ['in December, written about in January', { month: 12, day: 28 }, '2024-01-02T00:00:00Z', '2023-12-28'],
    ['on a leap day nearby', { month: 2, day: 29 }, '2024-03-10T00:00:00Z', '2024-02-29'],
    ['on the leap day of the next year', { month: 2, day: 29 }, '2023-12-10T00:00:00Z', '2024-02-29'],
    ['on the leap day of the last year', { month: 2, day: 29 }, '2025-01-10T00:00:00Z', '2024-02-29'],
  ])('is a day %s', (_, day, near, date) => {
    expect(nearestDate(day, near, shanghai)).toBe(date);
  });

  it('counts from the local day', () => {
    // 2 July is 182 days after the 1st of January and 183 before the next one, or the other way round a day later.
    expect(nearestDate({ month: 1, day: 1 }, '2023-07-02T12:00:00Z', shanghai)).toBe('2023-01-01');
    expect(nearestDate({ month: 1, day: 1 }, '2023-07-02T17:00:00Z', shanghai)).toBe('2024-01-01');
  });

  it.each([
    { month: 2, day: 30 },
    { month: 13, day: 1 },
    { month: 0, day: 5 },
    { month: 4, day: 31 },
    { month: 5, day: 0 },
  ])('does not exist for $month/$day', (day) => {
    expect(nearestDate(day, '2023-05-17T00:00:00Z', shanghai)).toBeNull();
  });

  it('does not look for a leap day in faraway years', () => {
    expect(nearestDate({ month: 2, day: 29 }, '2022-06-01T00:00:00Z', shanghai)).toBeNull();
  });

  it('is never more than half a year away, save on leap days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (near, month, day) => {
          const date = nearestDate({ month, day }, near.toISOString(), 'UTC');

          expect(Math.abs(Date.parse(`${date}T00:00:00Z`) - near.getTime())).toBeLessThan(184.1 * 86_400_000);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('dateOf, weekdayOf, addDays', () => {
  it('know the calendar', () => {
    expect(dateOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dateOf(2023, 2, 29)).toBeNull();
    expect(weekdayOf('2023-09-19')).toBe(2);
    expect(weekdayOf('2023-05-21')).toBe(7);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  });
});

describe('advance', () => {
  it('goes on by the cadence until it lies after a moment', () => {
    expect(advance('2023-05-17T06:00:00Z', 'P1W', '2023-05-19T07:00:00Z', shanghai, [])).toBe(
      '2023-05-24T06:00:00Z',
    );
    expect(advance('2023-05-17T06:00:00Z', 'P1W', '2023-06-01T00:00:00Z', shanghai, [])).toBe(
      '2023-06-07T06:00:00Z',
    );
  });

  it('does not stop at the moment itself', () => {
    expect(advance('2023-05-17T06:00:00Z', 'P1W', '2023-05-24T06:00:00Z', shanghai, [])).toBe(
      '2023-05-31T06:00:00Z',
    );
  });

  it('goes one step at least, also from a meeting that is still to come', () => {
    expect(advance('2023-05-24T06:00:00Z', 'P1W', '2023-05-19T07:00:00Z', shanghai, [])).toBe(
      '2023-05-31T06:00:00Z',
    );
  });

  it('passes over the holiday of 3 May', () => {
    expect(advance('2023-04-26T06:00:00Z', 'P1W', '2023-04-28T07:00:00Z', shanghai, ['2023-05-03'])).toBe(
      '2023-05-10T06:00:00Z',
    );
  });

  it('knows a skipped date by its local day', () => {
    // 23:00 in UTC on the 2nd is the morning of the 3rd in Shanghai.
    expect(advance('2023-04-25T23:00:00Z', 'P1W', '2023-04-28T07:00:00Z', shanghai, ['2023-05-02'])).toBe(
      '2023-05-02T23:00:00Z',
    );
    expect(advance('2023-04-25T23:00:00Z', 'P1W', '2023-04-28T07:00:00Z', shanghai, ['2023-05-03'])).toBe(
      '2023-05-09T23:00:00Z',
    );
  });

  it('keeps the local time when the clocks change', () => {
    expect(advance('2023-03-22T13:00:00Z', 'P1W', '2023-03-23T00:00:00Z', berlin, [])).toBe(
      '2023-03-29T12:00:00Z',
    );
    expect(advance('2023-10-25T12:00:00Z', 'P1W', '2023-10-26T00:00:00Z', berlin, [])).toBe(
      '2023-11-01T13:00:00Z',
    );
  });

  it('comes back to its local time after a step into the hour that the clocks skip', () => {
    // 02:30 does not exist on 26 March in Berlin; the meeting of 2 April is at 02:30 again.
    expect(advance('2023-03-19T01:30:00Z', 'P1W', '2023-03-20T00:00:00Z', berlin, [])).toBe(
      '2023-03-26T01:30:00Z',
    );
    expect(advance('2023-03-19T01:30:00Z', 'P1W', '2023-03-27T00:00:00Z', berlin, [])).toBe(
      '2023-04-02T00:30:00Z',
    );
  });

  it('counts months from the first meeting, so that the 31st does not wander', () => {
    expect(advance('2023-01-31T06:00:00Z', 'P1M', '2023-02-01T00:00:00Z', shanghai, [])).toBe(
      '2023-02-28T06:00:00Z',
    );
    expect(advance('2023-01-31T06:00:00Z', 'P1M', '2023-03-01T00:00:00Z', shanghai, [])).toBe(
      '2023-03-31T06:00:00Z',
    );
    expect(advance('2024-02-29T06:00:00Z', 'P1Y', '2027-03-01T00:00:00Z', shanghai, [])).toBe(
      '2028-02-29T06:00:00Z',
    );
  });

  it('adds every part of a cadence', () => {
    expect(advance('2023-05-17T06:00:00Z', 'P1W3D', '2023-05-18T00:00:00Z', shanghai, [])).toBe(
      '2023-05-27T06:00:00Z',
    );
  });
});

describe('shift and secondsBetween', () => {
  it('move an instant by days and seconds of UTC', () => {
    expect(shift('2023-05-19T07:00:00Z', 'P14D')).toBe('2023-06-02T07:00:00Z');
    expect(shift('2023-05-19T07:00:00Z', '-P90D')).toBe('2023-02-18T07:00:00Z');
    expect(shift('2023-05-19T07:00:00Z', '-PT1S')).toBe('2023-05-19T06:59:59Z');
    expect(shift('2024-02-28T23:00:00Z', 'PT2H')).toBe('2024-02-29T01:00:00Z');
  });

  it('count the seconds between two instants, backwards too', () => {
    expect(secondsBetween('2023-05-17T06:00:00Z', '2023-05-17T07:00:00Z')).toBe(3600);
    expect(secondsBetween('2023-05-17T07:00:00Z', '2023-05-17T06:00:00Z')).toBe(-3600);
  });
});
