import { describe, expect, it } from 'vitest';
import { card } from '../../../../src/render/pictures/card/card.ts';
import { untrusted } from '../../../../src/text/untrusted-text.ts';
import { drawWeek, posterConfig } from '../draw-week.ts';
import {
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  weekOf,
} from '../weeks.ts';

describe('a few people', () => {
  const titles = [
    '修复连接池在空闲超时之后没有正确释放的问题，并补充相应的单元测试与文档说明',
    'xds update panics when a cluster with empty hosts tries to stop its health checks, and so does a restart',
    '增加分布式事务上下文的序列化与反序列化能力，兼容历史版本的注册中心数据格式，避免升级过程中出现服务发现不一致的情况'.repeat(
      2,
    ),
  ];
  const spaceless = (text: string) => text.replaceAll(/\s/g, '');
  const weekWith = (count: number, works: number) => {
    const people = Array.from({ length: count }, (_, at) =>
      aContributor(at % 2 === 0 ? `octo-${at}` : `octo-user-with-a-name-${at}`),
    );
    return aDocument(
      aContributionsSection({
        newcomers: people,
        projects: [
          aProject(
            'MOSN',
            Array.from({ length: count * works }, (_, at) =>
              aCreditedPullRequest({
                number: 12_340 + at,
                title: untrusted(titles[at % titles.length] ?? ''),
                contributors: people.slice(at % count, (at % count) + 1),
              }),
            ),
          ),
        ],
      }),
    );
  };

  it('have no title whose last word stands alone', async () => {
    const title = 'feat: support the configuration of the bias of active requests';

    const { words } = await drawWeek(weekOf([aContributor('octo-user')], title), posterConfig, {}, card);

    expect(words).toContain('feat: support the configuration of the bias of active\u00a0requests');
  });

  it.each([
    [1, 2],
    [2, 1],
    [3, 1],
  ])('of %i, each with %i, have the whole of a long title', async (count, works) => {
    const { boxes } = await drawWeek(weekWith(count, works), posterConfig, {}, card);

    const isTitle = (text: string) => titles.slice(0, 2).map(spaceless).includes(spaceless(text));
    const shown = boxes.filter(({ text }) => text !== null && isTitle(text));
    expect(shown.map(({ drawn }) => spaceless(drawn))).toEqual(titles.slice(0, 2).map(spaceless));
  });

  it.each([1, 2, 3, 4, 5].flatMap((count) => [1, 2, 3, 5].map((works) => [count, works] as const)))(
    'of %i, each with %i long titles, stay in their place',
    async (count, works) => {
      const { boxes } = await drawWeek(weekWith(count, works), posterConfig, {}, card);

      const texts = boxes.filter(({ text }) => text !== null);
      const [bars] = texts.filter(({ text }) => text === 'MOSN').slice(-1);
      const own = texts.filter(
        ({ text }) => /^octo-|^#/.test(text ?? '') || titles.map(spaceless).includes(spaceless(text ?? '')),
      );
      expect(own.length).toBeGreaterThan(2 * count);
      expect(Math.min(...own.map(({ top }) => top))).toBeGreaterThan(410);
      // The block of the bars begins 26 pixels above its first word, and 22 below that of the people.
      expect(Math.max(...own.map(({ top, height }) => top + height))).toBeLessThan((bars?.top ?? 0) - 48);
    },
  );
});
