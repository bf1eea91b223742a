import { expect, it } from 'vitest';
import { card } from '../../../src/render/pictures/card/card.ts';
import { composeCardAlt } from '../../../src/sections/contributions/compose-card-alt.ts';
import { peopleOnCard } from '../../../src/sections/contributions/people-on-card.ts';
import type { Document } from '../../../src/sections/document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { drawWeek, posterConfig } from '../../render/pictures/draw-week.ts';
import {
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  quietWeek,
  realWeek,
  someThanks,
  weekOf,
} from '../../render/pictures/weeks.ts';

function altOf(document: Document): string {
  return composeCardAlt(document, posterConfig).raw;
}

it('names the people, in the language of the edition', () => {
  expect(altOf(realWeek())).toBe('本周贡献者：wenxuwan、seeflood。');
  expect(altOf({ ...realWeek(), language: 'en' })).toBe('Contributors: wenxuwan, seeflood.');
});

it('names everybody once, those who reviewed and reported last, and marks the newcomers', () => {
  const newcomer = aContributor('octo-user', { name: untrusted('Octo User') });
  const section = aContributionsSection({
    projects: [aProject('MOSN', [aCreditedPullRequest({ contributors: [newcomer] })])],
    newcomers: [newcomer],
    reviewers: [someThanks(aContributor('octo-reviewer'), 3), someThanks(newcomer)],
    reporters: [someThanks(aContributor('octo-reporter'))],
  });

  expect(altOf(aDocument(section))).toBe('本周贡献者：Octo User（首次贡献）、octo-reviewer、octo-reporter。');
});

it.each([1, 5, 18, 80, 400])(
  'names the people on the card, and how many more there are, of %i',
  async (count) => {
    const people = Array.from({ length: count }, (_, at) => aContributor(`octo-user-${at}`));
    const { words } = await drawWeek(weekOf(people), posterConfig, {}, card);

    const [, names = ''] = altOf(weekOf(people)).match(/本周贡献者：(.*)。$/) ?? [];
    const drawn = words.filter((text) => text.startsWith('octo-user'));
    const more = count > drawn.length ? [`还有 ${count - drawn.length} 位`] : [];
    expect(names.split('、')).toEqual([...drawn, ...more]);
  },
);

it('stops where the configuration says', () => {
  const people = Array.from({ length: 5 }, (_, at) => aContributor(`octo-user-${at}`));
  const config = aConfig({ poster: { limit: { people: 3 } } });

  expect(composeCardAlt(weekOf(people), config).raw).toContain('：octo-user-0、octo-user-1、还有 3 位。');
});

it('leaves out nobody who is new while there are others, and keeps the order', () => {
  const people = Array.from({ length: 100 }, (_, at) => aContributor(`octo-user-${at}`));
  const newcomers = [...people.slice(3, 4), ...people.slice(98)];
  const section = aContributionsSection({
    projects: [aProject('MOSN', [aCreditedPullRequest({ contributors: people })])],
    newcomers,
  });

  const { people: shown, more } = peopleOnCard(section, 6);

  expect(shown.map(({ contributor, isNew }) => [contributor.login, isNew])).toEqual([
    ['octo-user-0', false],
    ['octo-user-1', false],
    ['octo-user-3', true],
    ['octo-user-98', true],
    ['octo-user-99', true],
  ]);
  expect(more).toBe(95);
});

it('takes the login for a name that is none', () => {
  const person = aContributor('octo-user', { name: untrusted('x'.repeat(10_000)) });

  expect(altOf(weekOf([person]))).toContain('：octo-user。');
});

it('says that a week was quiet', () => {
  expect(altOf(quietWeek())).toBe('这一周很安静，没有合并的 PR，我们下周见。');
});

it('is empty where there is no card', () => {
  expect(altOf({ ...realWeek(), sections: [] })).toBe('');
});
