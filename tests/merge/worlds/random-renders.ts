// The posts that one invented week renders, day by day.
import type { Random } from '../random.ts';
import { nextDay } from './news.ts';
import { aWeek, snapshotOf, type Week } from './random-week.ts';
import { type Language, renderOf, type Setup } from './renderer.ts';

export interface Refresh {
  readonly post: string;
  /** What happened since the one before. */
  readonly news: readonly string[];
}

export function randomRenders(
  random: Random,
  setup: Setup,
  language: Language,
  days: number,
): readonly Refresh[] {
  const shown = (week: Week) => renderOf(snapshotOf(week), setup, language, week.banner);
  let week = aWeek(random);
  const refreshes: Refresh[] = [{ post: shown(week), news: [] }];
  while (refreshes.length < days) {
    const next = nextDay(week, random);
    week = next.week;
    refreshes.push({ post: shown(week), news: next.names });
  }
  return refreshes;
}
