import { describe, expect, it } from 'vitest';
import { card } from '../../../../src/render/pictures/card/card.ts';
import type { BarView } from '../../../../src/render/pictures/card/card-view.ts';
import { drawBars } from '../../../../src/render/pictures/card/draw-bars.ts';
import { drawWall } from '../../../../src/render/pictures/card/draw-wall.ts';
import { layOutWall } from '../../../../src/render/pictures/card/wall-layout.ts';
import { newcomer } from '../../../../src/render/pictures/covers/newcomer.ts';
import { shareCover } from '../../../../src/render/pictures/covers/share-cover.ts';
import { wechatCover } from '../../../../src/render/pictures/covers/wechat-cover.ts';
import type { PictureElement, WordsElement } from '../../../../src/render/pictures/elements/element.ts';
import { picturePalette } from '../../../../src/render/pictures/elements/palette.ts';
import { textWidth } from '../../../../src/render/pictures/elements/text-width.ts';
import { createDrawer } from '../../../../src/render/pictures/engine/drawer.ts';
import { loadFonts } from '../../../../src/render/pictures/fonts/load-fonts.ts';
import { preparePictures } from '../../../../src/render/pictures/make-pictures.ts';
import { poster } from '../../../../src/render/pictures/poster/poster.ts';
import { drawWeek, noPictures, posterConfig } from '../draw-week.ts';
import {
  aContributionsSection,
  aCreditedPullRequest,
  aDocument,
  aProject,
  crowdedWeek,
  hostileWeek,
  oneContributor,
  quietWeek,
  realWeek,
} from '../weeks.ts';

const palette = picturePalette(posterConfig.poster.colors);
const place = { width: 928, height: 700 };
const aFace = { isNew: false, avatar: null, initials: '', colour: '#2f5d9f' };

/** The sizes of the letters of every text that is no initial and no number. */
function sizesOf(element: PictureElement, names: ReadonlySet<string>): readonly unknown[] {
  return wordsOf(element).flatMap(({ text, style }) => (names.has(text) ? [style.fontSize] : []));
}

describe('the wall', () => {
  const short = ['antJack', 'jizhuozhi', 'lfygh', 'kang-hl', 'fibbery', 'killagu'];

  it.each([
    { name: 'short names', names: short },
    { name: 'a longer one', names: [...short, 'crazysaltfish'] },
    { name: 'one as long as GitHub allows', names: [...short, 'octo-user-with-a-name-of-39-letters-xxx'] },
  ])('has one size of letters for $name', ({ names }) => {
    const people = names.map((name) => ({ ...aFace, name }));

    const sizes = sizesOf(drawWall(people, null, place, palette), new Set(names));

    expect(sizes).toHaveLength(names.length);
    expect(new Set(sizes).size).toBe(1);
  });

  it('sets a longer name on one line, and leaves the others as they are for one that is too long for it', () => {
    const usual = layOutWall(short, place);
    const longer = layOutWall([...short.slice(1), 'crazysaltfish-1'], place);
    const longest = layOutWall([...short.slice(1), 'octo-user-with-a-name-of-39-letters-xxx'], place);

    expect(longer.fontSize * textWidth('crazysaltfish-1')).toBeLessThan(longer.cell);
    expect(longest.fontSize).toBe(usual.fontSize);
  });

  it.each([6, 24, 40, 64])('has faces, however long the names of %i people are', (count) => {
    const names = Array.from({ length: count }, (_, at) => `octo-user-with-a-name-of-39-letters-${100 + at}`);

    expect(layOutWall(names, place).circle).toBeGreaterThanOrEqual(40);
  });

  it('cuts no name that leaves faces their place', () => {
    const names = Array.from({ length: 64 }, (_, at) => `octo-user-${at}`);

    expect(layOutWall([...names.slice(1), 'octo-user-with-a-name-of-39-letters-xxx'], place).lines).toBe(5);
  });

  it('breaks a long name into halves, and leaves no letter to itself', async () => {
    const name = 'xiangpingjiangxiangp';
    const wall = drawWall([{ ...aFace, name }], null, { width: 300, height: 300 }, palette);
    const [text] = wordsOf(wall).filter((one) => one.text === name);
    if (text === undefined) throw new TypeError('The name is not drawn');
    const fonts = await loadFonts([{ text: name, weight: 400 }]);
    const drawer = await createDrawer({ fonts, emoji: new Map(), avatars: new Map() });

    const { width, height, data } = await drawer.pixels(text, { width: 300 });

    const isInked = (at: number) => (data[at * 4 + 3] ?? 0) > 0;
    const inkOf = (from: number, to: number) => {
      const columns = Array.from({ length: width }, (_, x) => x);
      const rows = Array.from({ length: to - from }, (_, y) => from + y);
      return columns.filter((x) => rows.some((y) => isInked(y * width + x))).length;
    };
    const [first, second] = [inkOf(0, height / 2), inkOf(height / 2, height)];
    expect(height).toBe(2 * Number(text.style.fontSize) * 1.25);
    expect(Math.min(first, second) / Math.max(first, second)).toBeGreaterThan(0.8);
  });

  it('is what a crowded card has', async () => {
    const document = crowdedWeek('en', 80);
    const { pictures } = await preparePictures(document, posterConfig, noPictures, [card]);

    const names = new Set(Array.from({ length: 80 }, (_, at) => `octo-user-${at}`));
    const sizes = pictures.flatMap(({ element }) => sizesOf(element, names));

    expect(sizes).toHaveLength(63);
    expect(new Set(sizes).size).toBe(1);
  });
});

