// A machine for the daemon to live on: a clock that tests move, a schedule, a disk that outlives the process, and runs
// that go as a test says.

import type { EditionRequest } from '../../src/daemon/attempt-edition.ts';
import type { Scheduler, SchedulerListeners } from '../../src/daemon/cron-scheduler.ts';
import { createDaemon, type Daemon } from '../../src/daemon/daemon.ts';
import { createLog } from '../../src/daemon/log.ts';
import { emptyState, type State } from '../../src/daemon/state.ts';
import { openMemory } from '../../src/daemon/state-file.ts';
import type { EditionSchedule } from '../../src/model/edition-schedule.ts';
import { Failure, type FailureKind } from '../../src/model/errors.ts';
import type { Outcome } from '../../src/model/outcome.ts';

export const fridays: EditionSchedule = {
  weekday: 'friday',
  time: '15:00',
  timeZone: 'Asia/Shanghai',
  skip: [],
};

/** What a run comes to; a `Promise` may take its time. */
export type Run = (request: EditionRequest) => Promise<Outcome | null>;

export interface MachineOptions {
  /** Where the clock stands first: UTC, `2023-05-15T00:00:00Z`. */
  readonly now: string;
  /** Every planned instant, in order. */
  readonly slots: readonly string[];
  readonly run?: Run;
  readonly state?: State;
  readonly redact?: (text: string) => string;
}

export interface Machine {
  /** What has been run: `2023-05-19 at 2023-05-19T01:17:00Z`. */
  readonly ran: readonly string[];
  readonly logged: readonly string[];
  /** What is on the disk. */
  state(): State;
  now(): string;
  setRun(run: Run): void;
  /** `null`: the disk takes everything. */
  breakDisk(): void;
  boot(): Promise<Daemon>;
  /** The process is gone, in the middle of whatever it did. */
  powerOff(): void;
  /** Time goes by, and what is to happen happens. */
  passTo(instant: string): Promise<void>;
  /** Time goes by unnoticed; timers go off at the end, and planned instants have been missed. */
  sleepTo(instant: string): Promise<void>;
}

interface Process {
  listeners: SchedulerListeners | null;
  isGone: boolean;
}

export function aMachine(options: MachineOptions): Machine {
  let now = millisecondsOf(options.now);
  let disk: string = JSON.stringify(options.state ?? emptyState);
  let isDiskBroken = false;
  let run: Run = options.run ?? (async () => null);
  let process: Process = { listeners: null, isGone: true };
  let timers: { readonly at: number; readonly process: Process; readonly callback: () => void }[] = [];
  const ran: string[] = [];
  const logged: string[] = [];
  const clock = () => new Date(now).toISOString();
  const redact = options.redact ?? ((text: string) => text);
  const log = createLog({
    write: (line) => logged.push(line),
    now: clock,
    redact,
    json: false,
    quiet: false,
  });

  async function boot(): Promise<Daemon> {
    const mine: Process = { listeners: null, isGone: false };
    process = mine;
    const memory = await openMemory(
      {
        load: async () => JSON.parse(disk),
        async save(state) {
          if (isDiskBroken) throw new Failure('state-file', { path: 'state.json', problem: 'unwritable' });
          if (!mine.isGone) disk = JSON.stringify(state);
        },
      },
      log,
    );
    const scheduler: Scheduler = {
      start(listeners) {
        mine.listeners = listeners;
      },
      next: (count) => options.slots.filter((slot) => millisecondsOf(slot) > now).slice(0, count),
      isRunning: () => mine.listeners !== null,
      stop() {
        mine.listeners = null;
      },
    };
    const daemon = createDaemon({
      editions: fridays,
      scheduler,
      memory,
      now: clock,
      log,
      redact,
      timers: {
        after(milliseconds, callback) {
          const timer = { at: now + milliseconds, process: mine, callback };
          timers.push(timer);
          return () => {
            timers = timers.filter((other) => other !== timer);
          };
        },
      },
      async runEdition(request) {
        ran.push(`${request.edition} at ${seconds(now)}`);
        return { edition: request.edition, outcome: await run(request) };
      },
    });
    daemon.start();
    await settle();
    return daemon;
  }

  async function fireTimers(): Promise<void> {
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter((timer) => !due.includes(timer));
    for (const { process: owner, callback } of due) {
      if (!owner.isGone) callback();
      await settle();
    }
  }

  async function passTo(instant: string): Promise<void> {
    const end = millisecondsOf(instant);
    for (;;) {
      const next = [...options.slots.map(millisecondsOf), ...timers.map(({ at }) => at)]
        .filter((at) => at > now && at <= end)
        .toSorted((a, b) => a - b)[0];
      now = next ?? end;
      if (options.slots.includes(seconds(now))) {
        const slot = seconds(now);
        // No timer goes off at the very millisecond.
        now += 4;
        process.listeners?.onTime(slot);
        now -= 4;
      }
      await settle();
      await fireTimers();
      if (next === undefined) return;
    }
  }

  async function sleepTo(instant: string): Promise<void> {
    const missed = options.slots.filter(
      (slot) => millisecondsOf(slot) > now && millisecondsOf(slot) <= millisecondsOf(instant),
    );
    now = millisecondsOf(instant);
    for (const slot of missed) process.listeners?.onMissed(slot);
    await settle();
    await fireTimers();
  }

  return {
    ran,
    logged,
    state: () => JSON.parse(disk),
    now: () => seconds(now),
    setRun(given) {
      run = given;
    },
    breakDisk() {
      isDiskBroken = true;
    },
    boot,
    powerOff() {
      process.listeners = null;
      process.isGone = true;
    },
    passTo,
    sleepTo,
  };
}

/** Everything here is done by promises that wait for nothing outside: when the event loop comes round, they are done. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** One of each kind. */
const failures: Readonly<Record<Exclude<FailureKind, 'problems'>, Failure>> = {
  usage: new Failure('no-config', { path: 'weekly.yml' }),
  permission: new Failure('no-token', {}),
  unavailable: new Failure('run-too-long', { seconds: 1200 }),
  incomplete: new Failure('results-missing', { query: 'org:octo-org', missing: 3 }),
  snapshot: new Failure('snapshot-not-json', { name: 'snapshot.json' }),
  template: new Failure('no-template-folder', { folder: 'templates' }),
  conflict: new Failure('branch-moves', { branch: 'weekly', times: 3 }),
};

/** A run that fails like this. */
export function failing(kind: keyof typeof failures): Run {
  return async () => {
    throw failures[kind];
  };
}

/** A run that takes for ever, unless it is ended. */
export const endless: Run = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

export function anOutcome(overrides: Partial<Outcome> = {}): Outcome {
  return {
    kind: 'created',
    message: 'The draft pull request was opened.',
    reason: null,
    repository: 'sofastack/sofastack.tech',
    branch: 'sofa-weekly/2023-05-19',
    pullRequest: { number: 7, url: 'https://github.com/sofastack/sofastack.tech/pull/7' },
    notSet: [],
    ...overrides,
  };
}

function millisecondsOf(instant: string): number {
  return new Date(instant).getTime();
}

function seconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
