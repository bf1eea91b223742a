import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import { card } from '../../../src/render/pictures/card/card.ts';
import { newcomer } from '../../../src/render/pictures/covers/newcomer.ts';
import { shareCover } from '../../../src/render/pictures/covers/share-cover.ts';
import { wechatCover } from '../../../src/render/pictures/covers/wechat-cover.ts';
import { makePictures } from '../../../src/render/pictures/make-pictures.ts';
import { poster } from '../../../src/render/pictures/poster/poster.ts';
import type { Document } from '../../../src/sections/document.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { describePicture, drawWeek, noPictures, posterConfig } from './draw-week.ts';
import { aPhoto, decodePng } from './pictures.ts';
import {
  aContributionsSection,
  aContributor,
  aCreditedPullRequest,
  aDocument,
  aProject,
  crowdedWeek,
  hostileWeek,
  oneContributor,
  quietWeek,
  realWeek,
  someReviewers,
  weekOf,
} from './weeks.ts';

const post = 'content/zh/blog/sofa-weekly-20230519/index.md';

const kinds = { card, 'share-cover': shareCover, 'wechat-cover': wechatCover, newcomer, poster };
const weeks = {
  '2023-05-19': realWeek(),
  quiet: quietWeek(),
  '1-contributor': oneContributor(),
  '80-contributors': crowdedWeek(),
  '80-contributors-en': crowdedWeek('en'),
  hostile: hostileWeek(),
};
const without: readonly string[] = ['newcomer of the week 2023-05-19', 'newcomer of the week quiet'];

describe('the drawing', () => {
  const drawings = Object.entries(kinds).flatMap(([name, kind]) =>
    Object.entries(weeks).map(([week, document]) => [`${name} of the week ${week}`, kind, document] as const),
  );

  it.each(drawings.filter(([name]) => !without.includes(name)))(
    '%s is as it was',
    async (name, kind, document) => {
      const drawn = await drawWeek(document, posterConfig, {}, kind);

      await expect(describePicture(drawn)).toMatchFileSnapshot(
        `golden/${name.replace(' of the week ', '/')}.golden.txt`,
      );
    },
  );
});

describe('the files', () => {
  it('lie beside the post, have their sizes, and something on them', async () => {
    const files = await makePictures(oneContributor(), posterConfig, noPictures, post);

    expect(files.map(({ path }) => path)).toEqual(
      [
        'contributions.png',
        'og.png',
        'poster.png',
        'poster.svg',
        'wechat-cover.png',
        'newcomer-octo-user.png',
      ].map((file) => `content/zh/blog/sofa-weekly-20230519/${file}`),
    );
    const sizes: Record<string, string> = {};
    for (const file of files.filter(({ mediaType }) => mediaType === 'image/png')) {
      const { width, height, colours } = await decodePng(bytesOf(file));
      sizes[basename(file.path)] = `${width}×${height}`;
      expect(colours).toBeGreaterThan(100);
    }
    expect(sizes).toEqual({
      'contributions.png': '1080×1440',
      'og.png': '1200×630',
      'poster.png': expect.stringMatching(/^1080×\d{4}$/),
      'wechat-cover.png': '1283×383',
      'newcomer-octo-user.png': '1080×1080',
    });
  });

  it('are the same bytes every time', async () => {
    const [first, second] = [await allOf(oneContributor()), await allOf(oneContributor())];

    expect(first).toHaveLength(6);
    expect(second).toEqual(first);
  });

  it('are the covers alone where the edition has no contributions section', async () => {
    const files = await allOf({ ...realWeek(), sections: [] });

    expect(files.map(({ path }) => basename(path))).toEqual(['og.png', 'wechat-cover.png']);
  });

  it('name nobody’s card after what could lead elsewhere', async () => {
    const stranger = aContributor('../../evil', { name: untrusted('Evil') });

    const files = await makePictures(firstOf(stranger), posterConfig, noPictures, post, [newcomer]);

    expect(files).toEqual([]);
  });
});

