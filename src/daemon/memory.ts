// The state at hand, and its way to the disk.
import type { Log } from './log.ts';
import type { State } from './state.ts';
import type { StateFile } from './state-file.ts';

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
