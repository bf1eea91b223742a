import { describe, expect, it } from 'vitest';
import type { Contributor } from '../../../src/sections/contributor.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { drawWeek, imagesOf, posterConfig } from './draw-week.ts';
import { aPng, hugePng } from './pictures.ts';
import {
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  oneContributor,
  someThanks,
  weekOf,
} from './weeks.ts';

describe('people', () => {
  const person = aContributor('octo-user', { name: untrusted('Octo User'), avatar: 'avatars/1.png' });

  it('are shown with their pictures', async () => {
    const avatars = new Map([['avatars/1.png', aPng(64)]]);

    const drawn = await drawWeek(weekOf([person]), posterConfig, { avatars });

    expect(imagesOf(drawn)).toHaveLength(2);
    expect(drawn.words).not.toContain('OU');
  });

  it.each([
    ['has no file', null],
    [
      'is a web page',
      new TextEncoder().encode('<!doctype html><title>Not found</title><p>There is no such picture'),
    ],
    ['was cut off', aPng(64).slice(0, -9)],
    ['claims to be huge', hugePng()],
    ['is larger than anybody needs', hugePng(1025)],
    ['has its middle missing', aPng(64).map((byte, at) => (at > 60 && at < 75 ? 0x55 : byte))],
  ])('are shown with initials where their picture %s', async (_, bytes) => {
    const avatars = new Map(bytes === null ? [] : [['avatars/1.png', bytes]]);

    const drawn = await drawWeek(weekOf([person]), posterConfig, { avatars });

    expect(imagesOf(drawn)).toHaveLength(0);
    expect(drawn.words.filter((text) => text === 'OU')).toHaveLength(2);
  });

  it('are marked and welcomed at their first contribution', async () => {
    const { words } = await drawWeek(oneContributor());

    expect(words.filter((text) => text === '首次贡献')).toHaveLength(3);
    expect(words).toContain('欢迎 1 位新朋友加入社区！');
  });

  it('are thanked for reviews, reports and comments, with how often', async () => {
    const document = aDocument(
      aContributionsSection({
        reviewers: [someThanks(aContributor('octo-reviewer'), 3)],
        reporters: [someThanks(aContributor('octo-issue'))],
        commenters: [someThanks(aContributor('octo-commenter'), 12_345)],
      }),
    );

    const { words } = await drawWeek(document);

    expect(words.slice(words.indexOf('感谢评审代码'))).toEqual([
      ...['感谢评审代码', 'OR', 'octo-reviewer', '×3'],
      ...['感谢反馈问题', 'OI', 'octo-issue'],
      ...['感谢参与讨论', 'OC', 'octo-commenter', '×1.2 万'],
      'SOFAStack · MOSN',
    ]);
  });

  it('who asked not to be named are a number', async () => {
    const section = aContributionsSection({
      projects: [aProject('MOSN', [aCreditedPullRequest({ contributors: [] })])],
      unnamed: { authors: 1, reviews: 0, issues: 0, comments: 0, contributors: 1 },
    });

    const { words } = await drawWeek(aDocument(section));

    expect(words).toContain('以及 1 位未署名的贡献者');
  });

  it('whose report was closed are thanked if they are named nowhere else', async () => {
    const author = aContributor('octo-user');
    const closing = (number: number, reporter: Contributor) => ({
      repository: 'mosn/mosn',
      number,
      title: untrusted('It breaks'),
      url: `https://github.com/mosn/mosn/issues/${number}`,
      reporter,
    });
    const pullRequest = aCreditedPullRequest({
      contributors: [author],
      closes: [closing(7, aContributor('octo-finder')), closing(8, author)],
    });

    const { words } = await drawWeek(
      aDocument(aContributionsSection({ projects: [aProject('MOSN', [pullRequest])] })),
    );

    expect(words.slice(words.indexOf('感谢反馈问题'), -1)).toEqual(['感谢反馈问题', 'OF', 'octo-finder']);
  });

  it.each([
    'octo-user-with-a-name-of-39-letters-xxx',
    'LSQGUANLIVV',
    '阿里巴巴云原生小二',
    'Maria Fernanda González',
  ])('in a list keep the whole of their name: %s', async (name) => {
    const people = Array.from({ length: 14 }, (_, at) =>
      aContributor(at === 1 ? 'octo-long' : `octo-${at}`, {
        name: untrusted(at === 1 ? name : `Octo ${at}`),
      }),
    );
    const section = aContributionsSection({
      projects: [aProject('MOSN', [aCreditedPullRequest({ contributors: people })])],
      newcomers: people.slice(1, 2),
      reviewers: people.map((person) => someThanks(person, 12)),
    });

    const { boxes } = await drawWeek(aDocument(section));

    const drawn = boxes.filter(({ text }) => text === name).map((box) => box.drawn.replaceAll(/\s/g, ''));
    expect(drawn).toEqual(Array.from({ length: 3 }, () => name.replaceAll(/\s/g, '')));
  });

  it('of a few are shown with all of their projects', async () => {
    const people = [aContributor('octo-user'), aContributor('octo-other')];
    const names = ['MOSN', 'Layotto', 'SOFARegistry', 'SOFAServerless'];
    const projects = names.map((name) => aProject(name, [aCreditedPullRequest({ contributors: people })]));

    const { boxes } = await drawWeek(aDocument(aContributionsSection({ projects })));

    const drawn = boxes.filter(({ text }) => text === names.join('、')).map((box) => box.drawn);
    expect(drawn).toEqual([names.join('、'), names.join('、')]);
  });

  it('add up on a wall: authors, those who are thanked, those who are left out, and those without a name', async () => {
    const people = Array.from({ length: 50 }, (_, at) => aContributor(`octo-user-${at}`));
    const reviewers = Array.from({ length: 60 }, (_, at) => aContributor(`octo-reviewer-${at}`));
    const section = aContributionsSection({
      projects: [aProject('MOSN', [aCreditedPullRequest({ contributors: people })])],
      newcomers: people.slice(49),
      reviewers: reviewers.map((person) => someThanks(person)),
      unnamed: { authors: 1, reviews: 2, issues: 0, comments: 0, contributors: 3 },
    });
    const config = aConfig({ poster: { limit: { people: 45 } } });

    const { words } = await drawWeek(aDocument(section), config);

    const shown = words.filter((text) => text.startsWith('octo-'));
    expect(shown).toEqual([...people.slice(0, 44), ...people.slice(49)].map(({ login }) => login));
    expect(words).toContain('还有 65 位');
    expect(words).toContain('以及 3 位未署名的贡献者');
    expect(await drawWeek(aDocument(section)).then((all) => all.words)).toContain('octo-reviewer-45');
  });
});