it.each([1, 2, 3, 4, 5, 6, 7])('%i bars fill their place from edge to edge', async (count) => {
  const bars: readonly BarView[] = Array.from({ length: count }, (_, at) => ({
    name: `project-${at}`,
    value: String(9 - at),
    share: 1,
  }));
  const drawer = await createDrawer({ fonts: [], emoji: new Map(), avatars: new Map() });

  const { children } = await drawer.measure(drawBars(bars, palette), { width: 900 });

  const ends = children.map((row) => {
    const last = row.children.at(-1);
    return (last?.transform[4] ?? 0) + (last?.width ?? 0);
  });
  expect(children.flatMap((row) => row.children)).toHaveLength(count);
  expect(ends.map(Math.round)).toEqual(children.map(() => 900));
});

it('the bars of projects have the whole of each name', async () => {
  const names = [
    'MOSN',
    'Layotto',
    'SOFARegistry',
    'SOFAServerless',
    'SOFAHessian',
    'SOFA Jakarta Transformer',
  ];
  const projects = names.map((name) => aProject(name, [aCreditedPullRequest()]));

  const { boxes } = await drawWeek(aDocument(aContributionsSection({ projects })), posterConfig, {}, card);

  const bars = boxes.filter(({ top, text }) => top > 1230 && names.includes(text ?? ''));
  expect(bars.map(({ drawn }) => drawn)).toEqual(bars.map(({ text }) => text));
  expect(bars).toHaveLength(6);
});

const kinds = { card, 'share-cover': shareCover, 'wechat-cover': wechatCover, newcomer, poster };
const weeks = [
  realWeek(),
  quietWeek(),
  oneContributor(),
  crowdedWeek('zh'),
  crowdedWeek('en'),
  hostileWeek(),
];

function wordsOf(element: PictureElement): readonly WordsElement[] {
  if (element.kind === 'words') return [element];
  return element.kind === 'box' ? element.children.flatMap(wordsOf) : [];
}

it.each(Object.entries(kinds))('no letter of the %s is cut at its foot', async (_, kind) => {
  for (const week of weeks) {
    const { pictures } = await preparePictures(week, posterConfig, noPictures, [kind]);
    const low = pictures
      .flatMap(({ element }) => wordsOf(element))
      .filter(({ text, style: { overflow, lineHeight, fontSize } }) => {
        const height =
          Number.parseFloat(String(lineHeight)) / (typeof lineHeight === 'string' ? Number(fontSize) : 1);
        return overflow === 'hidden' && height < 1.4 && /[gjpqy]/.test(text);
      });

    expect(low).toEqual([]);
  }
});

it.each(weeks)(
  'the parts of a page are as high as they are said to be: its footer keeps its place',
  async (week) => {
    const { pictures, drawer } = await preparePictures(week, posterConfig, noPictures, [card]);
    const [page] = pictures;
    if (page === undefined) throw new TypeError('There is no card');

    const { children } = await drawer.measure(page.element, page.size);

    const heights = children.map(({ height }) => Math.round(height));
    expect([heights[0], heights.at(-1)]).toEqual([316, 56]);
  },
);
