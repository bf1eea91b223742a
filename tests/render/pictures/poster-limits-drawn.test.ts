import { describe, expect, it } from 'vitest';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { drawWeek } from './draw-week.ts';
import {
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  crowdedWeek,
  weekOf,
} from './weeks.ts';

describe('limits', () => {
  it.each([
    ['zh', '还有 37 位'],
    ['en', 'and 37 more'],
  ] as const)('say in %s how many people are left out', async (language, more) => {
    const config = aConfig({ poster: { limit: { people: 43 } } });

    const { words } = await drawWeek(crowdedWeek(language), config);

    expect(words).toContain(more);
  });

  it.each([
    ['zh', 9, '还有 1 个项目，见正文'],
    ['en', 9, 'and 1 more project, in the post'],
    ['en', 10, 'and 2 more projects, in the post'],
  ] as const)('say in %s of %i projects how many are left out', async (language, count, more) => {
    const projects = Array.from({ length: count }, (_, at) =>
      aProject(`SOFA ${at}`, [aCreditedPullRequest()]),
    );

    const { words } = await drawWeek(aDocument(aContributionsSection({ projects }), { language }));

    expect(words).toContain(more);
  });

  it('share the places for pull requests among the projects', async () => {
    const config = aConfig({ poster: { limit: { pullRequests: 7 } } });

    const { words } = await drawWeek(crowdedWeek('en', 40), config);

    const shown = words.filter((text) => /^#\d+$/.test(text));
    expect(shown).toEqual(['#900', '#901', '#920', '#921', '#940', '#960', '#980']);
    expect(words).toContain('and 6 more, in the post');
    expect(words).toContain('and 7 more, in the post');
  });
});

it('of more than 40 people is the wall alone, and no picture is without an end', async () => {
  const { words, boxes } = await drawWeek(crowdedWeek('en'));

  expect(words.filter((text) => text.startsWith('octo-user'))).toHaveLength(80);
  expect(words.filter((text) => /^#\d+$/.test(text))).toEqual([]);
  expect(boxes[0]?.height).toBeLessThan(2600);
  expect((await drawWeek(crowdedWeek('en', 40))).boxes[0]?.height).toBeLessThan(9000);
});

it('of many people has names that can be read on a phone, some of them long', async () => {
  const nameOf = (at: number) =>
    at % 3 === 2 ? `Octo Robinson-Petrov ${at}` : at % 5 === 3 ? `octo-users-${at}` : `octo-${at}`;
  const people = Array.from({ length: 60 }, (_, at) =>
    aContributor(`octo-user-${at}`, { name: untrusted(nameOf(at)) }),
  );

  const { boxes } = await drawWeek(weekOf(people));

  // Of 1,080 pixels, 14 are 5 of a phone's 375.
  const letters = boxes
    .filter(({ text }) => /^octo-\d+$/.test(text ?? ''))
    .map(({ height }) => height / 1.25);
  expect(Math.min(...letters)).toBeGreaterThanOrEqual(14);
});
