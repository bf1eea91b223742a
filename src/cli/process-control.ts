// What a command that does not end by itself has to do with its process: being told to stop, and ending.

export type StopSignal = 'SIGINT' | 'SIGTERM';

export interface ProcessControl {
  onStop(listener: (signal: StopSignal) => void): void;
  /** Something failed that nobody was waiting for. */
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

/** As a shell has it for a process that a signal ended. */
export function signalExitCode(signal: StopSignal): number {
  return signal === 'SIGTERM' ? 143 : 130;
}

/** The first signal asks; a second one does not wait for the answer and ends the process. */
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
