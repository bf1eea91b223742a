// What a command knows of the machine it runs on. Below this door nothing reads the clock, the environment or the streams.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'dotenv';

export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly fetch: typeof fetch;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether somebody looks on. */
  readonly isTerminal: boolean;
  /** Ends a command that somebody does not want to wait for; what it has not begun to write is not written. */
  readonly signal?: AbortSignal;
}

/** The machine itself, with the variables of a `.env` in the working directory below those of the environment. */
export function nodeHost(): Host {
  return {
    env: { ...dotenv(), ...process.env },
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    sleep: async (milliseconds) => {
      await wait(milliseconds);
    },
    fetch,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTerminal:
      process.stdout.isTTY === true && process.stderr.isTTY === true && process.env.CI === undefined,
  };
}

function dotenv(): Record<string, string> {
  try {
    return parse(readFileSync('.env'));
  } catch {
    return {};
  }
}
