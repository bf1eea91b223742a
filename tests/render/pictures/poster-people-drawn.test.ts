import { describe, expect, it } from 'vitest';
import { untrusted } from '../../../src/text/untrusted-text.ts';
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

  it('of a project without pull requests are named with it', async () => {
    const commit = {
      repository: 'sofastack/sofa-serverless',
      oid: '1'.repeat(40),
      headline: untrusted('init'),
      url: 'https://github.com/sofastack/sofa-serverless/commit/1',
      committedAt: '2023-05-15T03:00:00Z',
      kind: 'other' as const,
      contributors: [aContributor('octo-user')],
      revertedBy: null,
    };

    const { words } = await drawWeek(
      aDocument(aContributionsSection({ projects: [aProject('SOFAServerless', [], [commit])] })),
    );

    expect(words.slice(words.lastIndexOf('SOFAServerless'), -1)).toEqual([
      ...['SOFAServerless', '1 次提交', '1 位贡献者'],
      ...['OU', 'octo-user'],
    ]);
  });
});
