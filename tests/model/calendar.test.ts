import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  advance,
  dateOf,
  type EditionSchedule,
  editionOn,
  instantAt,
  localTime,
  nearestDate,
  nextEditionDate,
  previousDate,
  secondsBetween,
  shift,
  toInstant,
  weekdayName,
  weekdayOf,
} from '../../src/model/calendar.ts';
import { editionSchema } from '../../src/model/edition.ts';
import { Failure } from '../../src/model/errors.ts';

const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';

function aSchedule(overrides: Partial<EditionSchedule> = {}): EditionSchedule {
  return { weekday: 'friday', time: '15:00', timeZone: shanghai, skip: [], ...overrides };
}

/** The failure that `run` ends with. */
function failureOf(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('expected a failure');
}

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

describe('editionOn', () => {
  it('covers the time from the previous edition to its own moment', () => {
    expect(editionOn('2023-05-19', aSchedule(), '2026-11-23T00:00:00Z')).toEqual({
      date: '2023-05-19',
      publishesAt: '2023-05-19T07:00:00Z',
      timeZone: shanghai,
      window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
    });
  });

  it('ends now in a draft that is made before its moment', () => {
    const { publishesAt, window } = editionOn('2023-05-19', aSchedule(), '2023-05-18T10:00:00.250+08:00');

    expect(publishesAt).toBe('2023-05-19T07:00:00Z');
    expect(window).toEqual({ from: '2023-05-12T07:00:00Z', to: '2023-05-18T02:00:00Z' });
  });

  it('begins where the last published edition really ended', () => {
    const { window } = editionOn('2023-05-19', aSchedule(), '2023-05-20T00:00:00Z', '2023-05-11T23:10:00Z');

    expect(window).toEqual({ from: '2023-05-11T23:10:00Z', to: '2023-05-19T07:00:00Z' });
  });

  it('covers two weeks after a skipped date', () => {
    const schedule = aSchedule({ skip: ['2023-05-05', '2023-04-28'] });

    expect(editionOn('2023-05-12', schedule, '2023-06-01T00:00:00Z').window).toEqual({
      from: '2023-04-21T07:00:00Z',
      to: '2023-05-12T07:00:00Z',
    });
  });

  it('keeps its local time when the clocks change, so that a week has an hour more or less', () => {
    const schedule = aSchedule({ timeZone: berlin });
    const spring = editionOn('2023-03-31', schedule, '2024-01-01T00:00:00Z').window;
    const autumn = editionOn('2023-11-03', schedule, '2024-01-01T00:00:00Z').window;

    expect(spring).toEqual({ from: '2023-03-24T14:00:00Z', to: '2023-03-31T13:00:00Z' });
    expect(autumn).toEqual({ from: '2023-10-27T13:00:00Z', to: '2023-11-03T14:00:00Z' });
    expect(secondsBetween(spring.from, spring.to)).toBe((7 * 24 - 1) * 3600);
    expect(secondsBetween(autumn.from, autumn.to)).toBe((7 * 24 + 1) * 3600);
  });

  it('refuses a window that has not begun', () => {
    const failure = failureOf(() => editionOn('2023-05-26', aSchedule(), '2023-05-19T07:00:00Z'));

    expect(failure.kind).toBe('usage');
    expect(failure.message).toContain('2023-05-26');
    expect(failure.message).toContain('2023-05-19T07:00:00Z');
  });

  it('refuses a window that would end before the last published edition did', () => {
    const failure = failureOf(() =>
      editionOn('2023-05-19', aSchedule(), '2023-06-01T00:00:00Z', '2023-05-19T07:00:00Z'),
    );

    expect(failure.kind).toBe('usage');
  });

  it.each(['2023-02-30', '2023-13-01', '19.05.2023', '2023-5-19', '2023-05-19T00:00', '20230519', ''])(
    'refuses %j, which is no date',
    (date) => {
      expect(failureOf(() => editionOn(date, aSchedule(), '2023-06-01T00:00:00Z'))).toMatchObject({
        kind: 'usage',
        hint: 'Write it as YYYY-MM-DD.',
      });
    },
  );

  it('names the next edition when asked for another weekday', () => {
    const failure = failureOf(() => editionOn('2023-05-18', aSchedule(), '2023-06-01T00:00:00Z'));

    expect(failure.message).toBe('No edition appears on 2023-05-18, a Thursday: editions appear on Fridays');
    expect(failure.hint).toBe('The next one after that day is 2023-05-19.');
  });

  it('does not name a skipped date as the next edition', () => {
    const schedule = aSchedule({ skip: ['2023-05-19'] });
    const failure = failureOf(() => editionOn('2023-05-18', schedule, '2023-06-01T00:00:00Z'));

    expect(failure.hint).toBe('The next one after that day is 2023-05-26.');
  });

  it('refuses a skipped date', () => {
    const schedule = aSchedule({ skip: ['2023-05-19'] });
    const failure = failureOf(() => editionOn('2023-05-19', schedule, '2023-06-01T00:00:00Z'));

    expect(failure.message).toBe('The configuration skips the edition of 2023-05-19');
  });

  it('always gives an edition that a snapshot can hold, whose window touches the one before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(shanghai, berlin, 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'),
        fc.integer({ min: 0, max: 3000 }),
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 5 }),
        (timeZone, weeks, skipped) => {
          const date = addDays('2020-01-03', 7 * weeks);
          const skip = skipped.map((n) => addDays(date, -7 * (n + 1)));
          const schedule = aSchedule({ timeZone, skip });
          const edition = editionOn(date, schedule, '2100-01-01T00:00:00Z');
          const previous = editionOn(previousDate(date, schedule), schedule, '2100-01-01T00:00:00Z');

          expect(editionSchema.parse(edition)).toEqual(edition);
          expect(edition.window.from).toBe(previous.window.to);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('nextEditionDate', () => {
  it.each([
    ['on the day before', '2023-05-18T07:00:00Z', '2023-05-19'],
    ['at its very moment', '2023-05-19T07:00:00Z', '2023-05-19'],
    ['half a second later', '2023-05-19T07:00:00.500Z', '2023-05-26'],
    ['a second later', '2023-05-19T07:00:01Z', '2023-05-26'],
    ['late on Thursday in UTC, already Friday in Shanghai', '2023-05-18T23:00:00Z', '2023-05-19'],
    ['late on Friday in UTC, already Saturday in Shanghai', '2023-05-19T23:00:00Z', '2023-05-26'],
  ])('is found %s', (_, now, date) => {
    expect(nextEditionDate(aSchedule(), now)).toBe(date);
  });

  it('passes over skipped dates', () => {
    const schedule = aSchedule({ skip: ['2023-09-29', '2023-10-06'] });

    expect(nextEditionDate(schedule, '2023-09-25T00:00:00Z')).toBe('2023-10-13');
  });

  it('crosses the end of a year', () => {
    expect(nextEditionDate(aSchedule({ weekday: 'monday' }), '2023-12-26T00:00:00Z')).toBe('2024-01-01');
  });

  it('gives an edition that has not appeared, after the one that has', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom(shanghai, berlin, 'America/New_York'),
        (date, timeZone) => {
          const now = date.toISOString();
          const schedule = aSchedule({ timeZone });
          const next = nextEditionDate(schedule, now);
          const moment = (day: string) => Date.parse(instantAt(day, '15:00', timeZone));

          expect(moment(next)).toBeGreaterThanOrEqual(Date.parse(now));
          expect(moment(previousDate(next, schedule))).toBeLessThan(Date.parse(now));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('previousDate', () => {
  it('is a week earlier', () => {
    expect(previousDate('2024-03-01', aSchedule())).toBe('2024-02-23');
  });

  it('passes over skipped dates, several in a row', () => {
    const schedule = aSchedule({ skip: ['2023-10-06', '2023-09-29'] });

    expect(previousDate('2023-10-13', schedule)).toBe('2023-09-22');
  });
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

describe('dateOf, weekdayOf, weekdayName, addDays', () => {
  it('know the calendar', () => {
    expect(dateOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dateOf(2023, 2, 29)).toBeNull();
    expect(weekdayOf('2023-09-19')).toBe(2);
    expect(weekdayOf('2023-05-21')).toBe(7);
    expect(weekdayName(2)).toBe('Tuesday');
    expect(weekdayName(7)).toBe('Sunday');
    expect(() => weekdayName(0)).toThrow(RangeError);
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