describe('the share card', () => {
  it('of 60 people with photographs is sent as a picture, not as a file: 500 KB at most', async () => {
    const people = Array.from({ length: 60 }, (_, at) =>
      aContributor(`octo-user-${at}`, { avatar: `avatars/${at}.jpg` }),
    );
    const photos = await Promise.all(people.map((_, at) => aPhoto(at, 320)));
    const avatars = new Map(photos.map((bytes, at) => [`avatars/${at}.jpg`, bytes]));

    const [file] = await makePictures(weekOf(people), posterConfig, { logo: null, avatars }, post, [card]);

    expect(file?.content.length).toBeLessThanOrEqual(500_000);
    expect(file?.content.length).toBeGreaterThan(100_000);
  });

  it.each([1, 2, 3, 5, 6, 7, 18, 41, 60, 80, 400])(
    'of %i people shows every name in full, and nothing over another thing',
    async (count) => {
      const drawn = await drawWeek(weekOf(somePeople(count)), posterConfig, {}, card);

      const [picture, ...boxes] = drawn.boxes;
      const texts = boxes.filter(({ text }) => text !== null && text !== '');
      const outside = boxes.filter(
        ({ left, top, width, height }) =>
          left + width > 1080 + 210 || top + height > 1440.5 || left < 0 || top < 0,
      );
      expect(picture).toMatchObject({ width: 1080, height: 1440 });
      expect(outside).toEqual([]);
      expect(
        texts.filter(({ text, drawn: seen }) => seen.replaceAll(/\s/g, '') !== text?.replaceAll(/\s/g, '')),
      ).toEqual([]);
      const overlapping = texts.filter((box, at) => texts.slice(at + 1).some((other) => overlap(box, other)));
      expect(overlapping).toEqual([]);
      const shown = count > 64 ? 63 : count;
      for (const { name } of somePeople(shown)) expect(drawn.words).toContain(name.raw);
      expect(drawn.words.includes(`还有 ${count - 63} 位`)).toBe(count > 64);
    },
  );

  it.each([
    [
      'Arabic',
      'إصلاح مشكلة في الاتصال بين الخوادم عند إعادة التشغيل بعد انقطاع التيار الكهربائي عن مركز البيانات كله',
    ],
    [
      'Arabic beside a long word',
      'إصلاح OctoConnectionManagerFactoryConfigurationProviderRegistryHolderListener في الاتصال بين الخوادم',
    ],
    ['Hebrew', 'תיקון בעיה בחיבור בין השרתים בעת הפעלה מחדש לאחר הפסקת חשמל במרכז הנתונים כולו ובכל הסניפים'],
  ])('shows most of a long title in %s', async (_, title) => {
    const pulls = [1, 2, 3, 4, 5].map((number) =>
      aCreditedPullRequest({
        number,
        title: untrusted(number === 3 ? title : 'Make it better'),
        contributors: [aContributor(`octo-user-${number}`)],
      }),
    );
    const week = aDocument(aContributionsSection({ projects: [aProject('MOSN', pulls)] }));

    const { boxes } = await drawWeek(week, posterConfig, {}, card);
    const drawn = boxes.find(({ text }) => text?.startsWith(title.slice(0, 5)))?.drawn ?? '';

    expect(drawn.length).toBeGreaterThan(25);
  });

  it('shows also those who only reviewed, and says so', async () => {
    const { words } = await drawWeek(someReviewers(), posterConfig, {}, card);

    expect(words).toEqual(expect.arrayContaining(['octo-reviewer', '感谢评审代码']));
  });
});

function somePeople(count: number) {
  const names = [
    '张三',
    'octo',
    'Octo User',
    'a-login-of-the-greatest-length-there-is',
    '欧阳小明',
    "O'Neill",
  ];
  return Array.from({ length: count }, (_, at) =>
    aContributor(`octo-user-${at}`, { name: untrusted(`${names[at % names.length]?.slice(0, 36)}${at}`) }),
  );
}

function firstOf(person: ReturnType<typeof aContributor>): Document {
  const pullRequest = aCreditedPullRequest({ contributors: [person], firstContribution: true });
  return aDocument(
    aContributionsSection({ projects: [aProject('MOSN', [pullRequest])], newcomers: [person] }),
  );
}

function allOf(document: Document) {
  return makePictures(document, posterConfig, noPictures, post);
}

function bytesOf({ content }: Artifact): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Place, b: Place): boolean {
  const slack = 0.5;
  return (
    a.left + slack < b.left + b.width &&
    b.left + slack < a.left + a.width &&
    a.top + slack < b.top + b.height &&
    b.top + slack < a.top + a.height
  );
}
