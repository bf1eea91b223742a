import { watch } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Timers } from '../../src/local/timers.ts';
import { type Watcher, watchFiles } from '../../src/preview/watch-files.ts';

interface Watched {
  readonly folder: string;
  readonly watcher: Watcher;
  /** Ends when something was noticed for the first time since the last call. */
  noticed(): Promise<void>;
  /** Lets the quiet time pass. */
  pass(): void;
  readonly changes: () => number;
  readonly notices: () => number;
}

async function aWatched(): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'sofa-weekly-watch-'));
  let due: (() => void) | null = null;
  let changes = 0;
  let notices = 0;
  let notice = () => {};
  let noticed = new Promise<void>((resolve) => {
    notice = resolve;
  });
  const timers: Timers = {
    after(_milliseconds, callback) {
      due = callback;
      notices += 1;
      notice();
      return () => {
        due = null;
      };
    },
  };
  const watcher = watchFiles(timers, () => {
    changes += 1;
  });
  onTestFinished(async () => {
    watcher.close();
    await rm(folder, { recursive: true });
  });
  return {
    folder,
    watcher,
    changes: () => changes,
    notices: () => notices,
    async noticed() {
      await noticed;
      noticed = new Promise<void>((resolve) => {
        notice = resolve;
      });
    },
    pass() {
      due?.();
      due = null;
    },
  };
}

it('tells once of a file that is written in several steps', async () => {
  const { folder, watcher, noticed, pass, changes } = await aWatched();
  const file = join(folder, 'weekly.yml');
  await writeFile(file, '');
  watcher.watch([file]);

  await writeFile(file, 'one');
  await noticed();
  await writeFile(file, 'two');
  await noticed();
  pass();
  pass();

  expect(changes()).toBe(1);
});

it('tells of a file that an editor puts in the place of another, and of one that was not there', async () => {
  const { folder, watcher, noticed, pass, changes } = await aWatched();
  watcher.watch([join(folder, 'snapshot.json')]);

  await writeFile(join(folder, 'snapshot.json.tmp'), '{}');
  await rename(join(folder, 'snapshot.json.tmp'), join(folder, 'snapshot.json'));
  await noticed();
  pass();

  expect(changes()).toBe(1);
});

it('tells of every file in a folder, also one that comes later', async () => {
  const { folder, watcher, noticed, pass, changes } = await aWatched();
  const templates = join(folder, 'templates');
  watcher.watch([templates]);

  await mkdir(templates);
  await noticed();
  pass();
  watcher.watch([templates]);
  await writeFile(join(templates, 'post.hbs'), '');
  await noticed();
  pass();

  expect(changes()).toBe(2);
});

it('does not tell of a neighbour, nor of what is not watched any more', async () => {
  const { folder, watcher, notices } = await aWatched();
  const [old, fresh] = [join(folder, 'old'), join(folder, 'fresh')];
  await mkdir(old);
  await mkdir(fresh);
  watcher.watch([join(old, 'a.yml')]);
  watcher.watch([join(fresh, 'b.yml')]);
  const seen = Promise.all([seeChange(old, 'a.yml'), seeChange(fresh, 'neighbour.yml')]);

  await writeFile(join(old, 'a.yml'), '');
  await writeFile(join(fresh, 'neighbour.yml'), '');
  await seen;

  expect(notices()).toBe(0);
});

it('finds a file again whose folders were taken away and made anew', async () => {
  const { folder, watcher, notices } = await aWatched();
  const out = join(folder, 'out');
  const edition = join(out, '2023-05-19');
  const snapshot = join(edition, 'snapshot.json');
  const make = async () => {
    await mkdir(edition, { recursive: true });
    await writeFile(snapshot, '{}');
  };
  await make();
  watcher.watch([snapshot]);

  const noticed: number[] = [];
  for (const change of [() => rm(out, { recursive: true }), make, () => writeFile(snapshot, '[]')]) {
    const before = notices();
    await change();
    await settle(folder);
    noticed.push(Math.min(1, notices() - before));
  }

  expect(noticed).toEqual([1, 1, 1]);
});

/** Ends when the system has told of everything so far: it tells in order. */
async function settle(folder: string): Promise<void> {
  const told = seeChange(folder, 'settled');
  await writeFile(join(folder, 'settled'), '');
  await told;
}

/** Ends when the system has told of a change to a file. */
function seeChange(folder: string, name: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_event, changed) => {
      if (changed !== name) return;
      watcher.close();
      resolve();
    });
  });
}
