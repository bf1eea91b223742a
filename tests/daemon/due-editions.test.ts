// The one rule of what is due, over every history that comes to mind and many that do not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueEditions, planAhead } from '../../src/daemon/due-editions.ts';
import { afterSuccess, emptyState, type State } from '../../src/daemon/state.ts';
import { aMachine, failing, fridays } from './machine.ts';

const now = '2023-05-22T00:00:00Z';

function aState(overrides: Partial<State> = {}): State {
  return { ...emptyState, planned: ['2023-07-01T00:00:00Z'], ...overrides };
}

function succeeded(state: State, edition: string, at: string): State {
  return afterSuccess(state, edition, { at, outcome: null });
}

describe('the edition whose moment has passed', () => {
  const owed = aState({ came: ['2023-05-19T01:17:00Z'] });

  test('is due where a run of it was planned and none succeeded', () => {
    expect(dueEditions(owed, fridays, now)).toEqual(['2023-05-19']);
  });

  test('is not due once one did, however early', () => {
    expect(dueEditions(succeeded(owed, '2023-05-19', '2023-05-15T00:00:00Z'), fridays, now)).toEqual([]);
  });

  test('is not due where none was planned', () => {
    expect(dueEditions(aState(), fridays, now)).toEqual([]);
  });

  test('is no longer due when the next one has passed too', () => {
    expect(dueEditions(owed, fridays, '2023-05-26T07:00:01Z')).toEqual([]);
  });

  test('is the one before the date that is skipped', () => {
    const schedule = { ...fridays, skip: ['2023-05-19'] };

    expect(dueEditions(aState({ came: ['2023-05-12T01:17:00Z'] }), schedule, now)).toEqual(['2023-05-12']);
  });
});

describe('the edition to come', () => {
  const owed = aState({ came: ['2023-05-21T01:17:00Z'] });

  test('is due where a run of it was planned and none succeeded', () => {
    expect(dueEditions(owed, fridays, now)).toEqual(['2023-05-26']);
  });

  test('is due again where the last success is older than the last planned run', () => {
    expect(dueEditions(succeeded(owed, '2023-05-26', '2023-05-20T00:00:00Z'), fridays, now)).toEqual([
      '2023-05-26',
    ]);
    expect(dueEditions(succeeded(owed, '2023-05-26', '2023-05-21T01:17:00Z'), fridays, now)).toEqual([]);
  });

  test('is due from the very second on, and half a second later', () => {
    const state = aState({ planned: ['2023-05-22T01:17:00Z', '2023-07-01T00:00:00Z'] });

    expect(dueEditions(state, fridays, '2023-05-22T01:16:59.999Z')).toEqual([]);
    expect(dueEditions(state, fridays, '2023-05-22T01:17:00Z')).toEqual(['2023-05-26']);
    expect(dueEditions(state, fridays, '2023-05-22T01:17:00.500Z')).toEqual(['2023-05-26']);
  });
});

test('looking ahead forgets nothing that is due', () => {
  const instants = fc
    .integer({ min: 0, max: 24 * 28 })
    .map((hours) => new Date(Date.UTC(2023, 4, 1, hours)).toISOString().replace('.000Z', 'Z'));
  const successes = fc.array(fc.tuple(fc.constantFrom('2023-05-12', '2023-05-19', '2023-05-26'), instants));
  fc.assert(
    fc.property(fc.array(instants), fc.array(instants), successes, instants, (came, planned, done, at) => {
      const state = done.reduce<State>((changed, [edition, when]) => succeeded(changed, edition, when), {
        ...emptyState,
        came,
        planned: planned.toSorted(),
      });
      const ahead = planAhead(state, fridays, at, ['2023-07-01T00:00:00Z']);

      expect(dueEditions(ahead, fridays, at)).toEqual(dueEditions(state, fridays, at));
      expect(ahead.came.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
});

test('whatever happens to the machine, no edition is run without need, and none that matters is forgotten', async () => {
  const slots = Array.from({ length: 28 }, (_, day) =>
    new Date(Date.UTC(2023, 4, 1 + day, 1, 17)).toISOString().replace('.000Z', 'Z'),
  );
  const event = fc.oneof(
    fc.record({ what: fc.constantFrom('pass', 'sleep', 'off'), hours: fc.integer({ min: 1, max: 150 }) }),
    fc.record({ what: fc.constantFrom('fine', 'refused', 'away'), hours: fc.constant(0) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
      const machine = aMachine({ now: '2023-05-01T00:00:00Z', slots });
      await machine.boot();
      let hours = 0;
      for (const { what, hours: more } of events) {
        hours += more;
        const then = new Date(Date.UTC(2023, 4, 1, hours)).toISOString();
        if (what === 'pass') await machine.passTo(then);
        if (what === 'sleep') await machine.sleepTo(then);
        if (what === 'fine') machine.setRun(async () => null);
        if (what === 'refused') machine.setRun(failing('permission'));
        if (what === 'away') machine.setRun(failing('unavailable'));
        if (what === 'off') {
          machine.powerOff();
          await machine.passTo(then);
          await machine.boot();
        }
      }
      // In the end all is well again.
      machine.setRun(async () => null);
      machine.powerOff();
      await machine.boot();

      expect(dueEditions(machine.state(), fridays, machine.now())).toEqual([]);
      for (const [edition, at] of machine.ran.map((one) => one.split(' at ') as [string, string])) {
        const ahead = (Date.parse(`${edition}T07:00:00Z`) - Date.parse(at)) / 86_400_000;
        // Not before its week, and not later than the moment of the one after it: retries take 80 minutes at most.
        expect(ahead).toBeLessThanOrEqual(7);
        expect(ahead).toBeGreaterThan(-7.1);
      }
      const successes = machine.state().editions.filter(({ success }) => success !== null);
      expect(new Set(successes.map(({ edition }) => edition)).size).toBe(successes.length);
    }),
    { numRuns: 60 },
  );
});
