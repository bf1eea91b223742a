import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantAt, secondsBetween } from '../../src/model/calendar.ts';
import { editionSchema } from '../../src/model/edition.ts';
import {
  type EditionSchedule,
  editionOn,
  nextEditionDate,
  previousDate,
} from '../../src/model/edition-schedule.ts';
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
