// What a command knows about the machine it runs on. Nothing below reads the clock, the environment or the streams itself.
import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'dotenv';
import { proxiedFetch, proxyVariable } from './proxy.ts';

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
  /** Whether progress can be drawn for a person: see {@link isWatched}. */
  readonly isTerminal: boolean;
  /** The variable that names the proxy in use; never its value, which may hold a password. */
  readonly proxy?: string | null;
  /** Ends a command early. What it has not begun to write is not written. */
  readonly signal?: AbortSignal;
}

/** The machine itself. Variables come from the environment, and then from a `.env` in the working directory. */
export function nodeHost(): Host {
  const env = { ...dotenv(), ...process.env };
  const proxy = proxyVariable(env);
  return {
    env,
    proxy,
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    sleep: async (milliseconds) => {
      await wait(milliseconds);
    },
    fetch: proxy === null ? fetch : proxiedFetch(env),
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTerminal: isWatched(process, process.env),
  };
}

/** A reader that stops early, such as `| head`, must not make the run crash, least of all while it publishes. */
export function ignoreClosedPipe(stream: Writable): void {
  stream.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) throw error;
  });
}

/** Resolves when what was written so far has left the process: a pipe takes its time. */
export function written(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) resolve();
    else stream.write('', () => resolve());
  });
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Whether lines can be redrawn: both streams are a terminal that has a width and can move its cursor. */
export function isWatched(
  { stdout, stderr }: { readonly stdout: Stream; readonly stderr: Stream },
  env: Host['env'],
): boolean {
  const isLive = ({ isTTY, columns = 0 }: Stream) => isTTY === true && columns > 0;
  return isLive(stdout) && isLive(stderr) && env.CI === undefined && env.TERM !== 'dumb';
}

function dotenv(): Record<string, string> {
  try {
    return parse(readFileSync('.env'));
  } catch {
    return {};
  }
}
