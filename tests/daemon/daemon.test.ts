// The daemon over weeks: what it runs and when, after being down, asleep, busy, refused, stopped and killed.
import { describe, expect, test } from 'vitest';
import { createRedact } from '../../src/cli/host/redact.ts';
import { healthOf, healthReport } from '../../src/daemon/status.ts';
import { aMachine, anOutcome, endless, failing, type MachineOptions, type Run, settle } from './machine.ts';

// Friday, 9:17 in Shanghai; editions appear at 15:00, which is 07:00 in UTC.
const fridayMornings = ['05-19', '05-26', '06-02', '06-09', '06-16'].map((day) => `2023-${day}T01:17:00Z`);

function aWeek(overrides: Partial<MachineOptions> = {}) {
  return aMachine({ now: '2023-05-15T00:00:00Z', slots: fridayMornings, ...overrides });
}

/** So many planned instants from 15 May on, every hour or every so many. */
function hourly(count: number, step = 1): string[] {
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(2023, 4, 15, at * step)).toISOString().replace('.000Z', 'Z'),
  );
}

describe('when a run is planned', () => {
  test('the edition to come is run, and remembered', async () => {
    const machine = aWeek({ run: async () => anOutcome() });
    await machine.boot();
    await machine.passTo('2023-05-29T00:00:00Z');

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T01:17:00Z', '2023-05-26 at 2023-05-26T01:17:00Z']);
    expect(machine.state().editions).toEqual([
      { edition: '2023-05-26', success: { at: '2023-05-26T01:17:00Z', outcome: anOutcome() }, failure: null },
      { edition: '2023-05-19', success: { at: '2023-05-19T01:17:00Z', outcome: anOutcome() }, failure: null },
    ]);
  });

  test('it is refreshed as often as that is planned', async () => {
    const slots = [
      '2023-05-17T01:00:00Z',
      '2023-05-18T01:00:00Z',
      '2023-05-19T01:00:00Z',
      '2023-05-20T01:00:00Z',
    ];
    const machine = aWeek({ slots: [...slots, '2023-07-01T00:00:00Z'] });
    await machine.boot();
    await machine.passTo('2023-05-21T00:00:00Z');

    expect(machine.ran.map((one) => one.slice(0, 10))).toEqual([
      '2023-05-19',
      '2023-05-19',
      '2023-05-19',
      '2023-05-26',
    ]);
  });

  test("for the edition's very moment, it is that edition's, although the clock has gone on", async () => {
    const machine = aWeek({
      slots: ['2023-05-19T01:17:00Z', '2023-05-19T07:00:00Z', '2023-05-26T07:00:00Z'],
    });
    await machine.boot();
    await machine.passTo('2023-05-20T00:00:00Z');

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T01:17:00Z', '2023-05-19 at 2023-05-19T07:00:00Z']);
  });

  test('while another one is under way, it is skipped and told', async () => {
    const machine = aWeek({
      slots: ['2023-05-19T01:17:00Z', '2023-05-19T01:18:00Z', '2023-05-26T01:17:00Z'],
      run: endless,
    });
    await machine.boot();
    await machine.passTo('2023-05-19T01:19:00Z');

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T01:17:00Z']);
    expect(machine.logged.join('')).toContain(
      'warn  The run planned for 2023-05-19T01:18:00Z is skipped: another one is under way',
    );
  });
});

