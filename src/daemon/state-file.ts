// The daemon's memory on disk: one file, replaced as a whole, never half written.
import { readFile, rename } from 'node:fs/promises';
import * as z from 'zod';
import { replaceFiles } from '../local/replace-files.ts';
import { Failure } from '../model/errors.ts';
import type { Log } from './log.ts';
import { emptyState, type State, stateSchema } from './state.ts';

export interface StateFile {
  /** A damaged file is moved aside, and the daemon starts without it. @throws Failure `usage` if the file cannot be read */
  load(): Promise<State>;
  /** @throws Failure `usage` if it cannot be written */
  save(state: State): Promise<void>;
}

export function openStateFile(path: string, log: Log): StateFile {
  // One write after the other, so that the last state is the one that stays.
  let last: Promise<void> = Promise.resolve();

  async function setAside(problem: string): Promise<State> {
    const aside = `${path}.corrupt`;
    try {
      await rename(path, aside);
    } catch (cause) {
      throw new Failure('state-file', { path, problem: 'damaged' }, { cause });
    }
    log.error(`The state in ${path} is damaged and was moved to ${aside}: ${problem}`);
    log.warn('The daemon has lost its memory of earlier runs: it will not make up for a missed edition.');
    return emptyState;
  }

  return {
    async load() {
      const text = await readIfThere(path);
      if (text === null) return emptyState;
      const json = parseJson(text);
      if (json === undefined) return setAside('it is not JSON');
      const state = stateSchema.safeParse(json);
      return state.success ? state.data : setAside(z.prettifyError(state.error));
    },
    save(state) {
      last = last.catch(() => {}).then(() => replace(path, `${JSON.stringify(state, null, 2)}\n`));
      return last;
    },
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new Failure('state-file', { path, problem: 'unreadable' }, { cause });
  }
}

/** After a power cut there is the old file or the new one. */
async function replace(path: string, content: string): Promise<void> {
  try {
    await replaceFiles([{ path, content }], { mode: 0o600, flush: true });
  } catch (cause) {
    throw new Failure('state-file', { path, problem: 'unwritable' }, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Memory {
  state(): State;
  /** Takes effect at once. If it cannot be written to disk, that is logged, and the daemon goes on. */
  change(update: (state: State) => State): Promise<void>;
}

/** @throws Failure `usage` if the state cannot be read or written, so that one learns of it before the first run */
export async function openMemory(file: StateFile, log: Log): Promise<Memory> {
  let state = await file.load();
  await file.save(state);
  return {
    state: () => state,
    async change(update) {
      state = update(state);
      try {
        await file.save(state);
      } catch (error) {
        log.error(error instanceof Error ? error.message : String(error));
      }
    },
  };
}
