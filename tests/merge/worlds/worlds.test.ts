// The invented weeks: that every kind of news happens in them and is seen in the post.
import { describe, expect, test } from 'vitest';
import { Random } from '../random.ts';
import { aHistory } from './a-history.ts';
import { allNews, nextDay } from './news.ts';
import { aWeek, snapshotOf, type Week } from './random-week.ts';
import { renderOf } from './renderer.ts';

const weeks = Array.from({ length: 30 }, (_, seed) => {
  const random = new Random(seed);
  const first = aWeek(random);
  const later = () => [1, 2, 3].reduce((week) => nextDay(week, random).week, first);
  return { random, week: seed % 2 === 0 ? first : later() };
});
const shown = (week: Week) => renderOf(snapshotOf(week), 'community', 'zh', week.banner);

describe.each(allNews.map((news) => [news.name, news] as const))('%s', (_name, news) => {
  test(news.name === 'nothing but a day' ? 'changes nothing' : 'changes the post of some week', () => {
    const changed = weeks.filter(({ week, random }) => {
      const after = news.happen({ ...week, day: week.day + 1 }, random.fork());
      return after !== null && shown(after) !== shown({ ...week, day: week.day + 1 });
    });
    if (news.name === 'nothing but a day') expect(changed).toEqual([]);
    else expect(changed.length).toBeGreaterThan(2);
  });
});

test('the days alone move a meeting from the preview to the recap', () => {
  const moved = weeks.filter(({ week }) => shown(week) !== shown({ ...week, day: 6 }));
  expect(moved.length).toBeGreaterThan(5);
});

test('a seed is a history, whenever it is asked for', () => {
  expect(aHistory(7)).toEqual(aHistory(7));
  expect(aHistory(7)).not.toEqual(aHistory(8));
  const forms = Array.from({ length: 20 }, (_, seed) => aHistory(seed, 1));
  expect(new Set(forms.map(({ setup, language }) => `${setup} ${language}`)).size).toBe(4);
});
