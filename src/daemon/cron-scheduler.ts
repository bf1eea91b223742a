// The scheduler: node-cron, one task for each expression.
import { createTask, type Logger, type ScheduledTask } from 'node-cron';
import { toInstant } from '../model/calendar.ts';
import { Failure } from '../model/errors.ts';
import type { Log } from './log.ts';

export interface CronOptions {
  /** Cron expressions of five fields. */
  readonly schedule: readonly string[];
  /** IANA. */
  readonly timeZone: string;
  readonly log: Log;
}

/** @throws Failure `usage` if an expression never matches any date */
export function createCronScheduler({ schedule, timeZone, log }: CronOptions): Scheduler {
  let listeners: SchedulerListeners | null = null;
  const tasks = schedule.map((expression) => createCronTask(expression));

  function createCronTask(expression: string): ScheduledTask {
    try {
      const task = createTask(expression, ({ date }) => listeners?.onTime(instantOf(date)), {
        timezone: timeZone,
        logger: cronLogger(log),
      });
      task.on('execution:missed', ({ date }) => listeners?.onMissed(instantOf(date)));
      // Every field may be right and no day have them all: the 29th of February as the first Friday of its month.
      task.getNextRuns(1);
      return task;
    } catch (cause) {
      throw new Failure('never-scheduled', { expression }, { cause });
    }
  }

  return {
    start(given) {
      listeners = given;
      for (const task of tasks) task.start();
    },
    next(count) {
      const all = tasks.flatMap((task) => task.getNextRuns(count).map(instantOf));
      return [...new Set(all)].toSorted().slice(0, count);
    },
    isRunning: () => tasks.every((task) => ['idle', 'running'].includes(task.getStatus())),
    stop() {
      listeners = null;
      for (const task of tasks) task.destroy();
    },
  };
}

function instantOf(date: Date): string {
  return toInstant(date.toISOString());
}

/** node-cron would write to the console, in colours. */
function cronLogger(log: Log): Logger {
  return {
    info: () => {},
    debug: () => {},
    warn: (message) => log.warn(message),
    error: (message) => log.error(message instanceof Error ? message.message : message),
  };
}

export interface SchedulerListeners {
  /** A planned instant has come. */
  readonly onTime: (slot: string) => void;
  /** A planned instant passed while the machine slept or was too busy to notice. */
  readonly onMissed: (slot: string) => void;
}

/** Instants in UTC, to the second. */
export interface Scheduler {
  start(listeners: SchedulerListeners): void;
  /** The next planned instants, the nearest first. */
  next(count: number): string[];
  isRunning(): boolean;
  stop(): void;
}
