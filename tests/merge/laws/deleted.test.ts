// What an editor deleted stays away for good, whatever becomes of the fact; and what the editor writes back, stays.
import { expect, test } from 'vitest';
import { merge } from '../door.ts';
import { Random } from '../random.ts';
import { aWeek, mergePullRequest, snapshotOf, type Week } from '../worlds/random-week.ts';
import { type Language, languages, renderOf } from '../worlds/renderer.ts';

const repository = 'mosn/octo-gateway';

/** A week with three pull requests of one repository, the second of which is called 777. */
function weekOf(seed: number): Week {
  const random = new Random(seed);
  return [776, 777, 778].reduce(
    (week, number) =>
      mergePullRequest(week, random, repository, { number, closes: [], firstContribution: false }),
    aWeek(random),
  );
}

const later = (week: Week, changes: Partial<Week> = {}): Week => ({ ...week, day: week.day + 1, ...changes });
const hidden = { hidden: new Set([repository]) };
const renamed = { renamed: new Map([[repository, 'mosn/octo-gateway-next']]) };
const capitals = { renamed: new Map([[repository, 'mosn/OCTO-Gateway']]) };
const line = (number: number) => new RegExp(`^- .*/pull/${number}\\).*\\n`, 'm');

/** Refreshes an edited first render through what follows, and says what came of it each time. */
function refreshed(weeks: readonly Week[], language: Language, edit: (post: string) => string): string[] {
  const [first = '', ...renders] = weeks.map((week) => renderOf(snapshotOf(week), 'community', language));
  let [base, ours] = [first, edit(first)];
  let deleted: readonly string[] = [];
  return renders.map((theirs) => {
    const merged = merge(base, ours, theirs, deleted);
    [base, ours, deleted] = [theirs, merged.text, merged.deleted];
    return merged.text;
  });
}

const fates: readonly (readonly [string, (week: Week) => Week[]])[] = [
  ['the fact stays', (week) => [later(week)]],
  ['the fact goes and comes back', (week) => [later(week, hidden), later(week)]],
  ['the fact goes twice', (week) => [later(week, hidden), later(week), later(week, hidden), later(week)]],
  ['the repository is renamed', (week) => [later(week, renamed), later(week, renamed)]],
  ['the repository is spelled in capitals', (week) => [later(week, capitals), later(week)]],
  [
    'the pull request is retitled while it is away',
    (week) => [
      later(week, hidden),
      later({
        ...week,
        facts: {
          ...week.facts,
          pullRequests: week.facts.pullRequests.map((one) =>
            one.number === 777 ? { ...one, coAuthors: ['octo-user-9'] } : one,
          ),
        },
      }),
    ],
  ],
  [
    'other news arrives',
    (week) => [
      later(mergePullRequest(week, new Random(1), repository)),
      later(mergePullRequest(week, new Random(2), null)),
    ],
  ],
];

const cases = fates.flatMap(([name, fate]) => languages.map((language) => [name, language, fate] as const));

test.each(cases)('a deleted record stays away: %s (%s)', (_name, language, fate) => {
  for (let seed = 1; seed <= 2; seed += 1) {
    const week = weekOf(seed);
    const posts = refreshed([week, ...fate(week)], language, (post) => post.replace(line(777), ''));
    for (const post of posts) expect(post, `seed ${seed}`).not.toMatch(line(777));
    // The others of the list are there as long as the render has them.
    expect(posts.at(-1), `seed ${seed}`).toMatch(line(776));
    expect(posts.at(-1), `seed ${seed}`).toMatch(line(778));
  }
});

test.each(cases)('a deleted project stays away: %s (%s)', (name, language, fate) => {
  const isOther = name === 'other news arrives';
  for (let seed = 1; seed <= 2 && !isOther; seed += 1) {
    const week = weekOf(seed);
    const own = { ...week, facts: { ...week.facts, pullRequests: week.facts.pullRequests.map(alone) } };
    const project = /^#### octo-gateway\n[\s\S]*?(?=^#|^!)/m;
    const posts = refreshed([own, ...fate(own)], language, (post) => post.replace(project, ''));
    for (const post of posts) {
      expect(post, `seed ${seed}`).not.toMatch(/^#### octo-gateway(?:-next)?$/im);
      for (const number of [776, 777, 778]) expect(post, `seed ${seed}`).not.toMatch(line(number));
    }
  }
});

/** No other pull request is of the project, so that nothing new can come to it. */
function alone(one: Week['facts']['pullRequests'][number]): Week['facts']['pullRequests'][number] {
  return one.repository === repository && one.number >= 1_000 ? { ...one, repository: 'mosn/mosn' } : one;
}

test.each(languages.map((language) => [language]))(
  'what the editor writes back is there again, and stays (%s)',
  (language) => {
    for (let seed = 1; seed <= 2; seed += 1) {
      const week = weekOf(seed);
      const render = (one: Week) => renderOf(snapshotOf(one), 'community', language);
      const first = render(week);
      const record = line(777).exec(first)?.[0] ?? '';
      const away = merge(first, first.replace(record, ''), render(later(week)), []);
      const neighbour = line(776).exec(away.text)?.[0] ?? '';
      const restored = away.text.replace(neighbour, () => neighbour + record);
      const back = merge(render(later(week)), restored, render(later(week, { day: 5 })), away.deleted);
      expect(back.text, `seed ${seed}`).toMatch(line(777));
      expect(back.deleted, `seed ${seed}`).not.toEqual(away.deleted);
      const gone = merge(
        render(later(week, { day: 5 })),
        back.text,
        render(later(week, { day: 5, ...hidden })),
        back.deleted,
      );
      const again = merge(
        render(later(week, { day: 5, ...hidden })),
        gone.text,
        render(later(week, { day: 6 })),
        gone.deleted,
      );
      expect(again.text, `seed ${seed}`).toMatch(line(777));
    }
  },
);
