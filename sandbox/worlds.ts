// The worlds that lie in the repository.
import { worldOf } from './facts.ts';
import { loadFacts } from './facts-file.ts';
import type { World } from './world.ts';

/** April to June 2023, as it was: every merged pull request, the meetings' issues, the releases. A new world each time. */
export async function loadSpringWorld(): Promise<World> {
  return worldOf(await loadFacts(new URL('./worlds/2023-q2.json', import.meta.url)));
}