describe('what was missed', () => {
  test('before the first start of all is not made up for', async () => {
    const machine = aWeek({ now: '2023-05-19T03:00:00Z' });
    await machine.boot();
    await machine.passTo('2023-05-26T00:00:00Z');

    expect(machine.ran).toEqual([]);
  });

  test('is run at the start, as long as the edition is still to come', async () => {
    const machine = aWeek();
    await machine.boot();
    machine.powerOff();
    await machine.passTo('2023-05-19T03:00:00Z');
    await machine.boot();

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T03:00:00Z']);
  });

  test('is run under its own date when its moment has passed, and only once', async () => {
    const machine = aWeek();
    await machine.boot();
    machine.powerOff();
    await machine.passTo('2023-05-20T00:00:00Z');
    await machine.boot();
    machine.powerOff();
    await machine.boot();

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-20T00:00:00Z']);
  });

  test('of several editions is only the newest, for it covers what the others would have', async () => {
    const machine = aWeek();
    await machine.boot();
    machine.powerOff();
    await machine.passTo('2023-06-05T00:00:00Z');
    await machine.boot();

    expect(machine.ran).toEqual(['2023-06-02 at 2023-06-05T00:00:00Z']);
  });

  test('is the one that passed and the one to come, in this order, where a run of both was planned', async () => {
    const slots = ['2023-05-19T01:00:00Z', '2023-05-22T01:00:00Z', '2023-05-26T01:00:00Z'];
    const machine = aWeek({ slots });
    await machine.boot();
    machine.powerOff();
    await machine.passTo('2023-05-23T00:00:00Z');
    await machine.boot();

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-23T00:00:00Z', '2023-05-26 at 2023-05-23T00:00:00Z']);
  });

  test('is not an edition that has a draft already, though its last refresh is missing', async () => {
    const slots = ['2023-05-17T01:00:00Z', '2023-05-19T01:00:00Z', '2023-05-26T01:00:00Z'];
    const machine = aWeek({ slots });
    await machine.boot();
    await machine.passTo('2023-05-18T00:00:00Z');
    machine.powerOff();
    await machine.passTo('2023-05-20T00:00:00Z');
    await machine.boot();

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-17T01:00:00Z']);
  });

  test('while the machine slept is made up for when it wakes', async () => {
    const machine = aWeek();
    await machine.boot();
    await machine.sleepTo('2023-05-19T06:00:00Z');

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T06:00:00Z']);
  });

  test('by a daemon that was down for longer than it had planned ahead counts too', async () => {
    const machine = aWeek({ slots: hourly(24 * 14) });
    await machine.boot();
    machine.powerOff();
    await machine.passTo('2023-05-22T00:30:00Z');
    await machine.boot();

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-22T00:30:00Z', '2023-05-26 at 2023-05-22T00:30:00Z']);
  });
});

