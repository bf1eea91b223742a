// Tells when one of some files may have changed.
import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Waiting, handed in from the door. */
export interface Timers {
  /** Calls back once, so many milliseconds from now. @returns how to call it off */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface Watcher {
  /** Watches these from now on: files, or folders with everything right in them. What is not there is left out. */
  watch(paths: readonly string[]): void;
  close(): void;
}

/** Milliseconds without a further change: an editor saves in several steps, and a run writes several files. */
const quiet = 80;

export function watchFiles(timers: Timers, onChange: () => void): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let files = new Set<string>();
  let folders = new Set<string>();
  let callOff = () => {};
  return {
    watch(paths) {
      files = new Set(paths.map((path) => resolve(path)));
      folders = new Set([...files].flatMap((path) => [path, dirname(path)]));
      for (const [folder, watcher] of watchers) {
        if (folders.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of folders) open(folder);
    },
    close() {
      callOff();
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };

  /** Editors replace a file by another: the folder stays, and tells. */
  function open(folder: string): void {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name === null || files.has(folder) || files.has(resolve(folder, basename(name)))) changed();
      });
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // It is not there. Where it comes, the folder around it tells.
    }
  }

  function changed(): void {
    callOff();
    callOff = timers.after(quiet, onChange);
  }
}
