// Watches files, and calls back when one of them may have changed.
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Timers } from '../local/timers.ts';

export interface Watcher {
  /** Watches these from now on, in place of earlier ones: files, or folders with the files directly in them. They need not exist. */
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
      arrange();
    },
    close() {
      callOff();
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };

  function arrange(): void {
    folders = new Set([...files].flatMap(placesAround));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) open(folder);
  }

  /** Watches a folder rather than its files, because text editors replace a file by a new one when they save. */
  function open(folder: string): void {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_event, name) => {
        const path = name === null ? folder : resolve(folder, basename(name));
        const isFolder = name === basename(folder);
        if (isFolder) forget(folder, watcher);
        if (isFolder || folders.has(path)) arrange();
        if (files.has(folder) || files.has(path) || folders.has(path)) changed();
      });
      watcher.on('error', () => forget(folder, watcher));
      watchers.set(folder, watcher);
    } catch {
      // The folder does not exist. Its parent is watched, and reports when it is created.
    }
  }

  /** A watcher belongs to the folder that it was made for: one that replaces it needs a new watcher. */
  function forget(folder: string, watcher: FSWatcher): void {
    watcher.close();
    if (watchers.get(folder) === watcher) watchers.delete(folder);
  }

  function changed(): void {
    callOff();
    callOff = timers.after(quiet, onChange);
  }
}

/** The path itself, the folder that it lies in, and if that is missing, those around it up to one that is there. */
function placesAround(path: string): readonly string[] {
  const places = [path];
  for (let around = dirname(path); places.at(-1) !== around; around = dirname(around)) {
    places.push(around);
    if (existsSync(around)) break;
  }
  return places;
}