describe('a run that fails', () => {
  test.each(['unavailable', 'incomplete', 'conflict'] as const)(
    'because it is %s is tried again after 5, 15 and 60 minutes, then given up',
    async (kind) => {
      const machine = aWeek({ run: failing(kind) });
      const daemon = await machine.boot();
      await machine.passTo('2023-05-19T02:36:59Z');
      expect(healthOf(daemon.status())).toBe('ok');
      await machine.passTo('2023-05-25T00:00:00Z');

      expect(machine.ran.map((one) => one.slice(14))).toEqual([
        '2023-05-19T01:17:00Z',
        '2023-05-19T01:22:00Z',
        '2023-05-19T01:37:00Z',
        '2023-05-19T02:37:00Z',
      ]);
      expect(healthOf(daemon.status())).toBe('failing');
      expect(machine.logged.join('')).toContain('error It is not tried again before the next planned run');
    },
  );

  test('by a bug is tried again, and told with its place', async () => {
    const machine = aWeek({
      run: async () => {
        throw new TypeError('nothing is not a function');
      },
    });
    await machine.boot();
    await machine.passTo('2023-05-19T01:23:00Z');

    expect(machine.ran).toHaveLength(2);
    expect(machine.logged.join('')).toMatch(
      /error The edition of 2023-05-19 failed: nothing is not a function\n.*report it.*\n.* error at /,
    );
  });

  test.each(['usage', 'permission', 'snapshot', 'template'] as const)(
    'because of %s waits for a person, and is run at the next start',
    async (kind) => {
      const machine = aWeek({ run: failing(kind) });
      const daemon = await machine.boot();
      await machine.passTo('2023-05-19T06:00:00Z');

      expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T01:17:00Z']);
      expect(healthOf(daemon.status())).toBe('failing');

      machine.setRun(async () => anOutcome());
      machine.powerOff();
      const repaired = await machine.boot();

      expect(machine.ran.at(-1)).toBe('2023-05-19 at 2023-05-19T06:00:00Z');
      expect(healthOf(repaired.status())).toBe('ok');
      expect(machine.state().editions[0]?.failure).toBeNull();
    },
  );

  test('keeps its date when it is tried again after the moment has passed', async () => {
    const machine = aWeek({
      slots: ['2023-05-19T06:58:00Z', '2023-05-26T06:58:00Z'],
      run: failing('unavailable'),
    });
    await machine.boot();
    await machine.passTo('2023-05-19T07:04:00Z');

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T06:58:00Z', '2023-05-19 at 2023-05-19T07:03:00Z']);
  });

  test('is not tried again where a planned run has come in between', async () => {
    const machine = aWeek({
      slots: ['2023-05-19T01:17:00Z', '2023-05-19T01:20:00Z', '2023-05-26T01:17:00Z'],
      run: failing('unavailable'),
    });
    await machine.boot();
    await machine.passTo('2023-05-19T01:19:00Z');
    machine.setRun(async () => null);
    await machine.passTo('2023-05-19T05:00:00Z');

    expect(machine.ran.map((one) => one.slice(14))).toEqual(['2023-05-19T01:17:00Z', '2023-05-19T01:20:00Z']);
  });

  test('does not keep the next edition back, and is the only one tried again', async () => {
    const slots = ['2023-05-19T01:00:00Z', '2023-05-22T01:00:00Z', '2023-05-26T01:00:00Z'];
    const machine = aWeek({ slots, run: failing('permission') });
    await machine.boot();
    await machine.passTo('2023-05-21T00:00:00Z');
    machine.setRun(async (request) =>
      request.edition === '2023-05-19' ? failing('unavailable')(request) : anOutcome(),
    );
    const before = machine.ran.length;
    await machine.passTo('2023-05-22T01:05:00Z');

    expect(machine.ran.slice(before)).toEqual([
      '2023-05-19 at 2023-05-22T01:00:00Z',
      '2023-05-26 at 2023-05-22T01:00:00Z',
      '2023-05-19 at 2023-05-22T01:05:00Z',
    ]);
  });

  test('says when it is tried again', async () => {
    const machine = aWeek({ run: failing('unavailable') });
    const daemon = await machine.boot();
    await machine.passTo('2023-05-19T01:18:00Z');

    expect(daemon.status().retry).toEqual({ at: '2023-05-19T01:22:00Z', editions: ['2023-05-19'] });
    expect(machine.state().editions).toEqual([
      {
        edition: '2023-05-19',
        success: null,
        failure: {
          at: '2023-05-19T01:17:00Z',
          attempt: 1,
          kind: 'unavailable',
          message: 'The run took longer than 1200 s',
          hint: expect.stringContaining('run it again later'),
          retryAt: '2023-05-19T01:22:00Z',
        },
      },
    ]);
  });

  test('shows no secret, wherever its error holds one', async () => {
    const token = 'a-token-of-no-known-shape';
    const run: Run = async () => {
      const error = new Error(`${token} was refused`, { cause: new Error(`authorization: bearer ${token}`) });
      throw Object.assign(error, {
        stack: `Error: ${token}\n    at ask (${token}.ts:1:1)`,
        request: { headers: { authorization: `token ${token}` } },
        response: { headers: { 'x-token': token } },
      });
    };
    const machine = aWeek({ run, redact: createRedact({ GITHUB_TOKEN: token }) });
    const daemon = await machine.boot();
    await machine.passTo('2023-05-19T01:18:00Z');

    const seen = [machine.logged, machine.state(), daemon.status(), healthReport(daemon.status())];
    expect(JSON.stringify(seen)).not.toContain(token);
    expect(machine.logged.join('')).toContain('*** was refused');
  });
});

