// What one run by itself writes in a scene, and what it leaves behind: the measure for all that are disturbed.
import { type Scene, sceneTime } from './scenes.ts';
import { type Standing, standingOf } from './standing.ts';

export interface Undisturbed {
  readonly writes: readonly string[];
  readonly standing: Standing;
}

const known = new Map<Scene, Promise<Undisturbed>>();

/** Worked out once for each scene. */
export function undisturbed(scene: Scene): Promise<Undisturbed> {
  const whole = known.get(scene) ?? publishAlone(scene);
  known.set(scene, whole);
  return whole;
}

async function publishAlone(scene: Scene): Promise<Undisturbed> {
  const weekly = await scene.set();
  const writes = await weekly.writesOf(() => weekly.publish({ now: sceneTime }));
  return { writes, standing: standingOf(weekly) };
}

/** Objects are seen by nobody until the branch moves. */
export function isSeen(write: string): boolean {
  return !/git\/(?:blobs|trees|commits)$/.test(write);
}
