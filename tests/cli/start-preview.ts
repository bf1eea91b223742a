// A preview that runs until it is told to stop.
import { type PreviewFlags, preview } from '../../src/cli/commands/preview.ts';
import type { ProcessControl, StopSignal } from '../../src/cli/host/process-control.ts';
import { aHost } from './run.ts';

export interface RunningPreview {
  readonly url: string;
  /** As Ctrl-C does. @returns the exit code */
  stop(): Promise<number>;
}

export async function startPreview(flags: Omit<PreviewFlags, 'port'>): Promise<RunningPreview> {
  let tell: (signal: StopSignal) => void = () => {};
  const control: ProcessControl = {
    onStop: (listener) => {
      tell = listener;
    },
    onCrash: () => {},
    exit: () => {},
  };
  let served = Promise.resolve(0);
  const url = await new Promise<string>((resolve, reject) => {
    const host = aHost({
      fetch: () => Promise.reject(new Error('no network')),
      stderr: (text) => {
        const [found] = /http:\S+/.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      },
    });
    served = preview({ ...flags, port: 0 }, host, control);
    served.catch(reject);
  });
  return {
    url,
    stop() {
      tell('SIGINT');
      return served;
    },
  };
}