describe('a daemon that is stopped', () => {
  test('in mid-run ends the run, which failed in nothing and is due at the next start', async () => {
    const machine = aWeek({ run: endless });
    const daemon = await machine.boot();
    await machine.passTo('2023-05-19T01:18:00Z');
    await daemon.stop();

    expect(machine.state()).toMatchObject({ running: null, editions: [] });
    expect(healthOf(daemon.status())).toBe('stopped');

    machine.setRun(async () => null);
    await machine.boot();

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T01:17:00Z', '2023-05-19 at 2023-05-19T01:18:00Z']);
  });

  test('waits eight seconds for a run that does not listen', async () => {
    const machine = aWeek({ run: () => new Promise(() => {}) });
    const daemon = await machine.boot();
    await machine.passTo('2023-05-19T01:17:00Z');
    let isStopped = false;
    const stopping = daemon.stop().then(() => {
      isStopped = true;
    });

    await machine.passTo('2023-05-19T01:17:07Z');
    expect(isStopped).toBe(false);
    await machine.passTo('2023-05-19T01:17:08Z');
    await stopping;
    expect(machine.state().running).toBeNull();
  });

  test('keeps what a run came to that could not be ended any more', async () => {
    let finish: () => void = () => {};
    const machine = aWeek({
      run: () =>
        new Promise((resolve) => {
          finish = () => resolve(anOutcome());
        }),
    });
    const daemon = await machine.boot();
    await machine.passTo('2023-05-19T01:17:00Z');
    const stopping = daemon.stop();
    finish();
    await stopping;

    expect(machine.state().editions[0]?.success?.outcome).toEqual(anOutcome());
  });

  test('tries nothing again', async () => {
    const machine = aWeek({ run: failing('unavailable') });
    const daemon = await machine.boot();
    await machine.passTo('2023-05-19T01:18:00Z');
    await daemon.stop();
    await machine.passTo('2023-06-01T00:00:00Z');

    expect(machine.ran).toHaveLength(1);
  });
});

describe('a process that is killed in mid-run', () => {
  test('tries again only after a while, for it may be killed again', async () => {
    const machine = aWeek({ run: endless });
    await machine.boot();
    await machine.passTo('2023-05-19T01:17:00Z');
    machine.powerOff();
    machine.setRun(async () => null);
    const daemon = await machine.boot();

    expect(machine.ran).toHaveLength(1);
    expect(daemon.status().editions[0]?.failure).toMatchObject({
      kind: 'interrupted',
      retryAt: '2023-05-19T01:22:00Z',
    });
    expect(healthOf(daemon.status())).toBe('ok');

    await machine.passTo('2023-05-19T01:22:00Z');

    expect(machine.ran).toEqual(['2023-05-19 at 2023-05-19T01:17:00Z', '2023-05-19 at 2023-05-19T01:22:00Z']);
    expect(machine.state().editions[0]).toMatchObject({ success: { outcome: null }, failure: null });
  });

  test('again and again is given up until the next planned run', async () => {
    const machine = aWeek({ run: endless });
    await machine.boot();
    await machine.passTo('2023-05-19T01:17:00Z');
    for (const then of ['01:22', '01:37', '02:37', '06:00']) {
      machine.powerOff();
      await machine.boot();
      await machine.passTo(`2023-05-19T${then}:00Z`);
    }

    expect(machine.ran.map((one) => one.slice(25))).toEqual([
      '01:17:00Z',
      '01:22:00Z',
      '01:37:00Z',
      '02:37:00Z',
    ]);
  });
});

describe('the state', () => {
  test('that the disk does not take is told, and the run goes on', async () => {
    const machine = aWeek();
    const daemon = await machine.boot();
    machine.breakDisk();
    await machine.passTo('2023-05-19T02:00:00Z');

    expect(machine.ran).toHaveLength(1);
    expect(daemon.status().editions[0]?.success).not.toBeNull();
    expect(machine.logged.join('')).toContain('error The state cannot be written to state.json');
  });

  test('that cannot be written at the start ends it', async () => {
    const machine = aWeek();
    machine.breakDisk();

    await expect(machine.boot()).rejects.toMatchObject({
      kind: 'usage',
      message: 'The state cannot be written to state.json',
    });
  });

  test('stays small', async () => {
    const machine = aWeek({ slots: hourly(7 * 12, 24) });
    await machine.boot();
    await machine.passTo('2023-08-05T00:30:00Z');
    await settle();

    expect(machine.state().came.length).toBeLessThanOrEqual(2);
    expect(machine.state().planned.length).toBeLessThanOrEqual(20);
    expect(machine.state().editions.length).toBe(10);
  });
});

describe('the scheduler', () => {
  test('that lets a planned instant pass in silence is not alive', async () => {
    const machine = aWeek();
    const daemon = await machine.boot();
    await machine.passTo('2023-05-19T01:16:59Z');
    machine.powerOff();
    await machine.passTo('2023-05-19T01:18:59Z');
    expect(daemon.status().nextRun).toBe('2023-05-19T01:17:00Z');

    await machine.passTo('2023-05-19T01:19:01Z');

    expect(healthOf({ ...daemon.status(), schedulerRuns: true })).toBe('stopped');
  });
});
