// Tells when one of some files may have changed.
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Timers } from '../local/timers.ts';

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

  /** Editors replace a file by another: the folder stays, and tells. */
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
      // It is not there. Where it comes, the folder around it tells.
    }
  }

  /** A watcher goes with the folder that it was made for, not with the next one of that name. */
  function forget(folder: string, watcher: FSWatcher): void {
    watcher.close();
    if (watchers.get(folder) === watcher) watchers.delete(folder);
  }

  function changed(): void {
    callOff();
    callOff = timers.after(quiet, onChange);
  }
}

/** The path itself, the folder that it lies in, and where that is missing, those around it up to one that is there. */
function placesAround(path: string): readonly string[] {
  const places = [path];
  for (let around = dirname(path); places.at(-1) !== around; around = dirname(around)) {
    places.push(around);
    if (existsSync(around)) break;
  }
  return places;
}
