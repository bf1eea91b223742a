// The daemon's memory on disk: one file, replaced as a whole, never half written.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Failure } from '../model/errors.ts';
import type { Log } from './log.ts';
import { emptyState, type State, stateSchema } from './state.ts';

export interface StateFile {
  /** A file that cannot be understood is moved aside, and the daemon begins anew. @throws Failure `usage` where it cannot be read at all */
  load(): Promise<State>;
  /** @throws Failure `usage` where it cannot be written */
  save(state: State): Promise<void>;
}

export function openStateFile(path: string, log: Log): StateFile {
  // One after the other: two that overlap would write into the same neighbour.
  let last: Promise<void> = Promise.resolve();

  async function setAside(problem: string): Promise<State> {
    const aside = `${path}.corrupt`;
    try {
      await rename(path, aside);
    } catch (cause) {
      throw new Failure('usage', `The state in ${path} cannot be used, nor moved aside`, {
        hint: stateHint,
        cause,
      });
    }
    log.error(`The state in ${path} cannot be used and was moved to ${aside}: ${problem}`);
    log.warn('What the daemon did before is forgotten: an edition that was missed is not made up for.');
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
    throw new Failure('usage', `The state cannot be read from ${path}`, { hint: stateHint, cause });
  }
}

/** Written beside it, flushed, renamed: after a power cut there is the old file or the new one. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {});
    throw new Failure('usage', `The state cannot be written to ${path}`, { hint: stateHint, cause });
  }
}

const stateHint = 'Give the daemon a file that it may write, with serve.state or --state FILE.';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
