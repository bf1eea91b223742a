// `serve --once`: a timer of the system calls, one round is run, and the next call knows of it.
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/daemon/log.ts';
import { runOnce } from '../../src/daemon/run-once.ts';
import { emptyState, type State } from '../../src/daemon/state.ts';
import { openMemory } from '../../src/daemon/state-file.ts';
import { endless, failing, fridays, type Run } from './machine.ts';

function aTimer(state: State = emptyState) {
  let disk = state;
  const ran: string[] = [];
  const log = createLog({
    write: () => {},
    now: () => '',
    redact: (text) => text,
    json: false,
    quiet: false,
  });
  async function call(now: string, run: Run = async () => null, signal = new AbortController().signal) {
    const memory = await openMemory(
      {
        load: async () => disk,
        save: async (saved) => {
          disk = saved;
        },
      },
      log,
    );
    return runOnce(
      {
        memory,
        editions: fridays,
        now: () => now,
        log,
        redact: (text) => text,
        async runEdition(request) {
          ran.push(`${request.edition} at ${now}`);
          return { edition: request.edition, outcome: await run(request) };
        },
      },
      signal,
    );
  }
  return { call, ran, state: () => disk };
}

describe('a call', () => {
  test('runs the edition to come, the first one too, and each one again', async () => {
    const timer = aTimer();

    expect(await timer.call('2023-05-18T01:00:00Z')).toBeNull();
    expect(await timer.call('2023-05-19T01:00:00Z')).toBeNull();
    expect(timer.ran).toEqual(['2023-05-19 at 2023-05-18T01:00:00Z', '2023-05-19 at 2023-05-19T01:00:00Z']);
  });

  test('makes up for the edition that the last ones failed to make', async () => {
    const timer = aTimer();

    expect(await timer.call('2023-05-19T01:00:00Z', failing('unavailable'))).toMatchObject({
      kind: 'unavailable',
    });
    expect(await timer.call('2023-05-26T01:00:00Z')).toBeNull();
    expect(timer.ran.slice(1)).toEqual([
      '2023-05-19 at 2023-05-26T01:00:00Z',
      '2023-05-26 at 2023-05-26T01:00:00Z',
    ]);
  });

  test('gives the first failure, and runs the other edition all the same', async () => {
    const timer = aTimer();
    await timer.call('2023-05-19T01:00:00Z', failing('unavailable'));
    const problem = await timer.call('2023-05-26T01:00:00Z', async (request) =>
      request.edition === '2023-05-19' ? failing('conflict')(request) : null,
    );

    expect(problem).toMatchObject({
      kind: 'conflict',
      hint: 'Somebody else is pushing to it: run it again.',
    });
    expect(timer.state().editions).toMatchObject([
      { edition: '2023-05-26', failure: null },
      { edition: '2023-05-19', success: null, failure: { kind: 'conflict', retryAt: null } },
    ]);
  });

  test('that is ended begins nothing more, and the next one runs what it left', async () => {
    const timer = aTimer();
    const ending = new AbortController();
    const called = timer.call('2023-05-19T01:00:00Z', endless, ending.signal);
    await new Promise((resolve) => setImmediate(resolve));
    ending.abort();

    expect(await called).toBeNull();
    expect(timer.state()).toMatchObject({ running: null, editions: [] });
    await timer.call('2023-05-20T01:00:00Z');
    expect(timer.ran.slice(1)).toEqual([
      '2023-05-19 at 2023-05-20T01:00:00Z',
      '2023-05-26 at 2023-05-20T01:00:00Z',
    ]);
  });

  test('leaves a daemon’s plans alone', async () => {
    const timer = aTimer({ ...emptyState, planned: ['2023-05-18T01:00:00Z', '2023-05-26T01:00:00Z'] });
    await timer.call('2023-05-19T01:00:00Z');

    expect(timer.state().planned).toEqual(['2023-05-26T01:00:00Z']);
  });
});
