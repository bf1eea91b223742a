// How a command that runs until it is stopped deals with its process: signals, crashes, and the exit.

export type StopSignal = 'SIGINT' | 'SIGTERM';

export interface ProcessControl {
  onStop(listener: (signal: StopSignal) => void): void;
  /** Listens for errors that nothing caught. */
  onCrash(listener: (error: unknown) => void): void;
  exit(code: number): void;
}

export function nodeProcess(): ProcessControl {
  return {
    onStop(listener) {
      process.on('SIGTERM', listener);
      process.on('SIGINT', listener);
    },
    onCrash(listener) {
      process.on('uncaughtException', listener);
      process.on('unhandledRejection', listener);
    },
    exit: (code) => process.exit(code),
  };
}

/** The exit code that a shell reports for a process that a signal ended. */
export function signalExitCode(signal: StopSignal): number {
  return signal === 'SIGTERM' ? 143 : 130;
}

/** Resolves at the first signal. A second one ends the process at once. */
export function firstStop(control: ProcessControl): Promise<StopSignal> {
  return new Promise((resolve) => {
    let isAsked = false;
    control.onStop((signal) => {
      if (isAsked) control.exit(signalExitCode(signal));
      isAsked = true;
      resolve(signal);
    });
  });
}
