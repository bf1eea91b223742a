// Posts in which nothing is wrong: drafts of real weeks in both languages, as they were made.
import type { World } from '../../../sandbox/sandbox.ts';
import { composeFacts } from '../../../src/check/facts/facts.ts';
import { collectWeeks } from '../../merge/worlds/real-weeks.ts';
import { configOf, languages, renderOf } from '../../merge/worlds/renderer.ts';
import type { CorrectPost } from './try-mutations.ts';

export async function correctPosts(world: World, dates: readonly string[]): Promise<CorrectPost[]> {
  const weeks = await collectWeeks(world, dates, [0]);
  return weeks.flatMap(({ date, days: [snapshot] }) =>
    snapshot === undefined
      ? []
      : languages.map((language) => ({
          name: `${date} ${language}`,
          text: renderOf(snapshot, 'community', language),
          facts: composeFacts(snapshot, configOf('community', language)),
        })),
  );
}
