// When to run, as the daemon sees it: instants that are planned, that come, or that pass unnoticed.

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
